using System.Diagnostics;
using KzKgData.Benchmarks.Builds;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Texts;

namespace KzKgData.Benchmarks.Goals;

/// <summary>Measurements that run in a separate process and print only numbers.</summary>
internal static class Child
{
    /// <summary>
    /// Verifies a package in a folder, with the texts in another, and prints the number of its claims and the peak memory of the process in
    /// bytes.
    /// </summary>
    public static void Verify(string folder, string texts, int threads)
    {
        var result = Verifier.Verify(PackageFolder.Read(folder, threads), SyntheticPackage.OptionsFor(ArchivedTexts.InFolder(texts), threads));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant($"{result.Summary.Claims} {process.PeakWorkingSet64}"));
    }

    /// <summary>Runs the generator for the first time in the process, on a package in a folder, and prints the milliseconds.</summary>
    public static void Generate(string folder) => Print(folder, package => Compiler.Generate(Compiler.Driver(package.Open()), Compiler.Edit()));

    /// <summary>Runs the analyzer for the first time in the process, on a package in a folder, and prints the milliseconds.</summary>
    public static void Analyze(string folder) => Print(folder, package => Compiler.Analyze(package.Open(), Compiler.Edit()));

    private static void Print<T>(string folder, Func<PackageTexts, T> run)
    {
        var package = PackageTexts.In(folder);
        var watch = Stopwatch.StartNew();
        run(package);
        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }
}
