using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>The last figure of an office before a period without a table, and the growth from it that a claim for that period implies.</summary>
/// <param name="Last">The last figure.</param>
/// <param name="Growth">The growth as a share, from the interval of the printed figure.</param>
public sealed record ImpliedGrowth(OfficialFigure Last, Interval Growth);

/// <summary>Compares a claim for a period that no table covers yet with the series of both sides' offices.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Implied">The implied growth from the last figure of each of the two offices, in the order of the sides' codes.</param>
/// <remarks>
/// Let L &lt; H be the last figures. A claim continues the series it is proportionally nearer to, if its whole interval lies within half of the
/// distance between the two: for H if v² &gt; LH and v²L &lt; H³, for L if v² &lt; LH and v²H &gt; L³.
/// </remarks>
public sealed record SeriesFit(Claim Claim, IReadOnlyList<ImpliedGrowth> Implied)
{
    /// <summary>The side whose series the claim continues; null if it continues neither or the two cannot be told apart.</summary>
    public Side? Continues { get; private init; }

    /// <summary>Whether the last figures of the offices are so close that the two series cannot be told apart.</summary>
    public bool IsIndistinct { get; private init; }

    /// <summary>Whether the claim continues the series of the other side and not of its own.</summary>
    public bool IsOfOtherSide => Continues is { } side && !Claim.Side.IsNone && !Claim.Side.IsBoth && side != Claim.Side;

    /// <summary>Returns the fits of all suitable claims, in the order of the package.</summary>
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

    /// <summary>Returns the figure for the period of equal length directly before that of a claim; null if there is none.</summary>
    private static OfficialFigure? LastBefore(Claim claim, Measurand measurand, Side side, Official official) =>
        claim.Period is { FirstDay.Year: > 1, IsWholeYears: true } period && period.FirstDay.Year == period.LastDay.Year
            ? official.Latest(measurand, claim.Unit, side, period.AddYears(-1))
            : null;
}
