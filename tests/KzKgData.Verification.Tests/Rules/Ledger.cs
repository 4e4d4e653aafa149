using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>Ledgers of one entry, for tests of the computation behind a cause.</summary>
internal static class Ledger
{
    /// <summary>The status of the one finding of a rule that the first claim takes part in, once the ledger names a computed cause for it.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="problem">What has to be said of the computation, in part; null where it has to pass.</param>
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
