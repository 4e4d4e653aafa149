using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification.Tests;

/// <summary>
/// The invented package of Northland and Southland, which verifies without an open finding, and packages that differ
/// from it by some edits. Its README says how edits are written.
/// </summary>
public sealed class ExamplePackage
{
    /// <summary>The folder as findings name it.</summary>
    public const string Folder = "example";

    private const string Snapshots = "snapshots/";

    private readonly Dictionary<string, byte[]> _files;

    private ExamplePackage(Dictionary<string, byte[]> files, DateTime asOf)
    {
        _files = files;
        AsOf = asOf;
    }

    /// <summary>The package as it stands in its folder, held against a day before its review dates.</summary>
    public static ExamplePackage Untouched { get; } = Load();

    /// <summary>The day that review dates are held against.</summary>
    public DateTime AsOf { get; }

    /// <summary>Reads the package as it is now.</summary>
    public DataPackage Read() => DataPackage.Read(
        Folder,
        (relative, shown) => _files.TryGetValue(relative, out var bytes) ? TextFile.Decode(shown, bytes) : null);

    /// <summary>The archived texts as they are now.</summary>
    public ArchivedTexts Archive() => new(name => _files.GetValueOrDefault(Snapshots + name));

    /// <summary>Verifies the package with its archived texts.</summary>
    public VerificationResult Verify() => Verifier.Verify(Read(), new() { Archive = Archive(), AsOf = AsOf });

    /// <summary>The names of all files.</summary>
    public IEnumerable<string> Files => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The bytes of a file.</summary>
    public ReadOnlySpan<byte> BytesOf(string file) => _files[file];

    /// <summary>The text of a file, byte order mark left out.</summary>
    public string TextOf(string file) => TextFile.Decode(file, _files[file]).Text;

    /// <summary>The same package with a cell changed.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="key">The cells of the row's primary key, joined by commas.</param>
    /// <param name="field">The column.</param>
    /// <param name="value">The new value; it is quoted as CSV needs it.</param>
    public ExamplePackage Set(string table, string key, string field, string value)
    {
        var (read, row) = Find(table, key);
        if (read.ColumnOf(field) < 0)
        {
            throw new ArgumentException($"There is no column '{field}' in '{table}'.", nameof(field));
        }

        var cell = row[field];
        return WithText(read.Schema.Path, read.Text.Remove(cell.Start, cell.Length).Insert(cell.Start, Quote(value)));
    }

    /// <summary>The same package without a row.</summary>
    public ExamplePackage Delete(string table, string key)
    {
        var (read, row) = Find(table, key);
        var start = row[read.Schema.Fields[0].Name].Start;
        var last = row[read.Schema.Fields[^1].Name];
        return WithText(read.Schema.Path, read.Text.Remove(start, last.Start + last.Length + 1 - start));
    }

    /// <summary>The same package with a row more at the end of a table.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="record">The row as the CSV file holds it.</param>
    public ExamplePackage Insert(string table, string record)
    {
        var path = TableOf(table).Schema.Path;
        return WithText(path, TextOf(path) + record + "\n");
    }

    /// <summary>The same package with other rows in a file.</summary>
    /// <param name="file">The file of a table, whose header row stays.</param>
    /// <param name="rows">The cells of each row, in the order of the columns.</param>
    public ExamplePackage WithRows(string file, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(cells => string.Join(',', cells.Select(Quote))).Prepend(TextOf(file).Split('\n')[0]);
        return WithText(file, string.Concat(lines.Select(line => line + "\n")));
    }

    /// <summary>The same package with some bytes of a file exchanged, which have to stand in it once.</summary>
    public ExamplePackage Replace(string file, byte[] bytes, byte[] replacement)
    {
        ReadOnlySpan<byte> content = _files[file];
        var start = content.IndexOf(bytes);
        if (start < 0 || content[(start + 1)..].IndexOf(bytes) >= 0)
        {
            throw new ArgumentException($"'{Encoding.UTF8.GetString(bytes)}' has to stand in {file} once.", nameof(bytes));
        }

        return WithFile(file, [.. content[..start], .. replacement, .. content[(start + bytes.Length)..]]);
    }

    /// <summary>The same package with some text of a file exchanged, which has to stand in it once.</summary>
    public ExamplePackage Replace(string file, string text, string replacement) =>
        Replace(file, Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(replacement));

    /// <summary>The same package without a file.</summary>
    public ExamplePackage RemoveFile(string file)
    {
        var files = new Dictionary<string, byte[]>(_files, StringComparer.Ordinal);
        return files.Remove(file) ? new ExamplePackage(files, AsOf) : throw new ArgumentException($"There is no file {file}.", nameof(file));
    }

    /// <summary>The same package, held against another day.</summary>
    public ExamplePackage WithAsOf(DateTime day) => new(_files, day);

    /// <summary>The same package with another content of a file.</summary>
    public ExamplePackage WithFile(string file, byte[] bytes) => new(new Dictionary<string, byte[]>(_files, StringComparer.Ordinal) { [file] = bytes }, AsOf);

    private static ExamplePackage Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, nameof(ExamplePackage));
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes, StringComparer.Ordinal);
        return new ExamplePackage(files, new DateTime(2003, 1, 1));
    }

    private static string Quote(string value) =>
        value.AsSpan().IndexOfAny(",\"\n\r") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private Table TableOf(string name) => Read().FindTable(name) ?? throw new ArgumentException($"There is no table '{name}'.", nameof(name));

    private (Table Table, Row Row) Find(string table, string key)
    {
        var read = TableOf(table);
        var rows = read.Rows.Where(r => string.Equals(string.Join(',', read.Schema.PrimaryKey.Select(f => r[f].Text)), key, StringComparison.Ordinal)).ToArray();
        return rows.Length == 1 ? (read, rows[0]) : throw new ArgumentException($"There are {rows.Length} rows '{key}' in '{table}'.", nameof(key));
    }

    private ExamplePackage WithText(string file, string text) => WithFile(file, Encoding.UTF8.GetBytes(text));
}
