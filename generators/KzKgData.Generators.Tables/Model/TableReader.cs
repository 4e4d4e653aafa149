using KzKgData.Generators.Emission;
using KzKgData.Generators.Emission.ColumnTypes;
using KzKgData.Generators.Emission.Images;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>Reads a table with the reader of the rules and writes its image.</summary>
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

    /// <param name="input">The table and its files.</param>
    /// <param name="package">The package that it belongs to.</param>
    /// <param name="context">The package-wide input of images.</param>
    public static TableContent Read(TableInput input, ProjectPackage package, CodeContext context)
    {
        if (input.Layout is { } layout)
        {
            return layout.Read(input.Package, input.Shape);
        }

        var schema = package.Declared.Descriptor.Tables.First(t => t.Name == input.Shape.Name);
        var files = schema.InlineData is null ? schema.Paths.Select(path => package.FileOf(path, input.Files)).ToArray() : [];
        return new TableReader(input.Shape, Table.Read(schema, files), context).Read(input.Package, static image => image.Finish());
    }

    /// <summary>Returns the withdrawn ids of a package, in the order of its list.</summary>
    public static EquatableArray<WithdrawnRow> ReadWithdrawn(ProjectPackage package, IReadOnlyList<PackageText> texts)
    {
        if (package.Declared.Descriptor.Tables.FirstOrDefault(t => t.Role is TableRole.Published) is not { } schema)
        {
            return default;
        }

        var list = Table.Read(schema, schema.InlineData is null ? [.. schema.Paths.Select(path => package.FileOf(path, texts))] : []);
        return new EquatableArray<WithdrawnRow>(list.Rows
            .Where(r => !r.IsMalformed && r["withdrawn"].Text.Length > 0)
            .Select(r => new WithdrawnRow(r["of"].Text, r["name"].Text, r["withdrawn"].Text, r["instead"].Text)));
    }

    /// <summary>Writes a table to an image that becomes a resource.</summary>
    /// <param name="table">The table.</param>
    /// <param name="shape">Its declaration.</param>
    /// <param name="context">The package-wide input of images.</param>
    /// <param name="output">Receives the image.</param>
    /// <param name="resource">The name of the resource.</param>
    /// <exception cref="ImageTooLargeException">The table does not fit into an image.</exception>
    public static TableContent Write(Table table, TableShape shape, CodeContext context, Stream output, string resource) =>
        new TableReader(shape, table, context).Read(string.Empty, image => image.Finish(output, resource));

    /// <summary>Returns a table without its rows.</summary>
    public static TableContent WithoutRows(TableContent content)
    {
        var image = new ImageWriter();
        return content with
        {
            RowCount = 0,
            Image = image.Finish(),
            Key = content.Key is null ? null : default(KeyLayout),
            Columns = new EquatableArray<ColumnContent>(content.Columns.Select(c => c with { Groups = c.Groups is null ? null : default(GroupLayout) })),
            Texts = default,
        };
    }

    private TableContent Read(string package, Func<ImageWriter, TableBytes> finish)
    {
        // Text keys are stored beside their rows, or numbered by their places, so that a lookup needs no indirection.
        var textKey = _shape.SingleKey is { Type: TextColumnType } single ? SourceOf(single).Texts() : null;
        var textPlaces = textKey is null ? null : PlacesOf([textKey]);
        var records = textPlaces is null ? null : KeyRecords.TryMake(textPlaces, textKey!);
        if (textPlaces is not null && records is null)
        {
            _image.NumberFirst(textPlaces.Keys.Select(row => row == KeyPlaces.Free ? 0 : textKey!.Texts[row]));
        }

        var columns = new List<ColumnContent>();
        var values = new Dictionary<string, Cells>(StringComparer.Ordinal);
        foreach (var column in _shape.Columns)
        {
            var source = SourceOf(column);
            var (layout, cells) = column.Type.Write(_image, source, _context);
            values.Add(column.Field, cells);
            columns.Add(new ColumnContent(column, layout, column.References.Count == 0 ? null : AddGroups(cells, source.Starts)));
        }

        var places = textPlaces ?? (_shape.KeyColumns.Count == 0 ? null : PlacesOf([.. _shape.KeyColumns.Select(k => values[k.Field])]));
        var key = places is null
            ? (KeyLayout?)null
            : new KeyLayout(places.AddTo(_image), records is null ? AddRows(places) : default, records?.AddTo(_image) ?? default);
        return new TableContent(package, _shape, _rows.Length, finish(_image), new EquatableArray<ColumnContent>(columns), key, TextsOfNames());
    }

    private Numbers AddRows(KeyPlaces places)
    {
        // A free place points to an arbitrary row, whose key will not match.
        var any = Array.Find(places.Keys, r => r != KeyPlaces.Free);
        return _image.Add(Array.ConvertAll(places.Keys, row => (long)(row == KeyPlaces.Free ? any : row)));
    }

    /// <summary>
    /// Computes the places of the rows by key; of rows with the same key, the first one counts. A key with a missing or invalid required part is left out.
    /// </summary>
    private KeyPlaces PlacesOf(Cells[] keys)
    {
        var columns = _shape.KeyColumns;
        var isRequired = columns.Select(c => !c.IsOptional && !c.Type.HasNone).ToArray();
        int[] firsts = [.. KeyedCells.GroupBy(keys, row => !isRequired.Where((required, i) => required && !keys[i].Has[row]).Any()).Select(g => g[0])];
        var places = KeyPlaces.Of(keys, firsts);
        for (var i = 0; i < places.Keys.Length; i++)
        {
            places.Keys[i] = places.Keys[i] == KeyPlaces.Free ? KeyPlaces.Free : firsts[places.Keys[i]];
        }

        return places;
    }

    private GroupLayout AddGroups(Cells cells, long[]? starts)
    {
        Cells[] keys = [cells];
        var groups = KeyedCells.GroupBy(keys, c => cells.Has[c]);
        var rowOf = starts is null ? static cell => cell : RowsOf(starts);
        var places = KeyPlaces.Of(keys, [.. groups.Select(g => g[0])]);
        var lists = Array.ConvertAll(places.Keys, key => key == KeyPlaces.Free ? [] : groups[key].Select(rowOf).Distinct().ToArray());
        var ends = new long[lists.Length + 1];
        for (var i = 0; i < lists.Length; i++)
        {
            ends[i + 1] = ends[i] + lists[i].Length;
        }

        return new GroupLayout(
            places.AddTo(_image),
            _image.Add(Array.ConvertAll(places.Keys, key => key == KeyPlaces.Free ? 0L : groups[key][0])),
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

    private CellSource SourceOf(ColumnShape column) => new(_table, _table.Schema.Field(column.Field)!, _rows, _image.Store);

    private EquatableArray<EquatableArray<string>> TextsOfNames()
    {
        if (!_shape.NamesRows(_rows.Length))
        {
            return default;
        }

        var label = _shape.Columns.FirstOrDefault(c => c.Field == _shape.Label) ?? _shape.SingleKey!;
        return new EquatableArray<EquatableArray<string>>(
            new[] { _shape.SingleKey!, label }.Select(c => new EquatableArray<string>(_rows.Select(r => _table.Rows[r][c.Field].Text))));
    }
}
