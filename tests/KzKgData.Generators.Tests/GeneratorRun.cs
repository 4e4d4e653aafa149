using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KzKgData.Generators.Tests;

/// <summary>
/// One run of the generator for a data package. Every run is repeated without changes, and the second run must be cached; no run may throw, and the
/// output must compile without warnings.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions _parseOptions = CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.Diagnose);

    // References the runtime's implementation assemblies, because the packages of reference assemblies require a newer compiler than the oldest one
    // that is tested.
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

    // All compilations derive from this one, so that the references are bound only once.
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
        Assert.All(diagnostics, d => Assert.Equal("KZKG1001", d.Id)); // the types of an unreadable descriptor are missing
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

    /// <summary>The names of all steps, as declared by the generator.</summary>
    public static IReadOnlyList<string> StepNames { get; } =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    public Compilation Output { get; }

    /// <summary>The diagnostics of the generator.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The parse options.</summary>
    public static CSharpParseOptions ParseOptions => _parseOptions;

    /// <summary>The generated sources by their hint names.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Runs the generator for a package, then again without changes, and returns the first run.</summary>
    /// <param name="package">The package.</param>
    /// <param name="code">C# that uses the generated types.</param>
    /// <param name="options">The options of the project: <c>build_property.KzkgNamespace</c> …, and for a file, after its path and a colon,
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

    /// <summary>Returns the diagnostics of the generator for a package without generated code, and those of the compiler.</summary>
    public static (ImmutableArray<Diagnostic> Reported, ImmutableArray<Diagnostic> Compiled) DiagnosticsOf(TestPackage package, LanguageVersion version)
    {
        var options = _parseOptions.WithLanguageVersion(version);
        CSharpGeneratorDriver
            .Create([new DatasetGenerator().AsSourceGenerator()], package.ToAdditionalTexts(), options, new ProjectOptions([]))
            .RunGeneratorsAndUpdateCompilation(_empty, out var output, out var reported, TestContext.Current.CancellationToken);
        return (reported, output.GetDiagnostics(TestContext.Current.CancellationToken));
    }

    /// <summary>Loads the dataset of a package, generated for .NET Standard 2.0: without types for days and times of day, and without JSON.</summary>
    public static CompiledDataset LoadForNetStandard(TestPackage package)
    {
        var references = typeof(GeneratorRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NetStandardReferences").Value!;
        CSharpGeneratorDriver
            .Create([new DatasetGenerator().AsSourceGenerator()], package.ToAdditionalTexts(), _parseOptions, new ProjectOptions([]))
            .RunGeneratorsAndUpdateCompilation(
                _empty.WithReferences(references.Split(';').Select(path => MetadataReference.CreateFromFile(path))),
                out var output,
                out _,
                TestContext.Current.CancellationToken);
        AssertCompiles(output);
        return CompiledDataset.Of(output, "KzKgData.Dataset");
    }

    /// <summary>Creates a compilation like that of the dataset project: nullable, with documentation, with all references.</summary>
    public static CSharpCompilation CompilationOf(params string[] code) =>
        _empty.AddSyntaxTrees(code.Where(c => c.Length > 0).Select(c => CSharpSyntaxTree.ParseText(c, _parseOptions)));

    /// <summary>Loads the generated dataset.</summary>
    public CompiledDataset Load(string root = "KzKgData.Dataset") => CompiledDataset.Of(Output, root);

    /// <summary>Runs again without changes and asserts the same output.</summary>
    public GeneratorRun AfterNothing() => new(_driver, _input.Clone(), _texts, equal: this);

    public GeneratorRun AfterCode(string code) => new(_driver, _input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, _parseOptions)), _texts);

    /// <summary>Runs again with new objects for all files.</summary>
    public GeneratorRun AfterFiles(TestPackage package)
    {
        var texts = package.ToAdditionalTexts();
        return new GeneratorRun(_driver.ReplaceAdditionalTexts([.. texts]), _input, texts);
    }

    /// <summary>Runs again without one file, keeping the objects of the others, as an editor does.</summary>
    public GeneratorRun AfterRemoving(string path) =>
        new(_driver.RemoveAdditionalTexts([_texts.Single(t => t.Path == path)]), _input, [.. _texts.Where(t => t.Path != path)]);

    /// <summary>Returns the reasons of the outputs of a step.</summary>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string step) => [.. Outputs(step).Select(o => o.Reason)];

    public IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(r => r.Outputs) : [];

    /// <summary>Returns the reasons of the outputs of the source steps.</summary>
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

    /// <summary>The options of a project, for the generator and the analyzer.</summary>
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
