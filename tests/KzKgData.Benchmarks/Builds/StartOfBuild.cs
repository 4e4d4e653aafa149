using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis;

namespace KzKgData.Benchmarks.Builds;

/// <summary>
/// The generator and the analyzer, separately, in a warm compiler: in the first compilation of a package, after an unrelated edit of C#, and after an
/// edit of a cell.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 3, iterationCount: 5)]
public class StartOfBuild
{
    private Steps? _steps;

    /// <summary>The number of claims of the package.</summary>
    [Params(100, 10_000)]
    public int Claims { get; set; }

    /// <summary>Creates the package and compiles it once.</summary>
    [GlobalSetup]
    public void Create() => _steps = new Steps(PackageTexts.Of(SyntheticPackage.Create(Claims)));

    /// <summary>The generator in the first compilation.</summary>
    [Benchmark]
    public object GenerateFirst() => _steps!.GenerateFirst();

    /// <summary>The generator after an edit of C#.</summary>
    [Benchmark]
    public object GenerateAfterCode() => _steps!.GenerateAfterCode();

    /// <summary>The generator after an edit of a cell.</summary>
    [Benchmark]
    public object GenerateAfterCell() => _steps!.GenerateAfterCell();

    /// <summary>The analyzer in the first compilation.</summary>
    [Benchmark]
    public int AnalyzeFirst() => _steps!.AnalyzeFirst();

    /// <summary>The analyzer after an edit of C#.</summary>
    [Benchmark]
    public int AnalyzeAfterCode() => _steps!.AnalyzeAfterCode();

    /// <summary>The analyzer after an edit of a cell.</summary>
    [Benchmark]
    public int AnalyzeAfterCell() => _steps!.AnalyzeAfterCell();

    /// <summary>The measured steps, on one package that has been compiled before.</summary>
    internal sealed class Steps
    {
        private readonly PackageTexts _package;
        private readonly ImmutableArray<AdditionalText> _generated;
        private readonly ImmutableArray<AdditionalText> _analyzed;
        private readonly GeneratorDriver _driver;

        // The generator and the analyzer have separate texts, so that neither benefits from the cache of the other.
        public Steps(PackageTexts package)
        {
            _package = package;
            _generated = package.Open();
            _analyzed = package.Open();
            _driver = Compiler.Generate(Compiler.Driver(_generated), Compiler.Edit());
            Compiler.Analyze(_analyzed, Compiler.Edit());
        }

        public GeneratorDriver GenerateFirst() => Compiler.Generate(Compiler.Driver(_package.Open()), Compiler.Edit());

        public GeneratorDriver GenerateAfterCode() => Compiler.Generate(_driver, Compiler.Edit());

        public GeneratorDriver GenerateAfterCell()
        {
            var edited = _package.Edit();
            return Compiler.Generate(_driver.ReplaceAdditionalText(_generated.Single(t => t.Path == edited.Path), edited), Compiler.Edit());
        }

        public int AnalyzeFirst() => Compiler.Analyze(_package.Open(), Compiler.Edit());

        public int AnalyzeAfterCode() => Compiler.Analyze(_analyzed, Compiler.Edit());

        public int AnalyzeAfterCell()
        {
            var edited = _package.Edit();
            return Compiler.Analyze([.. _analyzed.Select(t => t.Path == edited.Path ? edited : t)], Compiler.Edit());
        }

        /// <summary>Both in the first compilation, on the same texts, as in a build.</summary>
        public int BothFirst()
        {
            var texts = _package.Open();
            Compiler.Generate(Compiler.Driver(texts), Compiler.Edit());
            return Compiler.Analyze(texts, Compiler.Edit());
        }
    }
}
