using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>
/// KZKG3022: growth over part of a period implies an impossible change in the rest, or growth over all parts is inconsistent with growth over the
/// whole.
/// </summary>
public sealed class GrowthOfPart() : OwnSeriesRule("KZKG3022", "Growth of part does not match whole", "growth of part and whole")
{
    private protected override ClaimKind? LookedAt => ClaimKind.Growth;

    private protected override bool TakesHalfNamed => true;

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series) =>
        from byYears in series.OfKind(ClaimKind.Growth).Where(c => c.Unit.IsPercent && YearsOf(c) > 0).GroupBy(YearsOf)
        from nesting in Nesting.In(Level.InTime(Level.Of(byYears)))
        from outcome in CheckWhole(series, nesting.Whole, nesting.Parts, byYears.Key!.Value)
        select outcome;

    /// <summary>Returns by how many years the base of a growth precedes its period, if both are the same months; otherwise null.</summary>
    private static int? YearsOf(Claim growth) =>
        growth is { BasePeriod: { } start, Period: { } period } && growth.Measure is not Measure.Stock ? start.YearsUntil(period) : null;

    private IEnumerable<Outcome> CheckWhole(SideSeries series, Level whole, IReadOnlyList<Level> parts, int years)
    {
        if (Tiling.Of(whole.Period, parts) is { } tiles)
        {
            if (CheckTiles(series, whole, tiles) is { } finding)
            {
                yield return finding;
            }

            yield break;
        }

        var rests = parts.Select(p => RestOfGrowth.In(series, p, whole, years)).ToArray();
        var misfits = Array.FindAll(rests, r => r.IsImpossible || r.IsImplausible);
        if (misfits.Length > 0)
        {
            yield return Misfit(
                series,
                whole.Claims.Concat(misfits.SelectMany(r => r.Part.Claims)),
                Message.Join(
                    $"; ",
                    misfits,
                    r =>
                        $"growth in {r.Part.Period} and in {whole.Period} implies that the rest changed by "
                        + $"{(r.Rest is { } rest ? Printable.Ends(rest) : $"less than -100")} "
                        + $"percent{(r.IsShareKnown ? Message.Empty : $", if the monthly rates of part and rest in the base were within a factor of 3")}"),
                Array.Exists(misfits, r => r.IsImpossible) ? Severity.Error : Severity.Warning);
        }

        var undecided = Array.FindAll(rests, r => r is { IsImpossible: false, IsImplausible: false, IsPlausible: false });
        if (undecided.Length > 0)
        {
            yield return CannotDecide(
                $"{series.Title}: whether growth in {Message.Join($", ", undecided.Select(r => r.Part.Period.ToString()))} implies a plausible "
                + $"change in the rest of {whole.Period}: the printed figures, without exact ones for the base, allow for both answers",
                whole.Claims.Concat(undecided.SelectMany(r => r.Part.Claims)));
        }
    }

    // The growth of a whole is the mean of the growth of its parts, weighted by the base.
    private Finding? CheckTiles(SideSeries series, Level whole, IReadOnlyList<Level> tiles)
    {
        var hard = Tiling.Hull(tiles, t => t.Hard);
        var isImpossible = !hard.Overlaps(whole.Hard.Span);
        return !isImpossible && Tiling.Hull(tiles, t => t.Pragmatic).Overlaps(whole.Pragmatic.Span)
            ? null
            : Misfit(
                series,
                whole.Claims.Concat(tiles.SelectMany(t => t.Claims)),
                $"growth in {whole.Period} is outside the range of its parts {Message.Join($" and ", tiles.Select(t => t.Period))}, which is "
                + $"{Printable.Ends(Tiling.Hull(tiles, t => t.Pragmatic))} percent",
                isImpossible ? Severity.Error : Severity.Warning);
    }
}
