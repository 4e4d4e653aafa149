using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule about what one side says of one quantity over several periods.</summary>
public abstract class SeriesRule : ConsistencyRule
{
    private protected SeriesRule(string id, string title, string category)
        : base(id, title, category)
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => CheckAll(SeriesOf(context.Dataset));

    /// <summary>Checks some series, and tells once what it finds in several.</summary>
    private protected IEnumerable<Outcome> CheckAll(IEnumerable<SideSeries> series) =>
        OnceEach(series.Where(s => LookedAt is not { } kind || s.Has(kind)).SelectMany(CheckSeries));

    /// <summary>The kind of claim without which there is nothing to check in a series; null where any series is looked at.</summary>
    private protected virtual ClaimKind? LookedAt => null;

    /// <summary>The series that are looked at.</summary>
    private protected virtual IEnumerable<SideSeries> SeriesOf(Dataset dataset) => dataset.Series;

    /// <summary>Finds what does not fit together in one series.</summary>
    private protected abstract IEnumerable<Outcome> CheckSeries(SideSeries series);

    /// <summary>A finding about some claims of a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="members">The claims that take part, in any order.</param>
    /// <param name="what">What is wrong with them.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="whole">Where they are of parts of a period, that period.</param>
    private protected Finding Misfit(SideSeries series, IEnumerable<Claim> members, Message what, Severity severity, Period? whole = null)
    {
        var ordered = members.Distinct().OrderBy(m => m.Id, StringComparer.Ordinal).ToArray();
        return Disagreement(
            whole is { } period ? new PartMisfit(ordered, period) : new Misfit(ordered),
            $"{series.Title}: {what}; {Message.Join($" against ", ordered.Select(Describe))}",
            severity);
    }
}
