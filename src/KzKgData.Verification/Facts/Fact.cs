using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>A row of a curated table: a handle.</summary>
public readonly record struct Fact
{
    // Stored as separate fields instead of a Row to save memory, since many facts are kept.
    private readonly Table _table;
    private readonly int _row;

    internal Fact(Row row, int number)
    {
        (_table, _row) = row;
        Number = number;
    }

    /// <summary>The row.</summary>
    public Row Row => new(_table, _row);

    /// <summary>The number of the row among the rows of all tables of facts.</summary>
    internal int Number { get; }

    /// <summary>The id, unique over all fact tables.</summary>
    public string Id => Row["id"].Text;

    /// <summary>The id in UTF-8.</summary>
    internal ReadOnlySpan<byte> IdUtf8 => Row.Utf8(Row.Table.ColumnOf("id"));

    /// <summary>The label for readers; the id if the table declares no label.</summary>
    public string Label => Row.Table.Schema.Label is { } label && !Row[label].IsEmpty ? Row[label].Text : Id;

    /// <summary>Returns the text of the cell with a meaning; empty if the table has no such field.</summary>
    public string Text(Meaning meaning) => Row.Table.Schema.Field(meaning) is { } field ? Row[field.Name].Text : string.Empty;

    /// <summary>Returns the period in the cell with a meaning; null if it is empty or not a period.</summary>
    public Period? Days(Meaning meaning) => Period.TryParse(Text(meaning), out var days, out _) ? days : null;

    /// <summary>
    /// Whether a cell must be cited: every non-empty cell of a field that requires evidence, and every row cited as a whole. Exceptions: a date computed
    /// from the address of a source, and the reporter and date of a figure from an official table, which follow from its source.
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
