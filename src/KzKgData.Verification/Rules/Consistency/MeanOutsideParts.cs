using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3028: a mean does not match its parts, or growth or a share of a whole is outside the range of its parts.</summary>
public sealed class MeanOutsideParts() : ConsistencyRule("KZKG3028", "Mean does not match its parts", "mean and parts")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => OnceEach(
        context.Dataset.Series.Concat(context.Dataset.Unnamed).SelectMany(s => Means(s).Concat(Shares(s)))
            .Concat(context.Dataset.Compositions.SelectMany(c => c.BySide(context.Dataset).SelectMany(t => Growths(c, t)))));

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Dataset.Claims.Any(c => c.Kind == ClaimKind.Mean || c.Kind == ClaimKind.Growth || c.Kind == ClaimKind.Share)
            ? (Message?)null
            : $"there are no means, rates of growth or shares";

    private IEnumerable<Outcome> Means(SideSeries series) =>
        from perTime in series.OfKind(ClaimKind.Mean).GroupBy(c => c.Per, StringComparer.Ordinal)
        from mean in Level.Of(perTime)
        select mean.Unit.IsPercent || perTime.First().Measure is Measure.Stock
            ? CheckRate(series, mean, perTime.Key)
            : CheckAmount(series, mean, perTime.Key) into outcome
        where outcome is not null
        select outcome;

    /// <summary>The mean of amounts is their sum divided by their number.</summary>
    private Outcome? CheckAmount(SideSeries series, Level mean, string per)
    {
        if (CountOf(mean.Period, per) is not { } count)
        {
            Message why = per.Length == 0
                ? (Message)$"the column 'per' is empty"
                : $"the period does not consist of whole units of {Printable.Quote(per)}";
            return CannotDecide($"{series.Title}: whether the mean in {mean.Period} is right: {why}", mean.Claims);
        }

        var inside = series.LevelsInOrder.Where(l => l.Unit == mean.Unit && mean.Period.Contains(l.Period)).ToArray();
        if (inside.SelectMany(l => l.Claims).Any(c => c.Value < 0))
        {
            inside = Array.FindAll(inside, l => l.Period == mean.Period); // missing parts could compensate for anything
        }

        IReadOnlyList<Level>? all = Array.Find(inside, l => l.Period == mean.Period) is { } total ? [total] : Tiling.Of(mean.Period, inside);
        var parts = all ?? Tiling.LargestApart(inside, l => l.Pragmatic.Floor.Low ?? 0);
        var (hard, pragmatic) = (Shared(Tiling.Sum(parts, l => l.Hard), count), Shared(Tiling.Sum(parts, l => l.Pragmatic), count));
        var isHard = mean.Hard.Span.IsBelow(hard) || (all is not null && hard.IsBelow(mean.Hard.Span));
        if (isHard || mean.Pragmatic.Span.IsBelow(pragmatic) || (all is not null && pragmatic.IsBelow(mean.Pragmatic.Span)))
        {
            return Misfit(
                mean.Claims.Concat(parts.SelectMany(p => p.Claims)),
                $"{series.Title}: {Message.Join($" and ", parts.Select(p => p.Period))} give "
                + $"{(all is null ? $"at least " : Message.Empty)}{Printable.Ends(pragmatic)} {mean.Unit} per {per} of {mean.Period}, not the stated mean",
                isHard);
        }

        return all is null
            ? CannotDecide($"{series.Title}: whether the mean in {mean.Period} is right; there are no figures of the same origin for the whole "
                + $"period", mean.Claims)
            : null;
    }

    /// <summary>The mean of rates, whatever the weights, is between the smallest and the largest.</summary>
    private Outcome? CheckRate(SideSeries series, Level mean, string per)
    {
        var kind = mean.Unit.IsPercent ? ClaimKind.Growth : ClaimKind.Actual;
        var inside = Level
            .Of(
                series
                    .OfKind(kind)
                    .Where(c =>
                        c.Unit == mean.Unit
                        && c.Period is { } p
                        && mean.Period.Contains(p)
                        && CountOf(p, per) == 1
                        && (kind != ClaimKind.Growth || Change.IsAgainstYearBefore(c))))
            .OrderBy(l => l.Period.FirstDay)
            .ThenByDescending(l => l.Period.LastDay)
            .ToArray();
        return Tiling.Of(mean.Period, inside) is { } parts
            ? CheckHull(mean, parts, $"{series.Title}: the mean in {mean.Period}")
            : CannotDecide($"{series.Title}: whether the mean in {mean.Period} is right; there are no figures of the same origin for each {per} of "
                + $"it", mean.Claims);
    }

    /// <summary>A share over a period is the mean of the shares over its parts, weighted by the whole.</summary>
    private IEnumerable<Outcome> Shares(SideSeries series) =>
        from byWhole in series
            .OfKind(ClaimKind.Share)
            .Where(c => c.Unit.IsPercent && c.Measure is not Measure.Stock)
            .GroupBy(c => c.Whole, StringComparer.Ordinal)
        from nesting in Nesting.In(Level.InTime(Level.Of(byWhole)))
        let tiles = Tiling.Of(nesting.Whole.Period, nesting.Parts)
        where tiles is not null
        select CheckHull(nesting.Whole, tiles, $"{series.Title}: the share in {nesting.Whole.Period}") into finding
        where finding is not null
        select finding;

    /// <summary>Growth of a sum is the mean of the growth of its parts, weighted by the base, if the parts are not negative.</summary>
    private IEnumerable<Outcome> Growths(Composition composition, Composition.Told told)
    {
        foreach (var byBase in Rates(told.Whole).GroupBy(c => c, EqualClaims.InBase))
        {
            foreach (var whole in Level.Of(byBase))
            {
                var parts = told
                    .Parts.Select(p =>
                        p is null ? null : Level.Of(Rates(p).Where(c => c.Period == whole.Period && c.BasePeriod == byBase.Key.BasePeriod)).SingleOrDefault())
                    .ToArray();
                var present = parts.OfType<Level>().ToArray();
                if (present.Length == 0)
                {
                    continue;
                }

                var claims = whole.Claims.Concat(present.SelectMany(p => p.Claims)).ToArray();
                Message what = $"{told.Whole.Title}: the growth in {whole.Period}";
                if (Array.IndexOf(parts, null) >= 0)
                {
                    yield return CannotDecide(
                        $"{what} cannot be compared with that of {Message.Join($" and ", composition.PartNames.Where((_, i) => parts[i] is not null))} "
                        + $"without that of {Message.Join($" and ", composition.PartNames.Where((_, i) => parts[i] is null))}",
                        claims);
                }
                else if (told.Parts.Any(p => p!.OfKind(ClaimKind.Actual).Any(c => c.Value < 0)))
                {
                    yield return CannotDecide($"{what} cannot be compared with that of its parts, because a part can be negative", claims);
                }
                else if (CheckHull(whole, present, what) is { } finding)
                {
                    yield return finding;
                }
            }
        }

        static IEnumerable<Claim> Rates(SideSeries series) => series.OfKind(ClaimKind.Growth).Where(c => c.Unit.IsPercent);
    }

    private Finding? CheckHull(Level mean, IReadOnlyList<Level> parts, Message what)
    {
        var isHard = !Tiling.Hull(parts, p => p.Hard).Overlaps(mean.Hard.Span);
        var hull = Tiling.Hull(parts, p => p.Pragmatic);
        return isHard || !hull.Overlaps(mean.Pragmatic.Span)
            ? Misfit(
                mean.Claims.Concat(parts.SelectMany(p => p.Claims)),
                $"{what} is outside the range of its parts, which is {Printable.Ends(hull)} {mean.Unit}",
                isHard)
            : null;
    }

    private Finding Misfit(IEnumerable<Claim> claims, Message what, bool isHard)
    {
        var members = claims.Distinct().OrderBy(c => c.Id, StringComparer.Ordinal).ToArray();
        Message message = $"{what}; {Message.Join($" against ", members.Select(Describe))}";
        return Disagreement(new Misfit(members), message, isHard ? Severity.Error : Severity.Warning);
    }

    private static Interval Shared(Interval sum, int count) => Interval.Between(sum.Low / count, sum.LowOpen, sum.High / count, sum.HighOpen);

    /// <summary>Returns the number of years, quarters, months or days in a period; null if it does not consist of whole ones.</summary>
    private static int? CountOf(Period period, string per)
    {
        var (years, first, last) = (period.LastDay.Year - period.FirstDay.Year, period.FirstDay.Month, period.LastDay.Month);
        var months = (years * 12) + last - first + 1;
        return per switch
        {
            "day" => period.DayCount,
            "month" when period.IsWholeMonths => months,
            "quarter" when period.IsWholeMonths && first % 3 == 1 && last % 3 == 0 => months / 3,
            "year" when period.IsWholeYears => years + 1,
            _ => null,
        };
    }
}
