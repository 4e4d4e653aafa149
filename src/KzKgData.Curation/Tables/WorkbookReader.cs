using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using ExcelDataReader;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Files;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Curation.Tables;

/// <summary>
/// Reads the files of official tables: workbooks (<c>.xlsx</c>, <c>.xls</c>) and delimited text in UTF-8 (<c>.csv</c>). Only the tool does;
/// compilers work from the cells that are recorded.
/// </summary>
public static class WorkbookReader
{
    // What a packed workbook may come to when it is unpacked; the largest tables of offices are a tenth of it.
    private const long LargestUnpacked = 1L << 27;

    // How many places a workbook may span, empty ones included: one cell at the far end of a sheet makes it as large as 17 000 million.
    private const long MostPlaces = 50_000_000;

    // Merged cells are kept one by one.
    private const long MostMerged = 2_000_000;

    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Whether a file is one of a table, by the end of its name.</summary>
    public static bool IsTable(string file) => Path.GetExtension(file).ToUpperInvariant() is ".XLS" or ".XLSX" or ".CSV";

    /// <summary>The archived tables in some folders; the first folder that has a file counts.</summary>
    public static ArchivedTables InFolders(IReadOnlyList<string> directories) => new(name =>
    {
        // A file name, or a link, that leads elsewhere is no file of this folder.
        if (name.Length == 0 || name.AsSpan().IndexOfAny("/\\:\0") >= 0)
        {
            return null;
        }

        return
            directories
                .Select(d => (Directory: d, Path: Path.Combine(d, name)))
                .FirstOrDefault(f => RealPath.IsWithin(f.Directory, f.Path) && File.Exists(f.Path))
                is { Path: { } path }
            ? Read(RegularFile.Read(path, path, RegularFile.LargestText), name)
            : null;
    });

    /// <summary>Reads the bytes of a file. Never throws on them: what cannot be read is said.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">The name of the file, which tells its format.</param>
    public static ArchivedTable Read(byte[] content, string name)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        try
        {
            return new ArchivedTable(hash, content.Length, Workbook(content, name), Problem: null);
        }
        catch (InvalidDataException e)
        {
            return new ArchivedTable(hash, content.Length, Content: null, e.Message);
        }
#pragma warning disable CA1031 // a reader of others' formats throws whatever it meets in a damaged file
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new ArchivedTable(hash, content.Length, Content: null, "it is damaged, or no workbook in the format of its extension");
        }
    }

    private static Workbook Workbook(byte[] content, string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".XLSX" => Excel(content, XlsxFormulas(content)),
        ".XLS" => Excel(content, BiffFormulas.In(content)),
        ".CSV" => Delimited(content),
        _ => throw new InvalidDataException("it is neither a workbook (.xlsx, .xls) nor delimited text (.csv)"),
    };

    private static Workbook Excel(byte[] content, IReadOnlySet<(int Sheet, int Row, int Column)> formulas)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        if (reader.ResultsCount == 0)
        {
            throw new InvalidDataException("it has no sheet");
        }

        var sheets = new List<Sheet>();
        var (places, merged) = (0L, 0L);
        do
        {
            var cells = new Dictionary<(int Row, int Column), StoredCell>();
            for (var row = 1; reader.Read(); row++)
            {
                places += Math.Max(1, reader.FieldCount);
                if (places > MostPlaces)
                {
                    throw new InvalidDataException(
                        FormattableString.Invariant(
                            $"its sheets span more than {MostPlaces} cells, most of them empty; take out the cells that stand far from the table"));
                }

                for (var column = 1; column <= reader.FieldCount; column++)
                {
                    if (TextOf(reader.GetValue(column - 1)) is { Length: > 0 } text)
                    {
                        cells[(row, column)] = new StoredCell(row, column, text) { IsFormula = formulas.Contains((sheets.Count, row, column)) };
                    }
                }
            }

            foreach (var range in reader.MergeCells ?? [])
            {
                merged += Math.Max(0, range.ToRow - range.FromRow + 1L) * Math.Max(0, range.ToColumn - range.FromColumn + 1L);
                if (merged > MostMerged)
                {
                    throw new InvalidDataException(
                        FormattableString.Invariant($"more than {MostMerged} of its cells are merged; undo the merge of cells that hold nothing"));
                }

                Merge(cells, range);
            }

            sheets.Add(new Sheet(reader.Name ?? string.Empty, cells.Values));
        }
        while (reader.NextResult());
        return new Workbook(sheets);
    }

    private static void Merge(Dictionary<(int Row, int Column), StoredCell> cells, CellRange range)
    {
        var corner = (Row: range.FromRow + 1, Column: range.FromColumn + 1);
        for (var row = corner.Row; row <= range.ToRow + 1; row++)
        {
            for (var column = corner.Column; column <= range.ToColumn + 1; column++)
            {
                cells[(row, column)] = (cells.GetValueOrDefault((row, column)) ?? new StoredCell(row, column, string.Empty)) with { MergedInto = corner };
            }
        }
    }

    /// <summary>A stored value as invariant text: numbers with all digits that a binary number needs, days and times as in ISO 8601.</summary>
    private static string TextOf(object? value) => value switch
    {
        null => string.Empty,
        double number when !double.IsFinite(number) => string.Empty,
        double number => Plain(number.ToString("R", CultureInfo.InvariantCulture)),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    private static string Plain(string number) =>
        number.Contains('E', StringComparison.Ordinal) && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain)
            ? plain.ToString(CultureInfo.InvariantCulture)
            : number;

    private static Workbook Delimited(byte[] content)
    {
        using var reader = CsvReader.Create(
            content,
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = ',',
                DetectSeparatorHint = false,
                SkipEmptyLines = false,
            });
        var cells = new List<StoredCell>();
        for (var record = 1; reader.Read(); record++)
        {
            for (var field = 1; field <= reader.FieldCount; field++)
            {
                if (reader.GetString(field - 1) is { Length: > 0 } text)
                {
                    cells.Add(new StoredCell(record, field, record == 1 && field == 1 ? text.TrimStart('\uFEFF') : text));
                }
            }
        }

        return new Workbook([new Sheet(string.Empty, cells)]);
    }

    /// <summary>The cells of a packed workbook that hold formulas, by the position of their sheet among those of the file.</summary>
    private static HashSet<(int Sheet, int Row, int Column)> XlsxFormulas(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Sum(e => e.Length) > LargestUnpacked)
        {
            throw new InvalidDataException(FormattableString.Invariant($"unpacked it comes to more than {LargestUnpacked} bytes; split it"));
        }

        return XlsxFormulaCells.In(archive);
    }
}
