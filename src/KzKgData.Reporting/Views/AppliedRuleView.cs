using KzKgData.Verification;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Views;

/// <summary>A rule that was run.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Findings">How many findings it made, settled ones too.</param>
public sealed record AppliedRuleView(RuleDescriptor Rule, int Findings)
{
    /// <summary>All rules that were run, in the order of their ids.</summary>
    internal static IReadOnlyList<AppliedRuleView> Of(VerificationResult result)
    {
        var notRun = result.NotRun.Select(n => n.RuleId).ToHashSet(StringComparer.Ordinal);
        var findings = result.Findings.CountBy(f => f.RuleId, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. RuleCatalog.All.Select(r => r.Descriptor).Where(r => !notRun.Contains(r.Id)).Select(r => new AppliedRuleView(r, findings.GetValueOrDefault(r.Id)))];
    }
}
