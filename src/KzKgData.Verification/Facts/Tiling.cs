namespace KzKgData.Verification.Facts;

/// <summary>Periods inside a longer one that have no day in common: those that fill it, and what their figures come to.</summary>
internal static class Tiling
{
    /// <summary>
    /// Some of the figures, for periods that fill a longer one; null where they leave a gap. Of those that begin on one day the longest is taken.
    /// </summary>
    /// <param name="whole">The longer period.</param>
    /// <param name="parts">Figures for shorter periods inside it, by their first days, the longest first.</param>
    public static IReadOnlyList<Level>? Of(Period whole, IReadOnlyList<Level> parts)
    {
        var tiles = new List<Level>();
        var next = whole.FirstDay;
        foreach (var part in parts)
        {
            if (part.Period.FirstDay == next && part.Period.LastDay < whole.LastDay)
            {
                tiles.Add(part);
                next = part.Period.LastDay.AddDays(1);
            }
            else if (part.Period.FirstDay == next && part.Period.LastDay == whole.LastDay && tiles.Count > 0)
            {
                tiles.Add(part);
                return tiles;
            }
        }

        return null;
    }

    /// <summary>Of some figures for shorter periods those that have no day in common and come to the most.</summary>
    /// <param name="parts">The figures.</param>
    /// <param name="amountOf">The amount of a figure.</param>
    public static IReadOnlyList<Level> LargestApart(IReadOnlyList<Level> parts, Func<Level, decimal> amountOf)
    {
        // The best of the first i parts by their ends is that of one fewer, or the last of them with the best of those that end before it.
        var byEnd = parts.OrderBy(p => p.Period.LastDay).ThenBy(p => p.Period.FirstDay).ToArray();
        var best = new decimal[byEnd.Length + 1];
        var before = new int[byEnd.Length];
        for (var i = 0; i < byEnd.Length; i++)
        {
            before[i] = BinarySearch.FirstIndex(byEnd.Length, j => byEnd[j].Period.LastDay >= byEnd[i].Period.FirstDay);
            best[i + 1] = Math.Max(best[i], best[before[i]] + amountOf(byEnd[i]));
        }

        var apart = new List<Level>();
        for (var i = byEnd.Length; i > 0;)
        {
            if (best[i] == best[i - 1])
            {
                i--;
                continue;
            }

            apart.Add(byEnd[i - 1]);
            i = before[i - 1];
        }

        apart.Reverse();
        return apart;
    }

    /// <summary>What some figures come to, end by end.</summary>
    /// <param name="parts">The figures.</param>
    /// <param name="extentOf">Where a figure lies.</param>
    public static Interval Sum(IEnumerable<Level> parts, Func<Level, Extent> extentOf) =>
        parts.Aggregate(Interval.Exactly(0), (sum, part) => sum.Plus(extentOf(part).Span));

    /// <summary>From the smallest to the largest of some figures, between which their mean lies.</summary>
    /// <param name="parts">The figures, at least one.</param>
    /// <param name="extentOf">Where a figure lies.</param>
    public static Interval Hull(IReadOnlyList<Level> parts, Func<Level, Extent> extentOf) =>
        parts.Skip(1).Aggregate(extentOf(parts[0]).Span, (hull, level) => hull.Hull(extentOf(level).Span));
}
