using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>
/// The citations of a package, stored by column and indexed by the cell they support. If a cell is cited several times, the last citation replaces the
/// others, at the position of the first.
/// </summary>
internal sealed class CitationTable
{
    private const int NoField = -2;
    private const int None = -1;

    private readonly Dataset _dataset;
    private readonly (int Fact, int Field, int Mention) _columns;

    // By row: the number of the fact, the position of the field in its schema, and the row of the mention.
    private readonly int[] _facts;
    private readonly short[] _fields;
    private readonly int[] _mentions;

    // The cells that cite a mention that does not exist.
    private readonly HashSet<(int Fact, int Field)> _withoutMention = [];

    // By row of the mentions, whether it is cited.
    private readonly bool[] _isCited;

    private readonly RowsByNumber _byFact;

    // The citations of cells of official tables.
    private readonly Dictionary<(int Fact, int Field), CellCitation> _cells = [];
    private readonly int _cellColumn;

    /// <summary>Reads the citations of a table.</summary>
    /// <param name="dataset">The facts and mentions.</param>
    /// <param name="table">The table, with all columns.</param>
    public CitationTable(Dataset dataset, Table table)
    {
        _dataset = dataset;
        Table = table;
        _columns = (table.ColumnOf("fact"), table.ColumnOf("field"), table.ColumnOf("mention"));
        _cellColumn = table.ColumnOf("cell");
        var cells = new KeyedRows(table.IndexOf(_columns.Fact, _columns.Field), table.Rows.Count);
        _facts = new int[table.Rows.Count];
        _fields = new short[_facts.Length];
        _mentions = new int[_facts.Length];
        _isCited = new bool[dataset.MentionRows];
        for (var row = 0; row < _facts.Length; row++)
        {
            Read(row, cells);
        }

        var all = cells.TakeInOrder();
        All = new Handles<Citation>(all, r => new Citation(this, r));
        _byFact = new RowsByNumber(all, r => _facts[r], dataset.FactIds.Count);
        CellsByFact = _cells.Values.ToLookup(c => c.Fact.Number);
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>The citations of existing mentions, one per cell, in the order in which their cells first occur.</summary>
    public IReadOnlyList<Citation> All { get; }

    /// <summary>Whether every mention that a well-formed row names exists.</summary>
    public bool AllMentionsExist { get; private set; } = true;

    /// <summary>The citations of cells of official tables, by the number of the fact.</summary>
    public ILookup<int, CellCitation> CellsByFact { get; }

    /// <summary>Returns the citation of an official cell that supports a cell of a fact, or null.</summary>
    public CellCitation? FindCell(int fact, int field) => _cells.Count > 0 && _cells.TryGetValue((fact, field), out var citation) ? citation : null;

    /// <summary>Returns the mention of a citation.</summary>
    public Mention MentionOf(int row) => _dataset.MentionAt(_mentions[row]);

    /// <summary>Returns the mention that a row names; null if it does not exist.</summary>
    public Mention? FindMentionOf(int row) => _mentions[row] == None ? null : MentionOf(row);

    /// <summary>Returns the fact of a citation; null if no fact has that id.</summary>
    public Fact? FactOf(int row) => _facts[row] == None ? null : _dataset.FactAt(_facts[row]);

    /// <summary>Returns the schema of a citation's field; null if there is no such field, or the row is cited as a whole.</summary>
    public FieldSchema? FieldOf(int row) => _fields[row] < 0 ? null : _dataset.FactAt(_facts[row]).Row.Table.Schema.Fields[_fields[row]];

    /// <summary>Whether a mention is cited.</summary>
    public bool IsCited(Mention mention) => _isCited[mention.Index];

    /// <summary>Returns the citations of a cell of a fact, in order: one, or several for the items of a list.</summary>
    public IEnumerable<Citation> FindAll(int fact, int field)
    {
        foreach (var row in _byFact[fact].ToArray())
        {
            if (_fields[row] == field)
            {
                yield return new Citation(this, row);
            }
        }
    }

    /// <summary>Returns the first citation of a cell of a fact, or null.</summary>
    public Citation? Find(int fact, int field)
    {
        foreach (var row in RowsOf(fact))
        {
            if (_fields[row] == field)
            {
                return new Citation(this, row);
            }
        }

        return null;
    }

    /// <summary>Whether a cell has a citation, even of a mention that does not exist.</summary>
    public bool IsNamed(int fact, int field) =>
        Find(fact, field) is not null || FindCell(fact, field) is not null || (_withoutMention.Count > 0 && _withoutMention.Contains((fact, field)));

    /// <summary>Returns the cells that have a citation, even of a mention that does not exist; a cell may occur several times.</summary>
    public IEnumerable<(int Fact, int Field)> Named()
    {
        for (var row = 0; row < _facts.Length; row++)
        {
            if (_facts[row] != None && _fields[row] != NoField)
            {
                yield return (_facts[row], _fields[row]);
            }
        }
    }

    /// <summary>Returns the rows of a fact's citations.</summary>
    public ReadOnlySpan<int> RowsOf(int fact) => _byFact[fact].Span;

    private void Read(int row, KeyedRows cells)
    {
        _facts[row] = _mentions[row] = None;
        if (Table.IsMalformed(row))
        {
            return;
        }

        _facts[row] = _dataset.FactIds.Find(Table.Utf8(row, _columns.Fact), row == 0 ? None : _facts[row - 1]);
        _fields[row] = (short)(_facts[row] == None ? NoField : PositionOf(Table.Utf8(row, _columns.Field), _dataset.FactAt(_facts[row]).Row.Table.Schema));
        if (_dataset.FindMention(Table.Utf8(row, _columns.Mention), row == 0 ? None : _mentions[row - 1]) is { } mention)
        {
            _mentions[row] = mention.Index;
            _isCited[mention.Index] = true;
            cells.Add(row);
            return;
        }

        AllMentionsExist &= Table.Utf8(row, _columns.Mention).IsEmpty;
        if (_cellColumn >= 0
            && _facts[row] != None
            && _fields[row] != NoField
            && _dataset.FindCell(Utf8Text.Decode(Table.Utf8(row, _cellColumn))) is { } cell)
        {
            _cells[(_facts[row], _fields[row])] = new CellCitation(new Row(Table, row), _dataset.FactAt(_facts[row]), FieldOf(row), cell);
        }
        else
        {
            _withoutMention.Add((_facts[row], _fields[row]));
        }
    }

    /// <summary>Returns the position of a field; for <c>stated_by[2]</c>, one item of a list, that of the list.</summary>
    private static int PositionOf(ReadOnlySpan<byte> field, TableSchema schema)
    {
        if (field.IsEmpty)
        {
            return Table.WholeRow;
        }

        if (schema.PositionOf(field) is >= 0 and var position)
        {
            return position;
        }

        var isItem = field[field.Length - 1] == (byte)']' && field.IndexOf((byte)'[') > 0;
        return isItem && schema.PositionOf(field.Slice(0, field.IndexOf((byte)'['))) is >= 0 and var list ? list : NoField;
    }
}
