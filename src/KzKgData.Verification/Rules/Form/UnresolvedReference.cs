using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1008: a cell refers to a row that does not exist, or that must agree with its own row and does not.</summary>
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
            var rows = AreLinked(context.Dataset, table, field) ? [] : RowsToCheck(table, field, targets);
            foreach (var finding in rows.SelectMany(r => CheckRow(context, field, r, targets)))
            {
                yield return finding;
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

    /// <summary>Returns all references whose target tables are readable. Unreadable tables are reported by other rules.</summary>
    internal static IEnumerable<Reference> ReferencesOf(DataPackage package) => ReferencesOf(package, new Targets(package));

    private static IEnumerable<Reference> ReferencesOf(DataPackage package, Targets targets)
    {
        foreach (var table in package.Tables)
        {
            // The rows of an unreadable target are unknown, so references to it cannot be called unresolved.
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

    /// <summary>Whether all cells of a column are mentions that were found when the facts were linked, so that they need not be found again.</summary>
    private static bool AreLinked(Dataset dataset, Table table, FieldSchema field) =>
        table.Schema.Role is TableRole.Citations
        && field is { Name: "mention", AgreesIn.Count: 0 }
        && field.Type == FieldType.Text
        && dataset.AllCitedMentionsExist
        && field.References.Any(r => r.Field is "id" && dataset.Package.FindTable(TableRole.Mentions) == dataset.Package.FindTable(r.Table));

    /// <summary>Returns the rows that may refer to no row; all if they must also agree with the rows they refer to.</summary>
    private static List<Row> RowsToCheck(Table table, FieldSchema field, Targets targets)
    {
        KeyIndex[] indexes = [.. field.References.Select(targets.IndexOf)];
        var rows = new List<Row>();
        var (position, last, isFound) = (table.ColumnOf(field.Name), (Index: 0, Row: -1), true);
        ReadOnlySpan<byte> before = default;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var cell = table.Utf8(i, position);
            if (!cell.SequenceEqual(before))
            {
                isFound = cell.IsEmpty || (field.Type.IsValue(cell) && Hold(indexes, field.Type.KeyOf(cell), ref last));
                before = cell;
            }

            if ((!isFound || field.AgreesIn.Count > 0) && !table.IsMalformed(i))
            {
                rows.Add(table.Rows[i]);
            }
        }

        return rows;
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

    /// <summary>Whether one of some indexes has a value. Consecutive cells often name consecutive rows.</summary>
    private static bool Hold(KeyIndex[] indexes, ReadOnlySpan<byte> value, ref (int Index, int Row) last)
    {
        if (indexes[last.Index].IsAt(last.Row + 1, value))
        {
            last.Row++;
            return true;
        }

        var hash = Utf8Text.Hash(value);
        for (var i = 0; i < indexes.Length; i++)
        {
            if (indexes[i].Find(value, hash) is >= 0 and var row)
            {
                last = (i, row);
                return true;
            }
        }

        return false;
    }

    private IEnumerable<Finding> CheckAgreement(RuleContext context, FieldSchema field, Row row, Targets targets) =>
        from column in field.AgreesIn
        where row.Table.ColumnOf(column) >= 0 && targets.AreFoundBy(row, column) // missing and unresolved cells are reported elsewhere
        from reference in field.References
        from id in row.Values(field.Name).Distinct(StringComparer.Ordinal)
        from target in targets.Rows(reference, id)
        where target.Table.ColumnOf(column) >= 0
            && !target.IsMalformed
            && !string.Equals(target[column].Text, row[column].Text, StringComparison.Ordinal)
            && targets.AreFoundBy(target, column)
        select At(
            row.PlaceOf(field.Name),
            $"{field.Name}: {id} has the {column} {Printable.Quote(target[column].Text)}, but this row has {Printable.Quote(row[column].Text)}; "
            + $"correct the reference or one of the two cells",
            context.FactsOf(row)) with
        {
            Related = [new RelatedPlace(id, target.PlaceOf(column))],
        };

    /// <summary>The targets of references. Existence is checked for every reference; the target rows are needed only for a few.</summary>
    internal sealed class Targets(DataPackage package)
    {
        private readonly Dictionary<FieldReference, ILookup<string, Row>> _rows = [];

        /// <summary>Whether the target column of a reference is readable.</summary>
        public bool AreReadable(FieldReference reference) =>
            package.FindTable(reference.Table) is { Exists: true } table && table.ColumnOf(reference.Field) >= 0;

        /// <summary>Whether the target column of a reference contains a value.</summary>
        public bool Hold(FieldReference reference, string value, FieldType type) =>
            IndexOf(reference).Find(type.KeyOf(System.Text.Encoding.UTF8.GetBytes(value))) >= 0;

        /// <summary>Returns the rows that a value refers to.</summary>
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
        /// Whether a cell is resolved. True if it is not a reference or if the target is unreadable.
        /// </summary>
        public bool AreFoundBy(Row row, string column) =>
            row.Table.Schema.Field(column) is not { References: { Count: > 0 } references } field
            || references.Any(r => !AreReadable(r) || Hold(r, row[column].Text, field.Type));

        /// <summary>Returns the index of the target column of a reference.</summary>
        public KeyIndex IndexOf(FieldReference reference)
        {
            var table = package.FindTable(reference.Table)!;
            return table.IndexOf(table.ColumnOf(reference.Field));
        }

        /// <summary>Returns the keys in the target column of a reference.</summary>
        public IEnumerable<string> KeysOf(FieldReference reference)
        {
            var table = package.FindTable(reference.Table)!;
            return Enumerable.Range(0, table.Rows.Count).Select(KeyColumns.Of(table, [table.ColumnOf(reference.Field)]).TextOf);
        }

        /// <summary>Returns the rows of the target table of a reference.</summary>
        public IReadOnlyList<Row> RowsOf(FieldReference reference) => package.FindTable(reference.Table)!.Rows;
    }

    /// <summary>A column that refers to rows, or the columns of a foreign key.</summary>
    /// <param name="Table">The table of the column.</param>
    /// <param name="Targets">The targets of references.</param>
    internal sealed record Reference(Table Table, Targets Targets)
    {
        /// <summary>The column; null for a foreign key.</summary>
        public FieldSchema? Field { get; init; }

        /// <summary>The foreign key; null for a column.</summary>
        public ForeignKey? ForeignKey { get; init; }

        /// <summary>The target table of the foreign key.</summary>
        public Table? Target { get; init; }

        /// <summary>Returns the references: the referring row and the canonical form of the value.</summary>
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

        /// <summary>Returns the keys of the targets, possibly with duplicates.</summary>
        public IEnumerable<string> Keys()
        {
            if (ForeignKey is not null)
            {
                return Enumerable.Range(0, Target!.Rows.Count).Select(KeyColumns.Of(Target, TargetColumns()).TextOf);
            }

            return Field!.References.SelectMany(Targets.KeysOf);
        }

        /// <summary>The columns in which a row must agree with the row it refers to.</summary>
        public IReadOnlyList<string> AgreesIn => [.. (Field?.AgreesIn ?? []).Where(c => Table.ColumnOf(c) >= 0)];

        /// <summary>Returns the values that must agree: the referring row, the id it refers to and the value of the column.</summary>
        public IEnumerable<(int Row, string Id, string Value)> Own(string column) =>
            from i in Enumerable.Range(0, Table.Rows.Count)
            where !Table.IsMalformed(i) && Targets.AreFoundBy(Table.Rows[i], column)
            from id in Table.Rows[i].Values(Field!.Name).Distinct(StringComparer.Ordinal)
            select (i, id, Table.Rows[i][column].Text);

        /// <summary>Returns the values of the same column in the target rows.</summary>
        public IEnumerable<(string Id, string Value)> Others(string column) =>
            from reference in Field!.References
            from target in Targets.RowsOf(reference)
            where target.Table.ColumnOf(column) >= 0 && !target.IsMalformed && Targets.AreFoundBy(target, column)
            select (target[reference.Field].Text, target[column].Text);

        /// <summary>Returns the rows whose foreign key matches no row.</summary>
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
