using KzKgData.Generators.Emission.ColumnTypes;
using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>Emits the row type and the table type of one table.</summary>
internal sealed class TableEmitter
{
    private const string Images = "global::KzKgData.Images";

    private readonly TableContent _content;
    private readonly TableShape _shape;
    private readonly PackageShape _package;
    private readonly Target _target;
    private readonly string _data;
    private readonly SourceWriter _writer = new();

    private TableEmitter(TableContent content, PackageShape package, Target target)
    {
        _content = content;
        _shape = content.Shape;
        _package = package;
        _target = target;
        _data = target.Qualify(_shape.TableClass) + ".Data";
    }

    public static string Emit(TableContent content, PackageShape package, Target target)
    {
        var emitter = new TableEmitter(content, package, target);
        emitter._writer.Line($"namespace {target.Namespace};").Line();
        emitter.EmitRow();
        emitter._writer.Line();
        emitter.EmitTable();
        return emitter._writer.ToString();
    }

    private void EmitRow()
    {
        var name = _shape.RowName;
        _writer
            .Summary(_shape.Description)
            .Lines(
                $$"""
                /// <remarks>
                /// A handle to one row; equality is by identity within data version {{SourceWriter.Escape(
                    _package.Version
                )}}. The default value is not a row:
                /// <see cref="IsRow"/> is false and every other property throws <see cref="global::System.InvalidOperationException"/>.
                /// </remarks>
                """
            );
        using (_writer.Open($"{_target.Access} readonly partial struct {name} : global::System.IEquatable<{name}>, {Images}.IRow<{name}>"))
        {
            _writer.Lines($$"""
                private readonly int _number;

                // The first parameter distinguishes it from the constructor that takes a key.
                private {{name}}(byte _, int row) => _number = row + 1;

                /// <summary>Whether this is a row; false for the default value.</summary>
                {{_target.Ignored}}
                public bool IsRow => _number > 0;

                private int Row => _number > 0 ? _number - 1 : throw {{_data}}.NoRow();

                """);
            EmitReading();
            foreach (var column in _content.Columns)
            {
                EmitProperty(column);
            }

            EmitReverseNavigation();
            var key =
                _shape.KeyColumns.Count == 0 || _content.Columns.Any(c => c.HasGaps && _shape.KeyColumns.Contains(c.Shape))
                    ? "row {_number}"
                    : string.Join(", ", _shape.KeyColumns.Select(k => $"{{({_data}.{k.Property}Column(Row)){k.Type.Format(_target)}}}"));
            _writer.Lines(
                $$"""
                /// <summary>Returns whether both are the same row, or both are the default value.</summary>
                public bool Equals({{name}} other) => _number == other._number;

                /// <inheritdoc/>
                public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);

                /// <inheritdoc/>
                public override int GetHashCode() => _number;

                /// <summary>Returns the name of the type and the key of the row.</summary>
                public override string ToString() => _number == 0 ? "{{name}}(none)" : global::System.FormattableString.Invariant($"{{name}}({{key}})");

                /// <summary>Returns whether both are the same row, or both are the default value.</summary>
                public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);

                /// <summary>Returns whether they are different rows, or only one is the default value.</summary>
                public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);

                internal static {{name}} At(int row) => new {{name}}(0, row);

                int {{Images}}.IRow<{{name}}>.TableCount => {{_data}}.Count;

                {{name}} {{Images}}.IRow<{{name}}>.OfNumber(int row) => At(row);

                int {{Images}}.IRow<{{name}}>.Listed(int list, int index) => {{_data}}.Listed(list, index);
                """);
        }
    }

    /// <summary>Emits a constructor with which JSON deserializers find the row by its key, ignoring the other serialised properties.</summary>
    private void EmitReading()
    {
        if (!_target.HasJsonIgnore || _shape.KeyColumns.Count == 0)
        {
            return;
        }

        var keys = _shape.KeyColumns.Select(k => (Type: TypeOf(_content.Columns.First(c => c.Shape == k)), Name: Identifiers.Camel(k.CellProperty))).ToArray();
        _writer.Lines($$"""
            [global::System.Text.Json.Serialization.JsonConstructor]
            private {{_shape.RowName}}({{string.Join(", ", keys.Select(k => $"{k.Type} {k.Name}"))}}) =>
                _number = {{_target.Qualify(_shape.TableClass)}}.Instance.Find({{string.Join(
                ", ",
                keys.Select(k => k.Name)
            )}})?._number ?? throw new global::System.Collections.Generic.KeyNotFoundException({{SourceWriter.Literal(
                $"There is no row with that key in {_shape.Name}."
            )}});

            """);
    }

    private void EmitProperty(ColumnContent column)
    {
        var shape = column.Shape;
        _writer.Summary(shape.Description);
        _writer.Line($"public {TypeOf(column)} {shape.CellProperty} => {_data}.{shape.Property}Column(Row);").Line();
        foreach (var reference in shape.References)
        {
            EmitNavigation(column, reference);
        }
    }

    private void EmitNavigation(ColumnContent column, ReferenceShape reference)
    {
        var row = reference.RowName;
        var table = _target.Qualify(row + TableShape.TableSuffix) + ".Instance";
        var cell = column.Shape.CellProperty;
        var (type, value) = column switch
        {
            { Shape.IsList: true } => ($"global::System.Collections.Generic.IReadOnlyList<{row}>", $"{table}.FindAll({cell})"),
            { Shape: { Required: true, References.Count: 1 } } => (row, $"{table}[{cell}]"),
            { Shape.Type: TextColumnType } or { Shape.IsOptional: false } => (row + "?", $"{table}.Find({cell})"),
            _ => (row + "?", $"{cell} is {{ }} key ? {table}.Find(key) : null"),
        };
        var rows = column.Shape.IsList ? "rows" : "row";
        _writer.Lines($$"""
            {{SourceWriter.SummaryOf($"{column.Shape.Description.TrimEnd('.')}: the {rows} of {reference.Table} that it refers to.")}}
            {{_target.Ignored}}
            public {{type}} {{reference.Navigation}} => {{value}};

            """);
    }

    private void EmitReverseNavigation()
    {
        if (_shape.SingleKey is not { } key)
        {
            return;
        }

        var incoming = _package.Tables
            .SelectMany(t => t.Columns, (table, column) => (table, column))
            .Where(p => p.column.References.Any(r => r.Table == _shape.Name))
            .ToArray();
        var names = new NameAllocation(_shape.Members()).Assign(incoming.Select(p => new NameWish(KeyOf(p.table, p.column), NamesOf(p.table, p.column))));
        foreach (var (table, column) in incoming)
        {
            _writer.Lines($$"""
                {{SourceWriter.SummaryOf($"The rows of {table.Name} that refer to this row in the column {column.Field}.")}}
                {{_target.Ignored}}
                public {{table.TableClass}}.Selection {{names[KeyOf(table, column)]}} => {{_target.Qualify(
                    table.TableClass
                )}}.Instance.{{column.Lookup}}(this);

                """);
        }

        string[] NamesOf(TableShape table, ColumnShape column) =>
            table.SetName + "By" + column.Property is var precise && incoming.Count(p => p.table == table) == 1 ? [table.SetName, precise] : [precise];

        static string KeyOf(TableShape table, ColumnShape column) => table.SetName + "By" + column.Field;
    }

    private void EmitTable()
    {
        _writer.Summary($"All rows of {_shape.Name}, in file order. {_shape.Description}");
        using (_writer.Open($"{_target.Access} sealed partial class {_shape.TableClass} : {Images}.RowTable<{_shape.RowName}>"))
        {
            _writer.Lines($$"""
                private {{_shape.TableClass}}()
                {
                }

                internal static {{_shape.TableClass}} Instance { get; } = new {{_shape.TableClass}}();

                """);
            EmitLookupByKey();
            foreach (var column in _content.Columns)
            {
                EmitLookupByReference(column);
                EmitNumbers(column);
            }

            EmitData();
        }
    }

    private void EmitLookupByKey()
    {
        var columns = _shape.KeyColumns;
        if (columns.Count == 0)
        {
            return;
        }

        var row = _shape.RowName;
        var names = KeyNames();
        var arguments = string.Join(", ", names);
        var fields = string.Join(", ", _shape.Key);
        var parameters = string.Join(", ", columns.Select((c, i) => $"{ParameterTypeOf(c, mayBeNull: true)} {names[i]}"));
        _writer.Lines(
            $$"""
            {{SourceWriter.SummaryOf(
                $"Returns the row with a key ({fields}), compared {(columns.Any(c => c.Type is TextColumnType) ? "ordinally" : "by value")}; null if none."
            )}}
            public {{row}}? Find({{parameters}})
            {
                var row = Data.RowOf({{arguments}});
                return row < 0 ? null : ({{row}}?){{_target.Qualify(row)}}.At(row);
            }

            {{SourceWriter.SummaryOf($"Tries to find the row with a key ({fields}).")}}
            public bool TryFind({{parameters}}, out {{row}} row)
            {
                var found = Find({{arguments}});
                row = found.GetValueOrDefault();
                return found.HasValue;
            }

            /// <summary>The row with a key.</summary>
            /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">There is no such row.</exception>
            public {{row}} this[{{string.Join(", ", columns.Select((c, i) => $"{ParameterTypeOf(c, mayBeNull: false)} {names[i]}"))}}]
            {
                get
                {
                    var row = Data.RowOf({{arguments}});
                    return row < 0 ? throw Data.NoRow({{arguments}}) : {{_target.Qualify(row)}}.At(row);
                }
            }

            """);
        if (columns is [var only])
        {
            _writer.Lines(
                $$"""
                internal global::System.Collections.Generic.IReadOnlyList<{{row}}> FindAll(global::System.Collections.Generic.IReadOnlyList<{{TypeNameOf(
                    only
                )}}> keys) => {{Images}}.CellList.Find<{{TypeNameOf(only)}}, {{row}}>(keys, Find);

                """);
        }
    }

    private void EmitLookupByReference(ColumnContent content)
    {
        if (content.Groups is not { } groups)
        {
            return;
        }

        var column = content.Shape;
        var type = column.ItemType;
        var id = new NameScope(["hash", "place"]).Take(Identifiers.Camel(column.Property));
        _writer.Lines($$"""
            {{SourceWriter.SummaryOf($"Returns the rows with an id in the column {column.Field}; empty if there are none.")}}
            public Selection {{column.Lookup}}({{type.Name(_target)}} {{id}})
            {
            """
        );
        _writer.Lines(
            groups.Places.Count == 0
                ? "    return default;"
                : $$"""
                    var hash = {{groups.Places.HashOfText(id) ?? type.Hash(id, _target)}};
                    var place = {{groups.Places.Read("Data.Image")}};
                    return Data.{{column.Property}}Is({{groups.Cells.Read("Data.Image", "place")}}, {{id}}) ? Select({{Number(
                    groups.ListAt
                )}}, {{groups.Starts.Read("Data.Image", "place")}}, {{groups.Starts.Read("Data.Image", "place + 1")}}) : default;
                """
        );
        _writer.Lines("}").Line();
        foreach (var reference in column.References)
        {
            var key = _package.Tables.First(t => t.Name == reference.Table).SingleKey!;
            var row = Identifiers.Camel(reference.RowName);
            var local = new NameScope([row]).Take("key");
            _writer.Lines($$"""
                {{SourceWriter.SummaryOf($"Returns the rows that refer to a row of {reference.Table} in the column {column.Field}.")}}
                public Selection {{column.Lookup}}({{reference.RowName}} {{row}}) => {{(
                    key.Type is TextColumnType
                        ? $"{column.Lookup}({row}.{key.CellProperty})"
                        : $"{row}.{key.CellProperty} is {{ }} {local} ? {column.Lookup}({local}) : default"
                )}};

                """);
        }
    }

    /// <summary>Emits a column view for required integers, for fast enumeration.</summary>
    private void EmitNumbers(ColumnContent content)
    {
        var column = content.Shape;
        if (column is not { Type: WholeNumberColumnType, IsOptional: false })
        {
            return;
        }

        var layout = column.Property + "Layout";
        var numbers = content.Layout.Parts[0];
        _writer.Lines(
            $$"""
            {{SourceWriter.SummaryOf(
                $"The numbers of the column {column.Field}, in row order; enumerating them is as fast as enumerating an array. {column.Description}"
            )}}
            public {{Images}}.NumberColumn<{{layout}}> {{column.Property}}Column => {{(
                content.HasGaps ? $"throw {GapOf(column)}" : $"new {Images}.NumberColumn<{layout}>(Data.Image)"
            )}};

            /// <summary>The layout of the numbers of the column.</summary>
            [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
            public readonly struct {{layout}} : {{Images}}.INumberLayout
            {
                /// <inheritdoc/>
                public int Count => Data.Count;

                /// <inheritdoc/>
                public int At => {{Number(numbers.At)}};

                /// <inheritdoc/>
                public int Width => {{Number(numbers.Width)}};

                /// <inheritdoc/>
                public long Base => {{(numbers.Base == long.MinValue ? "long.MinValue" : numbers.Base.ToString(CultureInfo.InvariantCulture))}};

                /// <inheritdoc/>
                public long Unit => {{numbers.Unit.ToString(CultureInfo.InvariantCulture)}};
            }

            """);
    }

    private string GapOf(ColumnShape column) =>
        $"new global::System.InvalidOperationException({SourceWriter.Literal(
            $"A required cell of the column {column.Field} of {_shape.Name} has no value; the build reports which one.")})";

    private void EmitData()
    {
        using (_writer.Open("internal static class Data"))
        {
            _writer.Lines($$"""
                internal const int Count = {{Number(_content.RowCount)}};

                // A separate throw helper, so that the methods that read cells can be inlined.
                internal static global::System.Exception NoRow() => new global::System.InvalidOperationException({{SourceWriter.Literal(
                    $"default({_shape.RowName}) is not a row of {_shape.Name}; take one from {_target.RootName}.{_shape.SetName}."
                )}});

                internal static int Listed(int list, int index) => {{ImageWriter.ReadListed(_content.RowCount, "list", "index")}};

                """);
            foreach (var column in _content.Columns)
            {
                EmitCells(column);
            }

            if (_content.Key is { } key)
            {
                EmitRowOf(key);
            }

            ImageEmitter.Emit(_writer, _content.Image, _target);
        }
    }

    private void EmitCells(ColumnContent column)
    {
        var (shape, layout) = (column.Shape, column.Layout);
        var method = $"internal static {TypeOf(column)} {shape.Property}Column(int row) => ";
        var value = shape.Type.Read(layout, "row", _target);
        if (shape.Type is ListColumnType)
        {
            var items = shape.ItemType.NameOf(layout, _target);
            _writer
                .Line(
                    method
                        + $"{Images}.CellList.Read<{items}>({layout.Starts.Read("Image", "row")}, {layout.Starts.Read("Image", "row + 1")}, "
                        + $"{shape.Property}Item);")
                .Line();
            _writer.Line($"private static {items} {shape.Property}Item(int row) => {value};").Line();
        }
        else if (shape.IsOptional && shape.Type is TextColumnType && layout.PresenceAt == CellLayout.None)
        {
            _writer.Line(method + $"{layout.Part(0, "row")} == 0 ? null : {value};").Line();
        }
        else
        {
            var none = column.HasGaps ? $"throw {GapOf(shape)}" : "null";
            _writer
                .Line(
                    method
                        + (
                            shape.IsOptional || column.HasGaps
                                ? layout.PresenceAt == CellLayout.None
                                    ? value
                                    : $"Image.Bit({Number(layout.PresenceAt)}, row) ? ({TypeOf(column)})({value}) : {none}"
                                : value)
                        + ";")
                .Line();
        }

        if (column.Groups is not null)
        {
            _writer
                .Line(
                    $"internal static bool {shape.Property}Is(int cell, {shape.ItemType.Name(_target)} value) => "
                    + $"{shape.Type.AreEqual(layout, "cell", "value", _content.Image, _target)};")
                .Line();
        }
    }

    private void EmitRowOf(KeyLayout key)
    {
        var names = KeyNames();
        var columns = Array.ConvertAll([.. _shape.KeyColumns], k => _content.Columns.First(c => c.Shape == k));
        var single = columns.Length == 1;
        var parameters = string.Join(", ", columns.Select((c, i) => $"{ParameterTypeOf(c.Shape, mayBeNull: true)} {names[i]}"));
        var shown = string.Join(", ", names.Select((n, i) => $"{{{n}{columns[i].Shape.Type.Format(_target)}}}"));
        var message = $"""global::System.FormattableString.Invariant($"There is no row '{shown}' in ") + {SourceWriter.Literal($"{_shape.Name}.")}""";
        _writer.Lines($"""
            internal static global::System.Exception NoRow({parameters}) =>
                new global::System.Collections.Generic.KeyNotFoundException({message});

            """);
        if (key.Places.Count == 0)
        {
            _writer.Line($"internal static int RowOf({parameters}) => -1;").Line();
            return;
        }

        var hash =
            key.Places.HashOfText(names[0])
            ?? columns.Select((c, i) => PartOf(c, names[i])).Aggregate((joined, part) => $"{Images}.KeyHash.Join({joined}, {part})");
        var isSame =
            single && columns[0].Shape.Type is TextColumnType
                ? $"Image.Is({Number(_content.Image.TextsAt)}, place + 1, {names[0]})"
                : string.Join(
                    " && ",
                    columns.Select(
                        (c, i) =>
                            c.Shape.Type is TextColumnType
                                ? c.Shape.Type.AreEqual(c.Layout, "row", names[i] + " ?? string.Empty", _content.Image, _target)
                                : $"{c.Shape.Property}Column(row) == {names[i]}"));
        var isText = single && columns[0].Shape.Type is TextColumnType;
        using (_writer.Open($"internal static int RowOf({parameters})"))
        {
            if (isText)
            {
                _writer.Lines($$"""
                    if ({{names[0]}} is null)
                    {
                        return -1;
                    }

                    """);
            }

            _writer.Lines($"""
                var hash = {hash};
                var place = {key.Places.Read("Image")};
                """);
            _writer.Lines(key.Records.Stride > 0 ? $"return Image.RowOfKey({Number(key.Records.At)}, {Number(key.Records.Stride)}, place, {names[0]});" : $"""
                var row = {key.Rows.Read("Image", "place")};
                return {isSame} ? row : -1;
                """);
        }

        _writer.Line();

        string PartOf(ColumnContent column, string name) => column.Shape.Type is not TextColumnType && column.Shape.IsOptional
            ? $"({name} is {{ }} {name}Value ? {column.Shape.Type.Hash(name + "Value", _target)} : {Images}.KeyHash.Of(null))"
            : column.Shape.Type.Hash(name, _target);
    }

    private string[] KeyNames()
    {
        var locals = new NameScope(["row", "found", "hash", "place"]);
        return [.. _shape.KeyColumns.Select(c => locals.Take(Identifiers.Camel(c.Property)))];
    }

    private string TypeOf(ColumnContent column) => column.Shape.Type.NameOf(column.Layout, _target) + (column.Shape.IsOptional ? "?" : string.Empty);

    private string ParameterTypeOf(ColumnShape column, bool mayBeNull) =>
        TypeNameOf(column) + (column.Type is TextColumnType ? (mayBeNull ? "?" : string.Empty) : column.IsOptional ? "?" : string.Empty);

    private string TypeNameOf(ColumnShape column) => column.Type.NameOf(_content.Columns.First(c => c.Shape == column).Layout, _target);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
