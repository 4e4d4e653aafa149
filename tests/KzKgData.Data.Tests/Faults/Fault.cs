using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Data.Tests.Faults;

/// <summary>Something done to the data that makes them wrong.</summary>
/// <param name="Table">The table that it is done to.</param>
/// <param name="Field">The column; empty where it is the whole row or file.</param>
/// <param name="What">Which row, and what is done to it.</param>
/// <param name="Splices">What is written instead.</param>
internal sealed record Fault(string Table, string Field, string What, IReadOnlyList<Splice> Splices)
{
    private IReadOnlyCollection<string> Facts { get; init; } = [];

    private IReadOnlyCollection<string> Lost { get; init; } = [];

    private IReadOnlyCollection<(string Path, int Line)> Lines { get; init; } = [];

    /// <summary>The table, the column, and what is done.</summary>
    public override string ToString() => Field.Length == 0 ? $"{Table}: {What}" : $"{Table}.{Field}: {What}";

    /// <summary>Another value in a cell.</summary>
    public static Fault OfCell(Row row, FieldSchema field, string value) => OfRaw(row, field, value, Splice.Cell(row, field.Name, value));

    /// <summary>Other characters in place of a cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="field">The column.</param>
    /// <param name="value">What is written, for the reader of a report.</param>
    /// <param name="splices">How it is written.</param>
    public static Fault OfRaw(Row row, FieldSchema field, string value, params IReadOnlyList<Splice> splices)
    {
        var isLink = field.Name == "id" || field.References.Count > 0;
        return Of(row, field.Name, $"'{row[field.Name].Text}' becomes '{value}'", splices) with { Lost = isLink ? row.Values(field.Name) : [] };
    }

    /// <summary>Something done to a row that stays where it is.</summary>
    public static Fault Of(Row row, string field, string what, params IReadOnlyList<Splice> splices) =>
        new(row.Table.Schema.Name, field, $"{KeyOf(row)}: {what}", splices) { Facts = FactsOf(row), Lines = LinesOf(row) };

    /// <summary>A row that is not there any more.</summary>
    public static Fault OfLost(Row row, string what, params IReadOnlyList<Splice> splices) =>
        new(row.Table.Schema.Name, string.Empty, $"{KeyOf(row)}: {what}", splices) { Facts = FactsOf(row), Lost = FactsOf(row) };

    /// <summary>Something done to the header row, or to a file as a whole.</summary>
    public static Fault OfFile(Table table, string field, string what, params IReadOnlyList<Splice> splices) => new(table.Schema.Name, field, what, splices)
    {
        Lines = [(table.Path, 1)],
    };

    /// <summary>The same fault where it damages other rows as well.</summary>
    public Fault And(params IEnumerable<Row> rows) => this with
    {
        Facts = [.. Facts, .. rows.SelectMany(FactsOf)],
        Lines = [.. Lines, .. rows.SelectMany(LinesOf)],
    };

    /// <summary>The same fault where rows are not there any more because of it.</summary>
    public Fault Losing(IEnumerable<Row> rows) => this with { Lost = [.. Lost, .. rows.SelectMany(FactsOf)] };

    /// <summary>The same fault where it adds a row at the end of its table.</summary>
    public Fault WithRowAtEnd(Table table) => this with { Lines = [.. Lines, (table.Path, table.PlaceOf(table.Text.Length, 0).Line)] };

    /// <summary>Whether a finding names a row that the fault damages: by its fact, by its line, or by the id that is gone.</summary>
    public bool IsNamedBy(Finding finding) =>
        finding.Facts.Any(Facts.Contains)
        || finding.Related.Select(r => r.Place).Prepend(finding.Place).Any(p => Lines.Any(l => l.Path == p.Path && p.Line <= l.Line && l.Line <= p.EndLine))
        || Lost.Any(id => Mentions(finding.Message, id));

    /// <summary>The ids that findings name a row by: its own, and those of the facts and mentions that it joins.</summary>
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
