using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3008: one side says that a quantity rose or fell, and its own figures say the opposite.</summary>
public sealed class DirectionAgainstSign() : SeriesRule("KZKG3008", "Direction against the sign", "direction against sign")
{
    private static readonly Extent _zero = Extent.Of([Interval.Exactly(0)]);

    private protected override ClaimKind? LookedAt => ClaimKind.Direction;

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series)
    {
        var said = series.OfKind(ClaimKind.Direction).Where(c => c.Value != 0).ToArray();
        var undated = Array.FindAll(said, c => c.Period is null);
        if (undated.Length > 0)
        {
            yield return CannotDecide($"{series.Title}: no period is given for the direction, so it is held against no figure", undated);
        }

        if (said.Length == undated.Length)
        {
            yield break;
        }

        var growths = Level.Of(series.OfKind(ClaimKind.Growth).Where(IsAgainstYearBefore)).ToLookup(g => g.Period);
        foreach (var direction in Level.Of(said))
        {
            var changes = growths[direction.Period].Select(g => new Change([g], _zero, g.Hard, _zero, g.Pragmatic)).Concat(BetweenYears(series, direction.Period)).ToArray();
            if (changes.Length == 0)
            {
                yield return CannotDecide($"{series.Title}: whether the direction in {direction.Period} is right, without growth of the side in that period or its figures for that year and the year before", direction.Claims);
            }

            foreach (var claims in changes.Length == 0 ? [] : direction.Claims.GroupBy(c => c.Value > 0))
            {
                var opposite = changes.Where(c => c.IsOpposite(claims.Key)).ToArray();
                if (opposite.Length > 0)
                {
                    yield return Misfit(
                        series,
                        claims.Concat(opposite.SelectMany(o => o.Levels).SelectMany(l => l.Claims)),
                        $"said to have {(claims.Key ? "risen" : "fallen")} in {direction.Period}, while figures of the same side say the opposite",
                        opposite.Any(o => o.IsHardOpposite(claims.Key)) ? Severity.Error : Severity.Warning);
                }
                else if (!Array.Exists(changes, c => c.IsOpposite(!claims.Key)))
                {
                    yield return CannotDecide($"{series.Title}: whether it has {(claims.Key ? "risen" : "fallen")} in {direction.Period}: as printed, the figures of the side allow for both", claims);
                }
            }
        }
    }

    // Parts of a year have seasons, so only whole years are held against each other.
    private static IEnumerable<Change> BetweenYears(SideSeries series, Period period)
    {
        if (!period.IsWholeYears || period.FirstDay.Year != period.LastDay.Year || period.FirstDay.Year == 1)
        {
            yield break;
        }

        foreach (var now in series.LevelsIn(period))
        {
            if (series.FindLevel(period.AddYears(-1), now.Unit) is { } before)
            {
                yield return new Change([before, now], before.Hard, now.Hard, before.Pragmatic, now.Pragmatic);
            }
        }
    }

    // A rate against an older base says nothing of the last change.
    private static bool IsAgainstYearBefore(Claim growth) =>
        growth.BasePeriod is not { } basePeriod
        || (growth.Period is { } period && period.FirstDay.Year > 1 && period.AddYears(-1) == basePeriod);

    /// <summary>Figures that say how a quantity changed.</summary>
    private sealed record Change(IReadOnlyList<Level> Levels, Extent HardBefore, Extent HardNow, Extent Before, Extent Now)
    {
        public bool IsOpposite(bool isRise) => IsHardOpposite(isRise) || IsOpposite(isRise, Before, Now);

        public bool IsHardOpposite(bool isRise) => IsOpposite(isRise, HardBefore, HardNow);

        private static bool IsOpposite(bool isRise, Extent before, Extent now) => isRise ? now.IsBelow(before) : before.IsBelow(now);
    }
}
