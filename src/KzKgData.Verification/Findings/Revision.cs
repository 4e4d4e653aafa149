using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>The computation behind the cause <c>revision</c>: two editions of one figure of one office, one after the other, that differ.</summary>
/// <param name="Before">The figure of the earlier edition.</param>
/// <param name="Now">The figure of the later one.</param>
public sealed record Revision(OfficialFigure Before, OfficialFigure Now)
{
    /// <summary>The cells of the tables that hold the two figures; of one that is added up, those of its parts.</summary>
    public IReadOnlyList<SourceCell> Cells => [.. Before.Parts.Concat(Now.Parts).Select(p => p.ValueCell).OfType<SourceCell>().Distinct()];

    /// <summary>All revisions of a figure: every two of its editions that differ, where the dates say which came first.</summary>
    /// <param name="editions">The editions, the earliest first.</param>
    internal static IEnumerable<Revision> Among(IReadOnlyList<OfficialFigure> editions) =>
        from later in Enumerable.Range(0, editions.Count)
        from earlier in Enumerable.Range(0, later)
        let revision = new Revision(editions[earlier], editions[later])
        where revision.Before.Value != revision.Now.Value && revision.IsInOrder
        select revision;

    /// <summary>The figures of the offices of some sides that a claim can be held against: by office and quantity, each with its editions.</summary>
    internal static IEnumerable<IReadOnlyList<OfficialFigure>> EditionsBeside(Claim claim, IEnumerable<Side> sides, Dataset dataset) =>
        claim.Period is not { } period
            ? []
            : from measurand in dataset.Official.ComparableWith(claim, dataset)
              from side in sides
              let editions = dataset.Official.Editions(measurand, claim.Unit, side, period)
              where editions.Count > 0
              select editions;

    /// <summary>
    /// The revisions between whose two figures a conflict stands: every claim of the one position has the one, every claim of the other the other,
    /// and no edition is younger than what was said.
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

    /// <summary>The revisions of which a claim has one figure and not the other.</summary>
    internal static IEnumerable<Revision> Of(Claim claim, Dataset dataset) => EditionsBeside(claim, OfficesOf([claim]), dataset)
        .SelectMany(Among)
        .Where(r => claim.Pragmatic.Contains(r.Before.Value) != claim.Pragmatic.Contains(r.Now.Value));

    /// <summary>
    /// The revisions without which no flow of a trade would lie further apart than valuation could make it; none where one of them would all the
    /// same.
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

    /// <summary>The sides that speak in some claims and may have an office: not nobody, and not both together.</summary>
    internal static IEnumerable<Side> OfficesOf(IEnumerable<Claim> claims) =>
        claims.Select(c => c.Side).Where(s => s is { IsNone: false, IsBoth: false }).Distinct();

    private bool IsInOrder => Before.Edition is { } earlier && Now.Edition is { } later && earlier.LastDay < later.FirstDay;

    private static bool Say(Claim[] claims, OfficialFigure figure) => Array.TrueForAll(claims, c => c.Pragmatic.Contains(figure.Value) && !figure.IsAfter(c));
}
