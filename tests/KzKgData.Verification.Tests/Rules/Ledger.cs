using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>Ledgers with one entry, for tests of the computation of a cause.</summary>
internal static class Ledger
{
    /// <summary>Returns the status of the rule's one finding with the first claim after the ledger names a computed cause for it.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="problem">A part of the expected objection to the computation; null if it must pass.</param>
    public static FindingStatus StatusWith(PrintedClaim[] claims, string rule, string cause, string? problem)
    {
        var package = PrintedClaim.Package(claims);
        var found = Assert.Single(package.Verify().Findings, IsMeant);

        var findings = package.Explaining(rule, string.Join(';', found.Facts), string.Join(';', found.Discrepancy!.Guarded), cause).Verify().Findings;

        var failing = findings.SingleOrDefault(f => f.RuleId is "KZKG4005");
        Assert.Equal(problem is null, failing is null);
        Assert.Contains(problem ?? string.Empty, failing?.Message ?? string.Empty, StringComparison.Ordinal);
        return findings.Single(IsMeant).Status;

        bool IsMeant(Finding finding) => string.Equals(finding.RuleId, rule, StringComparison.Ordinal) && finding.Facts.Contains(claims[0].Id);
    }
}
