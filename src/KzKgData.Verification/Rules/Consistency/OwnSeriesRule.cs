using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule about the claims of one side, or the unattributed claims of one text, about one quantity.</summary>
public abstract class OwnSeriesRule : SeriesRule
{
    private protected OwnSeriesRule(string id, string title, string category)
        : base(id, title, category)
    {
    }

    /// <summary>
    /// Whether figures of a side and unattributed figures of the same text are combined. This gives warnings, and only for findings that neither shows
    /// alone.
    /// </summary>
    private protected virtual bool TakesHalfNamed => false;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var found = base.Check(context).ToList();
        if (!TakesHalfNamed || context.Dataset.HalfNamed.Count == 0)
        {
            return found;
        }

        var known = found.OfType<Finding>().Where(f => f.Facts.Count > 0).ToLookup(f => f.Facts[0], f => f.Facts, StringComparer.Ordinal);
        foreach (var finding in CheckAll(context.Dataset.HalfNamed).OfType<Finding>())
        {
            var facts = new HashSet<string>(finding.Facts, StringComparer.Ordinal);
            if (!finding.Facts.SelectMany(f => known[f]).Any(facts.IsSupersetOf))
            {
                found.Add(finding with { Severity = Severity.Warning });
            }
        }

        return found;
    }

    private protected sealed override IEnumerable<SideSeries> SeriesOf(Dataset dataset) => dataset.Series.Concat(dataset.Unnamed);
}
