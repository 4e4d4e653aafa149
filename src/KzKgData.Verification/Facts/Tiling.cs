namespace KzKgData.Verification.Facts;

/// <summary>Selects disjoint periods inside a longer one, and adds up their figures.</summary>
internal static class Tiling
{
    /// <summary>
    /// Returns figures whose periods tile a longer period without gaps; null if there are none. Of those with the same first day, the longest is used.
    /// </summary>
    /// <param name="whole">The longer period.</param>
    /// <param name="parts">Figures for shorter periods inside it, sorted by first day, the longest first.</param>
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

    /// <summary>Returns the disjoint figures with the largest total (weighted interval scheduling).</summary>
    /// <param name="parts">The figures.</param>
    /// <param name="amountOf">The amount of a figure.</param>
    public static IReadOnlyList<Level> LargestApart(IReadOnlyList<Level> parts, Func<Level, decimal> amountOf)
    {
        // Dynamic programming over the ends: the best of the first i parts omits the last of them, or adds it to the best of those that end before it
        // starts.
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

    /// <summary>Returns the sum of figures as an interval.</summary>
    /// <param name="parts">The figures.</param>
    /// <param name="extentOf">The extent of a figure.</param>
    public static Interval Sum(IEnumerable<Level> parts, Func<Level, Extent> extentOf) =>
        parts.Aggregate(Interval.Exactly(0), (sum, part) => sum.Plus(extentOf(part).Span));

    /// <summary>Returns the hull of figures, which contains their mean.</summary>
    /// <param name="parts">The figures, at least one.</param>
    /// <param name="extentOf">The extent of a figure.</param>
    public static Interval Hull(IReadOnlyList<Level> parts, Func<Level, Extent> extentOf) =>
        parts.Skip(1).Aggregate(extentOf(parts[0]).Span, (hull, level) => hull.Hull(extentOf(level).Span));
}
