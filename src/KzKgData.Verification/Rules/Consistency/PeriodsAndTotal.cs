using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3029: the figures for parts of a period do not add up to, or exceed, the figure for the whole period.</summary>
public sealed class PeriodsAndTotal() : OwnSeriesRule("KZKG3029", "Periods do not add up", "periods and total")
{
    private const int Several = 2;

    private protected override ClaimKind? LookedAt => ClaimKind.Actual;

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series)
    {
        foreach (var (whole, parts) in series.Nestings)
        {
            if (parts.Count < Several || parts.Any(p => whole.Pragmatic.IsBelow(p.Pragmatic)))
            {
                continue; // KZKG3006 reports single parts
            }

            if (Tiling.Of(whole.Period, parts) is { } tiles)
            {
                var isImpossible = !Tiling.Sum(tiles, l => l.Hard).Overlaps(whole.Hard.Span);
                if (isImpossible || !Tiling.Sum(tiles, l => l.Pragmatic).Overlaps(whole.Pragmatic.Span))
                {
                    yield return Misfit(series, whole, tiles, $"not to the figure for the whole", isImpossible);
                }
            }
            else if (Tiling.LargestApart(parts, l => l.Pragmatic.Floor.Low ?? 0) is { Count: >= Several } apart
                && whole.Pragmatic.Span.IsBelow(Tiling.Sum(apart, l => l.Pragmatic)))
            {
                yield return Misfit(series, whole, apart, $"more than the whole", whole.Hard.Span.IsBelow(Tiling.Sum(apart, l => l.Hard)));
            }
        }
    }

    private Finding Misfit(SideSeries series, Level whole, IReadOnlyList<Level> parts, Message what, bool isImpossible) =>
        Misfit(
            series,
            whole.Claims.Concat(parts.SelectMany(p => p.Claims)),
            $"{Message.Join($" and ", parts.Select(p => p.Period))} add up to {Printable.Ends(Tiling.Sum(parts, l => l.Pragmatic))} {whole.Unit} for "
            + $"{whole.Period}, {what}",
            isImpossible ? Severity.Error : Severity.Warning,
            whole.Period);
}
