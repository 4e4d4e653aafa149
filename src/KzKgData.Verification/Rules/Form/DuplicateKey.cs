using System.Runtime.CompilerServices;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1007: two rows have the same key, or two facts of any tables the same id.</summary>
public sealed class DuplicateKey() : Rule("KZKG1007", "Duplicate key", "form"), IRowRule
{
    // An edit of one file, in an editor or a test, leaves the tables of all others what they were.
    private static readonly ConditionalWeakTable<Table, Duplicate[]> _duplicates = new();

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => context.Package.Tables
        .SelectMany(t => _duplicates.GetValue(t, In))
        .Concat(Ids(context.Package) is { } ids ? FindAll(ids) : [])
        .Select(d => Tell(context, d));

    /// <inheritdoc/>
    IEnumerable<Finding> IRowRule.Tell(RuleContext context, IReadOnlyList<FoundRow> rows)
    {
        var scopes = ScopesOf(context.Package);
        return rows.Select(r => Tell(context, new Duplicate(scopes[r.Scope].Key, RowAt(scopes[r.Scope].Tables, r.Row), RowAt(scopes[r.Scope].Tables, r.Earlier))));
    }

    /// <summary>Everything that has to have different keys: each table by each of its keys, and all facts by their ids.</summary>
    internal static IReadOnlyList<KeyScope> ScopesOf(DataPackage package) => [.. package.Tables.SelectMany(KeysOf), .. Ids(package) is { } ids ? [ids] : Array.Empty<KeyScope>()];

    private Finding Tell(RuleContext context, Duplicate duplicate) => Tell(
        string.Join(", ", duplicate.Key.Select(f => duplicate.Row[f].Text)),
        duplicate.Key,
        duplicate.Row.PlaceOf(duplicate.Key[0]),
        duplicate.Earlier.PlaceOf(duplicate.Key[0]),
        context.FactsOf(duplicate.Row));

    /// <summary>That a key is taken.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fields">Its columns.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="earlier">Where it stands before.</param>
    /// <param name="facts">The facts that the row is about.</param>
    internal Finding Tell(string key, IReadOnlyList<string> fields, Place place, Place earlier, IEnumerable<string> facts) =>
        At(place, $"the key {Printable.Quote(key)} ({string.Join(", ", fields)}) is taken by ", earlier.ToString(), "; give the row another or remove it", facts);

    private static Duplicate[] In(Table table) => [.. KeysOf(table).SelectMany(FindAll)];

    private static IEnumerable<KeyScope> KeysOf(Table table) => table.Schema.UniqueKeys.Append(table.Schema.PrimaryKey)
        .Where(k => k.Count > 0 && k.All(f => table.ColumnOf(f) >= 0))
        .Select(key => new KeyScope([table], key, AcrossTables: false));

    private static KeyScope? Ids(DataPackage package) =>
        package.Tables.Where(t => t.Schema.HoldsFacts && t.ColumnOf("id") >= 0).ToArray() is { Length: > 0 } facts ? new KeyScope(facts, ["id"], AcrossTables: true) : null;

    private static IEnumerable<Duplicate> FindAll(KeyScope scope)
    {
        var keys = scope.NewIndex();
        foreach (var (row, firstOfTable) in scope.Rows())
        {
            var first = keys.FindOrAdd(row);
            if (first != row && (!scope.AcrossTables || first < firstOfTable))
            {
                yield return new Duplicate(scope.Key, RowAt(scope.Tables, row), RowAt(scope.Tables, first));
            }
        }
    }

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

    /// <summary>Rows of one table or several that have to have different keys. The rows of a table are counted on from those before.</summary>
    /// <param name="Tables">The tables.</param>
    /// <param name="Key">The columns of the key.</param>
    /// <param name="AcrossTables">Whether only rows of different tables are told; those of one have a key of their own.</param>
    internal sealed record KeyScope(Table[] Tables, IReadOnlyList<string> Key, bool AcrossTables)
    {
        /// <summary>What finds rows by the key.</summary>
        public KeyIndex NewIndex() => Tables.Length == 1 ? new KeyIndex(Tables[0], [.. Key.Select(Tables[0].ColumnOf)]) : new KeyIndex(Tables, Key[0]);

        /// <summary>The rows that have a key, each with the number of the first row of its table.</summary>
        public IEnumerable<(int Row, int FirstOfTable)> Rows()
        {
            var count = 0;
            foreach (var table in Tables)
            {
                var columns = Key.Select(table.ColumnOf).ToArray();
                for (var i = 0; i < table.Rows.Count; i++)
                {
                    if (!table.IsMalformed(i) && !IsMissing(table, columns, i)) // a key that is missing is no key that is taken
                    {
                        yield return (count + i, count);
                    }
                }

                count += table.Rows.Count;
            }
        }

        /// <summary>Whether a key has no value: as in SQL where one of its columns has none, but in tables with a role where all have none, since a citation of a whole row names no field.</summary>
        private static bool IsMissing(Table table, int[] columns, int row) => table.Schema.Role is TableRole.None
            ? Array.Exists(columns, c => table.IsMissing(row, c))
            : Array.TrueForAll(columns, c => table.Utf8(row, c).IsEmpty);
    }
}
