using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule about what one side says of one quantity, or one text in nobody's name.</summary>
public abstract class OwnSeriesRule : SeriesRule
{
    private protected OwnSeriesRule(string id, string title, string category)
        : base(id, title, category)
    {
    }

    /// <summary>
    /// Whether figures of a side and nobody's are held against each other where one text gives both. That makes warnings, and only of what neither
    /// shows alone.
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

        var known = found.OfType<Finding>().Select(f => new HashSet<string>(f.Facts, StringComparer.Ordinal)).ToList();
        foreach (var finding in CheckAll(context.Dataset.HalfNamed).OfType<Finding>().Where(f => !known.Exists(k => k.IsSubsetOf(f.Facts))))
        {
            found.Add(finding with { Severity = Severity.Warning });
        }

        return found;
    }

    private protected sealed override IEnumerable<SideSeries> SeriesOf(Dataset dataset) => dataset.Series.Concat(dataset.Unnamed);
}
