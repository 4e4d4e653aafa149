using KzKgData.Generators.Emission.ColumnTypes;
using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>Writes the row type and the table type of one table.</summary>
internal sealed class TableEmitter
{
    private readonly TableContent _content;
    private readonly TableShape _shape;
    private readonly PackageShape _package;
    private readonly Target _target;
    private readonly CodeContext _context;
    private readonly SourceWriter _writer = new();

    private TableEmitter(TableContent content, PackageShape package, Target target)
    {
        _content = content;
        _shape = content.Shape;
        _package = package;
        _target = target;
        _context = new CodeContext(package, target);
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
        _writer.Summary(_shape.Description).Lines($$"""
            /// <remarks>
            /// A handle of one row; rows are compared by their identity in data version {{SourceWriter.Escape(_package.Version)}}. The default value is no row:
            /// <see cref="IsRow"/> is false and every other property throws <see cref="global::System.InvalidOperationException"/>.
            /// </remarks>
            """);
        using (_writer.Open($"public readonly partial record struct {name}"))
        {
            _writer.Lines($$"""
                private readonly int _number;

                private {{name}}(int row) => _number = row + 1;

                /// <summary>Whether this is a row; false for the default value.</summary>
                public bool IsRow => _number > 0;

                private int Row => _number > 0 ? _number - 1 : throw new global::System.InvalidOperationException({{SourceWriter.Literal($"default({name}) is no row of {_shape.Name}; take one from {_target.RootName}.{_shape.SetName}.")}});

                """);
            foreach (var column in _shape.Columns)
            {
                EmitProperty(column);
            }

            EmitReverseNavigation();
            var key = _shape.Key.Count == 0 ? "row \" + _number.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + \"" : string.Join(", ", _shape.KeyColumns.Select(k => $"\" + {_target.Qualify(_shape.TableClass)}.{k.Property}Keys[Row] + \""));
            _writer.Lines($$"""
                /// <summary>Whether both are the same row, or both are none.</summary>
                public bool Equals({{name}} other) => _number == other._number;

                /// <inheritdoc/>
                public override int GetHashCode() => _number;

                /// <summary>The name of the type and the key of the row; nothing that it refers to.</summary>
                public override string ToString() => _number == 0 ? "{{name}}(none)" : "{{name}}({{key}})";

                internal static {{name}} At(int row) => new(row);
                """);
        }
    }

    private void EmitProperty(ColumnShape column)
    {
        var cell = $"{_target.Qualify(_shape.TableClass)}.{column.Property}Column[Row]";
        _writer.Summary(column.Description);
        _writer.Line($"public {column.Type.Name(_target)}{NullMark(column)} {column.CellProperty} => {column.Type.Read(cell, column.IsOptional)};").Line();
        foreach (var reference in column.References)
        {
            EmitNavigation(column, reference);
        }
    }

    private void EmitNavigation(ColumnShape column, ReferenceShape reference)
    {
        var row = reference.RowName;
        var table = _target.Qualify(row + TableShape.TableSuffix) + ".Instance";
        var (type, value) = column switch
        {
            { IsList: true } => ($"global::System.Collections.Generic.IReadOnlyList<{row}>", $"{table}.FindAll({column.CellProperty})"),
            { Required: true, References.Count: 1 } => (row, $"{table}[{column.CellProperty}]"),
            _ => (row + "?", $"{table}.Find({column.CellProperty})"),
        };
        _writer.Lines($$"""
            {{SourceWriter.SummaryOf($"{column.Description.TrimEnd('.')}: the row of {reference.Table} that it names.")}}
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
        var members = new NameScope(_shape.Members());
        foreach (var (table, column) in incoming)
        {
            var precise = table.SetName + "By" + column.Property;
            var name = incoming.Count(p => p.table == table) == 1 ? members.Take(table.SetName, precise) : members.Take(precise);
            _writer.Lines($$"""
                {{SourceWriter.SummaryOf($"The rows of {table.Name} that name this row in the column {column.Field}.")}}
                {{_target.Ignored}}
                public {{table.TableClass}}.Selection {{name}} => {{_target.Qualify(table.TableClass)}}.Instance.{{column.Lookup}}({{key.CellProperty}});

                """);
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
            _writer.Lines($$"""
                private {{table}}()
                {
                }

                internal static {{table}} Instance { get; } = new();

                /// <summary>The number of rows.</summary>
                public int Count => {{Number(_content.Rows.Count)}};

                """);
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
            var values = string.Join(", ", _content.Column(column).Select(v => column.IsOptional && v.Length == 0 ? "null" : column.Type.Literal(v, _context)));
            _writer.Line($"internal static readonly {column.Type.Storage(_target)}{NullMark(column)}[] {column.Property}Column = {{ {values} }};").Line();
        }
    }

    private void EmitKeys()
    {
        foreach (var key in _shape.KeyColumns)
        {
            _writer.Line(key is { Type: TextColumn, Required: true }
                ? $"internal static string[] {key.Property}Keys => {key.Property}Column;"
                : $"internal static readonly string[] {key.Property}Keys = {{ {string.Join(", ", _content.Column(key).Select(SourceWriter.Literal))} }};").Line();
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
        var locals = new NameScope(["row", "found", "index"]);
        var names = columns.Select(c => locals.Take(Identifiers.Camel(c.Property))).ToArray();
        var parameters = string.Join(", ", names.Select(n => $"string? {n}"));
        var arguments = string.Join(", ", names);
        var fields = string.Join(", ", _shape.Key);
        var cells = columns.Select(c => _content.Column(c).ToArray()).ToArray();
        var first = Enumerable.Range(0, _content.Rows.Count)
            .Select(r => (Key: string.Join("\u001F", cells.Select(c => c[r])), Row: r))
            .GroupBy(k => k.Key, StringComparer.Ordinal)
            .Select(g => g.First())
            .OrderBy(k => k.Key, StringComparer.Ordinal)
            .ToArray();
        var search = $"global::System.Array.BinarySearch(_sortedKeys, {string.Join(" + \"\\u001F\" + ", names)}, global::System.StringComparer.Ordinal)";
        _writer.Lines($$"""
            private static readonly string[] _sortedKeys = { {{string.Join(", ", first.Select(k => SourceWriter.Literal(k.Key)))}} };

            private static readonly int[] _sortedRows = { {{string.Join(", ", first.Select(k => Number(k.Row)))}} };

            {{SourceWriter.SummaryOf($"The row of a key ({fields}), compared ordinally; null where there is none.")}}
            public {{row}}? Find({{parameters}})
            {
                var index = {{(names.Length == 1 ? $"{arguments} is null ? -1 : {search}" : search)}};
                return index < 0 ? null : {{_target.Qualify(row)}}.At(_sortedRows[index]);
            }

            {{SourceWriter.SummaryOf($"Looks for the row of a key ({fields}), compared ordinally.")}}
            public bool TryFind({{parameters}}, out {{row}} row)
            {
                var found = Find({{arguments}});
                row = found.GetValueOrDefault();
                return found.HasValue;
            }

            /// <summary>The row of a key, compared ordinally.</summary>
            /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">There is no such row.</exception>
            public {{row}} this[{{parameters.Replace("string?", "string")}}] => Find({{arguments}}) ?? throw new global::System.Collections.Generic.KeyNotFoundException("There is no row '" + {{string.Join(" + \", \" + ", names)}} + {{SourceWriter.Literal($"' in {_shape.Name}.")}});

            """);
        if (columns.Count == 1)
        {
            _writer.Lines($$"""
                internal global::System.Collections.Generic.IReadOnlyList<{{row}}> FindAll(global::System.Collections.Generic.IReadOnlyList<string> keys)
                {
                    var rows = new global::System.Collections.Generic.List<{{row}}>(keys.Count);
                    foreach (var key in keys)
                    {
                        if (Find(key) is { } row)
                        {
                            rows.Add(row);
                        }
                    }
                    return rows;
                }

                """);
        }
    }

    private void EmitLookupByReference(ColumnShape column)
    {
        var pairs = _content.Column(column)
            .SelectMany((text, row) => column.Type.Split(text).Select(key => (Key: key, Row: row)))
            .Distinct()
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .ThenBy(p => p.Row)
            .ToArray();
        var (keys, rows, id) = ($"_by{column.Property}Keys", $"_by{column.Property}Rows", Identifiers.Camel(column.Property));
        _writer.Lines($$"""
            private static readonly string[] {{keys}} = { {{string.Join(", ", pairs.Select(p => SourceWriter.Literal(p.Key)))}} };

            private static readonly int[] {{rows}} = { {{string.Join(", ", pairs.Select(p => Number(p.Row)))}} };

            {{SourceWriter.SummaryOf($"The rows that name an id in the column {column.Field}; none where no row does.")}}
            public Selection {{column.Lookup}}(string {{id}}) => Selection.Of({{keys}}, {{rows}}, {{id}});

            """);
        foreach (var reference in column.References)
        {
            var key = _package.Tables.First(t => t.Name == reference.Table).SingleKey!;
            var row = Identifiers.Camel(reference.RowName);
            _writer.Lines($$"""
                {{SourceWriter.SummaryOf($"The rows that name a row of {reference.Table} in the column {column.Field}.")}}
                public Selection {{column.Lookup}}({{reference.RowName}} {{row}}) => {{column.Lookup}}({{row}}.{{key.CellProperty}});

                """);
        }
    }

    private void EmitEnumeration() => _writer.Lines($$"""
        /// <summary>Goes through the rows without boxing.</summary>
        public Enumerator GetEnumerator() => new(null, 0, Count);

        global::System.Collections.Generic.IEnumerator<{{_shape.RowName}}> global::System.Collections.Generic.IEnumerable<{{_shape.RowName}}>.GetEnumerator() => GetEnumerator();

        global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Some rows of the table, in the order of their file.</summary>
        public readonly struct Selection : global::System.Collections.Generic.IReadOnlyCollection<{{_shape.RowName}}>
        {
            private readonly int[]? _rows;
            private readonly int _start;

            private Selection(int[] rows, int start, int count)
            {
                _rows = rows;
                _start = start;
                Count = count;
            }

            /// <summary>The number of rows.</summary>
            public int Count { get; }

            internal static Selection Of(string[] keys, int[] rows, string key)
            {
                var start = {{_target.Qualify("KeySearch")}}.LowerBound(keys, key);
                var end = start;
                while (end < keys.Length && string.Equals(keys[end], key, global::System.StringComparison.Ordinal))
                {
                    end++;
                }
                return new Selection(rows, start, end - start);
            }

            /// <summary>Goes through the rows without boxing.</summary>
            public Enumerator GetEnumerator() => new(_rows, _start, Count);

            global::System.Collections.Generic.IEnumerator<{{_shape.RowName}}> global::System.Collections.Generic.IEnumerable<{{_shape.RowName}}>.GetEnumerator() => GetEnumerator();

            global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }

        /// <summary>Goes through rows.</summary>
        public struct Enumerator : global::System.Collections.Generic.IEnumerator<{{_shape.RowName}}>
        {
            private readonly int[]? _rows;
            private readonly int _start;
            private readonly int _count;
            private int _index;

            internal Enumerator(int[]? rows, int start, int count)
            {
                _rows = rows;
                _start = start;
                _count = count;
                _index = -1;
            }

            /// <summary>The current row; none before the first and behind the last.</summary>
            public readonly {{_shape.RowName}} Current => _index < 0 || _index >= _count ? default : {{_target.Qualify(_shape.RowName)}}.At(_rows is null ? _start + _index : _rows[_start + _index]);

            readonly object global::System.Collections.IEnumerator.Current => Current;

            /// <summary>Goes on to the next row.</summary>
            public bool MoveNext() => _index < _count && ++_index < _count;

            /// <summary>Goes back before the first row.</summary>
            public void Reset() => _index = -1;

            /// <summary>Does nothing: there is nothing to release.</summary>
            public readonly void Dispose()
            {
            }
        }
        """);

    private static string NullMark(ColumnShape column) => column.IsOptional ? "?" : string.Empty;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
