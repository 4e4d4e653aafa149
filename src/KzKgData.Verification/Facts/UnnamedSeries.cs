namespace KzKgData.Verification.Facts;

/// <summary>
/// Claims of one text about a quantity without a named side. Such claims form a series only within one text and one speaker: those of several texts may
/// come from several sides.
/// </summary>
internal static class UnnamedSeries
{
    /// <summary>Returns the series by quantity, in the order of their first claims.</summary>
    /// <param name="quantities">The claims by measurand.</param>
    public static IEnumerable<SideSeries> Of(IEnumerable<IReadOnlyList<Claim>> quantities) =>
        from quantity in quantities
        from series in quantity.Where(c => c.Side.IsNone).GroupBy(SideSeries.VoiceOf)
        select new SideSeries(Side.None, [.. series]);

    /// <summary>
    /// Returns the claims of a text for one side together with its claims without a side, if it has both. Texts with claims for two sides are left out,
    /// since the others may belong to either.
    /// </summary>
    public static IEnumerable<SideSeries> BesideASide(IEnumerable<IReadOnlyList<Claim>> quantities) =>
        from quantity in quantities
        where quantity.Any(c => c.StatedBy.Count == 0)
        from text in quantity.GroupBy(c => c.Source.TextId, StringComparer.Ordinal)
        let nobodys = text.Where(c => c.StatedBy.Count == 0).ToArray()
        where nobodys.Length > 0
        let sides = text.Where(c => !c.Side.IsNone).GroupBy(c => c.Side).ToArray()
        where sides.Length == 1
        select new SideSeries(sides[0].Key, [.. sides[0], .. nobodys]) { IsHalfNamed = true };
}
