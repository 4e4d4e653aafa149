using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Rules;
using KzKgData.Verification.Texts;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Tests;

/// <summary>
/// An immutable data package in memory, with methods that return edited copies. Rows are written and found by column name: cells follow the order of the
/// header row, and unnamed columns stay empty.
/// </summary>
public sealed record TestPackage
{
    /// <summary>The file name of the descriptor.</summary>
    public const string Descriptor = DataPackage.DescriptorFileName;

    private const string Snapshots = "snapshots/";

    private ImmutableSortedDictionary<string, Content> _files = ImmutableSortedDictionary.Create<string, Content>(StringComparer.Ordinal);

    private TestPackage()
    {
    }

    /// <summary>The folder prefix in findings, ending with <c>/</c>; empty for none.</summary>
    public string Folder { get; init; } = "data/";

    /// <summary>The date for checking review dates; null for none.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>The names of all files.</summary>
    public IEnumerable<string> Files => _files.Keys;

    /// <summary>The text of a file, without a byte order mark.</summary>
    public string this[string file] => _files[file].Text;

    /// <summary>Creates a package from files.</summary>
    public static TestPackage Of(params IEnumerable<(string File, string Text)> files) =>
        files.Aggregate(new TestPackage(), (package, f) => package.With(f.File, f.Text));

    /// <summary>Loads the package in a folder, with the texts in its snapshots folder.</summary>
    public static TestPackage Load(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Aggregate(
        new TestPackage(),
        (package, f) => package.With(Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(f)));

    /// <summary>The bytes of a file.</summary>
    public byte[] BytesOf(string file) => _files[file] is var content && content.Bytes is { } bytes ? bytes : Encoding.UTF8.GetBytes(content.Text);

    /// <summary>Reads the current package. Tables shared with other packages of the same descriptor are read once.</summary>
    public DataPackage Read()
    {
        if (!_files.TryGetValue(Descriptor, out var descriptor))
        {
            return ReadAll();
        }

        var (read, files) = descriptor.Read.GetOrAdd(Folder, _ => (ReadAll(), _files));
        var edited = read.Tables.Where(t => _files.GetValueOrDefault(t.Schema.Path) != files.GetValueOrDefault(t.Schema.Path)).ToArray();
        return Array.Exists(edited, t => _files.GetValueOrDefault(t.Schema.Path)?.Bytes is not null)
            ? ReadAll()
            : edited.Aggregate(read, (package, table) => package.With(table, _files.GetValueOrDefault(table.Schema.Path)?.Text));
    }

    private DataPackage ReadAll() => DataPackage.Read(path => _files.GetValueOrDefault(path) switch
    {
        null => null,
        { Bytes: { } bytes } => TextFile.Decode(path, bytes),
        var content => new TextFile(path, content.Text),
    });

    /// <summary>Writes all files to a folder.</summary>
    public void Save(string folder)
    {
        foreach (var file in Files)
        {
            File.WriteAllBytes(Path.Combine(folder, file), BytesOf(file));
        }
    }

    /// <summary>The current archived texts.</summary>
    public ArchivedTexts Archive() => new(name => _files.ContainsKey(Snapshots + name) ? BytesOf(Snapshots + name) : null);

    /// <summary>The current archived tables: files of unquoted, comma-separated cells.</summary>
    public ArchivedTables ArchivedTables() => new(name => _files.ContainsKey(Snapshots + name) ? TableOf(BytesOf(Snapshots + name)) : null);

    private static ArchivedTable TableOf(byte[] bytes)
    {
        var rows = Encoding.UTF8.GetString(bytes).Split('\n');
        var cells = rows.SelectMany((line, row) => line.Split(',').Select((text, column) => new StoredCell(row + 1, column + 1, text)))
            .Where(c => c.Value.Length > 0);
        return new ArchivedTable(
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            bytes.Length,
            new Workbook([new Sheet(string.Empty, cells)]),
            Problem: null);
    }

    /// <summary>Verifies the package with its archived texts and tables, if it has any.</summary>
    /// <param name="rules">The rules to run; all if none is given.</param>
    public VerificationResult Verify(params IReadOnlyList<string> rules)
    {
        var archive = Files.Any(f => f.StartsWith(Snapshots, StringComparison.Ordinal)) ? Archive() : null;
        return Verifier
            .Verify(
                Read(),
                new()
                {
                    Archive = archive,
                    Tables = archive is null ? null : ArchivedTables(),
                    AsOf = AsOf,
                    Rules = new RuleSettings(rules, [], []),
                })
            .In(Folder);
    }

    /// <summary>Returns the package with another content of a file.</summary>
    public TestPackage With(string file, string text) => this with { _files = _files.SetItem(file, new Content(null, text)) };

    /// <inheritdoc cref="With(string, string)"/>
    public TestPackage With(string file, byte[] bytes) => this with { _files = _files.SetItem(file, new Content(bytes, TextFile.Decode(file, bytes).Text)) };

    /// <summary>Returns the package after an edit of a file's text.</summary>
    public TestPackage Edit(string file, Func<string, string> edit) => With(file, edit(this[file]));

    /// <summary>Returns the package without a file.</summary>
    public TestPackage Without(string file) =>
        _files.ContainsKey(file) ? this with { _files = _files.Remove(file) } : throw new ArgumentException($"There is no file {file}.", nameof(file));

    /// <summary>Returns the package without its archived texts.</summary>
    public TestPackage WithoutTexts() => this with { _files = _files.RemoveRange(Files.Where(f => f.StartsWith(Snapshots, StringComparison.Ordinal))) };

    /// <summary>Returns the package with a text of a file replaced; it must occur exactly once.</summary>
    public TestPackage Replace(string file, string text, string by)
    {
        var at = this[file].IndexOf(text, StringComparison.Ordinal);
        return at >= 0 && this[file].IndexOf(text, at + 1, StringComparison.Ordinal) < 0
            ? ReplaceAll(file, text, by)
            : throw new ArgumentException($"'{text}' has to stand in {file} once.", nameof(text));
    }

    /// <summary>Returns the package with some bytes of a file replaced; they must occur exactly once.</summary>
    public TestPackage Replace(string file, byte[] bytes, byte[] by)
    {
        ReadOnlySpan<byte> content = BytesOf(file);
        var start = content.IndexOf(bytes);
        return start >= 0 && content[(start + 1)..].IndexOf(bytes) < 0
            ? With(file, [.. content[..start], .. by, .. content[(start + bytes.Length)..]])
            : throw new ArgumentException($"'{Encoding.UTF8.GetString(bytes)}' has to stand in {file} once.", nameof(bytes));
    }

    /// <summary>Returns the package with all occurrences of a text of a file replaced.</summary>
    public TestPackage ReplaceAll(string file, string text, string by) => this[file].Contains(text, StringComparison.Ordinal)
        ? With(file, this[file].Replace(text, by, StringComparison.Ordinal))
        : throw new ArgumentException($"There is no '{text}' in {file}.", nameof(text));

    /// <summary>Returns the package without the lines of a file that contain a text.</summary>
    public TestPackage WithoutLines(string file, string text) =>
        Edit(
            file,
            content => string.Concat(content.Split('\n').Where(l => l.Length > 0 && !l.Contains(text, StringComparison.Ordinal)).Select(l => l + "\n")));

    /// <summary>Returns the package with rows appended to a table, whose file is created if it does not exist.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="rows">The cells of each row, by column.</param>
    public TestPackage Add(string table, IEnumerable<IReadOnlyList<(string Column, object? Value)>> rows)
    {
        var path = SchemaOf(table).Path;
        var text = _files.TryGetValue(path, out var content) ? content.Text : string.Join(',', SchemaOf(table).Fields.Select(f => f.Name)) + "\n";
        var header = text.Split('\n')[0].Split(',');
        return With(path, rows.Aggregate(new StringBuilder(text), (lines, row) => lines.Append(Line(table, header, row))).ToString());
    }

    /// <summary>Returns the package with a row appended to a table.</summary>
    public TestPackage Add(string table, params IReadOnlyList<(string Column, object? Value)> cells) => Add(table, [cells]);

    /// <summary>Returns the package with a row inserted before the row with a key.</summary>
    public TestPackage AddBefore(string table, string key, params IReadOnlyList<(string Column, object? Value)> cells)
    {
        var (path, header, row) = Find(table, key);
        return Edit(path, text => text.Insert(row[0].Start.Value, Line(table, header, cells)));
    }

    /// <summary>Returns the package with a copy of a row that differs in some cells.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="key">The cells of the other row's primary key, joined by commas.</param>
    /// <param name="cells">The cells that differ.</param>
    public TestPackage Copy(string table, string key, params IReadOnlyList<(string Column, object? Value)> cells)
    {
        var (path, header, row) = Find(table, key);
        var text = this[path];
        var like = header.Select((column, i) => (column, (object?)Unquote(text[row[i]]))).Where(c => !cells.Any(d => d.Column == c.column));
        return Add(table, [.. like, .. cells]);
    }

    /// <summary>Returns the package with all rows of a table replaced.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="csv">The rows with a header row that names the columns used.</param>
    public TestPackage Fill(string table, string csv)
    {
        var text = csv.ReplaceLineEndings("\n");
        var records = Records(text).ConvertAll(record => record.ConvertAll(cell => Unquote(text[cell])));
        return Clear(table).Add(table, records.Skip(1).Select(r => r.Select((cell, i) => (records[0][i], (object?)cell)).ToArray()));
    }

    /// <summary>Returns the package without the rows of some tables.</summary>
    public TestPackage Clear(params IEnumerable<string> tables) => tables.Aggregate(this, (package, table) =>
        package.SchemaOf(table).Path is var path && package._files.ContainsKey(path) ? package.Edit(path, text => text.Split('\n')[0] + "\n") : package);

    /// <summary>Returns the package with a cell changed.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="key">The cells of the row's primary key, joined by commas.</param>
    /// <param name="field">The column.</param>
    /// <param name="value">The new value, which is quoted if necessary.</param>
    public TestPackage Set(string table, string key, string field, object? value)
    {
        var (path, header, row) = Find(table, key);
        var column = Array.IndexOf(header, field);
        return column >= 0
            ? Edit(path, text => text[..row[column].Start.Value] + Quote(value) + text[row[column].End.Value..])
            : throw new ArgumentException($"There is no column '{field}' in '{table}'.", nameof(field));
    }

    /// <summary>Returns the package without a row.</summary>
    public TestPackage Delete(string table, string key)
    {
        var (path, _, row) = Find(table, key);
        return Edit(path, text => text.Remove(row[0].Start.Value, row[^1].End.Value + 1 - row[0].Start.Value));
    }

    /// <summary>The tables that the descriptor declares.</summary>
    public IReadOnlyList<TableSchema> Tables => _files[Descriptor].Tables;

    /// <summary>Returns the schema of a table.</summary>
    public TableSchema SchemaOf(string table) =>
        Tables.FirstOrDefault(t => t.Name == table) ?? throw new ArgumentException($"There is no table '{table}'.", nameof(table));

    private (string Path, string[] Header, List<Range> Row) Find(string table, string key)
    {
        var schema = SchemaOf(table);
        var text = this[schema.Path];
        var records = Records(text);
        var header = records[0].Select(cell => text[cell]).ToArray();
        var columns = schema.PrimaryKey.Select(field => Array.IndexOf(header, field)).ToArray();
        var rows = records.Skip(1).Where(r => string.Join(',', columns.Select(c => Unquote(text[r[c]]))) == key).ToArray();
        return rows.Length == 1
            ? (schema.Path, header, rows[0])
            : throw new ArgumentException($"There are {rows.Length} rows '{key}' in '{table}'.", nameof(key));
    }

    /// <summary>Returns the ranges of the cells of each record, quotes included.</summary>
    private static List<List<Range>> Records(string text)
    {
        var records = new List<List<Range>>();
        var (cells, start, isQuoted) = (new List<Range>(), 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] is '"';
            if (!isQuoted && text[i] is ',' or '\n')
            {
                cells.Add(start..i);
                start = i + 1;
            }

            if (!isQuoted && text[i] is '\n')
            {
                records.Add(cells);
                cells = [];
            }
        }

        return records;
    }

    private static string Line(string table, string[] header, IReadOnlyList<(string Column, object? Value)> cells) =>
        cells.FirstOrDefault(c => !header.Contains(c.Column, StringComparer.Ordinal)).Column is { } unknown
            ? throw new ArgumentException($"There is no column '{unknown}' in '{table}'.", nameof(cells))
            : string.Join(',', header.Select(column => Quote(cells.SingleOrDefault(c => c.Column == column).Value))) + "\n";

    private static string Quote(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
        return text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static string Unquote(string cell) => cell is ['"', .., '"'] ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;

    /// <summary>A file: its text, and its bytes if it was written as bytes.</summary>
    private sealed class Content(byte[]? bytes, string text)
    {
        private readonly Lazy<IReadOnlyList<TableSchema>> _tables = new(() =>
            DataPackage.Read(path => path == Descriptor ? new TextFile(path, text) : null).Descriptor.Tables);

        public byte[]? Bytes => bytes;

        public string Text => text;

        /// <summary>The first package read with this descriptor, by folder, with its files.</summary>
        public ConcurrentDictionary<string, (DataPackage Package, ImmutableSortedDictionary<string, Content> Files)> Read { get; } =
            new(StringComparer.Ordinal);

        /// <summary>The tables that the file declares, if it is a descriptor.</summary>
        public IReadOnlyList<TableSchema> Tables => _tables.Value;
    }
}
