using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>The computation behind the cause <c>revision</c>: two successive editions of one figure of one office that differ.</summary>
/// <param name="Before">The figure of the earlier edition.</param>
/// <param name="Now">The figure of the later one.</param>
public sealed record Revision(OfficialFigure Before, OfficialFigure Now)
{
    /// <summary>The table cells of the two figures; for a figure that is a sum, the cells of its parts.</summary>
    public IReadOnlyList<SourceCell> Cells => [.. Before.Parts.Concat(Now.Parts).Select(p => p.ValueCell).OfType<SourceCell>().Distinct()];

    /// <summary>Returns all revisions of a figure: every pair of differing editions whose dates show which came first.</summary>
    /// <param name="editions">The editions, earliest first.</param>
    internal static IEnumerable<Revision> Among(IReadOnlyList<OfficialFigure> editions) =>
        from later in Enumerable.Range(0, editions.Count)
        from earlier in Enumerable.Range(0, later)
        let revision = new Revision(editions[earlier], editions[later])
        where revision.Before.Value != revision.Now.Value && revision.IsInOrder
        select revision;

    /// <summary>Returns the official figures of some sides that are comparable with a claim: all editions, per office and quantity.</summary>
    internal static IEnumerable<IReadOnlyList<OfficialFigure>> EditionsBeside(Claim claim, IEnumerable<Side> sides, Dataset dataset) =>
        claim.Period is not { } period
            ? []
            : from measurand in dataset.Official.ComparableWith(claim, dataset)
              from side in sides
              let editions = dataset.Official.Editions(measurand, claim.Unit, side, period)
              where editions.Count > 0
              select editions;

    /// <summary>
    /// Returns the revisions that account for a conflict: every claim of one position matches one edition, every claim of the other position matches
    /// the other edition, and no edition is newer than the claims.
    /// </summary>
    internal static IEnumerable<Revision> Of(ValueConflict conflict, Dataset dataset)
    {
        var (lower, higher) = (ClaimsOf(conflict.Dispute.Lower), ClaimsOf(conflict.Dispute.Higher));
        return lower.Length == 0 || higher.Length == 0 ? []
            : EditionsBeside(conflict.Claims[0], OfficesOf(conflict.Claims), dataset)
                .SelectMany(Among)
                .Where(r => (Say(lower, r.Before) && Say(higher, r.Now)) || (Say(lower, r.Now) && Say(higher, r.Before)));

        Claim[] ClaimsOf(Position position) => [.. conflict.Claims.Where(position.Claims.Contains)];
    }

    /// <summary>Returns the revisions of which a claim matches exactly one edition.</summary>
    internal static IEnumerable<Revision> Of(Claim claim, Dataset dataset) => EditionsBeside(claim, OfficesOf([claim]), dataset)
        .SelectMany(Among)
        .Where(r => claim.Pragmatic.Contains(r.Before.Value) != claim.Pragmatic.Contains(r.Now.Value));

    /// <summary>
    /// Returns the revisions without which valuation could account for every flow of a trade; none if some flow would remain unaccounted for.
    /// </summary>
    internal static IReadOnlyList<Revision> Of(TableMirror mirror, Dataset dataset)
    {
        var all = new List<Revision>();
        foreach (var flow in mirror.Flows.Where(f => f.IsBeyond))
        {
            Revision[] found =
            [
                .. RevisionsOf(flow.Exporter).Where(r => r.Now.Parts[0] == flow.Exporter && !new TableFlow(r.Before.Parts[0], flow.Importer).IsBeyond),
                .. RevisionsOf(flow.Importer).Where(r => r.Now.Parts[0] == flow.Importer && !new TableFlow(flow.Exporter, r.Before.Parts[0]).IsBeyond),
            ];
            if (found.Length == 0)
            {
                return [];
            }

            all.AddRange(found);
        }

        return all;

        IEnumerable<Revision> RevisionsOf(Claim claim) => Among(dataset.Official.Editions(claim.Measurand, claim.Unit, claim.Side, claim.Period!.Value));
    }

    /// <summary>Returns the single sides of some claims, which may have a statistical office; claims of no side or of both are skipped.</summary>
    internal static IEnumerable<Side> OfficesOf(IEnumerable<Claim> claims) =>
        claims.Select(c => c.Side).Where(s => s is { IsNone: false, IsBoth: false }).Distinct();

    private bool IsInOrder => Before.Edition is { } earlier && Now.Edition is { } later && earlier.LastDay < later.FirstDay;

    private static bool Say(Claim[] claims, OfficialFigure figure) => Array.TrueForAll(claims, c => c.Pragmatic.Contains(figure.Value) && !figure.IsAfter(c));
}
