using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>The mark of a side, which differs in shape and not only in colour.</summary>
public enum Mark
{
    /// <summary>Kazakhstan.</summary>
    Square,

    /// <summary>Kyrgyzstan.</summary>
    Circle,

    /// <summary>Both sides together.</summary>
    Diamond,

    /// <summary>Several sides with the same value.</summary>
    Hexagon,

    /// <summary>Nobody is named.</summary>
    HollowTriangle,

    /// <summary>Any other side.</summary>
    HollowDiamond,
}

/// <summary>A tick on the axis.</summary>
/// <param name="Position">The position, as a share of the width: <c>12.5%</c>.</param>
/// <param name="Label">The label; empty if there is no room for it.</param>
public sealed record ChartTick(string Position, string Label);

/// <summary>A round number on the axis of a chart.</summary>
/// <param name="Value">The number.</param>
/// <param name="Label">The label.</param>
public sealed record ChartStep(decimal Value, string Label);

/// <summary>A claim in the chart, or several equal ones.</summary>
/// <param name="Label">The speaker.</param>
/// <param name="Origin">The side and the publisher.</param>
/// <param name="Amount">The value in words, and how often it is printed if that is more than once.</param>
/// <param name="Mark">The mark of its side.</param>
/// <param name="Value">The value.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end of its interval.</param>
/// <param name="IsMember">Whether the claim is involved in a discrepancy.</param>
public sealed record ChartRow(string Label, string Origin, string Amount, Mark Mark, decimal Value, decimal Low, decimal High, bool IsMember)
{
    /// <summary>Whether the value is a target rather than an actual value.</summary>
    public bool IsHollow { get; init; }
}

/// <summary>The gap between the two claims furthest apart.</summary>
/// <param name="From">The lower value.</param>
/// <param name="To">The higher value.</param>
/// <param name="Low">The lower end of the range outside both intervals; at or above <paramref name="High"/> if the intervals overlap.</param>
/// <param name="High">The upper end of that range.</param>
/// <param name="Label">The difference in words.</param>
/// <param name="Least">The part of the difference that rounding cannot account for, in words; empty if that is nothing or all.</param>
public sealed record ChartGap(decimal From, decimal To, decimal Low, decimal High, string Label, string Least);

/// <summary>Claims of one quantity as marks with intervals on one axis, independent of the width.</summary>
public sealed class ChartView
{
    // More rows are unreadable; the lowest and the highest show the spread.
    private const int MostRows = 24;

    private const int LongestLabel = 60;

    private ChartView()
    {
    }

    /// <summary>The ticks of the axis, from left to right.</summary>
    public required IReadOnlyList<ChartStep> Ticks { get; init; }

    /// <summary>The title; empty if there are no two positions.</summary>
    public required Phrase Finding { get; init; }

    /// <summary>The claims, smallest value first; if there are too many, only the lowest and the highest.</summary>
    public required IReadOnlyList<ChartRow> Rows { get; init; }

    /// <summary>The gap between the two claims furthest apart; null if there is none.</summary>
    public required ChartGap? Gap { get; init; }

    /// <summary>The caption: what the chart shows, and what its bars do not mean.</summary>
    public required Phrase Caption { get; init; }

    /// <summary>What the chart shows, in words.</summary>
    public required Phrase Conclusion { get; init; }

    /// <summary>The scale.</summary>
    internal ValueAxis Axis { get; private init; } = null!;

    /// <summary>Creates the chart of some claims.</summary>
    /// <param name="claims">The claims, all of one quantity and unit.</param>
    /// <param name="members">The ids of the claims involved in a discrepancy.</param>
    /// <param name="gap">The widest gap between them, or null.</param>
    /// <returns>The chart; null if there are fewer than two claims, or all have the same value without an interval.</returns>
    public static ChartView? Of(IReadOnlyList<ClaimView> claims, IReadOnlySet<string> members, Gap? gap)
    {
        if (claims.Count < 2)
        {
            return null;
        }

        var ordered = claims.OrderBy(c => c.Claim.Value).ThenBy(c => c.Claim.Id, StringComparer.Ordinal).ToArray();
        if (ValueAxis.Between(ordered.Min(c => Ends(c.Claim).Low), ordered.Max(c => Ends(c.Claim).High)) is not { } axis)
        {
            return null;
        }

        var unit = ordered[0].Claim.Unit;
        ClaimView[][] prints =
        [
            .. ordered.GroupBy(c => (c.Claim.Value, c.Tested, c.Speaker.ToString(), c.Claim.Side, c.Source.Source.Publisher)).Select(g => g.ToArray()),
        ];
        ClaimView[][] drawn = prints.Length <= MostRows ? prints : [.. prints[..(MostRows / 2)], .. prints[^(MostRows / 2)..]];
        var (low, high) = gap is null ? (0, 0) : (Ends(gap.Lower).High, Ends(gap.Higher).Low);
        return new ChartView
        {
            Axis = axis,
            Ticks = [.. axis.Ticks.Select(at => new ChartStep(at, Words.ShortAmount(at, unit).ToString()))],
            Rows = [.. drawn.Select(p => RowOf(p, members))],
            Gap = gap is null or { Difference: 0 } ? null : GapOf(gap, low, high),
            Finding = gap is null ? Phrase.Empty
                : high > low ? Phrase.Format(Texts.ChartFindingGap, Words.Amount(high - low, unit))
                : Phrase.Own(Texts.ChartFindingTouch),
            Caption = Words.Sentences(
                Phrase.Format(axis.Start == 0 ? Texts.ChartCaptionFromZero : Texts.ChartCaption, Words.Amount(axis.Start, unit)),
                ordered.Any(c => c.Claim.Kind == ClaimKind.Target) ? Phrase.Own(Texts.CardChartTargets) : Phrase.Empty,
                ordered.Any(c => c.Claim.IsSpeakerInferred) ? Phrase.Own(Texts.CardChartInferredNote) : Phrase.Empty,
                drawn.Length < prints.Length
                    ? Phrase.Format(Texts.ChartMore, Phrase.Count(prints[(MostRows / 2)..^(MostRows / 2)].Sum(p => p.Length)))
                    : Phrase.Empty),
            Conclusion = Words.Sentences(
                Phrase.Format(Texts.ChartValues, Words.LongList([.. ordered.GroupBy(c => c.Claim.Value).Select(ValueOf)])),
                gap is null ? Phrase.Empty : high > low ? Distance(gap, high - low) : Phrase.Own(Texts.ChartTouch)),
        };
    }

    /// <summary>Returns the row of equal prints: the same speaker, publisher and figure.</summary>
    private static ChartRow RowOf(ClaimView[] prints, IReadOnlySet<string> members)
    {
        var claim = prints[0];
        var isInferred = Array.Exists(prints, p => p.Claim.IsSpeakerInferred);
        return new ChartRow(
            Cut(claim.Speaker.ToString()) + (isInferred ? Texts.CardChartInferred : string.Empty),
            Cut((claim.Side.IsEmpty ? claim.Source.Publisher : Phrase.Format(Texts.ChartOrigin, claim.Side, claim.Source.Publisher)).ToString()),
            TimeWords.Times(claim.Value, prints.Length).ToString(),
            MarkOf(claim.Claim.Side),
            claim.Claim.Value,
            Ends(claim.Claim).Low,
            Ends(claim.Claim).High,
            Array.Exists(prints, p => members.Contains(p.Claim.Id)))
        {
            IsHollow = claim.Claim.Kind == ClaimKind.Target,
        };
    }

    private static ChartGap GapOf(Gap gap, decimal low, decimal high) => new(
        gap.Lower.Value,
        gap.Higher.Value,
        low,
        high,
        Phrase.Format(Texts.ChartApart, Words.Amount(gap.Difference, gap.Lower.Unit)).ToString(),
        high > low && high - low < gap.Difference ? Phrase.Format(Texts.ChartLeast, Words.Amount(high - low, gap.Lower.Unit)).ToString() : string.Empty);

    private static Phrase Distance(Gap gap, decimal least) => Phrase.Format(
        Texts.ChartGap,
        Words.Amount(gap.Lower.Value, gap.Lower.Unit),
        Words.Amount(gap.Higher.Value, gap.Lower.Unit),
        Words.Amount(least, gap.Lower.Unit));

    /// <summary>Describes the claims of one value: <c>$1.7 billion (three figures, compared as $1.65 billion to $1.8 billion)</c>.</summary>
    private static Phrase ValueOf(IGrouping<decimal, ClaimView> claims) => Phrase.Format(
        Words.Plural(claims.Count(), Texts.ChartValueOne, Texts.ChartValueOther),
        claims.First().Value,
        Words.Number(claims.Count()),
        Words.Range(claims.First().Tested, claims.First().Claim.Unit));

    /// <summary>Returns the ends of the bar of a claim; an unbounded end of the interval is replaced by the value.</summary>
    internal static (decimal Low, decimal High) Ends(Claim claim) => (claim.Pragmatic.Low ?? claim.Value, claim.Pragmatic.High ?? claim.Value);

    /// <summary>Returns the mark of a side.</summary>
    internal static Mark MarkOf(Side side) => side.IsNone ? Mark.HollowTriangle : side.IsBoth ? Mark.Diamond : TextsLanguage.PlaceOf(side) switch
    {
        0 => Mark.Square,
        1 => Mark.Circle,
        _ => Mark.HollowDiamond,
    };

    /// <summary>Returns the code of a side; empty if nobody is named.</summary>
    internal static string CodeOf(Side side) => side.IsBoth ? Texts.ChartBothSides : Phrase.Data(side.Code).ToString();

    /// <summary>Truncates a label to a maximum number of text elements, ending in an ellipsis.</summary>
    internal static string Cut(string label, int longest = LongestLabel)
    {
        return Letters.CountIn(label) <= longest ? label : new StringInfo(label).SubstringByTextElements(0, longest - 1).TrimEnd() + "…";
    }
}
