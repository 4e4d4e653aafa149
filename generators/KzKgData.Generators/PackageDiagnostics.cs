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

    /// <summary>All that can be said.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Supported { get; } = ImmutableArray.CreateRange(_descriptors.Values).Add(_onRecord).Add(NameDiagnostics.Descriptor);

    /// <summary>
    /// Every open finding at its cell, and discrepancies that are acknowledged or explained at every member's cell; before
    /// them descriptors that do not count, and what the one that does declares and no rule can use.
    /// </summary>
    public static Diagnostic[] Of(VerificationResult result, PackageText descriptor, IEnumerable<PackageText> texts) =>
    [
        .. texts
            .Where(t => t.IsDescriptor && t.Path != descriptor.Path)
            .Select(t => Diagnostic.Create(_unusable, Location.Create(t.Path, default, default), $"a project can hold one data package, and {descriptor.Path} is it; give the other to a project of its own")),
        .. result.Decisions
            .Where(d => d is { Kind: DecisionKind.Misconfigured, Place: not null })
            .Select(d => Diagnostic.Create(_descriptors[d.RuleId], LocationOf(d.Place!), $"misconfigured, so nothing was checked: {d.Why}")),
        .. result.Findings.Concat(result.Notes).SelectMany(f => f.Status == FindingStatus.Open ? [Open(f, descriptor)] : OnRecord(f, descriptor)),
    ];

    private static Diagnostic Open(Finding finding, PackageText descriptor) => Diagnostic.Create(
        _descriptors[finding.RuleId],
        LocationOf(finding.Place),
        SeverityOf(finding.Severity), // a rule's findings can be less bad than the rule at its worst
        finding.Related.Select(r => LocationOf(r.Place)),
        properties: null,
        MessageOf(finding, finding.Place, descriptor));

    private static IEnumerable<Diagnostic> OnRecord(Finding finding, PackageText descriptor) =>
        finding.Related.Select(r => r.Place).Prepend(finding.Place).Select(place => Diagnostic.Create(_onRecord, LocationOf(place), MessageOf(finding, place, descriptor)));

    /// <summary>The message with file, line and facts, since editors drop the place of files that are not code.</summary>
    private static string MessageOf(Finding finding, Place place, PackageText descriptor)
    {
        var facts = finding.Facts.Count == 0 ? string.Empty : " " + string.Join(";", finding.Facts);
        var status = finding.Status == FindingStatus.Open ? string.Empty : $" {finding.RuleId} {(finding.Status == FindingStatus.Acknowledged ? "acknowledged" : "explained")}:";
        return FormattableString.Invariant($"{Shown(place, descriptor)}{facts}:{status} {finding.Message}");
    }

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
