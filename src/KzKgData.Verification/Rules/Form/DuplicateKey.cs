using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1007: two rows have the same key, or two facts of any tables the same id.</summary>
public sealed class DuplicateKey() : Rule("KZKG1007", "Duplicate key", "form")
{
    private const string KeySeparator = "\u001F"; // a comma may stand in a cell, and two keys must not run into one

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var tables = context.Package.Tables;
        foreach (var table in tables)
        {
            foreach (var key in table.Schema.UniqueKeys.Append(table.Schema.PrimaryKey).Where(k => k.Count > 0 && k.All(f => table.ColumnOf(f) >= 0)))
            {
                foreach (var finding in CheckKey(context, table.Rows, key))
                {
                    yield return finding;
                }
            }
        }

        foreach (var finding in CheckKey(context, tables.Where(t => t.Schema.HoldsFacts && t.ColumnOf("id") >= 0).SelectMany(t => t.Rows), ["id"], acrossTables: true))
        {
            yield return finding;
        }
    }

    private IEnumerable<Finding> CheckKey(RuleContext context, IEnumerable<Row> rows, IReadOnlyList<string> key, bool acrossTables = false)
    {
        var first = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => !r.IsMalformed))
        {
            var cells = key.Select(f => row[f].Text).ToArray();
            if (cells.All(c => c.Length == 0))
            {
                continue; // a key that is missing is no key that is taken
            }

            var value = string.Join(KeySeparator, cells);
            if (!first.TryGetValue(value, out var earlier))
            {
                first.Add(value, row);
            }
            else if (!acrossTables || earlier.Table != row.Table)
            {
                yield return At(
                    row.PlaceOf(key[0]),
                    $"the key {Printable.Quote(string.Join(", ", cells))} ({string.Join(", ", key)}) is taken by {earlier.PlaceOf(key[0])}; give the row another or remove it",
                    context.FactsOf(row));
            }
        }
    }
}
