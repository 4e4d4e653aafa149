using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>The last figure of an office before a period that it has no table of, and the growth that a claim for that period implies on it.</summary>
/// <param name="Last">The last figure.</param>
/// <param name="Growth">Where the growth lies, as a share, by the interval of the printed figure.</param>
public sealed record ImpliedGrowth(OfficialFigure Last, Interval Growth);

/// <summary>A claim for a period that has no table yet, beside the series of the offices on both sides.</summary>
/// <param name="Claim">What is said.</param>
/// <param name="Implied">The growth that it implies on each office's last figure, in the order of the sides' codes; two.</param>
/// <remarks>
/// With L below H for the last figures, a claim continues the series that it lies nearer to in proportion, if its whole interval
/// lies within half of the distance between the two: for H where v² &gt; LH and v²L &lt; H³, for L where v² &lt; LH and v²H &gt; L³.
/// </remarks>
public sealed record SeriesFit(Claim Claim, IReadOnlyList<ImpliedGrowth> Implied)
{
    /// <summary>The side whose series it continues; null where it continues neither or cannot be told from the other.</summary>
    public Side? Continues { get; private init; }

    /// <summary>Whether the offices agreed so well before that the two series cannot be told apart.</summary>
    public bool IsIndistinct { get; private init; }

    /// <summary>Whether it continues the other side's series and not that of the side that says it.</summary>
    public bool IsOfOtherSide => Continues is { } side && !Claim.Side.IsNone && !Claim.Side.IsBoth && side != Claim.Side;

    /// <summary>All claims of a package that can be fitted, in its order.</summary>
    public static IEnumerable<SeriesFit> Of(Dataset dataset) =>
        from claim in dataset.Claims
        where claim is { Period: not null, Value: > 0, Pragmatic: { Low: > 0, High: not null } } && claim.Kind == ClaimKind.Actual
        from measurand in dataset.Official.ComparableWith(claim, dataset)
        let fit = Of(claim, measurand, dataset.Official)
        where fit is not null
        select fit;

    private static SeriesFit? Of(Claim claim, Measurand measurand, Official official)
    {
        var reporters = official.Reporters(measurand);
        var last = reporters.Select(s => LastBefore(claim, measurand, s, official)).OfType<OfficialFigure>().ToArray();
        if (last.Length != 2 || last[0].Period != last[1].Period || last.Any(f => f.Value <= 0)
            || reporters.Any(s => official.Latest(measurand, claim.Unit, s, claim.Period!.Value) is not null))
        {
            return null;
        }

        var (low, high) = (claim.Pragmatic.Low!.Value, claim.Pragmatic.High!.Value);
        ImpliedGrowth[] implied = [.. last.Select(f => new ImpliedGrowth(f, Interval.Closed((low / f.Value) - 1, (high / f.Value) - 1)))];
        var (lower, higher) = last[0].Value <= last[1].Value ? (last[0], last[1]) : (last[1], last[0]);
        var ratio = higher.Value / lower.Value;
        var (least, most) = (low / lower.Value, high / lower.Value);
        var isIndistinct = 2 * (ratio - 1) / (ratio + 1) <= Valuation.UsualBound;
        return new SeriesFit(claim, implied)
        {
            IsIndistinct = isIndistinct,
            Continues = isIndistinct || most > ratio * ratio ? null
                : least * least > ratio && most * most < ratio * ratio * ratio ? higher.Side
                : most * most < ratio && least * least * ratio > 1 ? lower.Side
                : null,
        };
    }

    /// <summary>The figure for the period just before that of a claim, of the same length; null where there is none.</summary>
    private static OfficialFigure? LastBefore(Claim claim, Measurand measurand, Side side, Official official) =>
        claim.Period is { FirstDay.Year: > 1, IsWholeYears: true } period && period.FirstDay.Year == period.LastDay.Year
            ? official.Latest(measurand, claim.Unit, side, period.AddYears(-1))
            : null;
}
