using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3008: a side says that a quantity rose or fell, but its own figures show the opposite.</summary>
public sealed class DirectionAgainstSign() : SeriesRule("KZKG3008", "Direction contradicts figures", "direction against sign")
{
    private protected override ClaimKind? LookedAt => ClaimKind.Direction;

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series)
    {
        var said = series.OfKind(ClaimKind.Direction).Where(c => c.Value != 0 && Change.IsAgainstYearBefore(c)).ToArray();
        var undated = Array.FindAll(said, c => c.Period is null);
        if (undated.Length > 0)
        {
            yield return CannotDecide($"{series.Title}: the direction has no period, so it is not compared with figures", undated);
        }

        if (said.Length == undated.Length)
        {
            yield break;
        }

        var changesIn = Change.In(series);
        foreach (var direction in Level.Of(said))
        {
            var changes = changesIn[direction.Period].ToArray();
            if (changes.Length == 0)
            {
                yield return CannotDecide(
                    $"{series.Title}: whether the direction in {direction.Period} is right; the side gives neither growth in that period nor figures for "
                    + $"that year and the year before",
                    direction.Claims);
            }

            foreach (var claims in changes.Length == 0 ? [] : direction.Claims.GroupBy(c => c.Value > 0))
            {
                var opposite = changes.Where(c => c.IsOpposite(claims.Key)).ToArray();
                if (opposite.Length > 0)
                {
                    yield return Misfit(
                        series,
                        claims.Concat(opposite.SelectMany(o => o.Levels).SelectMany(l => l.Claims)),
                        $"reported to have {(claims.Key ? (Message)$"risen" : $"fallen")} in {direction.Period}, but figures of the same side show the "
                            + $"opposite",
                        opposite.Any(o => o.IsHardOpposite(claims.Key)) ? Severity.Error : Severity.Warning);
                }
                else if (!Array.Exists(changes, c => c.IsOpposite(!claims.Key)))
                {
                    yield return CannotDecide(
                        $"{series.Title}: whether it has {(claims.Key ? (Message)$"risen" : $"fallen")} in {direction.Period}: the printed figures of the "
                        + $"side allow for both",
                        claims);
                }
            }
        }
    }
}
