using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KzKgData.Generators;

/// <summary>
/// Verifies the data packages among a project's additional files, again only if a file changes, and reports every open finding at its cell.
/// Acknowledged and explained discrepancies are reported at the cell of every member, as information.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VerificationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The id of recorded discrepancies. It differs from the ids of the rules, so that its severity can be configured separately.</summary>
    public const string OnRecordId = PackageMessages.OnRecordId;

    private readonly VerifiedPackages _packages;
    private readonly ConditionalWeakTable<PackageText, Diagnostic[]> _told = new();

    /// <summary>Creates the analyzer as the compiler does; it shares verification results within the process.</summary>
    public VerificationAnalyzer()
        : this(VerifiedPackages.Shared)
    {
    }

    internal VerificationAnalyzer(VerifiedPackages packages) => _packages = packages;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => PackageDiagnostics.Supported;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Analyze);
    }

    private void Analyze(CompilationAnalysisContext context)
    {
        var files = context.Options.AdditionalFiles;
        var parts = files.Select(f => GivenTexts.PartOf(f, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken)).OfType<DescriptorPart>();
        var layouts = files
            .Select(f => (Layout: GivenTexts.LayoutOf(f, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken), File: f))
            .Where(l => l.Layout is not null)
            .ToArray();
        var byPath = files.ToLookup(f => PackagePath.Normalise(f.Path), StringComparer.Ordinal);
        foreach (var package in ProjectPackage.Among(parts, [.. byPath.Select(g => g.Key)]))
        {
            foreach (var diagnostic in DiagnosticsOf(package))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }

        IEnumerable<Diagnostic> DiagnosticsOf(ProjectPackage package)
        {
            if (package.Rival is not null)
            {
                return PackageMessages.OfDescriptor(package).Select(PackageDiagnostics.Of);
            }

            // A package with large tables is verified by the build task, since the compiler does not have their files.
            if (Array.Find(layouts, l => l.Layout!.Descriptor == package.Descriptor.Path) is { Layout: { } layout } made)
            {
                return layout.IsOf(package)
                    ? _told.GetValue(
                        GivenTexts.Read(made.File, context.CancellationToken),
                        static text => [.. PackageLayout.MessagesIn(text.Content).Select(PackageDiagnostics.Of)])
                    : [PackageDiagnostics.Of(PackageMessages.OutOfDate(package))];
            }

            return _packages.Find(package, package.Files.Select(f => GivenTexts.Read(byPath[f.Path].First(), context.CancellationToken))).Diagnostics;
        }
    }
}
