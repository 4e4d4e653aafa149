using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>A row of a curated table: a handle.</summary>
public readonly record struct Fact
{
    // Kept apart from each other, since many facts are kept.
    private readonly Table _table;
    private readonly int _row;

    internal Fact(Row row, int number)
    {
        (_table, _row) = row;
        Number = number;
    }

    /// <summary>The row.</summary>
    public Row Row => new(_table, _row);

    /// <summary>The number of the row among those of all tables of facts.</summary>
    internal int Number { get; }

    /// <summary>The id, unique over all fact tables.</summary>
    public string Id => Row["id"].Text;

    /// <summary>The id in UTF-8.</summary>
    internal ReadOnlySpan<byte> IdUtf8 => Row.Utf8(Row.Table.ColumnOf("id"));

    /// <summary>The name that readers know the fact by; its id where the table declares none.</summary>
    public string Label => Row.Table.Schema.Label is { } label && !Row[label].IsEmpty ? Row[label].Text : Id;

    /// <summary>What stands in the cell of a meaning; empty where the table has no such field.</summary>
    public string Text(Meaning meaning) => Row.Table.Schema.Field(meaning) is { } field ? Row[field.Name].Text : string.Empty;

    /// <summary>The days that stand in the cell of a meaning; null where it is empty or names none.</summary>
    public Period? Days(Meaning meaning) => Period.TryParse(Text(meaning), out var days, out _) ? days : null;

    /// <summary>
    /// Whether a cell must be cited: every one with something in it whose field asks for evidence, and a row that is cited as a whole. A date that
    /// stands in the address of a source is computed from there; who reports a figure of an official table, and when, is what its source says.
    /// </summary>
    internal bool NeedsEvidence(Table.EvidenceColumn cell) =>
        cell.Position == Table.WholeRow || (!Row.Utf8(cell.Column).IsEmpty && !FollowsByItself(cell.Field));

    private bool FollowsByItself(string field) => Row.Table.Schema.Role switch
    {
        TableRole.Sources => field is "published" && Row["published_basis"].Text is Basis.Address,
        TableRole.Claims => field is "reporter" or "stated_on" && Row["attribution"].Text == Attribution.Table.Name,
        _ => false,
    };
}
