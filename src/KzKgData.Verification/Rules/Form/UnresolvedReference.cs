using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1008: a cell refers to a row that is not there, or to one that it has to agree with and does not.</summary>
public sealed class UnresolvedReference() : Rule("KZKG1008", "Unresolved reference", "form")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var targets = new Targets(context.Package);
        foreach (var table in context.Package.Tables)
        {
            // A target that could not be read has its own finding; its rows are not known to be missing.
            foreach (var field in table.Schema.Fields.Where(f => f.References.Count > 0 && f.References.All(targets.AreReadable)))
            {
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

                    var row = table.Rows[i];
                    foreach (var value in row.Values(field.Name))
                    {
                        if (!field.AlsoAllowed.Contains(value, StringComparer.Ordinal) && !field.References.Any(r => targets.Hold(r, value, field.Type.ItemType ?? field.Type)))
                        {
                            yield return At(
                                row.PlaceOf(field.Name),
                                $"{field.Name}: there is no {Printable.Quote(value)} in {string.Join(", ", field.References)}; add that row or correct the reference",
                                context.FactsOf(row));
                        }
                    }

                    foreach (var finding in CheckAgreement(context, field, row, targets))
                    {
                        yield return finding;
                    }
                }
            }

            foreach (var finding in table.Schema.ForeignKeys.SelectMany(k => CheckForeignKey(context, table, k)))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> CheckForeignKey(RuleContext context, Table table, ForeignKey key)
    {
        var columns = key.Fields.Select(table.ColumnOf).ToArray();
        if (context.Package.FindTable(key.Table) is not { IsReadable: true } target || key.TargetFields.Select(target.ColumnOf).ToArray() is var targetColumns && Array.IndexOf(targetColumns, -1) >= 0
            || Array.IndexOf(columns, -1) >= 0)
        {
            yield break;
        }

        var (index, referring) = (target.IndexOf(targetColumns), KeyColumns.Of(table, columns));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (!table.IsMalformed(i) && !Array.Exists(columns, c => table.IsMissing(i, c)) && index.Find(referring, i) < 0)
            {
                var row = table.Rows[i];
                yield return At(
                    row.PlaceOf(key.Fields[0]),
                    $"{string.Join(", ", key.Fields)}: there is no {Printable.Quote(string.Join(", ", key.Fields.Select(f => row[f].Text)))} in {key.Table} ({string.Join(", ", key.TargetFields)}); add that row or correct the reference",
                    context.FactsOf(row));
            }
        }
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
            $"{field.Name}: {id} has the {column} {Printable.Quote(target[column].Text)}, this row {Printable.Quote(row[column].Text)}; correct the reference, or one of the two",
            context.FactsOf(row)) with
        {
            Related = [new RelatedPlace(id, target.PlaceOf(column))],
        };

    /// <summary>What references lead to. Whether something is there is asked for every reference, which row it is only for few.</summary>
    private sealed class Targets(DataPackage package)
    {
        private readonly Dictionary<FieldReference, ILookup<string, Row>> _rows = [];

        /// <summary>Whether the column that a reference leads to could be read.</summary>
        public bool AreReadable(FieldReference reference) =>
            package.FindTable(reference.Table) is { Exists: true } table && table.ColumnOf(reference.Field) >= 0;

        /// <summary>Whether a value stands in the column that a reference leads to.</summary>
        public bool Hold(FieldReference reference, string value, FieldType type) => IndexOf(reference).Find(type.KeyOf(System.Text.Encoding.UTF8.GetBytes(value))) >= 0;

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

        /// <summary>Whether a cell, if it is a reference at all, finds what it refers to; of targets that could not be read that is taken for granted.</summary>
        public bool AreFoundBy(Row row, string column) =>
            row.Table.Schema.Field(column) is not { References: { Count: > 0 } references } field
            || references.Any(r => !AreReadable(r) || Hold(r, row[column].Text, field.Type));

        private KeyIndex IndexOf(FieldReference reference)
        {
            var table = package.FindTable(reference.Table)!;
            return table.IndexOf(table.ColumnOf(reference.Field));
        }

        private IReadOnlyList<Row> RowsOf(FieldReference reference) => package.FindTable(reference.Table)!.Rows;
    }
}
