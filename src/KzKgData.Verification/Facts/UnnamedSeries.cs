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
        from series in quantity.Where(c => c.Side.IsNone).GroupBy(SideSeries.VoiceOf)
        select new SideSeries(Side.None, [.. series]);

    /// <summary>
    /// What a text says in the name of one side together with what it says in nobody's, where it says both. Beside two sides nobody's figures may go
    /// with either.
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
