namespace KzKgData.Benchmarks;

/// <summary>A run for profilers: one package, read and verified several times.</summary>
internal static class Profile
{
    private const int Runs = 5;

    /// <summary>Verifies a package on some threads, and prints the cost of each run.</summary>
    public static void Run(int claims, int threads)
    {
        var package = SyntheticPackage.Create(claims);
        Console.WriteLine(FormattableString.Invariant($"{claims} claims, {threads} threads, files: {(double)package.Length / claims:0} B/claim"));
        for (var run = 0; run < Runs; run++)
        {
            Console.WriteLine(VerificationCost.Measure(package, threads));
        }
    }
}
