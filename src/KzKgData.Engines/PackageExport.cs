using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Files;

namespace KzKgData.Engines;

/// <summary>Exports a package as input for engines: its claims as the rules see them, and its tables unchanged.</summary>
public static class PackageExport
{
    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["parquet", "duckdb", "sqlite"];

    /// <summary>Returns the files of an export, without writing them.</summary>
    /// <param name="package">The package.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="path">The file; for Parquet the folder, in which the folders <c>claims</c> and <c>tables</c> are created.</param>
    /// <returns>The files, and the number of claims and tables in them.</returns>
    public static (IReadOnlyList<OutputFile> Files, int Claims, int Tables) Of(DataPackage package, string format, string path)
    {
        ArgumentNullException.ThrowIfNull(package);
        var dataset = Dataset.From(package);
        var claims = new ClaimWriter(dataset);
        var declarations = ClaimsDeclarations.Of(package);
        (TableShape Shape, Action<IRowWriter> Write)[] tables =
        [
            .. package.Tables.Where(t => t.Exists).Select(t => (ShapeOf(t), (Action<IRowWriter>)(w => Write(t, w)))),
        ];
        (TableShape Shape, Action<IRowWriter> Write)[] own =
        [
            (Shapes.Exported, w => claims.Write(w, withRows: false)),
            (TableShape.Of(Shapes.ExportedDeclarations, "json$"), w =>
            {
                w.Add(declarations);
                w.EndRow();
            }),
        ];
        OutputFile[] files = format switch
        {
            "duckdb" => [new OutputFile(path, fresh => DuckDbEngine.CreateFile(fresh, [.. own, .. tables]))],
            "sqlite" => [new OutputFile(path, fresh => SqliteFile.Create(fresh, [.. own, .. tables]))],
            "parquet" =>
            [
                new OutputFile(Path.Combine(path, "claims", "claims.parquet"), fresh => WriteParquet(fresh, own[0].Shape, own[0].Write, declarations)),
                .. tables.Select(t => new OutputFile(
                    Path.Combine(path, "tables", FileName(t.Shape.Name) + ".parquet"),
                    fresh => WriteParquet(fresh, t.Shape, t.Write, declarations: null))),
            ],
            _ => throw new EngineException($"there is no format '{format}'; name one of {string.Join(", ", Formats)}"),
        };
        return (files, claims.Count, tables.Length);
    }

    private static string FileName(string table) => string.Concat(table.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));

    /// <summary>Writes a table to a Parquet file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shape">The columns.</param>
    /// <param name="write">Writes the rows.</param>
    /// <param name="declarations">The declarations of the package, if the table holds the claims; otherwise null.</param>
    internal static void WriteParquet(string path, TableShape shape, Action<IRowWriter> write, string? declarations)
    {
        using var engine = new DuckDbEngine(Path.GetDirectoryName(path)!, memoryLimit: null);
        engine.CreateTable(shape with { Name = "exported" }, write);
        var metadata = declarations is null ? string.Empty : $", kv_metadata {{ {Shapes.ExportedDeclarations}: {DuckDbEngine.Text(declarations)} }}";
        engine.Execute("set preserve_insertion_order = true");
        engine.Execute($"copy exported to {DuckDbEngine.Text(path)} (format parquet{metadata})");
    }

    /// <summary>Returns the columns of a table, all texts. Names that engines would take for the same one get a number.</summary>
    private static TableShape ShapeOf(Table table)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var columns = new List<ColumnShape>();
        foreach (var name in table.HeaderNamesInOrder)
        {
            var given = name.Length == 0 ? "column" : name;
            for (var i = 2; !names.Add(given); i++)
            {
                given = string.Create(CultureInfo.InvariantCulture, $"{name}_{i}");
            }

            columns.Add(new ColumnShape(given, IsText: true));
        }

        return new TableShape(table.Schema.Name, columns);
    }

    private static void Write(Table table, IRowWriter writer)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.HeaderNamesInOrder.Count; column++)
            {
                writer.Add(Utf8Text.Decode(table.Utf8(row, column)));
            }

            writer.EndRow();
        }
    }
}
