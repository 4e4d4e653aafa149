using KzKgData.Reporting.Contracts;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting;

/// <summary>Lists the tables of a package and the rows of a table.</summary>
public static class TableListing
{
    /// <summary>Writes the tables with their row counts for a terminal. Lines end with <c>\n</c>.</summary>
    /// <param name="package">The package.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <param name="width">The maximum length of a line in characters; null for no limit.</param>
    /// <param name="language">The language, one of <see cref="ReportFolder.Languages"/>.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void WriteTables(DataPackage package, Stream output, int? width, string language)
    {
        using var spoken = TextsLanguage.Speak(language, package.Descriptor);
        var rows = package.Tables.Select(t =>
            (IReadOnlyList<string>)
                [
                    t.Schema.Name,
                    t.IsReadable ? Count(t.Rows.Count) : Texts.ListUnreadable,
                    Words.Description(t.Schema) is { IsEmpty: false } words ? words.ToString() : t.Schema.Description,
                ]);
        WriteLines(output, AlignedTable.Lay([Texts.ListTable, Texts.ListRows, Texts.ListMeaning], [.. rows], width).Lines);
    }

    /// <summary>Writes the tables as JSON of the schema <c>kzkg-tables-1</c>; the row count of an unreadable table is null.</summary>
    /// <param name="package">The package.</param>
    /// <param name="folder">The prefix of all paths in the package.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void WriteTablesJson(DataPackage package, string folder, Stream output) => JsonOutput.Write(new TablesContract(package, folder), output);

    /// <summary>
    /// Writes the well-formed rows of a table for a terminal: the key, the label, the cells that require evidence, and then as many
    /// others as fit. Empty columns are omitted. Lines end with <c>\n</c>.
    /// </summary>
    /// <param name="table">A readable table.</param>
    /// <param name="package">The descriptor of the package.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <param name="width">The maximum length of a line in characters; null for no limit.</param>
    /// <param name="language">The language, one of <see cref="ReportFolder.Languages"/>.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void WriteRows(Table table, PackageDescriptor package, Stream output, int? width, string language)
    {
        using var spoken = TextsLanguage.Speak(language, package);
        var rows = Rows(table).ToArray();
        string[] fields = [.. MainFirst(table.Schema).Where(f => Array.Exists(rows, r => !r[f].IsEmpty))];
        if (rows.Length == 0)
        {
            WriteLines(output, [Texts.ListNoRows]);
            return;
        }

        var (lines, columns) = AlignedTable.Lay(fields, [.. rows.Select(r => (IReadOnlyList<string>)[.. fields.Select(f => r[f].Text)])], width);
        WriteLines(output, lines);
        if (columns < fields.Length)
        {
            WriteLines(output, [string.Empty, Phrase.Say(Texts.ListNotShown, string.Join(", ", fields[columns..]))]);
        }
    }

    /// <summary>Writes the well-formed rows of a table with all their cells as JSON of the schema <c>kzkg-rows-1</c>.</summary>
    /// <param name="table">A readable table.</param>
    /// <param name="folder">The prefix of all paths in the package.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void WriteRowsJson(Table table, string folder, Stream output) => JsonOutput.Write(new RowsContract(table, folder), output);

    /// <summary>Returns the well-formed rows of a table.</summary>
    internal static IEnumerable<Row> Rows(Table table) => table.Rows.Where(r => !r.IsMalformed);

    private static IEnumerable<string> MainFirst(TableSchema schema) =>
        schema.PrimaryKey
            .Concat(schema.Label is { } label ? [label] : [])
            .Concat(schema.Fields.Where(f => f.Evidence == Evidence.Required).Select(f => f.Name))
            .Concat(schema.Fields.Select(f => f.Name))
            .Distinct(StringComparer.Ordinal);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static void WriteLines(Stream output, IEnumerable<string> lines) => TextOutput.Write(output, writer =>
    {
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    });
}
