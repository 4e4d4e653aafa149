using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>The mark that stands for a side, told apart by its shape and not only by a colour.</summary>
public enum Mark
{
    /// <summary>Kazakhstan.</summary>
    Square,

    /// <summary>Kyrgyzstan.</summary>
    Circle,

    /// <summary>Both sides together.</summary>
    Diamond,

    /// <summary>Nobody is named.</summary>
    HollowTriangle,

    /// <summary>Any other side.</summary>
    HollowDiamond,
}

/// <summary>A place on the axis.</summary>
/// <param name="Position">Where it is drawn, as a share of the width: <c>12.50%</c>.</param>
/// <param name="Label">What stands there.</param>
public sealed record ChartTick(string Position, string Label);

/// <summary>One claim in the chart.</summary>
/// <param name="Top">The upper edge of its row, in pixels.</param>
/// <param name="SideCode">The letters of its side; empty where nobody is named.</param>
/// <param name="Label">The speaker, cut to fit.</param>
/// <param name="Publisher">Who published it; left out where there is no room.</param>
/// <param name="Value">The value in words.</param>
/// <param name="Mark">The mark of its side.</param>
/// <param name="Position">Where the value is drawn.</param>
/// <param name="Low">Where its interval begins.</param>
/// <param name="High">Where its interval ends.</param>
/// <param name="IsMember">Whether the claim takes part in a discrepancy.</param>
public sealed record ChartRow(int Top, string SideCode, string Label, string Publisher, string Value, Mark Mark, string Position, string Low, string High, bool IsMember)
{
    /// <summary>Whether the value is a target, which has not come about.</summary>
    public bool IsHollow { get; init; }
}

/// <summary>The stretch of the axis that no interval of the two farthest claims reaches.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Middle">Its middle.</param>
/// <param name="Label">What stands there.</param>
public sealed record ChartGap(string From, string Width, string Middle, string Label);

/// <summary>
/// Claims of one quantity as dots with intervals on one axis. All places are shares of the width, so that the chart can be
/// as wide as its page while its letters keep their size.
/// </summary>
public sealed class ChartView
{
    /// <summary>The height of a row, in pixels.</summary>
    public const int RowHeight = 50;

    /// <summary>What stands above the first row, in pixels.</summary>
    public const int Head = 26;

    /// <summary>What stands below the last row, in pixels.</summary>
    public const int Foot = 34;

    private const int LongestLabel = 24;

    private static readonly Dictionary<Side, Mark> _marks = new()
    {
        [new Side("KZ")] = Mark.Square,
        [new Side("KG")] = Mark.Circle,
        [Side.Both] = Mark.Diamond,
        [Side.None] = Mark.HollowTriangle,
    };

    private ChartView(IReadOnlyList<ChartTick> ticks, IReadOnlyList<ChartRow> rows, ChartGap? gap, Phrase caption, Phrase conclusion)
    {
        Ticks = ticks;
        Rows = rows;
        Gap = gap;
        Caption = caption;
        Conclusion = conclusion;
    }

    /// <summary>The places of the axis, from left to right.</summary>
    public IReadOnlyList<ChartTick> Ticks { get; }

    /// <summary>The claims, smallest value first.</summary>
    public IReadOnlyList<ChartRow> Rows { get; }

    /// <summary>The stretch between the two farthest claims, or null where they meet.</summary>
    public ChartGap? Gap { get; }

    /// <summary>What the chart shows, and what its bars do not mean.</summary>
    public Phrase Caption { get; }

    /// <summary>What a reader would see in it.</summary>
    public Phrase Conclusion { get; }

    /// <summary>The height, in pixels.</summary>
    public int Height => Head + (Rows.Count * RowHeight) + Foot;

    /// <summary>Where the axis is drawn, in pixels.</summary>
    public int AxisTop => Head + (Rows.Count * RowHeight);

    /// <summary>Draws some claims.</summary>
    /// <param name="claims">The claims, all of one quantity and unit.</param>
    /// <param name="members">The ids of those that take part in a discrepancy.</param>
    /// <param name="gap">The widest gap between them, or null.</param>
    /// <returns>The chart, or null where there are fewer than two claims or nothing to tell apart.</returns>
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
        var ticks = axis.Ticks.Select(at => new ChartTick(axis.At(at), Words.ShortAmount(at, unit).ToString())).ToArray();
        var rows = ordered.Select((c, i) => new ChartRow(
            Head + (i * RowHeight),
            CodeOf(c.Claim.Side),
            Cut(c.Speakers.Count == 0 ? Texts.ChartNobody : c.Speaker.ToString()) + (c.Claim.IsSpeakerInferred ? Texts.CardChartInferred : string.Empty),
            Cut(c.Source.Publisher.ToString()),
            c.Value.ToString(),
            MarkOf(c.Claim.Side),
            axis.At(c.Claim.Value),
            axis.At(Ends(c.Claim).Low),
            axis.At(Ends(c.Claim).High),
            members.Contains(c.Claim.Id))
        {
            IsHollow = c.Claim.Kind == ClaimKind.Target,
        }).ToArray();

        return new ChartView(
            ticks,
            rows,
            DrawGap(),
            Words.Sentences(
                Phrase.Format(axis.Start == 0 ? Texts.ChartCaptionFromZero : Texts.ChartCaption, Words.Amount(axis.Start, unit)),
                rows.Any(r => r.IsHollow) ? Phrase.Own(Texts.CardChartTargets) : Phrase.Empty,
                ordered.Any(c => c.Claim.IsSpeakerInferred) ? Phrase.Own(Texts.CardChartInferredNote) : Phrase.Empty),
            Conclude());

        ChartGap? DrawGap()
        {
            if (gap is null || Ends(gap.Higher).Low <= Ends(gap.Lower).High)
            {
                return null;
            }

            var (from, to) = (Ends(gap.Lower).High, Ends(gap.Higher).Low);
            return new ChartGap(
                axis.At(from),
                axis.Length(to - from),
                axis.At((from + to) / 2),
                Phrase.Format(Texts.ChartApart, Words.Amount(to - from, unit)).ToString());
        }

        Phrase Conclude()
        {
            var values = ordered.GroupBy(c => c.Claim.Value).Select(g => Phrase.Format(
                Words.Plural(g.Count(), Texts.ChartValueOne, Texts.ChartValueOther), g.First().Value, Words.Number(g.Count()), Words.Range(g.First().Tested, unit))).ToArray();
            var verdict = gap is null
                ? Phrase.Empty
                : Ends(gap.Higher).Low > Ends(gap.Lower).High
                    ? Phrase.Format(Texts.ChartGap, Words.Amount(gap.Lower.Value, unit), Words.Amount(gap.Higher.Value, unit), Words.Amount(Ends(gap.Higher).Low - Ends(gap.Lower).High, unit))
                    : Phrase.Own(Texts.ChartTouch);
            return Words.Sentences(Phrase.Format(Texts.ChartValues, Words.LongList(values)), verdict);
        }
    }

    /// <summary>Where the bar of a claim begins and ends: at its value where its interval has no end.</summary>
    internal static (decimal Low, decimal High) Ends(Claim claim) => (claim.Pragmatic.Low ?? claim.Value, claim.Pragmatic.High ?? claim.Value);

    /// <summary>The mark of a side.</summary>
    internal static Mark MarkOf(Side side) => _marks.GetValueOrDefault(side, Mark.HollowDiamond);

    /// <summary>The letters of a side; empty where nobody is named.</summary>
    internal static string CodeOf(Side side) => side.IsBoth ? Texts.ChartBothSides : Phrase.Data(side.Code).ToString();

    /// <summary>A label that is cut where it is too long.</summary>
    internal static string Cut(string label, int longest = LongestLabel)
    {
        var letters = new StringInfo(label);
        return letters.LengthInTextElements <= longest ? label : letters.SubstringByTextElements(0, longest - 1).TrimEnd() + "…";
    }
}
