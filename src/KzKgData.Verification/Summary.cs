using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification;

/// <summary>The counts of a verification.</summary>
/// <param name="Facts">Facts in all tables, including claims but not sources.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Sources">Published texts.</param>
/// <param name="Mentions">Mentions.</param>
/// <param name="Citations">Citations whose mention exists.</param>
/// <param name="CellsNeedingEvidence">Cells of facts that need a citation.</param>
/// <param name="CellsCited">How many of them are.</param>
/// <param name="Figures">Figures of every kind, from amounts to dates: those recognised in the archived texts if these are available, otherwise
/// those with a mention.</param>
/// <param name="FiguresCited">How many of them are evidence for a fact or an explanation.</param>
/// <param name="FiguresSetAside">How many of them are excluded with a reason.</param>
/// <param name="Disputes">Comparison groups in disagreement. Reports tell readers to count these.</param>
/// <param name="DisputesOpen">How many of them have an open conflict.</param>
/// <param name="DisputesUnsettled">How many of the others have a conflict that is acknowledged but not explained.</param>
/// <param name="Discrepancies">Findings of the consistency rules.</param>
/// <param name="Explained">How many of them are explained.</param>
/// <param name="Acknowledged">How many of them are acknowledged.</param>
/// <param name="Open">Open findings of all rules, without notes.</param>
/// <param name="Notes">Notes.</param>
/// <param name="NotApplicable">Rules with nothing to check in the package.</param>
/// <param name="CannotDecide">Groups of facts for which a rule reached no verdict.</param>
/// <param name="Misconfigured">Declarations that a rule could not use.</param>
public sealed record Summary(
    int Facts,
    int Claims,
    int Sources,
    int Mentions,
    int Citations,
    int CellsNeedingEvidence,
    int CellsCited,
    int Figures,
    int FiguresCited,
    int FiguresSetAside,
    int Disputes,
    int DisputesOpen,
    int DisputesUnsettled,
    int Discrepancies,
    int Explained,
    int Acknowledged,
    int Open,
    int Notes,
    int NotApplicable,
    int CannotDecide,
    int Misconfigured)
{
    /// <summary>How many figures are cited or set aside.</summary>
    public int FiguresAccountedFor => FiguresCited + FiguresSetAside;

    internal static Summary Of(
        RuleContext context,
        IReadOnlyCollection<Finding> findings,
        IReadOnlyCollection<Finding> notes,
        IReadOnlyCollection<Decision> decisions)
    {
        var dataset = context.Dataset;
        var (figures, cited, setAside) = (0, 0, 0);
        foreach (var source in context.Coverage.Where(c => context.Archive is null || c.IsCountedInText))
        {
            figures += source.Figures.Count;
            cited += source.Count(FigureUse.Cited);
            setAside += source.Count(FigureUse.Excluded);
        }

        var discrepancies = findings.Where(f => f.Discrepancy is not null).ToArray();
        var disputes = discrepancies
            .Where(d => d.Discrepancy is ValueConflict)
            .GroupBy(d => ((ValueConflict)d.Discrepancy!).Dispute.Group, d => d.Status)
            .ToDictionary(g => g.Key, g => g.Min());
        return new Summary(
            context.EvidenceCells.Facts,
            dataset.Claims.Count,
            dataset.Sources.Count,
            dataset.Mentions.Count,
            dataset.Citations.Count,
            context.EvidenceCells.Needed,
            context.EvidenceCells.Cited,
            figures,
            cited,
            setAside,
            disputes.Count,
            disputes.Values.Count(s => s is FindingStatus.Open),
            disputes.Values.Count(s => s is FindingStatus.Acknowledged),
            discrepancies.Length,
            discrepancies.Count(d => d.Status == FindingStatus.Explained),
            discrepancies.Count(d => d.Status == FindingStatus.Acknowledged),
            findings.Count(f => f.Status == FindingStatus.Open),
            notes.Count,
            decisions.Count(d => d.Kind is DecisionKind.NotApplicable),
            decisions.Count(d => d.Kind is DecisionKind.CannotDecide),
            decisions.Count(d => d.Kind is DecisionKind.Misconfigured));
    }
}
