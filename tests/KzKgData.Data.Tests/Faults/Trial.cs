using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Data.Tests.Faults;

/// <summary>What the verification says of a fault.</summary>
/// <param name="Kind">The kind of the fault.</param>
/// <param name="Fault">The fault.</param>
/// <param name="Findings">The open findings, each by its rule, severity and place.</param>
/// <param name="IsNamed">Whether one of them names a row that the fault damages.</param>
internal sealed record Trial(FaultKind Kind, Fault Fault, IReadOnlyList<(string Rule, Severity Severity, Place Place)> Findings, bool IsNamed)
{
    /// <summary>Whether there is an open finding at all.</summary>
    public bool IsDetected => Findings.Count > 0;

    /// <summary>Makes every fault of some kinds, one at a time, and verifies the data that result.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <param name="withArchive">Whether the archived texts are at hand.</param>
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
