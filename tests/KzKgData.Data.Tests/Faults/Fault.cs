using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Data.Tests.Faults;

/// <summary>A change that makes the data wrong.</summary>
/// <param name="Table">The changed table.</param>
/// <param name="Field">The changed column; empty for a whole row or file.</param>
/// <param name="What">The row and the change, for readers of a report.</param>
/// <param name="Splices">The edits.</param>
internal sealed record Fault(string Table, string Field, string What, IReadOnlyList<Splice> Splices)
{
    private IReadOnlyCollection<string> Facts { get; init; } = [];

    private IReadOnlyCollection<string> Lost { get; init; } = [];

    private IReadOnlyCollection<(string Path, int Line)> Lines { get; init; } = [];

    /// <summary>Returns table, column and change.</summary>
    public override string ToString() => Field.Length == 0 ? $"{Table}: {What}" : $"{Table}.{Field}: {What}";

    /// <summary>Creates a fault that replaces the value of a cell.</summary>
    public static Fault OfCell(Row row, FieldSchema field, string value) => OfRaw(row, field, value, Splice.Cell(row, field.Name, value));

    /// <summary>Creates a fault that replaces the raw characters of a cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="field">The column.</param>
    /// <param name="value">The new value, for readers of a report.</param>
    /// <param name="splices">The edits.</param>
    public static Fault OfRaw(Row row, FieldSchema field, string value, params IReadOnlyList<Splice> splices)
    {
        var isLink = field.Name == "id" || field.References.Count > 0;
        return Of(row, field.Name, $"'{row[field.Name].Text}' becomes '{value}'", splices) with { Lost = isLink ? row.Values(field.Name) : [] };
    }

    /// <summary>Creates a fault in a row that stays where it is.</summary>
    public static Fault Of(Row row, string field, string what, params IReadOnlyList<Splice> splices) =>
        new(row.Table.Schema.Name, field, $"{KeyOf(row)}: {what}", splices) { Facts = FactsOf(row), Lines = LinesOf(row) };

    /// <summary>Creates a fault that removes a row.</summary>
    public static Fault OfLost(Row row, string what, params IReadOnlyList<Splice> splices) =>
        new(row.Table.Schema.Name, string.Empty, $"{KeyOf(row)}: {what}", splices) { Facts = FactsOf(row), Lost = FactsOf(row) };

    /// <summary>Creates a fault in the header row, or in a whole file.</summary>
    public static Fault OfFile(Table table, string field, string what, params IReadOnlyList<Splice> splices) => new(table.Schema.Name, field, what, splices)
    {
        Lines = [(table.Path, 1)],
    };

    /// <summary>Returns the same fault with further damaged rows.</summary>
    public Fault And(params IEnumerable<Row> rows) => this with
    {
        Facts = [.. Facts, .. rows.SelectMany(FactsOf)],
        Lines = [.. Lines, .. rows.SelectMany(LinesOf)],
    };

    /// <summary>Returns the same fault with further lost rows.</summary>
    public Fault Losing(IEnumerable<Row> rows) => this with { Lost = [.. Lost, .. rows.SelectMany(FactsOf)] };

    /// <summary>Returns the same fault with a row appended to its table.</summary>
    public Fault WithRowAtEnd(Table table) => this with { Lines = [.. Lines, (table.Path, table.PlaceOf(table.Text.Length, 0).Line)] };

    /// <summary>Whether a finding names a damaged row: by its fact, its line, or the lost id.</summary>
    public bool IsNamedBy(Finding finding) =>
        finding.Facts.Any(Facts.Contains)
        || finding.Related.Select(r => r.Place).Prepend(finding.Place).Any(p => Lines.Any(l => l.Path == p.Path && p.Line <= l.Line && l.Line <= p.EndLine))
        || Lost.Any(id => Mentions(finding.Message, id));

    /// <summary>Returns the ids by which findings name a row: its own, and those of the facts and mentions that it joins.</summary>
    private static IReadOnlyCollection<string> FactsOf(Row row) => row.Table.Schema.Role switch
    {
        TableRole.Citations => [row["fact"].Text, row["mention"].Text],
        TableRole.Exclusions => [row["mention"].Text],
        TableRole.Explanations => [row["id"].Text, .. row.Values("facts")],
        TableRole.Aliases => [row["id"].Text, row["fact"].Text],
        TableRole.Mentions => [row["id"].Text, .. RealPackage.FactsCiting(row["id"].Text)],
        _ => [row["id"].Text],
    };

    private static (string Path, int Line)[] LinesOf(Row row) =>
        [.. Enumerable.Range(row.Place.Line, row.Place.EndLine - row.Place.Line + 1).Select(line => (row.Table.Path, line))];

    private static string KeyOf(Row row) => string.Join(", ", row.Table.Schema.PrimaryKey.Select(f => row[f].Text));

    private static bool Mentions(string message, string id)
    {
        for (var i = message.IndexOf(id, StringComparison.Ordinal); i >= 0; i = message.IndexOf(id, i + 1, StringComparison.Ordinal))
        {
            if (!IsPartOfId(message, i - 1) && !IsPartOfId(message, i + id.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPartOfId(string text, int index) =>
        index >= 0 && index < text.Length && (char.IsAsciiLetterLower(text[index]) || char.IsAsciiDigit(text[index]) || text[index] == '-');
}
