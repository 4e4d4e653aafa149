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
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Package.Tables
            .SelectMany(t => _duplicates.GetValue(t, In))
            .Concat(AcrossTables(context))
            .Select(d => At(
                d.Row.PlaceOf(d.Key[0]),
                $"the key {Printable.Quote(string.Join(", ", d.Key.Select(f => d.Row[f].Text)))} ({string.Join(", ", d.Key)}) is taken by ",
                d.Earlier.PlaceOf(d.Key[0]).ToString(),
                "; give the row another or remove it",
                context.FactsOf(d.Row)));

    private static Duplicate[] In(Table table) =>
    [
        .. table.Schema.UniqueKeys.Append(table.Schema.PrimaryKey)
            .Where(k => k.Count > 0 && k.All(f => table.ColumnOf(f) >= 0))
            .SelectMany(key => In(table, key)),
    ];

    private static IEnumerable<Duplicate> In(Table table, IReadOnlyList<string> key)
    {
        int[] columns = [.. key.Select(table.ColumnOf)];
        if (table.IndexOf(columns).AllDiffer)
        {
            yield break;
        }

        var taken = KeyIndex.Empty(KeyColumns.Of(table, columns));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (IsKey(table, columns, i) && taken.FindOrAdd(i) is var first && first != i)
            {
                yield return new Duplicate(key, table.Rows[i], table.Rows[first]);
            }
        }
    }

    private static IEnumerable<Duplicate> AcrossTables(RuleContext context)
    {
        Table[] tables = [.. context.Package.Tables.Where(t => t.Schema.HoldsFacts && t.ColumnOf("id") >= 0)];
        if (context.Dataset.FactIds.AllDiffer && tables.All(t => t.HasAllColumns))
        {
            yield break;
        }

        var taken = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            int[] columns = [table.ColumnOf("id")];
            var ids = KeyColumns.Of(table, columns);
            for (var i = 0; i < table.Rows.Count; i++)
            {
                if (!IsKey(table, columns, i))
                {
                    continue;
                }

                var id = Utf8Text.Decode(ids.KeyOf(i));
                if (!taken.TryGetValue(id, out var first))
                {
                    taken.Add(id, table.Rows[i]);
                }
                else if (first.Table != table)
                {
                    yield return new Duplicate(["id"], table.Rows[i], first);
                }
            }
        }
    }

    /// <summary>Whether a row has a key: a malformed one has none, nor has one whose key is missing.</summary>
    private static bool IsKey(Table table, int[] columns, int row) => !table.IsMalformed(row) && !IsMissing(table, columns, row);

    /// <summary>Whether a key has no value: as in SQL where one of its columns has none, but in tables with a role where all have none, since a citation of a whole row names no field.</summary>
    private static bool IsMissing(Table table, int[] columns, int row) => table.Schema.Role is TableRole.None
        ? Array.Exists(columns, c => table.IsMissing(row, c))
        : Array.TrueForAll(columns, c => table.Utf8(row, c).IsEmpty);

    /// <summary>A row whose key an earlier one has.</summary>
    private sealed record Duplicate(IReadOnlyList<string> Key, Row Row, Row Earlier);
}
