using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>Whether valuing exports FOB and imports CIF can account for a gap between the totals of two sides.</summary>
public enum ValuationVerdict
{
    /// <summary>The smaller total is that of the net exporter, and valuation can account for the whole gap.</summary>
    With,

    /// <summary>The smaller total is that of the net exporter, but the gap is larger than valuation can cause.</summary>
    Beyond,

    /// <summary>The smaller total is that of the net importer, but valuation makes the net importer's total the larger one.</summary>
    Against,

    /// <summary>The precision of the printed flows does not show which side is the net exporter.</summary>
    Undecided,
}

/// <summary>Compares a gap between two sides' totals with the flows in both directions.</summary>
/// <remarks>
/// <para>
/// Exports are valued FOB and imports CIF, c times as high (United Nations, International Merchandise Trade Statistics 2010).
/// Let A and B be the exports of the two sides to each other, both FOB. The sides' totals are A + cB and B + cA; they differ by −(c−1)(A−B), so
/// valuation makes the net exporter's total the smaller one.
/// </para>
/// <para>
/// A mutual subject <c>a-b</c> has the flows <c>a-to-b</c> and <c>b-to-a</c>, and the sides are these codes in upper case. Each flow is taken from
/// the exporting side, which values it FOB. If that side gives none, it is taken from the importing side, whose figure may be up to
/// <see cref="Valuation.HighCifFactor"/> times as high.
/// </para>
/// </remarks>
/// <param name="Gap">The gap between the totals.</param>
/// <param name="LowerExports">Claims about the exports of the side with the smaller total.</param>
/// <param name="HigherExports">Claims about the exports of the side with the larger total.</param>
/// <param name="NetExports">The interval of the net exports (FOB) of the side with the smaller total, in the unit of the totals.</param>
public sealed record ValuationTest(Gap Gap, IReadOnlyList<Claim> LowerExports, IReadOnlyList<Claim> HigherExports, Interval NetExports)
{
    // A larger factor is meaningless, and the quotient could overflow a decimal.
    private const decimal LargestFactor = 100;

    private const decimal MostFreight = Valuation.HighCifFactor - 1;

    /// <summary>
    /// The gap that valuation can cause at CIF factors from 1 to <see cref="Valuation.HighCifFactor"/>, in the unit of the totals; negative if it
    /// works in the other direction.
    /// </summary>
    public Interval Carried => Interval.Closed(Math.Min(0, MostFreight * NetExports.Low!.Value), Math.Max(0, MostFreight * NetExports.High!.Value));

    /// <summary>The verdict, with allowance for the printed precision of all figures.</summary>
    public ValuationVerdict Verdict => NetExports switch
    {
        { Low: 0, High: 0 } => ValuationVerdict.Beyond, // neither side is a net exporter, so valuation causes no gap
        { High: <= 0 } => ValuationVerdict.Against,
        { Low: <= 0 } => ValuationVerdict.Undecided,
        _ => Gap.DifferenceInterval.Low > Carried.High ? ValuationVerdict.Beyond : ValuationVerdict.With,
    };

    /// <summary>The result of the test in words.</summary>
    public Message Text
    {
        get
        {
            Message flows = Message.Join($", ", LowerExports.Concat(HigherExports).Select(c => c.Id));
            Message netExports = $"according to {flows}, {Gap.Lower.Side} has net exports of {Printable.Range(NetExports)} {Gap.Lower.Unit} (FOB)";
            Message most =
                $"{netExports}, so valuation can make its total smaller by at most {Carried.High!.Value} (CIF factor "
                + $"{Valuation.Factor(Valuation.HighCifFactor)})";
            return Verdict switch
            {
                ValuationVerdict.Undecided => $"{netExports}, so it is open whether valuation makes its total smaller or larger",
                ValuationVerdict.Against => $"{netExports}; the gap is opposite to the effect of valuation, which makes the net exporter's total the "
                    + $"smaller one",
                ValuationVerdict.Beyond => $"{most}; the gap is larger than that",
                _ =>
                    $"{most}; valuation accounts for the gap at a CIF factor of {Implied}, according to "
                    + $"{Message.Join($" and ", LowerExports.Concat(HigherExports), Describe)}",
            };

            static Message Describe(Claim flow) => $"{flow.Subject} {flow.Value} {flow.Unit} ({flow.Id}, {flow.Side}, in {flow.Source.Id})";
        }
    }

    /// <summary>The CIF factor implied by the gap, 1 + gap / net exports, with its interval.</summary>
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

    /// <summary>Compares a gap with the flows that the sides give for the same indicator, scope, unit and period.</summary>
    /// <param name="gap">The gap between totals of two sides.</param>
    /// <param name="dataset">The facts.</param>
    /// <param name="missing">Why there is no test; null if there is one.</param>
    /// <returns>The test, or null if it is not possible.</returns>
    internal static ValuationTest? Of(Gap gap, Dataset dataset, out Message? missing)
    {
        var (lower, higher) = (MutualSubject.Code(gap.Lower.Side), MutualSubject.Code(gap.Higher.Side));
        var (lowerFlow, higherFlow) = (MutualSubject.FlowOf(lower, higher), MutualSubject.FlowOf(higher, lower));
        if (MutualSubject.Of(gap.Lower.Subject)?.Flows.Contains(lowerFlow, StringComparer.Ordinal) != true)
        {
            missing =
                $"the subject {Printable.Quote(gap.Lower.Subject)} does not name the sides {gap.Lower.Side} and {gap.Higher.Side}, so their flows are unknown";
            return null;
        }

        var lowerExports = FlowOf(dataset, gap.Lower, lowerFlow, gap.Lower.Side, gap.Higher.Side);
        var higherExports = FlowOf(dataset, gap.Lower, higherFlow, gap.Higher.Side, gap.Lower.Side);
        if (lowerExports is not var (fromLower, lowerClaims) || higherExports is not var (fromHigher, higherClaims))
        {
            var flows = new[] { lowerExports is null ? lowerFlow : null, higherExports is null ? higherFlow : null };
            missing = $"neither side gives a figure for {Message.Join($" and ", flows.OfType<string>())} in {gap.Lower.Period}";
            return null;
        }

        missing = null;
        return new ValuationTest(
            gap,
            lowerClaims,
            higherClaims,
            Interval.Closed(fromLower.Low!.Value - fromHigher.High!.Value, fromLower.High!.Value - fromHigher.Low!.Value));
    }

    /// <summary>Returns the interval of a flow (FOB, not negative) and its claims; null if neither side gives a figure with an upper bound.</summary>
    private static (Interval Flow, IReadOnlyList<Claim> Claims)? FlowOf(Dataset dataset, Claim total, string flow, Side exporter, Side importer)
    {
        var (level, freight) = LevelOf(exporter) is { } exports ? (exports, 1) : (LevelOf(importer), Valuation.HighCifFactor);
        return level is { Pragmatic: { Floor.Low: var low, Ceiling.High: { } high }, Claims: var claims } && high >= 0
            ? (Interval.Closed(Math.Max(0, low ?? 0) / freight, high), claims)
            : null;

        Level? LevelOf(Side side) => dataset.FindSeries(total.Measurand with { Subject = flow }, side)?.FindLevel(total.Period!.Value, total.Unit);
    }
}
