using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>How a gap between the totals of two sides stands to what valuing exports FOB and imports CIF does to them.</summary>
public enum ValuationVerdict
{
    /// <summary>The smaller total is that of the net exporter, and valuation can carry the whole gap.</summary>
    With,

    /// <summary>The smaller total is that of the net exporter, but the gap is larger than valuation can carry.</summary>
    Beyond,

    /// <summary>The smaller total is that of the net importer, which valuation makes the larger one.</summary>
    Against,

    /// <summary>The flows as printed leave open which side is the net exporter.</summary>
    Undecided,
}

/// <summary>Holds a gap between two sides' totals against the flows in both directions.</summary>
/// <remarks>
/// <para>
/// Exports are valued FOB and imports CIF, c times as high (United Nations, International Merchandise Trade Statistics 2010).
/// With A the exports of the one side to the other and B those of the other, both FOB, the sides' totals are A + cB and
/// B + cA; they differ by −(c−1)(A−B), so valuation makes the net exporter's total the smaller one.
/// </para>
/// <para>
/// A mutual subject <c>a-b</c> has the flows <c>a-to-b</c> and <c>b-to-a</c>, and the sides are these codes in upper case. Each
/// flow is taken from the side that exports, which values it FOB; where that side gives none, from the side that imports,
/// whose figure may be as much as <see cref="Valuation.HighCifFactor"/> times as high.
/// </para>
/// </remarks>
/// <param name="Gap">The gap between the totals.</param>
/// <param name="LowerExports">The claims about the exports of the side with the smaller total.</param>
/// <param name="HigherExports">The claims about the exports of the side with the larger total.</param>
/// <param name="NetExports">Where the net exports of the side with the smaller total lie, FOB, in the unit of the totals.</param>
public sealed record ValuationTest(Gap Gap, IReadOnlyList<Claim> LowerExports, IReadOnlyList<Claim> HigherExports, Interval NetExports)
{
    // Of a larger one nobody can make anything, and quotients could leave the range of decimals.
    private const decimal LargestFactor = 100;

    private const decimal MostFreight = Valuation.HighCifFactor - 1;

    /// <summary>
    /// By how much valuation can make the larger total exceed the smaller one at CIF factors from 1 to
    /// <see cref="Valuation.HighCifFactor"/>, in the unit of the totals; negative where it works the other way.
    /// </summary>
    public Interval Carried => Interval.Closed(Math.Min(0, MostFreight * NetExports.Low!.Value), Math.Max(0, MostFreight * NetExports.High!.Value));

    /// <summary>How the gap stands to it, wherever the printing precision lets the figures lie.</summary>
    public ValuationVerdict Verdict => NetExports switch
    {
        { Low: 0, High: 0 } => ValuationVerdict.Beyond, // nobody is a net exporter, and valuation carries nothing
        { High: <= 0 } => ValuationVerdict.Against,
        { Low: <= 0 } => ValuationVerdict.Undecided,
        _ => Gap.DifferenceInterval.Low > Carried.High ? ValuationVerdict.Beyond : ValuationVerdict.With,
    };

    /// <summary>The test in words.</summary>
    public Message Text
    {
        get
        {
            Message flows = Message.Join($", ", LowerExports.Concat(HigherExports).Select(c => c.Id));
            Message netExports = $"by {flows} {Gap.Lower.Side} has net exports of {Printable.Range(NetExports)} {Gap.Lower.Unit} (FOB)";
            Message most =
                $"{netExports}, so valuation can make its total smaller by at most {Carried.High!.Value} (CIF factor "
                + $"{Valuation.Factor(Valuation.HighCifFactor)})";
            return Verdict switch
            {
                ValuationVerdict.Undecided => $"{netExports}, which leaves open whether valuation makes its total the smaller or the larger one",
                ValuationVerdict.Against => $"{netExports}; the gap goes against valuation, which makes the net exporter's total the smaller one",
                ValuationVerdict.Beyond => $"{most}; the gap goes beyond valuation",
                _ =>
                    $"{most}; the gap goes with valuation at a CIF factor of {Implied}, by "
                    + $"{Message.Join($" and ", LowerExports.Concat(HigherExports), Describe)}",
            };

            static Message Describe(Claim flow) => $"{flow.Subject} {flow.Value} {flow.Unit} ({flow.Id}, {flow.Side}, in {flow.Source.Id})";
        }
    }

    /// <summary>The CIF factor that the gap implies, 1 + gap / net exports, with its ends.</summary>
    private Message Implied
    {
        get
        {
            var (least, most) = (NetExports.Low!.Value, NetExports.High!.Value);
            return $"{FactorOf(Gap.Difference, (least + most) / 2)} ({FactorOf(Gap.DifferenceInterval.Low!.Value, most)} to "
                + $"{FactorOf(Gap.DifferenceInterval.High!.Value, least)})";
        }
    }

    private static Message FactorOf(decimal gap, decimal netExports) => gap / LargestFactor > netExports
        ? (Message)$"more than {LargestFactor}"
        : $"{new RoundedNumber(1 + (gap / netExports), 2)}";

    /// <summary>Holds a gap against the flows that the sides give for the same indicator, scope, unit and period.</summary>
    /// <param name="gap">The gap between totals of two sides.</param>
    /// <param name="dataset">The facts.</param>
    /// <param name="missing">What the test lacks; null where it is carried out.</param>
    /// <returns>The test, or null where it cannot be carried out.</returns>
    internal static ValuationTest? Of(Gap gap, Dataset dataset, out Message? missing)
    {
        var (lower, higher) = (MutualSubject.Code(gap.Lower.Side), MutualSubject.Code(gap.Higher.Side));
        var (lowerFlow, higherFlow) = (MutualSubject.FlowOf(lower, higher), MutualSubject.FlowOf(higher, lower));
        if (MutualSubject.Of(gap.Lower.Subject)?.Flows.Contains(lowerFlow, StringComparer.Ordinal) != true)
        {
            missing =
                $"the subject {Printable.Quote(gap.Lower.Subject)} does not name the sides {gap.Lower.Side} and {gap.Higher.Side}, so that their flows "
                + $"cannot be told";
            return null;
        }

        var lowerExports = FlowOf(dataset, gap.Lower, lowerFlow, gap.Lower.Side, gap.Higher.Side);
        var higherExports = FlowOf(dataset, gap.Lower, higherFlow, gap.Higher.Side, gap.Lower.Side);
        if (lowerExports is not var (fromLower, lowerClaims) || higherExports is not var (fromHigher, higherClaims))
        {
            var flows = new[] { lowerExports is null ? lowerFlow : null, higherExports is null ? higherFlow : null };
            missing = $"there is no figure of either side for {Message.Join($" and ", flows.OfType<string>())} in {gap.Lower.Period}";
            return null;
        }

        missing = null;
        return new ValuationTest(
            gap,
            lowerClaims,
            higherClaims,
            Interval.Closed(fromLower.Low!.Value - fromHigher.High!.Value, fromLower.High!.Value - fromHigher.Low!.Value));
    }

    /// <summary>Where a flow lies, FOB, and the claims that say so; null where no side gives it with an upper end. No flow is negative.</summary>
    private static (Interval Flow, IReadOnlyList<Claim> Claims)? FlowOf(Dataset dataset, Claim total, string flow, Side exporter, Side importer)
    {
        var (level, freight) = LevelOf(exporter) is { } exports ? (exports, 1) : (LevelOf(importer), Valuation.HighCifFactor);
        return level is { Pragmatic: { Floor.Low: var low, Ceiling.High: { } high }, Claims: var claims } && high >= 0
            ? (Interval.Closed(Math.Max(0, low ?? 0) / freight, high), claims)
            : null;

        Level? LevelOf(Side side) => dataset.FindSeries(total.Measurand with { Subject = flow }, side)?.FindLevel(total.Period!.Value, total.Unit);
    }
}
