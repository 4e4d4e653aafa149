using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule about the claims of one side about one quantity over several periods.</summary>
public abstract class SeriesRule : ConsistencyRule
{
    private protected SeriesRule(string id, string title, string category)
        : base(id, title, category)
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => CheckAll(SeriesOf(context.Dataset));

    /// <summary>Checks some series, and removes duplicate outcomes.</summary>
    private protected IEnumerable<Outcome> CheckAll(IEnumerable<SideSeries> series) =>
        OnceEach(series.Where(s => LookedAt is not { } kind || s.Has(kind)).SelectMany(CheckSeries));

    /// <summary>The kind of claims that a series must contain to be checked; null if all series are checked.</summary>
    private protected virtual ClaimKind? LookedAt => null;

    /// <summary>Returns the series to check.</summary>
    private protected virtual IEnumerable<SideSeries> SeriesOf(Dataset dataset) => dataset.Series;

    /// <summary>Checks one series.</summary>
    private protected abstract IEnumerable<Outcome> CheckSeries(SideSeries series);

    /// <summary>Creates a finding about some claims of a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="members">The claims involved, in any order.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="severity">The severity.</param>
    /// <param name="whole">If the claims are about parts of a period, that period.</param>
    private protected Finding Misfit(SideSeries series, IEnumerable<Claim> members, Message what, Severity severity, Period? whole = null)
    {
        var ordered = members.Distinct().OrderBy(m => m.Id, StringComparer.Ordinal).ToArray();
        return Disagreement(
            whole is { } period ? new PartMisfit(ordered, period) : new Misfit(ordered),
            $"{series.Title}: {what}; {Message.Join($" against ", ordered.Select(Describe))}",
            severity);
    }
}
