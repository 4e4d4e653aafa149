using System.Collections.Immutable;
using KzKgData.Generators.Model;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators;

/// <summary>
/// Verifies the data package among a project's additional files, once per compilation, and reports every open finding at
/// its cell. Discrepancies that are acknowledged or explained are reported at every member's cell as information.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VerificationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The id of discrepancies that are on record. It is apart from the rules' ids so that their severity can be set without it.</summary>
    public const string OnRecordId = "KZKG3000";

    private static readonly DiagnosticDescriptor _onRecord = new(
        OnRecordId,
        "Discrepancy on record",
        "{0}",
        "discrepancy",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "generators/KzKgData.Generators/KZKG3000.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> _descriptors =
        RuleCatalog.All.ToImmutableDictionary(rule => rule.Descriptor.Id, DescriptorOf, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(_descriptors.Values).Add(_onRecord);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        PackageText[] texts = [.. context.Options.AdditionalFiles.Where(f => PackageText.IsCandidate(f.Path)).Select(f => PackageText.Of(f, context.CancellationToken))];
        if (PackageText.Descriptor(texts) is not { } descriptor)
        {
            return;
        }

        foreach (var surplus in texts.Where(t => t.IsDescriptor && t.Path != descriptor.Path))
        {
            context.ReportDiagnostic(Diagnostic.Create(_descriptors["KZKG1001"], Location.Create(surplus.Path, default, default), $"a project can hold one data package, and {descriptor.Path} is it; give the other to a project of its own"));
        }

        var result = Verifier.Verify(PackageText.ReadPackage(descriptor, texts));
        foreach (var decision in result.Decisions.Where(d => d is { Kind: DecisionKind.Misconfigured, Place: not null }))
        {
            context.ReportDiagnostic(Diagnostic.Create(_descriptors[decision.RuleId], LocationOf(decision.Place!), $"misconfigured, so nothing was checked: {decision.Why}"));
        }

        foreach (var finding in result.Findings.Concat(result.Notes))
        {
            if (finding.Status == FindingStatus.Open)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    _descriptors[finding.RuleId],
                    LocationOf(finding.Place),
                    SeverityOf(finding.Severity), // a rule's findings can be less bad than the rule at its worst
                    finding.Related.Select(r => LocationOf(r.Place)),
                    properties: null,
                    MessageOf(finding, finding.Place, descriptor)));
                continue;
            }

            foreach (var place in finding.Related.Select(r => r.Place).Prepend(finding.Place))
            {
                context.ReportDiagnostic(Diagnostic.Create(_onRecord, LocationOf(place), MessageOf(finding, place, descriptor)));
            }
        }
    }

    /// <summary>The message with file, line and facts, since editors drop the place of files that are not code.</summary>
    private static string MessageOf(Finding finding, Place place, PackageText descriptor)
    {
        var folder = descriptor.Folder.TrimEnd('/');
        var shown = place.Path.StartsWith(descriptor.Folder, StringComparison.Ordinal)
            ? folder.Substring(folder.LastIndexOf('/') + 1) + place.Path.Substring(folder.Length)
            : place.Path;
        var facts = finding.Facts.Count == 0 ? string.Empty : " " + string.Join(";", finding.Facts);
        var status = finding.Status == FindingStatus.Open ? string.Empty : $" {finding.RuleId} {(finding.Status == FindingStatus.Acknowledged ? "acknowledged" : "explained")}:";
        return FormattableString.Invariant($"{shown}({place.Line}){facts}:{status} {finding.Message}");
    }

    private static Location LocationOf(Place place) => Location.Create(
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
            helpLinkUri: $"src/KzKgData.Verification/Rules/{FolderOf(id)}/{rule.GetType().Name}.md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);
    }

    // Notes are for those who ask for them.
    private static DiagnosticSeverity SeverityOf(Severity severity) =>
        severity switch { Severity.Error => DiagnosticSeverity.Error, Severity.Warning => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Hidden };

    private static string FolderOf(string id) => id[4] switch { '1' => "Form", '2' => "Evidence", '3' => "Consistency", _ => "Explanations" };
}
