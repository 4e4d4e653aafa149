using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>
/// Who takes part in what. A table says so whose rows tie a fact of one table to a fact of another and to nothing else but their source.
/// </summary>
internal sealed class Participation
{
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);
    private readonly ILookup<string, Phrase> _names;

    /// <summary>Finds who takes part in what.</summary>
    public Participation(Dataset dataset)
    {
        var sources = dataset.Package.FindTable(TableRole.Sources)?.Schema.Name;
        var ties = new List<(string Whole, Phrase Name)>();
        foreach (var table in dataset.Package.Tables)
        {
            var ends = table.Schema.Fields.Where(f => f.References.Count > 0 && f.Meaning is not Meaning.SameAs && !f.References.Any(r => r.Table == sources)).ToArray();
            if (ends is [{ References: [var whole] } first, { References.Count: 1 } second])
            {
                _tables.Add(whole.Table);
                ties.AddRange(dataset.Facts.Where(f => f.Row.Table == table).Select(f => (f.Row[first.Name].Text, NameOf(f.Row[second.Name].Text, dataset))));
            }
        }

        _names = ties.ToLookup(t => t.Whole, t => t.Name, StringComparer.Ordinal);
    }

    /// <summary>Whether facts of a table are such that somebody can take part in them.</summary>
    public bool IsIn(TableSchema table) => _tables.Contains(table.Name);

    /// <summary>The names of those who take part in a fact.</summary>
    public IEnumerable<Phrase> Of(string fact) => _names[fact];

    private static Phrase NameOf(string id, Dataset dataset) => Phrase.Data(dataset.FindFact(id)?.Label ?? id);
}
