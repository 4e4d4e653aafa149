namespace KzKgData.Verification.Facts;

/// <summary>Whether a target was met.</summary>
public enum TargetVerdict
{
    /// <summary>Nobody gives a figure for the time of the target.</summary>
    Unknown,

    /// <summary>The quantity was at least as large as the target, wherever its print lets it lie.</summary>
    Reached,

    /// <summary>The quantity was smaller than the target, wherever its print lets it lie.</summary>
    Missed,

    /// <summary>The print leaves open which.</summary>
    LeftOpen,
}

/// <summary>How a target stands to what one side says the quantity was.</summary>
/// <param name="Series">What the side says.</param>
/// <param name="Outcome">The side's figures for the time of the target; empty where it gives none.</param>
/// <param name="Verdict">Whether the target was met by them.</param>
/// <param name="Paces">The growth that would lead to the target from the side's latest level before it, slowest first; empty where the outcome is
/// known or nothing leads there.</param>
public sealed record TargetStanding(SideSeries Series, IReadOnlyList<Claim> Outcome, TargetVerdict Verdict, IReadOnlyList<RequiredPace> Paces)
{
    /// <summary>
    /// How a target stands to each side's figures that it is held against: its own side's, or those of every side by itself where both or nobody set
    /// it.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <param name="series">The series of the target's quantity.</param>
    public static IReadOnlyList<TargetStanding> Of(Claim target, IEnumerable<SideSeries> series) =>
    [
        .. series
            .Where(s => target.Side.IsNone || target.Side.IsBoth || target.Side == s.Side)
            .Select(s => Of(target, s)),
    ];

    private static TargetStanding Of(Claim target, SideSeries series)
    {
        var outcome = target.Period is { } period ? series.FindLevel(period, target.Unit) : null;
        return outcome is null
            ? new TargetStanding(series, [], TargetVerdict.Unknown, RequiredPace.FromLatestLevel(series, target))
            : new TargetStanding(series, outcome.Claims, VerdictOf(target, outcome), []);
    }

    private static TargetVerdict VerdictOf(Claim target, Level outcome) =>
        outcome.Hard.IsBelow(Extent.Of([target.HardBound])) ? TargetVerdict.Missed
        : outcome.Hard.Floor.Low >= target.Value ? TargetVerdict.Reached
        : TargetVerdict.LeftOpen;
}
