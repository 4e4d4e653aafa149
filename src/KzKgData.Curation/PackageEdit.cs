using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using KzKgData.Curation.Proposing;
using KzKgData.Curation.Writing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Files;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;
using KzKgData.Verification.Texts;

namespace KzKgData.Curation;

/// <summary>
/// One change to a data package on disk. Edits are collected, checked in memory against the rules of form, and then written together, under the lock
/// of the package. If anything fails, no file is changed.
/// </summary>
public sealed partial class PackageEdit
{
    private readonly PackageLock _held;
    private readonly string _directory;
    private readonly string _displayName;
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly List<RowsToAdd> _rows = [];
    private readonly List<Splice> _splices = [];
    private readonly List<FileChange> _texts = [];
    private readonly string _what;
    private IReadOnlyList<Proposal>? _proposals;
    private bool _haveProposalsChanged;

    private PackageEdit(PackageLock held, string directory, string displayName, string? snapshots, string what)
    {
        _held = held;
        _what = what;
        _directory = directory;
        _displayName = displayName;
        Snapshots = snapshots;
        Archive = snapshots is null ? null : ArchivedTexts.InFolder(snapshots);
        Dataset = Dataset.From(PackageFolder.Read(directory, decode: (relative, bytes) =>
        {
            _files[relative] = bytes;
            return TextFile.Decode(relative, bytes);
        }));
    }

    /// <summary>The package before the change.</summary>
    public Dataset Dataset { get; }

    /// <summary>The folder of the archived texts; null if it is not available.</summary>
    public string? Snapshots { get; }

    /// <summary>The archived texts; null if they are not available.</summary>
    public ArchivedTexts? Archive { get; }

    /// <summary>A hash of the files before the change; equals <see cref="CuratedPackage.State"/> of the same files.</summary>
    public string State
    {
        get
        {
            var files = new Dictionary<string, byte[]>(_files, StringComparer.Ordinal);
            if (Dataset.Package.Descriptor.Proposals is { } schema)
            {
                CuratedPackage.AddProposals(files, _directory, schema);
            }

            return CuratedPackage.StateOf(files);
        }
    }

    /// <summary>Reads a package and changes it, under its lock.</summary>
    /// <param name="directory">The folder of the package.</param>
    /// <param name="displayName">The folder as shown in messages, with <c>/</c> as separator.</param>
    /// <param name="snapshots">The folder of the archived texts, or null.</param>
    /// <param name="change">Makes the change.</param>
    /// <param name="tell">Called once with the owner of the lock, if waiting for it takes longer than a second; may be null.</param>
    /// <param name="what">The command line of the change, for the undo history.</param>
    /// <returns>The result of <paramref name="change"/>.</returns>
    /// <exception cref="CurationRefusedException">The descriptor cannot be read.</exception>
    /// <exception cref="IOException">A file exists but cannot be read, or the lock was not free for half a minute.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file or to the folder is denied.</exception>
    public static T Make<T>(
        string directory,
        string displayName,
        string? snapshots,
        Func<PackageEdit, T> change,
        Action<Message>? tell = null,
        string what = "")
    {
        using var held = PackageLock.ForWriting(directory, tell);
        var edit = new PackageEdit(held, directory, displayName, snapshots, what);
        return edit.Dataset.Package is { IsReadable: false, Problems: var problems }
            ? throw new CurationRefusedException($"{edit.Name(problems[0].Place)}: {problems[0].Problem}")
            : change(edit);
    }

    /// <summary>Returns the table of a role, if rows can safely be added to it.</summary>
    internal Table TableOf(TableRole role)
    {
        var table =
            Dataset.Package.FindTable(role)
            ?? throw new CurationRefusedException(
                $"{_displayName} declares no table of the role '{Name(role)}'; declare it in {DataPackage.DescriptorFileName}");
        return Sound(table);
    }

    private Table Sound(Table table)
    {
        Message? problem = table switch
        {
            { Exists: false } => $"is missing; add it, at least with its header row",
            _ when !Utf8.IsValid(_files[table.Schema.Path]) => $"is not UTF-8; save it as UTF-8",
            { Problems.Count: > 0 } => $"is malformed at {Name(table.PlaceOf(table.Problems[0].Start, 0))}; correct it",
            { HasAllColumns: false } => $"lacks declared columns; add them",
            _ => null,
        };
        return problem is null ? table : throw new CurationRefusedException($"{Name(table)} {problem}; kzkg check reports every problem");
    }

    /// <summary>Returns where the categories of a column are declared, for messages.</summary>
    internal Message DeclaredAt(TableSchema? table, string column) =>
        $"declared in {PackageFolder.PrefixOf(_displayName)}{DataPackage.DescriptorFileName} (table {table?.Name}, column {column})";

    /// <summary>Returns the file of a table, for messages.</summary>
    internal string Name(Table table) => PackageFolder.PrefixOf(_displayName) + table.Path;

    /// <summary>Returns a place, for messages.</summary>
    internal string Name(Place place) => place.In(PackageFolder.PrefixOf(_displayName)).ToString();

    /// <summary>
    /// Adds rows to a table after the last row that satisfies <paramref name="belongsTo"/>, or at the end if none does.
    /// </summary>
    internal void Add(TableRole role, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, Func<Row, bool>? belongsTo = null) =>
        Add(TableOf(role), rows, belongsTo);

    /// <summary>Adds rows to a table after the last row that satisfies <paramref name="belongsTo"/>, or at the end if none does.</summary>
    internal void Add(Table table, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, Func<Row, bool>? belongsTo = null)
    {
        Sound(table);
        foreach (var (column, _) in rows.SelectMany(r => r).Where(c => c.Value.Length > 0 && table.ColumnOf(c.Key) < 0))
        {
            throw new CurationRefusedException($"{Name(table)} has no column '{column}', so its value cannot be stored");
        }

        if (rows.Count > 0)
        {
            var last = table.Rows.Count - 1;
            while (belongsTo is not null && last >= 0 && !belongsTo(table.Rows[last]))
            {
                last--;
            }

            _rows.Add(new RowsToAdd(table, last < 0 ? table.Rows.Count - 1 : last, rows));
        }
    }

    /// <summary>Sets a cell.</summary>
    internal void Set(Row row, string column, string value)
    {
        if (row.Table.ColumnOf(column) < 0)
        {
            throw new CurationRefusedException($"{Name(row.Table)} has no column '{column}'");
        }

        if (row[column].Text != value)
        {
            _splices.Add(new Splice(row.Table, row[column].Start, row[column].Length, CsvInsertion.Quote(value)));
        }
    }

    /// <summary>Removes a row.</summary>
    internal void Remove(Row row)
    {
        var (start, length) = CsvInsertion.PlaceOf(row);
        _splices.Add(new Splice(row.Table, start, length, string.Empty));
    }

    /// <summary>The rows proposed and not yet accepted.</summary>
    /// <exception cref="CurationRefusedException">The table of proposals cannot be read.</exception>
    internal IReadOnlyList<Proposal> Proposals => _proposals ??= ProposalTable.Read(ProposalsFile());

    /// <summary>Whether the package declares a table of proposals.</summary>
    internal bool TakesProposals => Dataset.Package.Descriptor.Proposals is not null;

    /// <summary>Replaces the proposals.</summary>
    internal void SetProposals(IReadOnlyList<Proposal> proposals)
    {
        _ = Proposals;
        (_proposals, _haveProposalsChanged) = (proposals, true);
    }

    private Table ProposalsFile()
    {
        var schema =
            Dataset.Package.Descriptor.Proposals
            ?? throw new CurationRefusedException(
                $"{_displayName} declares no table of the role 'proposals'; declare it in {DataPackage.DescriptorFileName}, as kzkg init does");
        var path = Path.Combine(_directory, schema.Path);
        if (!File.Exists(path))
        {
            PackageChange.Put(new FileChange(path, null, Encoding.UTF8.GetBytes(ProposalTable.Header)), Disk.Real);
        }

        var bytes = _files[schema.Path] = RegularFile.Read(path, schema.Path, RegularFile.LargestText);
        return Table.Read(schema, [TextFile.Decode(schema.Path, bytes)]);
    }

    /// <summary>Adds a text to the snapshots folder.</summary>
    internal void AddText(string path, byte[] content) => _texts.Add(new FileChange(path, null, content));

    /// <summary>Writes the collected edits atomically, even if the process is killed.</summary>
    /// <exception cref="CurationRefusedException">The package would break a rule of form that it satisfies now.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    internal void Save()
    {
        var edited = new Dictionary<string, byte[]>(_files, StringComparer.Ordinal);
        foreach (var table in _rows.Select(r => r.Table).Concat(_splices.Select(s => s.Table)).Distinct())
        {
            edited[table.Schema.Path] = Edited(table);
        }

        RefuseNewFormFindings(edited);
        if (_haveProposalsChanged)
        {
            edited[Dataset.Package.Descriptor.Proposals!.Path] = ProposalTable.Write(_proposals!);
        }

        FileChange[] changes =
        [
            .. edited.Where(f => !ReferenceEquals(f.Value, _files[f.Key])).Select(f => new FileChange(PathOf(f.Key), _files[f.Key], f.Value)),
        ];
        History.Write(_held, _what, changes, () => PackageChange.Write(_held, _texts, changes));
    }

    private byte[] Edited(Table table)
    {
        // Cells and removed rows first, from the end so that offsets stay valid; then new rows, which are placed after rows that remain.
        var text = table.Text;
        foreach (var splice in _splices.Where(s => s.Table == table).OrderByDescending(s => s.Start))
        {
            text = text[..splice.Start] + splice.Text + text[(splice.Start + splice.Length)..];
        }

        var file = _files[table.Schema.Path];
        var bytes =
            ReferenceEquals(text, table.Text) ? file
            : file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]
            : Encoding.UTF8.GetBytes(text);
        // Additions at the same place are inserted in reverse, so that they end up in order.
        foreach (var rows in _rows.Where(r => r.Table == table).Reverse().OrderByDescending(r => r.After))
        {
            var read = Table.Read(table.Schema, [TextFile.Decode(table.Schema.Path, bytes)]);
            var removed = _splices.Count(s =>
                s.Table == table
                && s.Text.Length == 0
                && s.Length > 0
                && s.Start <= CsvInsertion.PlaceOf(new Row(table, Math.Max(0, rows.After))).Start
                && IsWholeRow(s));
            bytes = CsvInsertion.Insert(bytes, read, Math.Min(rows.After - removed, read.Rows.Count - 1), rows.Rows);
        }

        return bytes;
    }

    private static bool IsWholeRow(Splice splice) => splice.Table.Rows.Any(r => CsvInsertion.PlaceOf(r) == (splice.Start, splice.Length));

    private static string Name(TableRole role) => role.ToString().ToLowerInvariant();

    private IEnumerable<Finding> FormFindings(DataPackage package) =>
        Verifier.Verify(package).In(_displayName).Findings.Where(f => RuleCatalog.Find(f.RuleId)!.Descriptor.Block is RuleBlock.Form);

    /// <summary>Returns the text of a finding without the places that move when rows are inserted.</summary>
    private static string Unplaced(Finding finding) => $"{finding.RuleId} {finding.Place.Path} {PlaceInMessage().Replace(finding.Message, string.Empty)}";

    [GeneratedRegex(@"\([0-9]+,[0-9]+\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex PlaceInMessage();

    private void RefuseNewFormFindings(Dictionary<string, byte[]> edited)
    {
        var known = FormFindings(Dataset.Package).CountBy(Unplaced, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var package = DataPackage.Read(relative => edited.TryGetValue(relative, out var bytes) ? TextFile.Decode(relative, bytes) : null);
        foreach (var finding in FormFindings(package))
        {
            var key = Unplaced(finding);
            var left = known.GetValueOrDefault(key);
            if (left == 0)
            {
                throw new CurationRefusedException($"{finding.Place.Path} would break {finding.RuleId}: {finding.Text}");
            }

            known[key] = left - 1;
        }
    }

    private string PathOf(string relative) => PackageFolder.Find(_directory, relative)!; // not null: the file has been read

    private sealed record Splice(Table Table, int Start, int Length, string Text);

    private sealed record RowsToAdd(Table Table, int After, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows);
}
