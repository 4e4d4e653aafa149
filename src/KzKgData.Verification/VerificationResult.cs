using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification;

/// <summary>What verifying a package has shown.</summary>
/// <param name="Dataset">The facts.</param>
/// <param name="Findings">The findings: open ones first, then acknowledged, then explained; by place within each.</param>
/// <param name="Notes">What is worth knowing and wants nothing done: what rules that only note have found, unless their severity was raised; by place. Notes never fail a check.</param>
/// <param name="Decisions">Where rules came to no verdict, and why: misconfigured rules first, then what could not be decided, then rules that do not apply; by rule within each.</param>
/// <param name="NotRun">The rules that could not be run, with the reason.</param>
/// <param name="Coverage">The figures of every source and what has become of each, in the order of the sources.</param>
/// <param name="Summary">The counts.</param>
public sealed record VerificationResult(
    Dataset Dataset,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Finding> Notes,
    IReadOnlyList<Decision> Decisions,
    IReadOnlyList<RuleNotRun> NotRun,
    IReadOnlyList<SourceCoverage> Coverage,
    Summary Summary)
{
    /// <summary>The archived texts that the package was verified against, or null where they were not at hand.</summary>
    public ArchivedTexts? Archive { get; init; }

    /// <summary>Whether the package declares something that a rule cannot use, so that the rule has checked nothing.</summary>
    public bool IsMisconfigured => Decisions.Any(d => d.Kind is DecisionKind.Misconfigured);

    /// <summary>Whether there is an open finding at least as bad as <paramref name="severity"/>.</summary>
    public bool Fails(Severity severity) => Findings.Any(f => f.Status == FindingStatus.Open && f.Severity <= severity);
}

/// <summary>A rule that could not be run.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Why">What it would need.</param>
public sealed record RuleNotRun(string RuleId, string Why);
