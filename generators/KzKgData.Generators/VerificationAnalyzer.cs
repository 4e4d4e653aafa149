using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KzKgData.Generators;

/// <summary>
/// Verifies the data packages among a project's additional files, each once for as long as none of its files changes, and reports every
/// open finding at its cell. Discrepancies that are acknowledged or explained are reported at every member's cell as information.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VerificationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The id of discrepancies that are on record. It is apart from the rules' ids so that their severity can be set without it.</summary>
    public const string OnRecordId = PackageMessages.OnRecordId;

    private readonly VerifiedPackages _packages;
    private readonly ConditionalWeakTable<PackageText, Diagnostic[]> _told = new();

    /// <summary>The analyzer as a compiler makes it: all of a process share what they have verified.</summary>
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

            // A package with tables that the compiler is not given is verified by the build.
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
