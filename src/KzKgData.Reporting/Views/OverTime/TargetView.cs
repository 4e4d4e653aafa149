using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>The change of a target from the previous one.</summary>
public enum TargetStep
{
    /// <summary>There is no previous target.</summary>
    First,

    /// <summary>The value and the period are the same.</summary>
    Repeated,

    /// <summary>The value is higher.</summary>
    Raised,

    /// <summary>The value is lower.</summary>
    Lowered,

    /// <summary>The value is the same, but the period differs.</summary>
    Moved,
}

/// <summary>The change of a target from the previous one of the same side.</summary>
/// <param name="Side">The side; none if nobody is named.</param>
/// <param name="Step">The kind of change.</param>
/// <param name="Earlier">The previous target; null for the first.</param>
public sealed record TargetChange(Side Side, TargetStep Step, ClaimView? Earlier)
{
    /// <summary>The change in words.</summary>
    public Phrase Words => Earlier is null
        ? Phrase.Format(Texts.TargetFirst, TimeWords.Side(Side))
        : Phrase.Format(
            Step switch
            {
                TargetStep.Repeated => Texts.TargetRepeated,
                TargetStep.Raised => Texts.TargetRaised,
                TargetStep.Lowered => Texts.TargetLowered,
                _ => Texts.TargetMoved,
            },
            TimeWords.Side(Side), Earlier.Value, Said(Earlier));

    private static Phrase Said(ClaimView claim) => claim.Claim.Said is { } said ? Wording.Words.Period(said) : claim.Source.Published;
}

/// <summary>A target compared with the figures of one side.</summary>
/// <param name="Side">The side.</param>
/// <param name="Level">The outcome if it is known, else the latest level that is comparable with the target, else the latest level; smallest
/// value first; may be empty.</param>
/// <param name="Verdict">Whether the outcome met the target.</param>
/// <param name="Paces">The growth required from each claim of that level, slowest first; empty if unknown.</param>
/// <param name="Missing">Why neither outcome nor growth is known; empty if one is.</param>
public sealed record TargetPace(Side Side, IReadOnlyList<ClaimView> Level, TargetVerdict Verdict, IReadOnlyList<RequiredPace> Paces, Phrase Missing);

/// <summary>A target with the earlier targets and the outcome.</summary>
/// <param name="Claim">The target.</param>
/// <param name="Changes">The change from the previous target, for each side that states the target.</param>
/// <param name="Paces">The comparison with the figures of each side that states it, or of every side if nobody is named.</param>
public sealed record TargetView(ClaimView Claim, IReadOnlyList<TargetChange> Changes, IReadOnlyList<TargetPace> Paces)
{
    /// <summary>The deadline, in words, or that no year is printed.</summary>
    public Phrase Deadline => Claim.Claim.Period is { } period ? Phrase.Format(Texts.TargetBy, Words.Period(period)) : Phrase.Own(Texts.TimeNoYear);

    /// <summary>Returns the targets of a quantity in one unit, in the order in which they were stated.</summary>
    internal static IReadOnlyList<TargetView> Of(Quantity quantity, Unit unit)
    {
        var targets = InOrder(quantity.Values(unit).Where(c => c.Claim.Kind == ClaimKind.Target));
        return
        [
            .. targets.Select(t => new TargetView(
                t,
                [.. ChangesOf(t, targets, quantity)],
                [.. TargetStanding.Of(t.Claim, quantity.Series).Select(s => PaceOf(t.Claim, s, quantity))])),
        ];
    }

    /// <summary>Returns claims in the order in which they were stated, undated ones last.</summary>
    internal static IReadOnlyList<ClaimView> InOrder(IEnumerable<ClaimView> claims) =>
    [
        .. claims
            .OrderBy(c => c.Claim.Said?.LastDay ?? DateTime.MaxValue)
            .ThenBy(c => c.Claim.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<TargetChange> ChangesOf(ClaimView target, IReadOnlyList<ClaimView> targets, Quantity quantity)
    {
        var side = target.Claim.Side;
        IEnumerable<Side> sides = side.IsBoth ? quantity.Series.Select(s => s.Side) : [side];
        foreach (var one in sides)
        {
            var earlier = targets.TakeWhile(t => t != target).LastOrDefault(t => t.Claim.Side == one || (!one.IsNone && t.Claim.Side.IsBoth));
            yield return new TargetChange(one, earlier is null ? TargetStep.First : StepFrom(earlier.Claim, target.Claim), earlier);
        }
    }

    private static TargetStep StepFrom(Claim earlier, Claim later) => later.Value.CompareTo(earlier.Value) switch
    {
        > 0 => TargetStep.Raised,
        < 0 => TargetStep.Lowered,
        _ => earlier.Period == later.Period ? TargetStep.Repeated : TargetStep.Moved,
    };

    private static TargetPace PaceOf(Claim target, TargetStanding standing, Quantity quantity)
    {
        var level = standing.Outcome.Count > 0 ? standing.Outcome
            : standing.Paces.Count > 0 ? [.. standing.Paces.Select(p => p.Level)]
            : LatestLevel(standing.Series, target.Unit);
        var missing = standing.Outcome.Count + standing.Paces.Count > 0 ? Phrase.Empty
            : target.Period is null ? Phrase.Own(Texts.TargetMissingYear)
            : Phrase.Own(level.Count > 0 ? Texts.TargetMissingMonths : Texts.TargetMissingLevel);
        return new TargetPace(
            standing.Series.Side,
            [.. level.OrderBy(c => c.Value).ThenBy(c => c.Id, StringComparer.Ordinal).Select(quantity.View)],
            standing.Verdict,
            standing.Paces,
            missing);
    }

    private static IReadOnlyList<Claim> LatestLevel(SideSeries series, Unit unit) => series.Levels
        .Where(l => l.Unit == unit)
        .OrderByDescending(l => l.Period.LastDay)
        .ThenBy(l => l.Period.FirstDay)
        .FirstOrDefault()?.Claims ?? [];
}
