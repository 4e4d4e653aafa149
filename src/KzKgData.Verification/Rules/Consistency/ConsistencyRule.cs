using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule whose findings are discrepancies: at most one per group of facts, which the ledger can explain.</summary>
public abstract class ConsistencyRule : Rule
{
    private protected ConsistencyRule(string id, string title, string category, Severity severity = Severity.Error)
        : base(id, title, category, severity)
    {
    }

    // Without the ledger, every discrepancy would be open.
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Explanations];

    /// <summary>Whether the ledger may prefer one of the claims.</summary>
    public virtual bool AllowsPreference => true;

    /// <summary>
    /// Computes whether a cause accounts for a discrepancy of this rule. Only some causes can be computed; for all others, it reports that there is no
    /// such computation.
    /// </summary>
    /// <returns>Why the computation fails, or null if it passes.</returns>
    public virtual Message? ProblemOfComputation(string cause, Finding finding, Dataset dataset) =>
        cause is KnownCause.Revision && RevisionsOf(finding, dataset) is { } revisions ? RevisionEvidence.ProblemOf(finding, revisions, dataset)
        : cause is KnownCause.Misattribution
            ? $"no computation can prove whose figure it is; the series that a figure continues, see {FitOfSeries.RuleId}, supports the hypothesis but "
            + $"proves nothing"
        : (Message)$"{Descriptor.Id} has no computation for the cause {Printable.Quote(cause)}";

    /// <summary>
    /// Returns the revisions of official figures that account for a discrepancy of this rule and so prove the cause <see cref="KnownCause.Revision"/>;
    /// null if the rule has no such computation.
    /// </summary>
    public virtual IEnumerable<Revision>? RevisionsOf(Finding finding, Dataset dataset) => null;

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) => context.Dataset.Claims.Count == 0 ? $"there are no claims" : (Message?)null;

    /// <summary>Creates a finding about contradicting facts, at the guarded cell of the first.</summary>
    /// <param name="discrepancy">The facts, at least one.</param>
    /// <param name="message">The contradiction.</param>
    /// <param name="severity">The severity.</param>
    private protected Finding Disagreement(Discrepancy discrepancy, Message message, Severity severity = Severity.Error) =>
        At(discrepancy.Members[0].Place, message, discrepancy.Members.Select(m => m.Id)) with
        {
            Severity = severity,
            SameSource = discrepancy.Members.Select(m => m.Source?.Id).Distinct(StringComparer.Ordinal).Count() == 1,
            Related = [.. discrepancy.Members.Skip(1).Select(m => new RelatedPlace(m.Id, m.Place))],
            Discrepancy = discrepancy,
        };

    /// <summary>Removes duplicate outcomes: claims made jointly by both sides are in the series of each.</summary>
    private protected static IEnumerable<Outcome> OnceEach(IEnumerable<Outcome> outcomes)
    {
        var known = new HashSet<(bool IsFinding, string Facts)>();
        return outcomes.Where(o => known.Add(o is Finding finding ? (true, string.Join(";", finding.Facts)) : (false, string.Join(";", ((Decision)o).Facts))));
    }

    /// <summary>Formats a claim for a message: its value, its print and its side.</summary>
    private protected static Message Describe(Claim claim)
    {
        var printed = claim.ValueMention is { } mention ? Printable.Quote(mention.Printed) : $"no printed figure";
        Message side = !claim.Side.IsNone ? $"{claim.Side}" : claim.StatedBy.Count > 0 ? (Message)$"without a side" : $"not attributed";
        return $"{claim.Id} {claim.Value} {claim.Unit} (printed {printed}, {side})";
    }
}
