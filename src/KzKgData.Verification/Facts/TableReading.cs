using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>The values that a claim must have according to the cells of the official table that it cites, as far as they can be read.</summary>
internal sealed class TableReading
{
    private readonly Dataset _dataset;
    private readonly Claim _claim;

    public TableReading(Dataset dataset, Claim claim)
    {
        (_dataset, _claim) = (dataset, claim);
        Unit = Cited("unit") is { } cell ? dataset.TableWords.UnitOf(cell.Value, Language) : dataset.TableWords.UnitOf(claim.Source.InferredUnit, Language);
    }

    /// <summary>The unit and scale of the table's numbers, printed or inferred; null where they cannot be read.</summary>
    public UnitLine? Unit { get; }

    /// <summary>The number in the cell, in the unit of the claim; null where the cell holds none or its unit cannot be read.</summary>
    public decimal? Value => Number(_claim.ValueCell) is { } number ? Unit?.ValueOf(number) : null;

    /// <summary>The value of one unit in the last stored digit, in the unit of the claim; 0 if unknown.</summary>
    public decimal Step => _claim.ValueCell is { } cell && Number(cell) is { } && Unit is { } unit
        ? unit.Scale / PowerOfTen(cell.Value.IndexOf('.') is >= 0 and var point ? cell.Value.Length - point - 1 : 0)
        : 0;

    /// <summary>The days that the cited header or title names; null where it names none or several.</summary>
    public Period? Period => Cited("period") is { } cell ? _dataset.TableWords.PeriodOf(cell.Value, Language) : null;

    /// <summary>The direction of the flow as the office sees it; null if neither the header nor the curator gives it.</summary>
    public Flow? Flow => FlowWords.Find(Cited("indicator") is { } cell ? cell.Value : _claim.Source.InferredFlow);

    /// <summary>The side of the office.</summary>
    public Side Reporter => Official.SideOfOffice(_dataset, _claim.Source);

    /// <summary>The side that the cited label names; none where it names no side, or several.</summary>
    public Side Partner => Cited("subject") is { } cell && _dataset.TableWords.SidesNamed(cell.Value, Language) is [var side] ? side : Side.None;

    /// <summary>
    /// The subjects that flow, office and partner allow: one for a flow, both spellings of a mutual one; empty if any of them is unknown.
    /// </summary>
    public IReadOnlyList<string> Subjects => Flow is { } flow ? Official.SubjectsOf(Reporter, Partner, flow) : [];

    private string Language => _claim.Source.Language;

    /// <summary>Returns the number in a cell with all its digits; null if there is none.</summary>
    public static decimal? Number(SourceCell? cell) =>
        cell is not null
        && decimal.TryParse(cell.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private SourceCell? Cited(string field) => _dataset.FindCell(_claim.Fact, field);

    private static decimal PowerOfTen(int digits)
    {
        var power = 1m;
        for (var i = 0; i < Math.Min(digits, 27); i++)
        {
            power *= 10;
        }

        return power;
    }
}
