using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Emission;

/// <summary>Writes the row type and the table type of one table.</summary>
internal sealed class TableEmitter
{
    private static readonly HashSet<string> _reservedNames = new(StringComparer.Ordinal)
    {
        "Count", "Find", "TryFind", "FindAll", "Instance", "GetEnumerator", "Enumerator", "Selection", "Equals", "GetHashCode", "GetType", "ToString",
        "MemberwiseClone", "Finalize", "ReferenceEquals", "Item", "Order",
    };

    private readonly TableContent _content;
    private readonly TableShape _shape;
    private readonly PackageShape _package;
    private readonly Target _target;
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _enums;
    private readonly SourceWriter _writer = new();

    private TableEmitter(TableContent content, PackageShape package, Target target)
    {
        _content = content;
        _shape = content.Shape;
        _package = package;
        _target = target;
        _enums = package.Enums().ToDictionary(e => e.Name, e => e.Members(), StringComparer.Ordinal);
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

    /// <summary>The names of the members that a table's rows get, by id.</summary>
    public static IReadOnlyDictionary<string, string> NamesOfRows(TableContent content)
    {
        var reserved = new HashSet<string>(_reservedNames, StringComparer.Ordinal);
        reserved.UnionWith(content.Shape.Columns.SelectMany(c => new[] { c.Lookup, c.Property + "Column", c.Property + "Keys" }));
        reserved.UnionWith(TableShape.EvidenceMembers.Select(m => m + "Column"));
        reserved.Add(content.Shape.TableClass);
        return content.Shape.SingleKey is { } key ? Identifiers.Distinct(content.Column(key), reserved) : new Dictionary<string, string>(StringComparer.Ordinal);
    }

    private void EmitRow()
    {
        var name = _shape.RowName;
        _writer.Summary(_shape.Description);
        _writer.Line("/// <remarks>");
        _writer.Line($"/// A handle of one row; rows are compared by their identity in data version {SourceWriter.Escape(_package.Version)}. The default value is no row:");
        _writer.Line("/// <see cref=\"IsRow\"/> is false and every other property throws <see cref=\"global::System.InvalidOperationException\"/>.");
        _writer.Line("/// </remarks>");
        using (_writer.Open($"public readonly partial record struct {name}"))
        {
            _writer.Line("private readonly int _number;").Line();
            _writer.Line($"private {name}(int row) => _number = row + 1;").Line();
            _writer.Summary("Whether this is a row; false for the default value.");
            _writer.Line("public bool IsRow => _number > 0;").Line();
            _writer.Line($"private int Row => _number > 0 ? _number - 1 : throw new global::System.InvalidOperationException({SourceWriter.Literal($"default({name}) is no row of {_shape.Name}; take one from {_target.RootName}.{_shape.SetName}.")});").Line();
            foreach (var column in _shape.Columns)
            {
                EmitProperty(column);
            }

            EmitReverseNavigation();
            _writer.Summary("Whether both are the same row, or both are none.");
            _writer.Line($"public bool Equals({name} other) => _number == other._number;").Line();
            _writer.Line("/// <inheritdoc/>");
            _writer.Line("public override int GetHashCode() => _number;").Line();
            _writer.Summary("The name of the type and the key of the row; nothing that it refers to.");
            var key = _shape.Key.Count == 0 ? "row \" + _number.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + \"" : string.Join(", ", _shape.Key.Select(k => $"\" + {TokenOf(k)} + \""));
            _writer.Line($"public override string ToString() => _number == 0 ? \"{name}(none)\" : \"{name}({key})\";").Line();
            _writer.Line($"internal static {name} At(int row) => new(row);");
        }
    }

    private string TokenOf(string key)
    {
        var column = _shape.Columns.First(c => c.Field == key);
        return $"{_target.Qualify(_shape.TableClass)}.{column.Property}Keys[Row]";
    }

    private void EmitProperty(ColumnShape column)
    {
        _writer.Summary(column.Description);
        _writer.Line($"public {TypeOf(column)} {column.CellProperty} => {Access(column, _target.Qualify(_shape.TableClass))};").Line();
        foreach (var reference in column.References)
        {
            EmitNavigation(column, reference);
        }
    }

    private void EmitNavigation(ColumnShape column, ReferenceShape reference)
    {
        var name = reference.Navigation;
        var target = _target.Qualify(reference.RowName + TableShape.TableSuffix) + ".Instance";
        _writer.Summary($"{column.Description.TrimEnd('.')}: the row of {reference.Table} that it names.");
        WriteIgnored();
        if (column.IsList)
        {
            _writer.Line($"public global::System.Collections.Generic.IReadOnlyList<{reference.RowName}> {name} => {target}.FindAll({column.CellProperty});").Line();
        }
        else if (column.Required && column.References.Count == 1)
        {
            _writer.Line($"public {reference.RowName} {name} => {target}[{column.CellProperty}];").Line();
        }
        else
        {
            _writer.Line($"public {reference.RowName}? {name} => {target}.Find({column.CellProperty});").Line();
        }
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
        var members = new NameScope(_shape.Members());
        foreach (var (table, column) in incoming)
        {
            var precise = table.SetName + "By" + column.Property;
            var name = incoming.Count(p => p.table == table) == 1 ? members.Take(table.SetName, precise) : members.Take(precise);
            _writer.Summary($"The rows of {table.Name} that name this row in the column {column.Field}.");
            WriteIgnored();
            _writer.Line($"public {table.TableClass}.Selection {name} => {_target.Qualify(table.TableClass)}.Instance.{column.Lookup}({key.CellProperty});").Line();
        }
    }

    private void WriteIgnored()
    {
        _writer.Line("[global::System.Runtime.Serialization.IgnoreDataMember]");
        if (_target.HasJsonIgnore)
        {
            _writer.Line("[global::System.Text.Json.Serialization.JsonIgnore]");
        }
    }

    private void EmitTable()
    {
        var row = _shape.RowName;
        var table = _shape.TableClass;
        _writer.Summary($"All rows of {_shape.Name}, in the order of their file. {_shape.Description}");
        using (_writer.Open($"public sealed partial class {table} : global::System.Collections.Generic.IReadOnlyCollection<{row}>"))
        {
            EmitColumns();
            EmitKeys();
            _writer.Line($"private {table}()").Line("{").Line("}").Line();
            _writer.Line($"internal static {table} Instance {{ get; }} = new();").Line();
            _writer.Summary("The number of rows.");
            _writer.Line($"public int Count => {Number(_content.Rows.Count)};").Line();
            EmitLookupByKey();
            foreach (var column in _shape.Columns.Where(c => c.References.Count > 0))
            {
                EmitLookupByReference(column);
            }

            EmitEnumeration();
        }
    }

    private void EmitColumns()
    {
        foreach (var column in _shape.Columns)
        {
            var values = string.Join(", ", _content.Column(column).Select(v => ValueOf(column, v)));
            _writer.Line($"internal static readonly {StorageOf(column)}[] {column.Property}Column = {{ {values} }};").Line();
        }
    }

    private void EmitKeys()
    {
        foreach (var key in _shape.Key.Select(k => _shape.Columns.First(c => c.Field == k)))
        {
            var plain = key is { Kind: FieldKind.Text, Enum: null };
            _writer.Line(plain && key.Required
                ? $"internal static string[] {key.Property}Keys => {key.Property}Column;"
                : $"internal static readonly string[] {key.Property}Keys = {{ {string.Join(", ", _content.Column(key).Select(SourceWriter.Literal))} }};").Line();
        }
    }

    private void EmitLookupByKey()
    {
        if (_shape.Key.Count == 0)
        {
            return;
        }

        var row = _shape.RowName;
        var columns = _shape.Key.Select(k => _shape.Columns.First(c => c.Field == k)).ToArray();
        var locals = new NameScope(["row", "found", "index"]);
        var names = columns.Select(c => locals.Take(Identifiers.Camel(c.Property))).ToArray();
        var parameters = string.Join(", ", names.Select(n => $"string? {n}"));
        var arguments = string.Join(", ", names);
        var keys = _content.Rows.Select((r, i) => (Key: string.Join("\u001F", columns.Select(c => r[_shape.Columns.ToList().IndexOf(c)])), Row: i)).ToArray();
        var first = keys.GroupBy(k => k.Key, StringComparer.Ordinal).Select(g => g.First()).OrderBy(k => k.Key, StringComparer.Ordinal).ToArray();
        _writer.Line($"private static readonly string[] _sortedKeys = {{ {string.Join(", ", first.Select(k => SourceWriter.Literal(k.Key)))} }};").Line();
        _writer.Line($"private static readonly int[] _sortedRows = {{ {string.Join(", ", first.Select(k => Number(k.Row)))} }};").Line();
        var probe = columns.Length == 1 ? arguments : string.Join(" + \"\\u001F\" + ", names);
        _writer.Summary($"The row of a key ({string.Join(", ", _shape.Key)}), compared ordinally; null where there is none.");
        using (_writer.Open($"public {row}? Find({parameters})"))
        {
            _writer.Line(columns.Length == 1 ? $"var index = {arguments} is null ? -1 : global::System.Array.BinarySearch(_sortedKeys, {probe}, global::System.StringComparer.Ordinal);" : $"var index = global::System.Array.BinarySearch(_sortedKeys, {probe}, global::System.StringComparer.Ordinal);");
            _writer.Line($"return index < 0 ? null : {_target.Qualify(row)}.At(_sortedRows[index]);");
        }

        _writer.Line().Summary($"Looks for the row of a key ({string.Join(", ", _shape.Key)}), compared ordinally.");
        using (_writer.Open($"public bool TryFind({parameters}, out {row} row)"))
        {
            _writer.Line($"var found = Find({arguments});").Line("row = found.GetValueOrDefault();").Line("return found.HasValue;");
        }

        _writer.Line().Summary("The row of a key, compared ordinally.");
        _writer.Line("/// <exception cref=\"global::System.Collections.Generic.KeyNotFoundException\">There is no such row.</exception>");
        var shown = columns.Length == 1 ? arguments : string.Join(" + \", \" + ", names);
        _writer.Line($"public {row} this[{parameters.Replace("string?", "string")}] => Find({arguments}) ?? throw new global::System.Collections.Generic.KeyNotFoundException(\"There is no row '\" + {shown} + {SourceWriter.Literal($"' in {_shape.Name}.")});").Line();
        if (columns.Length == 1)
        {
            using (_writer.Open($"internal global::System.Collections.Generic.IReadOnlyList<{row}> FindAll(global::System.Collections.Generic.IReadOnlyList<string> keys)"))
            {
                _writer.Line($"var rows = new global::System.Collections.Generic.List<{row}>(keys.Count);");
                using (_writer.Open("foreach (var key in keys)"))
                {
                    using (_writer.Open("if (Find(key) is { } row)"))
                    {
                        _writer.Line("rows.Add(row);");
                    }
                }

                _writer.Line("return rows;");
            }

            _writer.Line();
        }
    }

    private void EmitLookupByReference(ColumnShape column)
    {
        var pairs = _content.Column(column)
            .SelectMany((text, row) => ItemsOf(column, text).Select(key => (Key: key, Row: row)))
            .Distinct()
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .ThenBy(p => p.Row)
            .ToArray();
        _writer.Line($"private static readonly string[] _by{column.Property}Keys = {{ {string.Join(", ", pairs.Select(p => SourceWriter.Literal(p.Key)))} }};").Line();
        _writer.Line($"private static readonly int[] _by{column.Property}Rows = {{ {string.Join(", ", pairs.Select(p => Number(p.Row)))} }};").Line();
        _writer.Summary($"The rows that name an id in the column {column.Field}; none where no row does.");
        _writer.Line($"public Selection {column.Lookup}(string {Identifiers.Camel(column.Property)}) => Selection.Of(_by{column.Property}Keys, _by{column.Property}Rows, {Identifiers.Camel(column.Property)});").Line();
        foreach (var reference in column.References)
        {
            var key = _package.Tables.First(t => t.Name == reference.Table).SingleKey!;
            _writer.Summary($"The rows that name a row of {reference.Table} in the column {column.Field}.");
            _writer.Line($"public Selection {column.Lookup}({reference.RowName} {Identifiers.Camel(reference.RowName)}) => {column.Lookup}({Identifiers.Camel(reference.RowName)}.{key.CellProperty});").Line();
        }
    }

    private void EmitEnumeration()
    {
        var row = _shape.RowName;
        _writer.Summary("Goes through the rows without boxing.");
        _writer.Line("public Enumerator GetEnumerator() => new(null, 0, Count);").Line();
        _writer.Line($"global::System.Collections.Generic.IEnumerator<{row}> global::System.Collections.Generic.IEnumerable<{row}>.GetEnumerator() => GetEnumerator();").Line();
        _writer.Line("global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();").Line();
        _writer.Summary("Some rows of the table, in the order of their file.");
        using (_writer.Open($"public readonly struct Selection : global::System.Collections.Generic.IReadOnlyCollection<{row}>"))
        {
            _writer.Line("private readonly int[]? _rows;").Line("private readonly int _start;").Line();
            using (_writer.Open("private Selection(int[] rows, int start, int count)"))
            {
                _writer.Line("_rows = rows;").Line("_start = start;").Line("Count = count;");
            }

            _writer.Line().Summary("The number of rows.");
            _writer.Line("public int Count { get; }").Line();
            using (_writer.Open("internal static Selection Of(string[] keys, int[] rows, string key)"))
            {
                _writer.Line("var start = " + _target.Qualify("KeySearch") + ".LowerBound(keys, key);").Line("var end = start;");
                using (_writer.Open("while (end < keys.Length && string.Equals(keys[end], key, global::System.StringComparison.Ordinal))"))
                {
                    _writer.Line("end++;");
                }

                _writer.Line("return new Selection(rows, start, end - start);");
            }

            _writer.Line().Summary("Goes through the rows without boxing.");
            _writer.Line("public Enumerator GetEnumerator() => new(_rows, _start, Count);").Line();
            _writer.Line($"global::System.Collections.Generic.IEnumerator<{row}> global::System.Collections.Generic.IEnumerable<{row}>.GetEnumerator() => GetEnumerator();").Line();
            _writer.Line("global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();");
        }

        _writer.Line().Summary("Goes through rows.");
        using (_writer.Open($"public struct Enumerator : global::System.Collections.Generic.IEnumerator<{row}>"))
        {
            _writer.Line("private readonly int[]? _rows;").Line("private readonly int _start;").Line("private readonly int _count;").Line("private int _index;").Line();
            using (_writer.Open("internal Enumerator(int[]? rows, int start, int count)"))
            {
                _writer.Line("_rows = rows;").Line("_start = start;").Line("_count = count;").Line("_index = -1;");
            }

            _writer.Line().Summary("The current row; none before the first and behind the last.");
            _writer.Line($"public readonly {row} Current => _index < 0 || _index >= _count ? default : {_target.Qualify(row)}.At(_rows is null ? _start + _index : _rows[_start + _index]);").Line();
            _writer.Line("readonly object global::System.Collections.IEnumerator.Current => Current;").Line();
            _writer.Summary("Goes on to the next row.");
            _writer.Line("public bool MoveNext() => _index < _count && ++_index < _count;").Line();
            _writer.Summary("Goes back before the first row.");
            _writer.Line("public void Reset() => _index = -1;").Line();
            _writer.Summary("Does nothing: there is nothing to release.");
            using (_writer.Open("public readonly void Dispose()"))
            {
            }
        }
    }

    private string TypeOf(ColumnShape column) =>
        column.IsList ? $"global::System.Collections.Generic.IReadOnlyList<{ItemTypeOf(column)}>" : ItemTypeOf(column) + (column.Required ? string.Empty : "?");

    private string ItemTypeOf(ColumnShape column) => column.Enum is { } name ? name : column.ValueKind switch
    {
        FieldKind.WholeNumber => "long",
        FieldKind.Number => "decimal",
        FieldKind.Date => _target.HasDateOnly ? "global::System.DateOnly" : "global::System.DateTime",
        FieldKind.Period => "global::KzKgData.Period",
        _ => "string",
    };

    /// <summary>The type that the column is held in: a period as its text, everything else as it is read.</summary>
    private string StorageOf(ColumnShape column)
    {
        var item = column.ValueKind is FieldKind.Period ? "string" : ItemTypeOf(column);
        return column.IsList ? item + "[]" : item + (column.Required ? string.Empty : "?");
    }

    private static string Access(ColumnShape column, string table)
    {
        var cell = $"{table}.{column.Property}Column[Row]";
        return column.Kind is not FieldKind.Period ? cell
            : column.Required ? $"global::KzKgData.Period.Parse({cell})"
            : $"{cell} is {{ }} text ? global::KzKgData.Period.Parse(text) : null";
    }

    private string ValueOf(ColumnShape column, string text)
    {
        if (column.IsList)
        {
            return $"new {ItemTypeOf(column)}[] {{ {string.Join(", ", ItemsOf(column, text).Select(item => ItemOf(column, item)))} }}";
        }

        return text.Length == 0 && !column.Required ? "null" : ItemOf(column, text);
    }

    /// <summary>A literal of a single value. A bad cell, which is an error of its own, becomes the default of its type.</summary>
    private string ItemOf(ColumnShape column, string text)
    {
        if (column.Enum is { } name)
        {
            return column.Categories.Contains(text, StringComparer.Ordinal) ? $"{_target.Qualify(name)}.{_enums[name][text]}" : $"default({name})";
        }

        switch (column.ValueKind)
        {
            case FieldKind.WholeNumber:
                return text.Length > 0 && CellValues.TryInteger(text, out var whole) ? whole.ToString(CultureInfo.InvariantCulture) + "L" : "0L";
            case FieldKind.Number:
                return text.Length > 0 && CellValues.TryNumber(text, out var number) ? number.ToString(CultureInfo.InvariantCulture) + "m" : "0m";
            case FieldKind.Date:
                return CellValues.TryDate(text, out var day) ? $"new {ItemTypeOf(column)}({day.Year}, {day.Month}, {day.Day})" : $"default({ItemTypeOf(column)})";
            case FieldKind.Period:
                return Period.TryParse(text, out _, out _) ? SourceWriter.Literal(text) : "\"0001-01-01\"";
            default:
                return SourceWriter.Literal(text);
        }
    }

    private static string[] ItemsOf(ColumnShape column, string text) =>
        text.Length == 0 ? [] : column.IsList ? text.Split(column.Delimiter) : [text];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
