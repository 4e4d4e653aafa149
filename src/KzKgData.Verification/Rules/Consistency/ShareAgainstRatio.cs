using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3017: a share differs from the ratio of the figures of the same side for the part and the whole.</summary>
public sealed class ShareAgainstRatio() : ConsistencyRule("KZKG3017", "Share does not match figures", "share against ratio")
{
    // With a smaller divisor, the quotient could overflow a decimal. No relevant figure is that small.
    private const decimal SmallestDivisor = 0.001m;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        OnceEach(
            context
                .Dataset.Series.Concat(context.Dataset.Unnamed)
                .Where(s => s.Has(ClaimKind.Share))
                .SelectMany(s =>
                    s.OfKind(ClaimKind.Share)
                        .Where(c => c.Unit.IsPercent)
                        .GroupBy(c => c.Whole)
                        .SelectMany(Level.Of)
                        .Select(share => CheckShare(context.Dataset, s, share)))
                .OfType<Outcome>());

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Dataset.Claims.Any(c => c.Kind == ClaimKind.Share) ? (Message?)null : $"there are no shares";

    private Outcome? CheckShare(Dataset dataset, SideSeries series, Level share)
    {
        var period = share.Period;
        var named = share.Claims[0].Whole;
        var wholes = Composition.WholesWith(dataset, series.Measurand)
            .Where(w => named.Length == 0 || w.Subject == named || w.Scope == named)
            .Select(w => dataset.FindSeries(w, series))
            .OfType<SideSeries>()
            .ToArray();
        var ratios = series.LevelsIn(period)
            .SelectMany(part => wholes.Select(w => w.FindLevel(period, part.Unit)).OfType<Level>().Select(whole => (Part: part, Whole: whole)))
            .Where(r => !r.Part.Unit.IsPercent)
            .ToArray();
        if (ratios.Length == 0)
        {
            return CannotDecide(
                $"{series.Title}: whether the share in {period} is right; the side gives no figures in one unit for the part and for its whole",
                share.Claims);
        }

        if (ratios.SelectMany(r => r.Part.Claims.Concat(r.Whole.Claims)).Any(c => c.Value < 0))
        {
            return CannotDecide($"{series.Title}: whether the share in {period} is right, because a share of a negative figure is undefined", share.Claims);
        }

        // If several wholes are possible, one match is enough.
        var isImpossible = !ratios.Any(r => RatioOf(r.Part.Hard, r.Whole.Hard).Overlaps(share.Hard.Span));
        if (!isImpossible && ratios.Any(r => RatioOf(r.Part.Pragmatic, r.Whole.Pragmatic).Overlaps(share.Pragmatic.Span)))
        {
            return null;
        }

        var members = ratios
            .SelectMany(r => r.Part.Claims.Concat(r.Whole.Claims))
            .Concat(share.Claims)
            .Distinct()
            .OrderBy(c => c.Id, StringComparer.Ordinal)
            .ToArray();
        Message ratio = Message.Join($" or ", ratios.Select(r => Printable.Ends(RatioOf(r.Part.Pragmatic, r.Whole.Pragmatic))));
        return Disagreement(
            new Misfit(members),
            $"{series.Title}: in {period} the part is {ratio} percent of the whole, not the stated share; "
            + $"{Message.Join($" against ", members.Select(Describe))}",
            isImpossible ? Severity.Error : Severity.Warning);
    }

    /// <summary>
    /// Returns the interval of the ratio in percent, for figures that are not negative. If the divisor may be zero, there is no upper end.
    /// </summary>
    private static Interval RatioOf(Extent partExtent, Extent wholeExtent)
    {
        var (part, whole) = (partExtent.Span, wholeExtent.Span);
        var least = Percent(Math.Max(0, part.Low ?? 0), whole.High);
        return Interval.Between(
            least ?? 0, least is not null && (part.LowOpen || whole.HighOpen),
            Percent(part.High, whole.Low), part.HighOpen || whole.LowOpen);

        static decimal? Percent(decimal? dividend, decimal? divisor) =>
            divisor >= SmallestDivisor && dividend is { } number ? Math.Round(number / divisor.Value * 100, 6) : null;
    }
}
