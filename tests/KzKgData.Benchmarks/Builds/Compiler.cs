using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KzKgData.Benchmarks.Builds;

/// <summary>A compilation in which the generator and the analyzer can be run separately.</summary>
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

    /// <summary>Returns a compilation of one C# file, which differs each time.</summary>
    public static CSharpCompilation Edit() =>
        _empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(FormattableString.Invariant($"class Unrelated {{ int Edit => {_edits++}; }}")));

    /// <summary>Creates a generator driver.</summary>
    public static GeneratorDriver Driver(ImmutableArray<AdditionalText> texts) =>
        CSharpGeneratorDriver.Create(_generators, texts);

    /// <summary>Runs the generator.</summary>
    /// <returns>The driver after the run.</returns>
    /// <exception cref="InvalidOperationException">Nothing was generated.</exception>
    public static GeneratorDriver Generate(GeneratorDriver driver, Compilation compilation)
    {
        var run = driver.RunGenerators(compilation);
        return run.GetRunResult().Results is [{ Exception: null, GeneratedSources.IsEmpty: false }]
            ? run
            : throw new InvalidOperationException("Nothing was generated.");
    }

    /// <summary>Runs the generator and compiles its output to an assembly.</summary>
    /// <returns>The length of the assembly.</returns>
    /// <exception cref="InvalidOperationException">The compilation failed.</exception>
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
    /// <param name="isQuiet">Whether it may report nothing, as for a package without claims.</param>
    /// <returns>The number of diagnostics, which include those of recorded discrepancies.</returns>
    /// <exception cref="InvalidOperationException">The analyzer reported nothing, or failed.</exception>
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
