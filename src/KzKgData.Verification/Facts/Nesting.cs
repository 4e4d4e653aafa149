
namespace KzKgData.Verification.Facts;

/// <summary>A period with the shorter periods inside it, from one series.</summary>
/// <param name="Whole">The level of the longer period.</param>
/// <param name="Parts">The levels of the periods inside it, at least one.</param>
internal sealed record Nesting(Level Whole, IReadOnlyList<Level> Parts)
{
    // Below this, quotients could overflow a decimal; no real figure is as small.
    private const decimal SmallestDivisor = 0.001m;

    /// <summary>Returns every period with parts, in units in which all figures add up over time.</summary>
    public static IEnumerable<Nesting> In(SideSeries series)
    {
        foreach (var nesting in In(series.LevelsInOrder))
        {
            if (series.Levels.Where(l => l.Unit == nesting.Whole.Unit).SelectMany(l => l.Claims).All(c => c.AddsUpOverTime))
            {
                yield return nesting;
            }
        }
    }

    /// <summary>Returns every period with parts among levels sorted by the first day of their periods, the longest first.</summary>
    public static IEnumerable<Nesting> In(IReadOnlyList<Level> levels)
    {
        for (var i = 0; i < levels.Count; i++)
        {
            if (i + 1 < levels.Count && levels[i + 1].Period.FirstDay <= levels[i].Period.LastDay && PartsOf(levels, i) is { Count: > 0 } parts)
            {
                yield return new Nesting(levels[i], parts);
            }
        }
    }

    /// <summary>
    /// Returns the lowest and highest rate of the remaining months relative to the rate of the part; null for an end that the figures leave open.
    /// </summary>
    /// <remarks>(whole − part) / part, times the quotient of the lengths, increases with the whole and decreases with the part.</remarks>
    public static (decimal? Lowest, decimal? Highest) RateOfRest(Level part, Level whole)
    {
        var (partLength, wholeLength) = LengthsOf(part.Period, whole.Period);
        var lengths = (decimal)partLength / (wholeLength - partLength);
        return (Relative(whole.Pragmatic.Floor.Low, part.Pragmatic.Ceiling.High), Relative(whole.Pragmatic.Ceiling.High, part.Pragmatic.Floor.Low));

        decimal? Relative(decimal? total, decimal? share) => share >= SmallestDivisor ? ((total / share) - 1) * lengths : null;
    }

    /// <summary>Returns the parts of a whole; all come after it in the order of the levels and begin before it ends.</summary>
    private static List<Level> PartsOf(IReadOnlyList<Level> levels, int index)
    {
        var whole = levels[index];
        var parts = new List<Level>();
        for (var i = index + 1; i < levels.Count && levels[i].Period.FirstDay <= whole.Period.LastDay; i++)
        {
            if (levels[i].Unit == whole.Unit && whole.Period.Contains(levels[i].Period))
            {
                parts.Add(levels[i]);
            }
        }

        return parts;
    }

    /// <summary>Returns the lengths of both periods, in months if both consist of whole months, else in days.</summary>
    public static (int Part, int Whole) LengthsOf(Period part, Period whole) =>
        part.IsWholeMonths && whole.IsWholeMonths ? (MonthsOf(part), MonthsOf(whole)) : (part.DayCount, whole.DayCount);

    private static int MonthsOf(Period period) =>
        ((period.LastDay.Year - period.FirstDay.Year) * 12) + period.LastDay.Month - period.FirstDay.Month + 1;
}
