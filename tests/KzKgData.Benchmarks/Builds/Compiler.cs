using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KzKgData.Benchmarks.Builds;

/// <summary>A compilation with the generator and the analyzer in it, each of which can be run alone.</summary>
internal static class Compiler
{
    private static readonly CSharpCompilation _empty = CSharpCompilation.Create(
        "Northland",
        references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static readonly AnalyzerFileReference _built = GeneratorLoader.Load();
    private static readonly ImmutableArray<ISourceGenerator> _generators = _built.GetGenerators(LanguageNames.CSharp);
    private static readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = _built.GetAnalyzers(LanguageNames.CSharp);

    private static int _edits;

    /// <summary>A compilation of one C# file, which says something else each time.</summary>
    public static CSharpCompilation Edit() => _empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(FormattableString.Invariant($"class Unrelated {{ int Edit => {_edits++}; }}")));

    /// <summary>A driver of the generator that has not run.</summary>
    public static GeneratorDriver Driver(ImmutableArray<AdditionalText> texts) =>
        CSharpGeneratorDriver.Create(_generators, texts);

    /// <summary>Runs the generator.</summary>
    /// <returns>The driver, which knows what it has made.</returns>
    /// <exception cref="InvalidOperationException">It has made nothing.</exception>
    public static GeneratorDriver Generate(GeneratorDriver driver, Compilation compilation)
    {
        var run = driver.RunGenerators(compilation);
        return run.GetRunResult().Results is [{ Exception: null, GeneratedSources.IsEmpty: false }] ? run : throw new InvalidOperationException("Nothing was generated.");
    }

    /// <summary>Runs the analyzer.</summary>
    /// <returns>How many diagnostics it reports: those of discrepancies on record at least.</returns>
    /// <exception cref="InvalidOperationException">It reports nothing, or has failed.</exception>
    public static int Analyze(ImmutableArray<AdditionalText> texts, Compilation compilation)
    {
        var diagnostics = compilation.WithAnalyzers(_analyzers, new AnalyzerOptions(texts)).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return diagnostics.Length > 0 && diagnostics.All(d => d.Id != "AD0001") ? diagnostics.Length : throw new InvalidOperationException("Nothing was analyzed.");
    }
}
