using KzKgData.Generators.Emission;
using KzKgData.Generators.Emission.Images;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>Reads a table as the rules see it and lays it into its image.</summary>
internal sealed class TableReader
{
    private readonly TableShape _shape;
    private readonly Table _table;
    private readonly CodeContext _context;
    private readonly int[] _rows;
    private readonly ImageWriter _image = new();

    private TableReader(TableShape shape, Table table, CodeContext context)
    {
        _shape = shape;
        _table = table;
        _context = context;
        _rows = [.. table.Rows.Where(r => !r.IsMalformed).Select(r => r.Index)];
    }

    /// <param name="shape">What is declared of the table, as far as code depends on it.</param>
    /// <param name="schema">All that is declared of it.</param>
    /// <param name="file">Its file; null where it is missing: the types are there then, without rows, so that one missing file makes one error.</param>
    /// <param name="context">What the image depends on besides.</param>
    public static TableContent Read(TableShape shape, TableSchema schema, TextFile? file, CodeContext context) =>
        new TableReader(shape, Table.Read(schema, file), context).Read();

    private TableContent Read()
    {
        var columns = new List<ColumnContent>();
        var values = new Dictionary<string, Cells>(StringComparer.Ordinal);
        foreach (var column in _shape.Columns)
        {
            var source = SourceOf(column);
            var (layout, cells) = column.Type.Write(_image, source, _context);
            values.Add(column.Field, cells);
            columns.Add(new ColumnContent(column, layout, column.References.Count == 0 ? null : AddGroups(cells, source.Starts)));
        }

        var keys = _shape.KeyColumns.Select(k => values[k.Field]).ToArray();
        int[] firsts = keys.Length == 0 ? [] : [.. KeyedCells.GroupBy(keys, IsKey).Select(g => g[0])];
        var key = keys.Length == 0 ? (SlotLayout?)null : Slots.Add(_image, keys, firsts, firsts);
        return new TableContent(_shape, _rows.Length, _image.Finish(), new EquatableArray<ColumnContent>(columns), key, TextsOfNames());

        // A part of a key that has to be there and is no value names no row; of a single text the empty one does.
        bool IsKey(int row) => _shape.KeyColumns.Select((k, i) => k.IsOptional || k.Type.HasNone || keys[i].Has[row]).All(found => found);
    }

    private GroupLayout AddGroups(Cells cells, long[]? starts)
    {
        Cells[] keys = [cells];
        var groups = KeyedCells.GroupBy(keys, c => cells.Has[c]);
        var rowOf = starts is null ? static cell => cell : RowsOf(starts);
        var lists = groups.Select(g => g.Select(rowOf).Distinct().ToArray()).ToArray();
        var ends = new long[lists.Length + 1];
        for (var i = 0; i < lists.Length; i++)
        {
            ends[i + 1] = ends[i] + lists[i].Length;
        }

        int[] firsts = [.. groups.Select(g => g[0])];
        return new GroupLayout(
            Slots.Add(_image, keys, firsts, [.. Enumerable.Range(0, firsts.Length)]),
            _image.Add([.. firsts.Select(c => (long)c)]),
            _image.Add(ends),
            _image.Add(lists.SelectMany(l => l), _rows.Length));
    }

    private static Func<int, int> RowsOf(long[] starts)
    {
        var rows = new int[starts[starts.Length - 1]];
        for (var row = 0; row + 1 < starts.Length; row++)
        {
            for (var item = starts[row]; item < starts[row + 1]; item++)
            {
                rows[item] = row;
            }
        }

        return item => rows[item];
    }

    private CellSource SourceOf(ColumnShape column) => new(_table, _table.Schema.Field(column.Field)!, _rows);

    private EquatableArray<EquatableArray<string>> TextsOfNames()
    {
        if (!_shape.HasNamedRows && !_shape.HasEvidence)
        {
            return default;
        }

        var label = _shape.Columns.FirstOrDefault(c => c.Field == _shape.Label) ?? _shape.SingleKey!;
        return new EquatableArray<EquatableArray<string>>(new[] { _shape.SingleKey!, label }.Select(c => new EquatableArray<string>(_rows.Select(r => _table.Rows[r][c.Field].Text))));
    }
}
