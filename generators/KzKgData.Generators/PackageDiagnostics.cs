using System.Collections.Immutable;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators;

/// <summary>Converts messages to Roslyn diagnostics.</summary>
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

    private static readonly DiagnosticDescriptor _names = new(
        NameMessages.Id,
        "Clashing names",
        "{0}",
        "compiling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "generators/KzKgData.Generators/KZKG5004.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> _descriptors =
        RuleCatalog.All.ToImmutableDictionary(rule => rule.Descriptor.Id, DescriptorOf, StringComparer.Ordinal);

    /// <summary>All descriptors.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Supported { get; } = ImmutableArray.CreateRange(_descriptors.Values).Add(_onRecord).Add(_names);

    /// <summary>Converts a message. Generator and analyzer share the diagnostic object of a message, so that the compiler shows it once.</summary>
    public static Diagnostic Of(PackageMessage message)
    {
        var descriptor = message.Id == _onRecord.Id ? _onRecord : message.Id == _names.Id ? _names : _descriptors[message.Id];
        return Diagnostic.Create(
            descriptor,
            LocationOf(message.Place),
            message.Severity is { } severity ? SeverityOf(severity) : descriptor.DefaultSeverity,
            message.Related.Select(LocationOf),
            properties: null,
            message.Id == PackageMessages.UnusableId ? string.Intern(message.Text) : message.Text);
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
            helpLinkUri: $"src/KzKgData.Verification/Rules/{rule.Descriptor.Block}/{rule.GetType().Name}.md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);
    }

    // Notes are hidden unless the project raises their severity.
    private static DiagnosticSeverity SeverityOf(Severity severity) =>
        severity switch { Severity.Error => DiagnosticSeverity.Error, Severity.Warning => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Hidden };
}
