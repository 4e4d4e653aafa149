using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3006: one side's figure for part of a period is larger than its figure for the whole, or leaves an implausible rest.</summary>
public sealed class PartialExceedsWhole() : SeriesRule("KZKG3006", "Partial exceeds whole", "partial period")
{
    /// <summary>By which factor the rate of the remaining months may differ from that of the part.</summary>
    public const decimal Plausible = 3;

    // Below it, quotients could leave the range of decimals; no figure of interest is as small.
    private const decimal SmallestDivisor = 0.001m;

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series)
    {
        foreach (var unit in series.Levels.GroupBy(l => l.Unit, StringComparer.Ordinal))
        {
            if (!unit.SelectMany(l => l.Claims).All(CanBePart))
            {
                continue;
            }

            var levels = unit.OrderBy(l => l.Period.FirstDay).ThenByDescending(l => l.Period.LastDay).ToArray();
            for (var i = 0; i < levels.Length; i++)
            {
                if (CheckWhole(series, levels, i) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>
    /// Whether a claim is of a kind that adds up over time. Shares do not, and a quantity that can be negative, such as a
    /// balance, may shrink from part to whole.
    /// </summary>
    internal static bool CanBePart(Claim claim) => claim is { Kind: "actual", Unit: not "percent", Value: >= 0 };

    /// <summary>Holds a whole against its parts, which all come after it in the order of the levels and begin before it ends.</summary>
    private Finding? CheckWhole(SideSeries series, Level[] levels, int index)
    {
        var whole = levels[index];
        var impossible = new List<Level>();
        var implausible = new List<Level>();
        for (var i = index + 1; i < levels.Length && levels[i].Period.FirstDay <= whole.Period.LastDay; i++)
        {
            var part = levels[i];
            if (!whole.Period.Contains(part.Period))
            {
                continue;
            }

            if (whole.Hard.IsBelow(part.Hard))
            {
                impossible.Add(part);
            }
            else if (IsImplausible(part, whole))
            {
                implausible.Add(part);
            }
        }

        if (impossible.Count + implausible.Count == 0)
        {
            return null;
        }

        var problems = new List<string>();
        if (impossible.Count > 0)
        {
            problems.Add($"{Join(impossible)} cannot be more than {whole.Period}, which it is a part of");
        }

        if (implausible.Count > 0)
        {
            problems.Add($"{Join(implausible)} leaves the rest of {whole.Period} a rate that is not within a factor of {Plausible} of its own");
        }

        return Misfit(
            series,
            whole.Claims.Concat(impossible.Concat(implausible).SelectMany(p => p.Claims)),
            string.Join("; ", problems),
            impossible.Count > 0 ? Severity.Error : Severity.Warning);
    }

    /// <summary>Whether the rate of the remainder, relative to the part's, is out of bounds wherever both figures may lie.</summary>
    private static bool IsImplausible(Level part, Level whole)
    {
        // (whole - part) / part times the lengths' quotient grows with the whole and falls with the part.
        var (partLength, wholeLength) = LengthsOf(part.Period, whole.Period);
        var lengths = (decimal)partLength / (wholeLength - partLength);
        var lowest = Relative(whole.Pragmatic.Floor.Low, part.Pragmatic.Ceiling.High);
        var highest = Relative(whole.Pragmatic.Ceiling.High, part.Pragmatic.Floor.Low);
        return lowest > Plausible || highest * Plausible < 1;

        decimal? Relative(decimal? total, decimal? share) => share >= SmallestDivisor ? ((total / share) - 1) * lengths : null;
    }

    /// <summary>The lengths in months where both periods are made of them, else in days.</summary>
    private static (int Part, int Whole) LengthsOf(Period part, Period whole) =>
        part.IsWholeMonths && whole.IsWholeMonths ? (MonthsOf(part), MonthsOf(whole)) : (DaysOf(part), DaysOf(whole));

    private static int MonthsOf(Period period) =>
        ((period.LastDay.Year - period.FirstDay.Year) * 12) + period.LastDay.Month - period.FirstDay.Month + 1;

    private static int DaysOf(Period period) => (period.LastDay - period.FirstDay).Days + 1;

    private static string Join(List<Level> levels) => string.Join(", ", levels.Select(l => l.Period));
}
