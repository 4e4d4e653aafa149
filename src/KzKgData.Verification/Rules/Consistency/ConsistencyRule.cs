using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule whose findings are discrepancies: at most one per group of facts, open to explanation.</summary>
public abstract class ConsistencyRule : Rule
{
    private protected ConsistencyRule(string id, string title, string category, Severity severity = Severity.Error)
        : base(id, title, category, severity)
    {
    }

    // Without the ledger every discrepancy would seem open.
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Explanations];

    /// <summary>Whether the ledger may say which of the claims is to be preferred.</summary>
    public virtual bool AllowsPreference => true;

    /// <summary>
    /// Computes whether a cause accounts for a discrepancy of this rule. Only some causes can be computed; for all others
    /// the answer is that there is no such computation.
    /// </summary>
    /// <returns>What fails, or null where the computation passes.</returns>
    public virtual Message? ProblemOfComputation(string cause, Finding finding, Dataset dataset) =>
        cause is KnownCause.Revision && RevisionsOf(finding, dataset) is { } revisions ? RevisionEvidence.ProblemOf(finding, revisions, dataset)
        : cause is KnownCause.Misattribution
            ? $"whose figure it is nothing computes; what {FitOfSeries.RuleId} says of the series that a figure continues supports the hypothesis and "
                + $"proves nothing"
        : (Message)$"{Descriptor.Id} has no computation that could carry the cause {Printable.Quote(cause)}";

    /// <summary>
    /// The revisions of figures of official tables that a discrepancy of this rule comes from: what carries the cause <see cref="KnownCause.Revision"/>;
    /// null where the rule has no such computation.
    /// </summary>
    public virtual IEnumerable<Revision>? RevisionsOf(Finding finding, Dataset dataset) => null;

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) => context.Dataset.Claims.Count == 0 ? $"there are no claims" : (Message?)null;

    /// <summary>A finding about facts that do not go together, at the guarded cell of the first.</summary>
    /// <param name="discrepancy">The facts, at least one.</param>
    /// <param name="message">What does not fit together.</param>
    /// <param name="severity">How bad it is.</param>
    private protected Finding Disagreement(Discrepancy discrepancy, Message message, Severity severity = Severity.Error) =>
        At(discrepancy.Members[0].Place, message, discrepancy.Members.Select(m => m.Id)) with
        {
            Severity = severity,
            SameSource = discrepancy.Members.Select(m => m.Source?.Id).Distinct(StringComparer.Ordinal).Count() == 1,
            Related = [.. discrepancy.Members.Skip(1).Select(m => new RelatedPlace(m.Id, m.Place))],
            Discrepancy = discrepancy,
        };

    /// <summary>What a rule comes to for each side, without what it comes to twice: claims that both sides make together are in the series of each.</summary>
    private protected static IEnumerable<Outcome> OnceEach(IEnumerable<Outcome> outcomes)
    {
        var known = new HashSet<(bool IsFinding, string Facts)>();
        return outcomes.Where(o => known.Add(o is Finding finding ? (true, string.Join(";", finding.Facts)) : (false, string.Join(";", ((Decision)o).Facts))));
    }

    /// <summary>A claim in a message: who prints what, and by whom it is said.</summary>
    private protected static Message Describe(Claim claim)
    {
        var printed = claim.ValueMention is { } mention ? Printable.Quote(mention.Printed) : $"no printed figure";
        Message side = !claim.Side.IsNone ? $"{claim.Side}" : claim.StatedBy.Count > 0 ? (Message)$"of no side" : $"not attributed";
        return $"{claim.Id} {claim.Value} {claim.Unit} (printed {printed}, {side})";
    }
}
