using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification;

/// <summary>What verifying a package has shown.</summary>
/// <param name="Dataset">The facts.</param>
/// <param name="Findings">The findings: open ones first, then acknowledged, then explained; by place within each.</param>
/// <param name="Notes">What is worth knowing and wants nothing done: what rules that only note have found, unless their severity was raised; by
/// place. Notes never fail a check.</param>
/// <param name="Decisions">Where rules came to no verdict, and why: misconfigured rules first, then what could not be decided, then rules that do
/// not apply; by rule within each.</param>
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

    /// <summary>Money and percentages that are excluded, in the order of their table.</summary>
    public IReadOnlyList<SetAsideAmount> SetAside { get; internal init; } = [];

    /// <summary>What comes before every path of the package, with <c>/</c> at its end; empty where paths are relative to the package.</summary>
    public string Folder { get; private init; } = string.Empty;

    /// <summary>Whether the package declares something that a rule cannot use, so that the rule has checked nothing.</summary>
    public bool IsMisconfigured => Decisions.Any(d => d.Kind is DecisionKind.Misconfigured);

    /// <summary>Whether there is an open finding at least as bad as <paramref name="severity"/>.</summary>
    public bool Fails(Severity severity) => Findings.Any(f => f.Status == FindingStatus.Open && f.Severity <= severity);

    /// <summary>The same with files as seen from elsewhere: who writes it down says where its reader stands.</summary>
    /// <param name="folder">The folder of the package as its reader names it, with <c>/</c> between folders; empty for the package itself.</param>
    /// <exception cref="InvalidOperationException">Its files are named from elsewhere already.</exception>
    public VerificationResult In(string folder)
    {
        if (Folder.Length > 0)
        {
            throw new InvalidOperationException($"The files are named from {Folder} already.");
        }

        var prefix = PackageFolder.PrefixOf(folder);
        return this with
        {
            Folder = prefix,
            Findings = [.. Findings.Select(f => f.In(prefix))],
            Notes = [.. Notes.Select(f => f.In(prefix))],
            Decisions = [.. Decisions.Select(d => d with { Place = d.Place?.In(prefix) })],
            NotRun = [.. NotRun.Select(n => n.In(prefix))],
            SetAside = [.. SetAside.Select(a => a with { Place = a.Place.In(prefix) })],
        };
    }
}

/// <summary>A rule that could not be run.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Text">What it would need.</param>
public sealed record RuleNotRun(string RuleId, Message Text)
{
    /// <summary>What it would need, in English.</summary>
    public string Why => Text.ToString();

    /// <summary>That a table which a rule needs cannot be read.</summary>
    internal static RuleNotRun Without(Table table, string ruleId) => new(ruleId, $"the table {new NamedFile(table.Path)} cannot be read; mend it first");

    internal RuleNotRun In(string folder) => this with { Text = Text.In(folder) };
}
