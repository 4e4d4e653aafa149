using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3008: one side says that a quantity rose or fell, and its own figures say the opposite.</summary>
public sealed class DirectionAgainstSign() : SeriesRule("KZKG3008", "Direction against the sign", "direction against sign")
{
    private static readonly Extent _zero = Extent.Of([Interval.Exactly(0)]);

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series)
    {
        var directions = Level.Of(series.OfKind("direction").Where(c => c.Value != 0));
        if (directions.Count == 0)
        {
            yield break;
        }

        var growths = Level.Of(series.OfKind("growth").Where(IsAgainstYearBefore)).ToLookup(g => g.Period);
        var levels = series.Levels.ToLookup(l => l.Period);
        foreach (var direction in directions)
        {
            foreach (var claims in direction.Claims.GroupBy(c => c.Value > 0))
            {
                var opposite = growths[direction.Period].Select(g => Contradiction.Of([g], isRise: claims.Key, _zero, g.Hard, _zero, g.Pragmatic))
                    .Concat(OppositeLevels(levels, direction.Period, claims.Key))
                    .OfType<Contradiction>()
                    .ToArray();
                if (opposite.Length > 0)
                {
                    yield return Misfit(
                        series,
                        claims.Concat(opposite.SelectMany(o => o.Levels).SelectMany(l => l.Claims)),
                        $"said to have {(claims.Key ? "risen" : "fallen")} in {direction.Period}, while figures of the same side say the opposite",
                        opposite.Any(o => o.IsHard) ? Severity.Error : Severity.Warning);
                }
            }
        }
    }

    // Parts of a year have seasons, so only whole years are held against each other.
    private static IEnumerable<Contradiction?> OppositeLevels(ILookup<Period, Level> levels, Period period, bool isRise)
    {
        if (!period.IsWholeYears || period.FirstDay.Year != period.LastDay.Year || period.FirstDay.Year == 1)
        {
            yield break;
        }

        foreach (var now in levels[period])
        {
            var before = levels[period.AddYears(-1)].FirstOrDefault(l => string.Equals(l.Unit, now.Unit, StringComparison.Ordinal));
            if (before is not null)
            {
                yield return Contradiction.Of([before, now], isRise, before.Hard, now.Hard, before.Pragmatic, now.Pragmatic);
            }
        }
    }

    // A rate against an older base says nothing of the last change.
    private static bool IsAgainstYearBefore(Claim growth) =>
        growth.Row["base_period"].IsEmpty
        || (Period.TryParse(growth.Row["base_period"].Text, out var basePeriod, out _)
            && Period.TryParse(growth.Period, out var period, out _)
            && period.FirstDay.Year > 1
            && period.AddYears(-1) == basePeriod);

    /// <summary>Figures that say the opposite of a direction.</summary>
    private sealed record Contradiction(IReadOnlyList<Level> Levels, bool IsHard)
    {
        public static Contradiction? Of(IReadOnlyList<Level> levels, bool isRise, Extent hardBefore, Extent hardNow, Extent before, Extent now)
        {
            var isHard = IsOpposite(isRise, hardBefore, hardNow);
            return isHard || IsOpposite(isRise, before, now) ? new Contradiction(levels, isHard) : null;
        }

        private static bool IsOpposite(bool isRise, Extent before, Extent now) => isRise ? now.IsBelow(before) : before.IsBelow(now);
    }
}
