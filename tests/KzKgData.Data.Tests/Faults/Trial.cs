using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Data.Tests.Faults;

/// <summary>The result of verifying data with a fault.</summary>
/// <param name="Kind">The kind of the fault.</param>
/// <param name="Fault">The fault.</param>
/// <param name="Findings">The open findings: rule, severity and place.</param>
/// <param name="IsNamed">Whether one of them names a damaged row.</param>
internal sealed record Trial(FaultKind Kind, Fault Fault, IReadOnlyList<(string Rule, Severity Severity, Place Place)> Findings, bool IsNamed)
{
    /// <summary>Whether there is any open finding.</summary>
    public bool IsDetected => Findings.Count > 0;

    /// <summary>Makes every fault of some kinds, one at a time, and verifies the resulting data.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <param name="withArchive">Whether to use the archived texts.</param>
    public static IReadOnlyList<Trial> Of(IEnumerable<FaultKind> kinds, bool withArchive) =>
    [
        .. kinds.SelectMany(kind => kind.In(RealPackage.Untouched).Select(fault => (kind, fault)))
            .ToArray()
            .AsParallel().AsOrdered()
            .Select(t => Of(t.kind, t.fault, withArchive)),
    ];

    private static Trial Of(FaultKind kind, Fault fault, bool withArchive)
    {
        var package = Splice.Apply(RealPackage.Untouched, fault.Splices);
        var open = Verifier
            .Verify(package, new() { Archive = withArchive ? RealPackage.Archive : null })
            .Findings.Where(f => f.Status == FindingStatus.Open)
            .ToArray();
        return new Trial(kind, fault, [.. open.Select(f => (f.RuleId, f.Severity, f.Place))], open.Any(fault.IsNamedBy));
    }
}
