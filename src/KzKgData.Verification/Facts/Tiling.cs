namespace KzKgData.Verification.Facts;

/// <summary>Periods that follow each other without a gap and fill a longer one.</summary>
internal static class Tiling
{
    /// <summary>Some of the figures, for periods that fill a longer one; null where they leave a gap. Of those that begin on one day the longest is taken.</summary>
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
}
