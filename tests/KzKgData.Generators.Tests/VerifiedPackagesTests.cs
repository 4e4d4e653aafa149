using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KzKgData.Generators.Model;
using KzKgData.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KzKgData.Generators.Tests;

/// <summary>A package is verified once for all compilations, and never confused with another.</summary>
public sealed class VerifiedPackagesTests
{
    private const string Value = ",2100000000,";

    private readonly VerifiedPackages _packages;
    private int _runs;

    public VerifiedPackagesTests() => _packages = new VerifiedPackages(package =>
    {
        Interlocked.Increment(ref _runs);
        return Verifier.Verify(package);
    });

    [Fact]
    public async Task One_run_serves_generator_and_analyzer()
    {
        var texts = TradePackage.Create().ToAdditionalTexts();

        Generate(texts);
        await Analyze(texts);

        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task One_run_serves_both_on_threads_of_their_own()
    {
        var texts = TradePackage.Create().ToAdditionalTexts();
        var cancellationToken = TestContext.Current.CancellationToken;
        Func<Task>[] asks = [() => Analyze(texts), () => Task.FromResult(Generate(texts)), () => Analyze(texts), () => Task.FromResult(Generate(texts))];
        using var start = new Barrier(asks.Length);

        await Task.WhenAll(asks.Select(ask => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(cancellationToken);
                return ask();
            },
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));

        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task An_edit_of_other_code_runs_nothing()
    {
        var texts = TradePackage.Create().ToAdditionalTexts();
        var driver = Generate(texts).Driver;
        var before = await Analyze(texts);

        driver.RunGenerators(GeneratorRun.CompilationOf("class Unrelated { }"), TestContext.Current.CancellationToken);
        var after = await Analyze(texts, "class Unrelated { }");

        Assert.Equal(1, _runs);
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task An_edited_cell_is_one_run_more()
    {
        var package = TradePackage.Create();
        var texts = package.ToAdditionalTexts();
        var driver = Generate(texts).Driver;
        await Analyze(texts);

        var edited = Edited(texts, "claims.csv", package.Replace("claims.csv", Value, ",2110000000,"));
        driver.ReplaceAdditionalTexts([.. edited]).RunGenerators(GeneratorRun.CompilationOf(), TestContext.Current.CancellationToken);
        var diagnostics = await Analyze(edited);

        Assert.Equal(2, _runs);
        Assert.Contains(diagnostics, d => d.Id == "KZKG2010");
    }

    [Fact]
    public async Task The_same_content_in_new_files_runs_nothing()
    {
        var texts = TradePackage.Create().ToAdditionalTexts();
        var before = await Analyze(texts);

        var after = await Analyze(TradePackage.Create().ToAdditionalTexts());

        Assert.Equal(1, _runs);
        Assert.Equal(before, after);
        GC.KeepAlive(texts);
    }

    [Fact]
    public async Task Packages_in_one_process_never_mix()
    {
        var trade = TradePackage.Create();
        TestPackage[] packages =
        [
            trade,
            trade.Replace("claims.csv", Value, ",2110000000,"),
            trade with
            {
                Folder = "elsewhere/",
            },
            trade.Without("exclusions.csv"),
            LakePackage.Create(),
            trade,
        ];
        var all = packages.Select(p => p.ToAdditionalTexts()).ToArray();

        for (var round = 0; round < 2; round++)
        {
            foreach (var (package, texts) in packages.Zip(all))
            {
                var alone = await AnalyzerRun.Of(package.ToAdditionalTexts());
                Assert.Equal(Shown(alone), Shown(await Analyze(texts)));
                Assert.Equal(GeneratorRun.Of(package).Sources, Generate(texts).Sources);
            }
        }

        Assert.Equal(packages.Length - 1, _runs);
    }

    [Fact]
    public async Task An_edit_taken_back_says_what_was_said_before()
    {
        var package = TradePackage.Create();
        var texts = package.ToAdditionalTexts();
        var before = await Analyze(texts);

        var edited = await Analyze(Edited(texts, "citations.csv", package.Replace("citations.csv", "trade-2019-north,period,m-2019\n", string.Empty)));
        var after = await Analyze(texts);

        Assert.NotEqual(Shown(before), Shown(edited));
        Assert.Equal(Shown(before), Shown(after));
    }

    [Fact]
    public void A_package_without_claims_costs_the_generator_no_run()
    {
        Generate(LakePackage.Create().ToAdditionalTexts());

        Assert.Equal(0, _runs);
    }

    [Fact]
    public void A_package_is_let_go_with_its_texts()
    {
        var known = Known(TradePackage.Create());

        Assert.False(IsAlive(known));
    }

    [Fact]
    public void Of_a_package_that_is_edited_only_the_last_is_kept()
    {
        var package = TradePackage.Create();
        var texts = package.ToAdditionalTexts();

        var known = Enumerable.Range(1, 5)
            .Select(i => Known(Edited(texts, "claims.csv", package.Replace("claims.csv", Value, FormattableString.Invariant($",21{i}0000000,")))))
            .ToArray();

        Assert.Equal([false, false, false, false, true], known.Select(IsAlive));
        GC.KeepAlive(texts);
    }

    /// <summary>Returns the same files with a new object for one of them, as after an edit.</summary>
    private static AdditionalText[] Edited(AdditionalText[] texts, string file, TestPackage package) =>
        [.. texts.Zip(package.ToAdditionalTexts(), (old, edited) => old.Path == package.Folder + file ? edited : old)];

    private static IEnumerable<string> Shown(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics
            .Select(d =>
                $"{AnalyzerRun.PlaceOf(d)} {d.Severity} {d.Id} {AnalyzerRun.MessageOf(d)} "
                + $"{string.Join(' ', d.AdditionalLocations.Select(l => l.GetLineSpan()))}")
            .Order(StringComparer.Ordinal);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsAlive(WeakReference known)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return known.IsAlive;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Known(TestPackage package) => Known(package.ToAdditionalTexts());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Known(AdditionalText[] texts)
    {
        var options = new GeneratorRun.ProjectOptions([]);
        var parts = texts.Select(t => GivenTexts.PartOf(t, options, CancellationToken.None)).OfType<DescriptorPart>();
        var package = Assert.Single(ProjectPackage.Among(parts, [.. texts.Select(t => t.Path)]));
        var verified = _packages.Find(package, texts.Select(t => GivenTexts.Read(t, CancellationToken.None)));
        Assert.NotNull(verified.Evidence);
        return new WeakReference(verified);
    }

    private async Task<ImmutableArray<Diagnostic>> Analyze(AdditionalText[] texts, params string[] code) =>
        await GeneratorRun.CompilationOf(code)
            .WithAnalyzers([new VerificationAnalyzer(_packages)], new AnalyzerOptions([.. texts]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private (GeneratorDriver Driver, IReadOnlyDictionary<string, string> Sources) Generate(AdditionalText[] texts)
    {
        var driver = CSharpGeneratorDriver.Create([new DatasetGenerator(_packages).AsSourceGenerator()], texts)
            .RunGenerators(GeneratorRun.CompilationOf(), TestContext.Current.CancellationToken);
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return (driver, result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal));
    }
}
