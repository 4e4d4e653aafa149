namespace KzKgData.Verification.Facts;

/// <summary>Whether a target was met.</summary>
public enum TargetVerdict
{
    /// <summary>No claim gives a figure for the period of the target.</summary>
    Unknown,

    /// <summary>The quantity was at least as large as the target, for all values that its printed digits allow.</summary>
    Reached,

    /// <summary>The quantity was smaller than the target, for all values that its printed digits allow.</summary>
    Missed,

    /// <summary>The printed digits leave open whether the target was met.</summary>
    LeftOpen,
}

/// <summary>A target compared with the figures of one side.</summary>
/// <param name="Series">The series of the side.</param>
/// <param name="Outcome">The claims of the side for the period of the target; empty if there are none.</param>
/// <param name="Verdict">Whether they meet the target.</param>
/// <param name="Paces">The growth needed to reach the target from the side's latest earlier level, slowest first; empty if the outcome is known, or no
/// level is comparable.</param>
public sealed record TargetStanding(SideSeries Series, IReadOnlyList<Claim> Outcome, TargetVerdict Verdict, IReadOnlyList<RequiredPace> Paces)
{
    /// <summary>
    /// Compares a target with the figures of its own side, or with those of each side separately if both sides or nobody set it.
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
