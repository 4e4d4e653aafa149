using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3008: one side says that a quantity rose or fell, and its own figures say the opposite.</summary>
public sealed class DirectionAgainstSign() : SeriesRule("KZKG3008", "Direction against the sign", "direction against sign")
{
    private protected override ClaimKind? LookedAt => ClaimKind.Direction;

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series)
    {
        var said = series.OfKind(ClaimKind.Direction).Where(c => c.Value != 0 && Change.IsAgainstYearBefore(c)).ToArray();
        var undated = Array.FindAll(said, c => c.Period is null);
        if (undated.Length > 0)
        {
            yield return CannotDecide($"{series.Title}: no period is given for the direction, so it is held against no figure", undated);
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
                    $"{series.Title}: whether the direction in {direction.Period} is right, without growth of the side in that period or its figures for "
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
                        $"said to have {(claims.Key ? (Message)$"risen" : $"fallen")} in {direction.Period}, while figures of the same side say the opposite",
                        opposite.Any(o => o.IsHardOpposite(claims.Key)) ? Severity.Error : Severity.Warning);
                }
                else if (!Array.Exists(changes, c => c.IsOpposite(!claims.Key)))
                {
                    yield return CannotDecide(
                        $"{series.Title}: whether it has {(claims.Key ? (Message)$"risen" : $"fallen")} in {direction.Period}: as printed, the "
                        + $"figures of the side "
                        + $"allow for both",
                        claims);
                }
            }
        }
    }
}
