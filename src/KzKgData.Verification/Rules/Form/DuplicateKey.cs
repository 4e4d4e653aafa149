using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1007: two rows have the same key, or two facts of any tables the same id.</summary>
public sealed class DuplicateKey() : Rule("KZKG1007", "Duplicate key", "form")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var tables = context.Package.Tables;
        foreach (var table in tables)
        {
            foreach (var key in table.Schema.UniqueKeys.Append(table.Schema.PrimaryKey).Where(k => k.Count > 0 && k.All(f => table.ColumnOf(f) >= 0)))
            {
                var columns = key.Select(table.ColumnOf).ToArray();
                foreach (var finding in CheckKey(context, [table], new KeyIndex(table, columns), key))
                {
                    yield return finding;
                }
            }
        }

        Table[] facts = [.. tables.Where(t => t.Schema.HoldsFacts && t.ColumnOf("id") >= 0)];
        var ids = new KeyIndex(facts, "id");
        foreach (var finding in CheckKey(context, facts, ids, ["id"], acrossTables: true))
        {
            yield return finding;
        }
    }

    private IEnumerable<Finding> CheckKey(RuleContext context, Table[] tables, KeyIndex keys, IReadOnlyList<string> key, bool acrossTables = false)
    {
        var count = 0;
        foreach (var table in tables)
        {
            var columns = key.Select(table.ColumnOf).ToArray();
            for (var i = 0; i < table.Rows.Count; i++)
            {
                if (table.IsMalformed(i) || IsMissing(table, columns, i))
                {
                    continue; // a key that is missing is no key that is taken
                }

                var first = keys.FindOrAdd(count + i);
                if (first != count + i && (!acrossTables || first < count))
                {
                    var (row, earlier) = (table.Rows[i], RowAt(tables, first));
                    yield return At(
                        row.PlaceOf(key[0]),
                        $"the key {Printable.Quote(string.Join(", ", key.Select(f => row[f].Text)))} ({string.Join(", ", key)}) is taken by ",
                        earlier.PlaceOf(key[0]).ToString(),
                        "; give the row another or remove it",
                        context.FactsOf(row));
                }
            }

            count += table.Rows.Count;
        }
    }

    /// <summary>Whether a key has no value: as in SQL where one of its columns has none, but in tables with a role where all have none, since a citation of a whole row names no field.</summary>
    private static bool IsMissing(Table table, int[] columns, int row) => table.Schema.Role is TableRole.None
        ? Array.Exists(columns, c => table.IsMissing(row, c))
        : Array.TrueForAll(columns, c => table.Utf8(row, c).IsEmpty);

    private static Row RowAt(Table[] tables, int row)
    {
        var table = 0;
        for (; row >= tables[table].Rows.Count; table++)
        {
            row -= tables[table].Rows.Count;
        }

        return tables[table].Rows[row];
    }
}
