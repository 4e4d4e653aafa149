using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using ExcelDataReader;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Files;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Curation.Tables;

/// <summary>
/// Reads the files of official tables: workbooks (<c>.xlsx</c>, <c>.xls</c>) and delimited text in UTF-8 (<c>.csv</c>). Only the tool reads
/// them; the compiler uses the recorded cells.
/// </summary>
public static class WorkbookReader
{
    // Limit for an unpacked workbook, against decompression bombs; the largest official tables have a tenth of it.
    private const long LargestUnpacked = 1L << 27;

    // Limit for the cells that the sheets span, empty ones included: a single cell in the last row and column makes a sheet of 17 000 million cells.
    private const long MostPlaces = 50_000_000;

    // The reader stores merged cells one by one.
    private const long MostMerged = 2_000_000;

    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Returns whether a file is a table, by its extension.</summary>
    public static bool IsTable(string file) => Path.GetExtension(file).ToUpperInvariant() is ".XLS" or ".XLSX" or ".CSV";

    /// <summary>Returns the archived tables of some folders; if several have a file, the first one is used.</summary>
    public static ArchivedTables InFolders(IReadOnlyList<string> directories) => new(name =>
    {
        // A file name or link must not lead out of the folder.
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

    /// <summary>Reads the bytes of a file. Invalid content does not throw; the result has the problem.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">The name of the file, whose extension determines the format.</param>
    public static ArchivedTable Read(byte[] content, string name)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        try
        {
            return new ArchivedTable(hash, content.Length, Workbook(content, name), Problem: null);
        }
        catch (Exception e) when (e is InvalidDataException or FileException)
        {
            return new ArchivedTable(hash, content.Length, Content: null, Message.Of(e));
        }
#pragma warning disable CA1031 // the third-party reader throws all kinds of exceptions on damaged files
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new ArchivedTable(hash, content.Length, Content: null, $"it is damaged or not a workbook of its format");
        }
    }

    private static Workbook Workbook(byte[] content, string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".XLSX" => Excel(content, XlsxFormulas(content)),
        ".XLS" => Excel(content, BiffFormulas.In(content)),
        ".CSV" => Delimited(content),
        _ => throw new FileException($"it is neither a workbook (.xlsx, .xls) nor delimited text (.csv)"),
    };

    private static Workbook Excel(byte[] content, IReadOnlySet<(int Sheet, int Row, int Column)> formulas)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        if (reader.ResultsCount == 0)
        {
            throw new FileException($"it has no sheets");
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
                    throw new FileException($"its sheets span more than {MostPlaces} cells, most of them empty; remove stray cells far from the table");
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
                    throw new FileException($"more than {MostMerged} of its cells are merged; unmerge empty cells");
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

    /// <summary>Returns a stored value as invariant text: numbers in their shortest round-trip form, dates and times in ISO 8601.</summary>
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

    /// <summary>Returns the formula cells of an <c>.xlsx</c> workbook, with the index of their sheet.</summary>
    private static HashSet<(int Sheet, int Row, int Column)> XlsxFormulas(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Sum(e => e.Length) > LargestUnpacked)
        {
            throw new FileException($"it unpacks to more than {LargestUnpacked} bytes; split it");
        }

        return XlsxFormulaCells.In(archive);
    }
}
