using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>A fact that takes part in a disagreement, as the report shows it: what stands in the cell that is in question.</summary>
/// <param name="Member">The fact and its cell.</param>
public sealed record MemberView(Member Member)
{
    /// <summary>The name of the fact.</summary>
    public Phrase Label => Phrase.Data(Member.Fact.Label);

    /// <summary>What stands in the cell.</summary>
    public Phrase Value => Phrase.Data(Member.Guarded);

    /// <summary>The source that prints it; empty where none is named.</summary>
    public Phrase Publisher => Member.Source is { } source ? Phrase.Data(source.Publisher) : Phrase.Empty;

    /// <summary>The cell in the data package, in words.</summary>
    public Phrase Cell => CellOf(Member.Fact.Row, Member.Field);

    /// <summary>A cell in words, as a spreadsheet counts it: <c>data/claims.csv line 4, column 9 (value)</c>.</summary>
    internal static Phrase CellOf(Row row, string field) => Phrase.Format(
        Texts.CardCell,
        Phrase.Data(row.Table.Path),
        Phrase.Count(row.PlaceOf(field).Line),
        Phrase.Count(row.Table.ColumnOf(field) + 1),
        Phrase.Data(field));
}
