using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>
/// Who takes part in what. A table of participants is one whose rows refer to a fact of one table, a fact of another table and, apart from the source,
/// nothing else.
/// </summary>
public sealed class Participants
{
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _ids;

    /// <summary>Finds the participants.</summary>
    /// <param name="dataset">The dataset.</param>
    public Participants(Dataset dataset)
    {
        var sources = dataset.Package.FindTable(TableRole.Sources)?.Schema.Name;
        var ends = new Dictionary<Table, (string Whole, string Part)>();
        foreach (var table in dataset.Package.Tables)
        {
            var fields = table
                .Schema.Fields.Where(f => f.References.Count > 0 && f.Meaning is not Meaning.SameAs && !f.References.Any(r => r.Table == sources))
                .ToArray();
            if (fields is [{ References: [var whole] } first, { References.Count: 1 } second])
            {
                _tables.Add(whole.Table);
                ends.Add(table, (first.Name, second.Name));
            }
        }

        _ids = dataset.Facts
            .Where(f => ends.ContainsKey(f.Row.Table))
            .Select(f => (Whole: f.Row[ends[f.Row.Table].Whole].Text, Part: f.Row[ends[f.Row.Table].Part].Text))
            .ToLookup(t => t.Whole, t => t.Part, StringComparer.Ordinal);
    }

    /// <summary>Whether facts of a table can have participants.</summary>
    /// <param name="table">The table.</param>
    public bool IsIn(TableSchema table) => _tables.Contains(table.Name);

    /// <summary>Returns the ids of the participants of a fact, in the order of their rows.</summary>
    /// <param name="fact">The id of the fact.</param>
    public IEnumerable<string> Of(string fact) => _ids[fact];
}
