using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1001: something in <c>datapackage.json</c> cannot be used.</summary>
public sealed class UnusableDescriptor() : Rule("KZKG1001", "Unusable descriptor", "form")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Package.Problems.Select(p => At(p.Place, p.Problem));
}
