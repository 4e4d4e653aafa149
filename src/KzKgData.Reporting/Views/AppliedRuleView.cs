using KzKgData.Verification;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Views;

/// <summary>A rule that was run and had something to check.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Findings">The number of its findings, including notes and acknowledged or explained findings.</param>
/// <param name="Undecided">The number of groups of facts for which it reached no verdict.</param>
public sealed record AppliedRuleView(RuleDescriptor Rule, int Findings, int Undecided)
{
    /// <summary>Returns all such rules, in the order of their ids.</summary>
    internal static IReadOnlyList<AppliedRuleView> Of(VerificationResult result)
    {
        var without = result.NotRun.Select(n => n.RuleId)
            .Concat(result.Decisions.Where(d => d.Kind is not DecisionKind.CannotDecide).Select(d => d.RuleId))
            .ToHashSet(StringComparer.Ordinal);
        var findings = result.Findings.Concat(result.Notes).CountBy(f => f.RuleId, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var undecided = result.Decisions.CountBy(d => d.RuleId, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. RuleCatalog.All.Select(r => r.Descriptor)
                .Where(r => !without.Contains(r.Id))
                .Select(r => new AppliedRuleView(r, findings.GetValueOrDefault(r.Id), undecided.GetValueOrDefault(r.Id))),
        ];
    }
}
