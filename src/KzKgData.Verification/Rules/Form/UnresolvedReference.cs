using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1008: a cell refers to a row that is not there, or to one that it has to agree with and does not.</summary>
public sealed class UnresolvedReference() : Rule("KZKG1008", "Unresolved reference", "form"), IRowRule
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var targets = new Targets(context.Package);
        foreach (var reference in ReferencesOf(context.Package, targets))
        {
            if (reference.ForeignKey is not null)
            {
                foreach (var row in reference.Unresolved())
                {
                    yield return Missing(context, reference, row);
                }

                continue;
            }

            var (table, field) = (reference.Table, reference.Field!);
            var column = table.Values(field);
            var position = table.ColumnOf(field.Name);
            var indexes = targets.IndexesOf(field.References);
            for (var i = 0; i < table.Rows.Count; i++)
            {
                var cell = table.Utf8(i, position);
                var isFound = cell.IsEmpty || (column!.IsValue(i) && Hold(indexes, field.Type.KeyOf(cell)));
                if ((isFound && field.AgreesIn.Count == 0) || table.IsMalformed(i))
                {
                    continue;
                }

                foreach (var finding in CheckRow(context, field, table.Rows[i], targets))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <inheritdoc/>
    IEnumerable<Finding> IRowRule.Tell(RuleContext context, IReadOnlyList<FoundRow> rows)
    {
        var targets = new Targets(context.Package);
        var references = ReferencesOf(context.Package, targets).ToArray();
        return rows.Distinct().SelectMany(r => references[r.Scope] is { Field: { } field } reference
            ? CheckRow(context, field, reference.Table.Rows[r.Row], targets)
            : [Missing(context, references[r.Scope], r.Row)]);
    }

    /// <summary>Everything that refers to rows, as far as the tables referred to could be read; what cannot be read has its own finding.</summary>
    internal static IEnumerable<Reference> ReferencesOf(DataPackage package) => ReferencesOf(package, new Targets(package));

    private static IEnumerable<Reference> ReferencesOf(DataPackage package, Targets targets)
    {
        foreach (var table in package.Tables)
        {
            // A target that could not be read has its own finding; its rows are not known to be missing.
            foreach (var field in table.Schema.Fields.Where(f => f.References.Count > 0 && f.References.All(targets.AreReadable)))
            {
                yield return new Reference(table, targets) { Field = field };
            }

            foreach (var key in table.Schema.ForeignKeys)
            {
                var columns = key.Fields.Select(table.ColumnOf).ToArray();
                if (package.FindTable(key.Table) is { IsReadable: true } target
                    && key.TargetFields.All(f => target.ColumnOf(f) >= 0)
                    && Array.IndexOf(columns, -1) < 0)
                {
                    yield return new Reference(table, targets) { ForeignKey = key, Target = target };
                }
            }
        }
    }

    private IEnumerable<Finding> CheckRow(RuleContext context, FieldSchema field, Row row, Targets targets)
    {
        foreach (var value in row.Values(field.Name))
        {
            if (!field.AlsoAllowed.Contains(value, StringComparer.Ordinal)
                && !field.References.Any(r => targets.Hold(r, value, field.Type.ItemType ?? field.Type)))
            {
                yield return At(
                    row.PlaceOf(field.Name),
                    $"{field.Name}: there is no {Printable.Quote(value)} in {Printable.Listed([.. field.References.Select(r => r.ToString())])}; add that "
                    + $"row or correct the reference",
                    context.FactsOf(row));
            }
        }

        foreach (var finding in CheckAgreement(context, field, row, targets))
        {
            yield return finding;
        }
    }

    private Finding Missing(RuleContext context, Reference reference, int index)
    {
        var (key, row) = (reference.ForeignKey!, reference.Table.Rows[index]);
        return At(
            row.PlaceOf(key.Fields[0]),
            $"{Message.Join($", ", key.Fields)}: there is no {Printable.Quote(string.Join(", ", key.Fields.Select(f => row[f].Text)))} in {key.Table} "
            + $"({Message.Join($", ", key.TargetFields)}); add that row or correct the reference",
            context.FactsOf(row));
    }

    private static bool Hold(KeyIndex[] indexes, ReadOnlySpan<byte> value)
    {
        var hash = Utf8Text.Hash(value);
        foreach (var index in indexes)
        {
            if (index.Find(value, hash) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<Finding> CheckAgreement(RuleContext context, FieldSchema field, Row row, Targets targets) =>
        from column in field.AgreesIn
        where row.Table.ColumnOf(column) >= 0 && targets.AreFoundBy(row, column) // what is missing or refers to nothing has its finding already
        from reference in field.References
        from id in row.Values(field.Name).Distinct(StringComparer.Ordinal)
        from target in targets.Rows(reference, id)
        where target.Table.ColumnOf(column) >= 0
            && !target.IsMalformed
            && !string.Equals(target[column].Text, row[column].Text, StringComparison.Ordinal)
            && targets.AreFoundBy(target, column)
        select At(
            row.PlaceOf(field.Name),
            $"{field.Name}: {id} has the {column} {Printable.Quote(target[column].Text)}, this row {Printable.Quote(row[column].Text)}; correct the "
            + $"reference, or one of the two",
            context.FactsOf(row)) with
        {
            Related = [new RelatedPlace(id, target.PlaceOf(column))],
        };

    /// <summary>What references lead to. Whether something is there is asked for every reference, which row it is only for few.</summary>
    internal sealed class Targets(DataPackage package)
    {
        private readonly Dictionary<FieldReference, ILookup<string, Row>> _rows = [];

        /// <summary>Whether the column that a reference leads to could be read.</summary>
        public bool AreReadable(FieldReference reference) =>
            package.FindTable(reference.Table) is { Exists: true } table && table.ColumnOf(reference.Field) >= 0;

        /// <summary>Whether a value stands in the column that a reference leads to.</summary>
        public bool Hold(FieldReference reference, string value, FieldType type) =>
            IndexOf(reference).Find(type.KeyOf(System.Text.Encoding.UTF8.GetBytes(value))) >= 0;

        /// <summary>What finds values in the columns that some references lead to.</summary>
        public KeyIndex[] IndexesOf(IReadOnlyList<FieldReference> references) => [.. references.Select(IndexOf)];

        /// <summary>The rows that a value names.</summary>
        public IEnumerable<Row> Rows(FieldReference reference, string value)
        {
            if (!_rows.TryGetValue(reference, out var rows))
            {
                rows = RowsOf(reference).ToLookup(r => r[reference.Field].Text, StringComparer.Ordinal);
                _rows.Add(reference, rows);
            }

            return rows[value];
        }

        /// <summary>
        /// Whether a cell, if it is a reference at all, finds what it refers to; of targets that could not be read that is taken for granted.
        /// </summary>
        public bool AreFoundBy(Row row, string column) =>
            row.Table.Schema.Field(column) is not { References: { Count: > 0 } references } field
            || references.Any(r => !AreReadable(r) || Hold(r, row[column].Text, field.Type));

        private KeyIndex IndexOf(FieldReference reference)
        {
            var table = package.FindTable(reference.Table)!;
            return table.IndexOf(table.ColumnOf(reference.Field));
        }

        /// <summary>The keys in the column that a reference leads to.</summary>
        public IEnumerable<string> KeysOf(FieldReference reference)
        {
            var table = package.FindTable(reference.Table)!;
            return Enumerable.Range(0, table.Rows.Count).Select(KeyColumns.Of(table, [table.ColumnOf(reference.Field)]).TextOf);
        }

        /// <summary>The rows that a reference may lead to.</summary>
        public IReadOnlyList<Row> RowsOf(FieldReference reference) => package.FindTable(reference.Table)!.Rows;
    }

    /// <summary>A column that refers to rows, or the columns of a foreign key.</summary>
    /// <param name="Table">The table of the column.</param>
    /// <param name="Targets">What references lead to.</param>
    internal sealed record Reference(Table Table, Targets Targets)
    {
        /// <summary>The column; null where it is a foreign key.</summary>
        public FieldSchema? Field { get; init; }

        /// <summary>The foreign key; null where it is a column.</summary>
        public ForeignKey? ForeignKey { get; init; }

        /// <summary>The table that the foreign key leads to.</summary>
        public Table? Target { get; init; }

        /// <summary>What is referred to: the row that refers, and the value by the one way of writing that stands for all.</summary>
        public IEnumerable<(int Row, string Key)> Values()
        {
            if (ForeignKey is not null)
            {
                var keys = OwnColumns();
                foreach (var row in RowsWithKey())
                {
                    yield return (row, keys.TextOf(row));
                }

                yield break;
            }

            var field = Field!;
            for (var i = 0; i < Table.Rows.Count; i++)
            {
                foreach (var value in Table.IsMalformed(i) ? [] : Table.Rows[i].Values(field.Name))
                {
                    if (!field.AlsoAllowed.Contains(value, StringComparer.Ordinal))
                    {
                        yield return (i, KeyOf(value));
                    }
                }
            }
        }

        /// <summary>The keys that may be referred to; one may come several times.</summary>
        public IEnumerable<string> Keys()
        {
            if (ForeignKey is not null)
            {
                return Enumerable.Range(0, Target!.Rows.Count).Select(KeyColumns.Of(Target, TargetColumns()).TextOf);
            }

            return Field!.References.SelectMany(Targets.KeysOf);
        }

        /// <summary>The columns in which a row has to agree with the row that it refers to.</summary>
        public IReadOnlyList<string> AgreesIn => [.. (Field?.AgreesIn ?? []).Where(c => Table.ColumnOf(c) >= 0)];

        /// <summary>What a column holds that has to agree: the row that refers, the id that it refers to and what stands in the column.</summary>
        public IEnumerable<(int Row, string Id, string Value)> Own(string column) =>
            from i in Enumerable.Range(0, Table.Rows.Count)
            where !Table.IsMalformed(i) && Targets.AreFoundBy(Table.Rows[i], column)
            from id in Table.Rows[i].Values(Field!.Name).Distinct(StringComparer.Ordinal)
            select (i, id, Table.Rows[i][column].Text);

        /// <summary>What the same column holds of the rows that may be referred to.</summary>
        public IEnumerable<(string Id, string Value)> Others(string column) =>
            from reference in Field!.References
            from target in Targets.RowsOf(reference)
            where target.Table.ColumnOf(column) >= 0 && !target.IsMalformed && Targets.AreFoundBy(target, column)
            select (target[reference.Field].Text, target[column].Text);

        /// <summary>The rows whose foreign key is that of no row.</summary>
        public IEnumerable<int> Unresolved()
        {
            var (index, keys) = (Target!.IndexOf(TargetColumns()), OwnColumns());
            return RowsWithKey().Where(row => index.Find(keys, row) < 0);
        }

        private string KeyOf(string value) => Utf8Text.Decode((Field!.Type.ItemType ?? Field.Type).KeyOf(System.Text.Encoding.UTF8.GetBytes(value)));

        private KeyColumns OwnColumns() => KeyColumns.Of(Table, [.. ForeignKey!.Fields.Select(Table.ColumnOf)]);

        private int[] TargetColumns() => [.. ForeignKey!.TargetFields.Select(Target!.ColumnOf)];

        private IEnumerable<int> RowsWithKey()
        {
            var columns = ForeignKey!.Fields.Select(Table.ColumnOf).ToArray();
            return Enumerable.Range(0, Table.Rows.Count).Where(i => !Table.IsMalformed(i) && !Array.Exists(columns, c => Table.IsMissing(i, c)));
        }
    }
}
