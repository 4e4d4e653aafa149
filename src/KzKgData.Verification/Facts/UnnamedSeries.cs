namespace KzKgData.Verification.Facts;

/// <summary>
/// What one text says of a quantity in nobody's name, or in that of somebody of no side. Such figures go together only
/// within one text and one speaker: what several texts say may come from several sides.
/// </summary>
internal static class UnnamedSeries
{
    /// <summary>The series, quantity by quantity, in the order of their first claims.</summary>
    /// <param name="quantities">The claims by measurand.</param>
    public static IEnumerable<SideSeries> Of(IEnumerable<IReadOnlyList<Claim>> quantities) =>
        from quantity in quantities
        from series in quantity.Where(c => c.Side.IsNone).GroupBy(c => (c.Source.TextId, string.Join(";", c.StatedBy)))
        select new SideSeries(Side.None, [.. series]);
}
