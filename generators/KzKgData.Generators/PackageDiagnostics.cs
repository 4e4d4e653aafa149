using System.Collections.Immutable;
using KzKgData.Generators.Model;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators;

/// <summary>Says what verification has found as a compiler does.</summary>
internal static class PackageDiagnostics
{
    private static readonly DiagnosticDescriptor _onRecord = new(
        VerificationAnalyzer.OnRecordId,
        "Discrepancy on record",
        "{0}",
        "discrepancy",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "generators/KzKgData.Generators/KZKG3000.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> _descriptors =
        RuleCatalog.All.ToImmutableDictionary(rule => rule.Descriptor.Id, DescriptorOf, StringComparer.Ordinal);

    private static readonly DiagnosticDescriptor _unusable = _descriptors[RuleCatalog.All.OfType<UnusableDescriptor>().Single().Descriptor.Id];
    private static readonly string _missingFile = RuleCatalog.All.OfType<MissingFile>().Single().Descriptor.Id;

    /// <summary>All that can be said.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Supported { get; } = ImmutableArray.CreateRange(_descriptors.Values).Add(_onRecord).Add(NameDiagnostics.Descriptor);

    /// <summary>
    /// What makes types go missing, which the generator tells as well: where a declaration names a missing type, compilers ask no
    /// analyzer. Told twice, a compiler shows it once, since its message is one object.
    /// </summary>
    public static Diagnostic[] OfDescriptor(ProjectPackage package) => package.Rival is { } rival
        ?
        [
            Diagnostic.Create(
                _unusable,
                Location.Create(package.Descriptor.Path, default, default),
                string.Intern($"the namespace {package.Choice.Namespace} is that of {package.Choice.Shown(rival)} already; give this package one of its own: "
                + $"<KzkgDataPackage Include=\"{package.Choice.Item ?? package.Choice.Shown(package.Descriptor.Path)}\" Namespace=\"...\" />")),
        ]
        : [.. package.Read().Problems.Select(p => (p.Problem, Place: p.Place.In(package.Descriptor.Folder))).Select(p => Diagnostic.Create(_unusable, LocationOf(p.Place), string.Intern(MessageOf(p.Problem, p.Place, package.Descriptor))))];

    /// <summary>
    /// Every open finding at its cell, and discrepancies that are acknowledged or explained at every member's cell; before
    /// them what the descriptor declares and no rule can use.
    /// </summary>
    public static Diagnostic[] Of(VerificationResult result, ProjectPackage package) =>
    [
        .. OfDescriptor(package),
        .. result.Decisions
            .Where(d => d is { Kind: DecisionKind.Misconfigured, Place: not null })
            .Select(d => Diagnostic.Create(_descriptors[d.RuleId], LocationOf(d.Place!), $"misconfigured, so nothing was checked: {d.Why}")),
        .. result.Findings.Concat(result.Notes).Where(f => f.RuleId != _unusable.Id).SelectMany(f => f.Status == FindingStatus.Open ? [Open(f, result, package)] : OnRecord(f, package.Descriptor)),
    ];

    private static Diagnostic Open(Finding finding, VerificationResult result, ProjectPackage package) => Diagnostic.Create(
        _descriptors[finding.RuleId],
        LocationOf(finding.Place),
        SeverityOf(finding.Severity), // a rule's findings can be less bad than the rule at its worst
        finding.Related.Select(r => LocationOf(r.Place)),
        properties: null,
        MessageOf(finding, finding.Place, package.Descriptor) + WhatToGive(finding, result, package));

    /// <summary>Of a table whose file the compiler does not have: what to write into the project, which may just not give it.</summary>
    private static string WhatToGive(Finding finding, VerificationResult result, ProjectPackage package)
    {
        if (finding.RuleId != _missingFile || package.Choice.Item is not null)
        {
            return string.Empty;
        }

        var (descriptor, choice) = (package.Descriptor, package.Choice);
        var file = result.Dataset.Package.Tables.First(t => !t.Exists && t.Schema.PathPlace.In(descriptor.Folder) == finding.Place).Path;
        return $". If it is there, the project does not give it to the compiler: add <AdditionalFiles Include=\"{choice.Shown(PackagePath.Normalise(descriptor.Folder + file))}\" />, "
            + $"or give the whole package by <KzkgDataPackage Include=\"{choice.Shown(descriptor.Path)}\" /> alone";
    }

    private static IEnumerable<Diagnostic> OnRecord(Finding finding, PackageText descriptor) =>
        finding.Related.Select(r => r.Place).Prepend(finding.Place).Select(place => Diagnostic.Create(_onRecord, LocationOf(place), MessageOf(finding, place, descriptor)));

    /// <summary>The message with file, line and facts, since editors drop the place of files that are not code.</summary>
    private static string MessageOf(Finding finding, Place place, PackageText descriptor)
    {
        var facts = finding.Facts.Count == 0 ? string.Empty : " " + string.Join(";", finding.Facts);
        var status = finding.Status == FindingStatus.Open ? string.Empty : $" {finding.RuleId} {(finding.Status == FindingStatus.Acknowledged ? "acknowledged" : "explained")}:";
        return MessageOf($"{status} {finding.Message}".TrimStart(), place, descriptor, facts);
    }

    private static string MessageOf(string message, Place place, PackageText descriptor, string facts = "") => FormattableString.Invariant($"{Shown(place, descriptor)}{facts}: {message}");

    /// <summary>File and line, from the folder of the package on.</summary>
    public static string Shown(Place place, PackageText descriptor)
    {
        var folder = descriptor.Folder.TrimEnd('/');
        var shown = place.Path.StartsWith(descriptor.Folder, StringComparison.Ordinal)
            ? folder.Substring(folder.LastIndexOf('/') + 1) + place.Path.Substring(folder.Length)
            : place.Path;
        return FormattableString.Invariant($"{shown}({place.Line})");
    }

    public static Location LocationOf(Place place) => Location.Create(
        place.Path,
        default,
        new LinePositionSpan(new LinePosition(place.Line - 1, place.Column - 1), new LinePosition(place.EndLine - 1, place.EndColumn - 1)));

    private static DiagnosticDescriptor DescriptorOf(Rule rule)
    {
        var (id, title, category, severity) = rule.Descriptor;
        return new DiagnosticDescriptor(
            id,
            title,
            "{0}",
            category,
            SeverityOf(severity),
            isEnabledByDefault: true,
            helpLinkUri: $"src/KzKgData.Verification/Rules/{rule.Descriptor.Block}/{rule.GetType().Name}.md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);
    }

    // Notes are for those who ask for them.
    private static DiagnosticSeverity SeverityOf(Severity severity) =>
        severity switch { Severity.Error => DiagnosticSeverity.Error, Severity.Warning => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Hidden };
}
