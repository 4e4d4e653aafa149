using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>The mentions of a package, stored by column. Mentions with an unknown source or invalid offsets are left out.</summary>
internal sealed class MentionTable
{
    private readonly KeyedRows _rows;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly RepeatedValues<string> _kinds;
    private readonly IReadOnlyList<Source> _sources;
    private readonly int[] _sourceNumbers;
    private readonly RowsByNumber _bySource;
    private readonly RowsByNumber _byPlace;
    private readonly (int Id, int Printed, int Context) _columns;

    /// <summary>Reads the mentions of a table, except its malformed rows.</summary>
    /// <param name="table">The table, with all columns.</param>
    /// <param name="sources">The texts, in the order of their numbers.</param>
    /// <param name="findSource">Finds a source by id.</param>
    public MentionTable(Table table, IReadOnlyList<Source> sources, SourceFinder findSource)
    {
        Table = table;
        _columns = (table.ColumnOf("id"), table.ColumnOf("printed"), table.ColumnOf("context"));
        (_starts, _ends) = (new int[table.Rows.Count], new int[table.Rows.Count]);
        _kinds = new RepeatedValues<string>(table, "kind", k => k);
        _sources = sources;
        _sourceNumbers = new int[table.Rows.Count];
        _rows = new KeyedRows(table.IndexOf(_columns.Id), table.Rows.Count);
        var (columnOfStart, columnOfEnd, columnOfSource) = (table.ColumnOf("start"), table.ColumnOf("end"), table.ColumnOf("source"));
        for (var row = 0; row < _sourceNumbers.Length; row++)
        {
            if (!table.IsMalformed(row)
                && findSource(table.Utf8(row, columnOfSource)) is { } source
                && table.ValueAt(row, columnOfStart, FieldType.WholeNumber) is >= 0 and <= int.MaxValue and var start
                && table.ValueAt(row, columnOfEnd, FieldType.WholeNumber) is >= 0 and <= int.MaxValue and var end)
            {
                (_starts[row], _ends[row]) = ((int)start, (int)end);
                _sourceNumbers[row] = source.Number;
                _rows.Add(row);
            }
        }

        var all = _rows.TakeInOrder();
        All = new Handles<Mention>(all, r => new Mention(this, r));
        _bySource = new RowsByNumber(all, r => _sourceNumbers[r], sources.Count);
        _byPlace = ByPlace(all);
    }

    /// <summary>Returns the source with an id in UTF-8; null if there is none.</summary>
    public delegate Source? SourceFinder(ReadOnlySpan<byte> id);

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>The mentions in the order of the table.</summary>
    public IReadOnlyList<Mention> All { get; }

    /// <summary>Returns the mention with an id, or null.</summary>
    /// <param name="id">The id.</param>
    /// <param name="last">The row found before, as a hint; -1 for none.</param>
    public Mention? Find(ReadOnlySpan<byte> id, int last = -1) => _rows.FindAfter(id, last) is >= 0 and var row ? new Mention(this, row) : null;

    /// <summary>Returns the mentions of a source, in the order of the table.</summary>
    public IReadOnlyList<Mention> Of(Source source) =>
        new Handles<Mention>(_bySource[source.Number], r => new Mention(this, r));

    /// <summary>Returns the mentions of a source, sorted by start and end.</summary>
    public IReadOnlyList<Mention> ByPlaceIn(Source source) => new Handles<Mention>(_byPlace[source.Number], r => new Mention(this, r));

    /// <summary>Returns an empty index of rows by their printed characters and kind.</summary>
    public KeyIndex NewPrints() => KeyIndex.Empty(KeyColumns.OfTexts(Table, [_columns.Printed, Table.ColumnOf("kind")]));

    public Source SourceOf(int row) => _sources[_sourceNumbers[row]];

    public int StartOf(int row) => _starts[row];

    public int EndOf(int row) => _ends[row];

    public string KindOf(int row) => _kinds[row];

    public ReadOnlySpan<byte> IdOf(int row) => Table.Utf8(row, _columns.Id);

    public ReadOnlySpan<byte> PrintedAt(int row) => Table.Utf8(row, _columns.Printed);

    public ReadOnlySpan<byte> ContextAt(int row) => Table.Utf8(row, _columns.Context);

    private RowsByNumber ByPlace(int[] all)
    {
        for (var source = 0; source < _sources.Count; source++)
        {
            var rows = _bySource[source].Span;
            for (var i = 1; i < rows.Length; i++)
            {
                if (Compare(rows[i - 1], rows[i]) > 0)
                {
                    int[] ordered = [.. all];
                    Array.Sort(ordered, Compare);
                    return new RowsByNumber(ordered, r => _sourceNumbers[r], _sources.Count);
                }
            }
        }

        return _bySource;
    }

    private int Compare(int row, int other) =>
        StartOf(row).CompareTo(StartOf(other)) is not 0 and var byStart ? byStart
        : EndOf(row).CompareTo(EndOf(other)) is not 0 and var byEnd ? byEnd
        : row.CompareTo(other);
}
