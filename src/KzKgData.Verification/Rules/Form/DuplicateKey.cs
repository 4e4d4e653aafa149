using System.Runtime.CompilerServices;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1007: two rows have the same key, or two facts of any tables the same id.</summary>
public sealed class DuplicateKey() : Rule("KZKG1007", "Duplicate key", "form")
{
    // An edit of one file, in an editor or a test, leaves the tables of all others what they were.
    private static readonly ConditionalWeakTable<Table, Duplicate[]> _duplicates = new();

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        Table[] facts = [.. context.Package.Tables.Where(t => t.Schema.HoldsFacts && t.ColumnOf("id") >= 0)];
        return context.Package.Tables
            .SelectMany(t => _duplicates.GetValue(t, In))
            .Concat(FindAll(facts, new KeyIndex(facts, "id"), ["id"], acrossTables: true))
            .Select(d => At(
                d.Row.PlaceOf(d.Key[0]),
                $"the key {Printable.Quote(string.Join(", ", d.Key.Select(f => d.Row[f].Text)))} ({string.Join(", ", d.Key)}) is taken by ",
                d.Earlier.PlaceOf(d.Key[0]).ToString(),
                "; give the row another or remove it",
                context.FactsOf(d.Row)));
    }

    private static Duplicate[] In(Table table) =>
    [
        .. table.Schema.UniqueKeys.Append(table.Schema.PrimaryKey)
            .Where(k => k.Count > 0 && k.All(f => table.ColumnOf(f) >= 0))
            .SelectMany(key => FindAll([table], new KeyIndex(table, [.. key.Select(table.ColumnOf)]), key)),
    ];

    private static IEnumerable<Duplicate> FindAll(Table[] tables, KeyIndex keys, IReadOnlyList<string> key, bool acrossTables = false)
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
                    yield return new Duplicate(key, table.Rows[i], RowAt(tables, first));
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

    /// <summary>A row whose key an earlier one has.</summary>
    private sealed record Duplicate(IReadOnlyList<string> Key, Row Row, Row Earlier);
}
