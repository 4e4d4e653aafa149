using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KzKgData.Generators.Tests;

/// <summary>
/// One run of the generator over a data package. Whatever a test is about, every run is made twice, the second with
/// nothing changed, and has to be cached then; no run may throw, and what it makes has to compile without a warning.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions _parseOptions = CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.Diagnose);

    // The runtime's own assemblies serve as references, those that generated code needs: packages of reference assemblies ask for a newer compiler
    // than the floor that is tested.
    private static readonly MetadataReference[] _references =
    [
        .. new[]
        {
            "System.Collections", "System.Linq", "System.Memory", "System.Private.CoreLib", "System.Runtime",
            "System.Runtime.Serialization.Primitives", "System.Text.Json",
        }
            .Select(name => Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"))
            .Append(typeof(Period).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // What the references hold is looked up once: all compilations are made of this one.
    private static readonly CSharpCompilation _empty = CSharpCompilation.Create(
        "Lakes",
        references: _references,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _input;
    private readonly AdditionalText[] _texts;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input, AdditionalText[] texts, GeneratorRun? equal = null)
    {
        _input = input;
        _texts = texts;
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var diagnostics, TestContext.Current.CancellationToken);
        Output = output;
        Result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(Result.Exception);
        Assert.All(diagnostics, d => Assert.Equal("KZKG1001", d.Id)); // whose types are missing
        Diagnostics = diagnostics;
        if (equal is null)
        {
            AssertCompiles(output);
        }
        else
        {
            Assert.Equal(equal.Sources, Sources);
        }
    }

    /// <summary>The names of all steps, as the generator itself declares them.</summary>
    public static IReadOnlyList<string> StepNames { get; } =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    public Compilation Output { get; }

    /// <summary>What the generator itself tells.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>How code is parsed.</summary>
    public static CSharpParseOptions ParseOptions => _parseOptions;

    /// <summary>The generated sources by their hint names.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Runs the generator over a package, then again with nothing changed, and returns the first run.</summary>
    /// <param name="package">The package.</param>
    /// <param name="code">C# that uses the generated types.</param>
    /// <param name="options">What the project sets: <c>build_property.KzkgNamespace</c> …, and of a file, behind its path and a colon,
    /// <c>KzkgNamespace</c> …</param>
    public static GeneratorRun Of(TestPackage package, string code = "", params (string Key, string Value)[] options) =>
        Of(package.ToAdditionalTexts(), code, options);

    public static GeneratorRun Of(AdditionalText[] texts, string code = "", params (string Key, string Value)[] options)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new DatasetGenerator().AsSourceGenerator()],
            texts,
            _parseOptions,
            new ProjectOptions(options),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var run = new GeneratorRun(driver, CompilationOf(code), texts);
        var again = run.AfterNothing();
        Assert.All(StepNames.SelectMany(step => again.Reasons(step)), AssertIsCached);
        Assert.All(again.OutputReasons.SelectMany(r => r), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        return run;
    }

    /// <summary>What the generator reports of a package that no code can be made for, and what the compiler says of the rest.</summary>
    public static (ImmutableArray<Diagnostic> Reported, ImmutableArray<Diagnostic> Compiled) DiagnosticsOf(TestPackage package, LanguageVersion version)
    {
        var options = _parseOptions.WithLanguageVersion(version);
        CSharpGeneratorDriver
            .Create([new DatasetGenerator().AsSourceGenerator()], package.ToAdditionalTexts(), options, new ProjectOptions([]))
            .RunGeneratorsAndUpdateCompilation(_empty, out var output, out var reported, TestContext.Current.CancellationToken);
        return (reported, output.GetDiagnostics(TestContext.Current.CancellationToken));
    }

    /// <summary>A compilation as a project of the dataset has it: nullable, documented, with all references it needs.</summary>
    public static CSharpCompilation CompilationOf(params string[] code) =>
        _empty.AddSyntaxTrees(code.Where(c => c.Length > 0).Select(c => CSharpSyntaxTree.ParseText(c, _parseOptions)));

    /// <summary>The dataset that the run makes, to be read as a program reads it.</summary>
    public CompiledDataset Load(string root = "KzKgData.Dataset") => CompiledDataset.Of(Output, root);

    /// <summary>The next run, with nothing changed, which has to make the same.</summary>
    public GeneratorRun AfterNothing() => new(_driver, _input.Clone(), _texts, equal: this);

    public GeneratorRun AfterCode(string code) => new(_driver, _input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, _parseOptions)), _texts);

    /// <summary>The next run, with new objects for all files.</summary>
    public GeneratorRun AfterFiles(TestPackage package)
    {
        var texts = package.ToAdditionalTexts();
        return new GeneratorRun(_driver.ReplaceAdditionalTexts([.. texts]), _input, texts);
    }

    /// <summary>The next run, without one file; the objects of the others are kept, as an editor does.</summary>
    public GeneratorRun AfterRemoving(string path) =>
        new(_driver.RemoveAdditionalTexts([_texts.Single(t => t.Path == path)]), _input, [.. _texts.Where(t => t.Path != path)]);

    /// <summary>Why each output of a step is what it is.</summary>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string step) => [.. Outputs(step).Select(o => o.Reason)];

    public IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(r => r.Outputs) : [];

    /// <summary>Why each output of the source steps is what it is, step by step.</summary>
    public ImmutableArray<ImmutableArray<IncrementalStepRunReason>> OutputReasons =>
        [.. Result.TrackedOutputSteps.SelectMany(s => s.Value).Select(s => s.Outputs.Select(o => o.Reason).ToImmutableArray())];

    private static void AssertIsCached(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{reason}");

    private static void AssertCompiles(Compilation compilation)
    {
        var problems = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity >= DiagnosticSeverity.Warning)
            .Select(d =>
                $"{d}\n    {d.Location.SourceTree?.GetText(TestContext.Current.CancellationToken).Lines[d.Location.GetLineSpan().StartLinePosition.Line]}")
            .ToArray();
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    /// <summary>What a project sets, for the generator and the analyzer alike.</summary>
    internal sealed class ProjectOptions((string Key, string Value)[] options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Options(options.ToDictionary(o => o.Key, o => o.Value, StringComparer.OrdinalIgnoreCase));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(options
            .Where(o => o.Key.StartsWith(textFile.Path + ":", StringComparison.Ordinal))
            .ToDictionary(o => "build_metadata.AdditionalFiles." + o.Key[(textFile.Path.Length + 1)..], o => o.Value, StringComparer.OrdinalIgnoreCase));

        private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
#pragma warning disable CS8765 // the base declares the value without the attribute that .NET has for it
            public override bool TryGetValue(string key, out string value)
            {
                var found = values.TryGetValue(key, out var text);
                value = text!;
                return found;
            }
#pragma warning restore CS8765
        }
    }
}
