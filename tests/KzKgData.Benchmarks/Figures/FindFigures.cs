using BenchmarkDotNet.Attributes;
using KzKgData.Verification.Figures;

namespace KzKgData.Benchmarks.Figures;

/// <summary>Finding the figures of plain texts.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 10)]
[PerMegabyte]
public class FindFigures
{
    private PlainTexts? _texts;

    /// <summary>The language of the texts, as a BCP 47 tag.</summary>
    [Params("en", "ru")]
    public string Language { get; set; } = string.Empty;

    /// <summary>Creates the texts.</summary>
    [GlobalSetup]
    public void Create() => _texts = PlainTexts.In(Language);

    /// <summary>Finds all figures of the texts, with their readings.</summary>
    [Benchmark]
    public int Recognise() => Recognise(_texts!);

    /// <summary>Finds figures with a generated regular expression.</summary>
    [Benchmark(Baseline = true)]
    public int Match() => Match(_texts!);

    internal static int Recognise(PlainTexts texts) => texts.Texts.Sum(text => FigureRecogniser.Find(text, texts.Language).Count);

    internal static int Match(PlainTexts texts) => texts.Texts.Sum(RegexFigures.Count);
}
