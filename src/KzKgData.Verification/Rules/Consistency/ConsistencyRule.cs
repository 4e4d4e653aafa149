using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule whose findings are discrepancies: at most one per group of claims, open to explanation.</summary>
public abstract class ConsistencyRule : Rule
{
    private protected ConsistencyRule(string id, string title, string category)
        : base(id, title, category, Severity.Error)
    {
    }

    // Without the ledger every discrepancy would seem open.
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Explanations];

    /// <summary>
    /// Computes whether a cause accounts for a discrepancy of this rule. Only some causes can be computed; for all others
    /// the answer is that there is no such computation.
    /// </summary>
    /// <returns>What fails, or null where the computation passes.</returns>
    public virtual string? ProblemOfComputation(string cause, Finding finding, Dataset dataset) =>
        $"{Descriptor.Id} has no computation that could carry the cause {Printable.Quote(cause)}";

    private protected Finding Disagreement(IReadOnlyList<Claim> members, string message, Gap? gap = null, Severity severity = Severity.Error) =>
        At(members[0].Row.PlaceOf("value"), message, members.Select(m => m.Id)) with
        {
            Severity = severity,
            SameSource = members.Select(m => m.Source.Id).Distinct(StringComparer.Ordinal).Count() == 1,
            Related = [.. members.Skip(1).Select(m => new RelatedPlace(m.Id, m.Row.PlaceOf("value")))],
            Discrepancy = new Discrepancy(members) { Gap = gap },
        };

    /// <summary>A claim in a message: who prints what, and by whom it is said.</summary>
    private protected static string Describe(Claim claim)
    {
        var printed = claim.ValueMention is { } mention ? Printable.Quote(mention.Printed) : "no printed figure";
        var side = claim.Side.Length > 0 ? claim.Side : claim.StatedBy.Count > 0 ? "of no side" : "not attributed";
        return $"{claim.Id} {Printable.Number(claim.Value)} {claim.Unit} (printed {printed}, {side})";
    }
}
