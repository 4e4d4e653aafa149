using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification;

/// <summary>The result of verifying a package.</summary>
/// <param name="Dataset">The facts.</param>
/// <param name="Findings">The findings: open first, then acknowledged, then explained; sorted by place within each status.</param>
/// <param name="Notes">Findings that need no action, from rules of severity note unless their severity was raised; sorted by place. Notes never
/// fail a check.</param>
/// <param name="Decisions">Where rules reached no verdict, and why: misconfigured rules first, then undecided cases, then rules that do not
/// apply; sorted by rule within each kind.</param>
/// <param name="NotRun">The rules that did not run, with the reason.</param>
/// <param name="Coverage">The figures of every source and how each is used, in the order of the sources.</param>
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
    /// <summary>The archived texts that the package was verified against, or null if they were not available.</summary>
    public ArchivedTexts? Archive { get; init; }

    /// <summary>Excluded amounts of money and percentages, in the order of their table.</summary>
    public IReadOnlyList<SetAsideAmount> SetAside { get; internal init; } = [];

    /// <summary>The prefix of every path, ending in <c>/</c>; empty if paths are relative to the package.</summary>
    public string Folder { get; private init; } = string.Empty;

    /// <summary>Whether the package declares something that a rule cannot use, so that the rule checked nothing.</summary>
    public bool IsMisconfigured => Decisions.Any(d => d.Kind is DecisionKind.Misconfigured);

    /// <summary>Whether there is an open finding at least as bad as <paramref name="severity"/>.</summary>
    public bool Fails(Severity severity) => Findings.Any(f => f.Status == FindingStatus.Open && f.Severity <= severity);

    /// <summary>Returns the result with all paths relative to another folder, for instance the reader's working directory.</summary>
    /// <param name="folder">The path of the package from that folder, with <c>/</c> as the separator; empty for the package itself.</param>
    /// <exception cref="InvalidOperationException">The paths have a prefix already.</exception>
    public VerificationResult In(string folder)
    {
        if (Folder.Length > 0)
        {
            throw new InvalidOperationException($"The paths already have the prefix {Folder}.");
        }

        var prefix = PackageFolder.PrefixOf(folder);
        return prefix.Length == 0 ? this : this with
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

/// <summary>A rule that did not run.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Text">The reason.</param>
public sealed record RuleNotRun(string RuleId, Message Text)
{
    /// <summary>The reason, in English.</summary>
    public string Why => Text.ToString();

    /// <summary>Returns the entry for a rule that needs an unreadable table.</summary>
    internal static RuleNotRun Without(Table table, string ruleId) => new(ruleId, $"the table {new NamedFile(table.Path)} cannot be read; fix it first");

    internal RuleNotRun In(string folder) => this with { Text = Text.In(folder) };
}
