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
        references: new[]
        {
            "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq", "System.Memory",
            "System.Runtime.Serialization.Primitives", "System.Text.Json",
        }
            .Select(name => Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"))
            .Append(typeof(Period).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static readonly AnalyzerFileReference _built = GeneratorLoader.Load();
    private static readonly ImmutableArray<ISourceGenerator> _generators = _built.GetGenerators(LanguageNames.CSharp);
    private static readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = _built.GetAnalyzers(LanguageNames.CSharp);

    private static int _edits;

    /// <summary>A compilation of one C# file, which says something else each time.</summary>
    public static CSharpCompilation Edit() =>
        _empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(FormattableString.Invariant($"class Unrelated {{ int Edit => {_edits++}; }}")));

    /// <summary>A driver of the generator that has not run.</summary>
    public static GeneratorDriver Driver(ImmutableArray<AdditionalText> texts) =>
        CSharpGeneratorDriver.Create(_generators, texts);

    /// <summary>Runs the generator.</summary>
    /// <returns>The driver, which knows what it has made.</returns>
    /// <exception cref="InvalidOperationException">It has made nothing.</exception>
    public static GeneratorDriver Generate(GeneratorDriver driver, Compilation compilation)
    {
        var run = driver.RunGenerators(compilation);
        return run.GetRunResult().Results is [{ Exception: null, GeneratedSources.IsEmpty: false }]
            ? run
            : throw new InvalidOperationException("Nothing was generated.");
    }

    /// <summary>Runs the generator and compiles what it makes into an assembly.</summary>
    /// <returns>The length of the assembly.</returns>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static long Compile(GeneratorDriver driver, Compilation compilation)
    {
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var assembly = new MemoryStream();
        var emitted = output.Emit(assembly);
        return emitted.Success ? assembly.Length : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Take(5)));
    }

    /// <summary>Runs the analyzer.</summary>
    /// <param name="texts">The files.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="isQuiet">Whether it may report nothing: of a package without claims.</param>
    /// <returns>How many diagnostics it reports: those of discrepancies on record at least.</returns>
    /// <exception cref="InvalidOperationException">It reports nothing, or has failed.</exception>
    public static int Analyze(ImmutableArray<AdditionalText> texts, Compilation compilation, bool isQuiet = false)
    {
        var diagnostics = compilation
            .WithAnalyzers(_analyzers, new AnalyzerOptions(texts))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        return (isQuiet || diagnostics.Length > 0) && diagnostics.All(d => d.Id != "AD0001")
            ? diagnostics.Length
            : throw new InvalidOperationException("Nothing was analyzed.");
    }
}
