using System.Collections.Immutable;
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
    public const string OnRecordId = "KZKG3000";

    private readonly VerifiedPackages _packages;

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
        var parts = files.Select(f => DescriptorPart.Of(f, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken)).OfType<DescriptorPart>();
        var byPath = files.ToLookup(f => PackagePath.Normalise(f.Path), StringComparer.Ordinal);
        foreach (var package in ProjectPackage.Among(parts, [.. byPath.Select(g => g.Key)]))
        {
            var diagnostics = package.Rival is null
                ? _packages.Find(package, package.Files.Select(f => PackageText.Of(byPath[f.Path].First(), context.CancellationToken))).Diagnostics
                : PackageDiagnostics.OfDescriptor(package);
            foreach (var diagnostic in diagnostics)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
