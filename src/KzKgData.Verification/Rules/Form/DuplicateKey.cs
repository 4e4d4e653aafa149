using System.Runtime.CompilerServices;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1007: two rows have the same key, or two facts in any tables have the same id.</summary>
public sealed class DuplicateKey() : Rule("KZKG1007", "Duplicate key", "form"), IRowRule
{
    // An edit of one file leaves the tables of all other files unchanged, so their results stay cached.
    private static readonly ConditionalWeakTable<Table, Duplicate[]> _duplicates = new();

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Package.Tables
            .SelectMany(t => _duplicates.GetValue(t, In))
            .Concat(AcrossTables(context))
            .Select(d => Tell(context, d));

    /// <inheritdoc/>
    IEnumerable<Finding> IRowRule.Tell(RuleContext context, IReadOnlyList<FoundRow> rows)
    {
        var scopes = ScopesOf(context.Package);
        return rows.Select(r => Tell(context, new Duplicate(scopes[r.Scope].Key, scopes[r.Scope].RowAt(r.Row), scopes[r.Scope].RowAt(r.Earlier))));
    }

    /// <summary>Returns the scopes within which keys must be unique: each table for each of its keys, and all facts for their ids.</summary>
    internal static IReadOnlyList<KeyScope> ScopesOf(DataPackage package)
    {
        var facts = TablesWithIds(package);
        return
        [
            .. package.Tables.SelectMany(t => KeysOf(t).Select(key => new KeyScope([t], key, AcrossTables: false))),
            .. facts.Length == 0 ? [] : new[] { new KeyScope(facts, ["id"], AcrossTables: true) },
        ];
    }

    /// <summary>Returns the finding for a duplicate key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fields">Its columns.</param>
    /// <param name="place">The place of the duplicate.</param>
    /// <param name="earlier">The place of the first use.</param>
    /// <param name="facts">The facts that the row is about.</param>
    internal Finding Tell(string key, IReadOnlyList<string> fields, Place place, Place earlier, IEnumerable<string> facts) =>
        At(
            place,
            $"duplicate key {Printable.Quote(key)} ({Message.Join($", ", fields)}), first used at {earlier}; give this row another key or remove it",
            facts);

    private Finding Tell(RuleContext context, Duplicate duplicate) => Tell(
        string.Join(", ", duplicate.Key.Select(f => duplicate.Row[f].Text)),
        duplicate.Key,
        duplicate.Row.PlaceOf(duplicate.Key[0]),
        duplicate.Earlier.PlaceOf(duplicate.Key[0]),
        context.FactsOf(duplicate.Row));

    private static Duplicate[] In(Table table) => [.. KeysOf(table).SelectMany(key => In(table, key))];

    private static IEnumerable<IReadOnlyList<string>> KeysOf(Table table) =>
        table.Schema.UniqueKeys.Append(table.Schema.PrimaryKey).Where(k => k.Count > 0 && k.All(f => table.ColumnOf(f) >= 0));

    private static Table[] TablesWithIds(DataPackage package) => [.. package.Tables.Where(t => t.Schema.HoldsFacts && t.ColumnOf("id") >= 0)];

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
        var tables = TablesWithIds(context.Package);
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

    /// <summary>Whether a row has a key: malformed rows and rows with a missing key have none.</summary>
    private static bool IsKey(Table table, int[] columns, int row) => !table.IsMalformed(row) && !IsMissing(table, columns, row);

    /// <summary>
    /// Whether a key is missing. As in SQL, a key is missing if one of its columns is; in tables with a role only if all are, because a citation of a
    /// whole row has no field.
    /// </summary>
    private static bool IsMissing(Table table, int[] columns, int row) => table.Schema.Role is TableRole.None
        ? Array.Exists(columns, c => table.IsMissing(row, c))
        : Array.TrueForAll(columns, c => table.Utf8(row, c).IsEmpty);

    /// <summary>A row with the key of an earlier one.</summary>
    private sealed record Duplicate(IReadOnlyList<string> Key, Row Row, Row Earlier);

    /// <summary>Rows of one or more tables whose keys must be unique. Row numbers continue from one table to the next.</summary>
    /// <param name="Tables">The tables.</param>
    /// <param name="Key">The columns of the key.</param>
    /// <param name="AcrossTables">Whether only duplicates in different tables are reported; those within one table belong to another scope.</param>
    internal sealed record KeyScope(Table[] Tables, IReadOnlyList<string> Key, bool AcrossTables)
    {
        /// <summary>Returns the rows that have a key, each with the number of the first row of its table and its key.</summary>
        public IEnumerable<(int Row, int FirstOfTable, string Key)> Rows()
        {
            var count = 0;
            foreach (var table in Tables)
            {
                int[] columns = [.. Key.Select(table.ColumnOf)];
                var keys = KeyColumns.Of(table, columns);
                for (var i = 0; i < table.Rows.Count; i++)
                {
                    if (IsKey(table, columns, i))
                    {
                        yield return (count + i, count, keys.TextOf(i));
                    }
                }

                count += table.Rows.Count;
            }
        }

        /// <summary>Returns the row with a number.</summary>
        public Row RowAt(int row)
        {
            var table = 0;
            for (; row >= Tables[table].Rows.Count; table++)
            {
                row -= Tables[table].Rows.Count;
            }

            return Tables[table].Rows[row];
        }
    }
}
