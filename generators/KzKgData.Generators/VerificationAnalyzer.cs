using System.Collections.Immutable;
using KzKgData.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KzKgData.Generators;

/// <summary>
/// Verifies the data package among a project's additional files, once for as long as none of them changes, and reports every
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
        PackageText[] texts = [.. context.Options.AdditionalFiles.Where(f => PackageText.IsCandidate(f.Path)).Select(f => PackageText.Of(f, context.CancellationToken))];
        foreach (var diagnostic in _packages.Find(texts)?.Diagnostics ?? [])
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
