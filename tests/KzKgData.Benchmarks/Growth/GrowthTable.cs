using System.Diagnostics;
using KzKgData.Benchmarks.Goals;

namespace KzKgData.Benchmarks.Growth;

/// <summary>Times the tool on packages with n, 2n and 4n items, and writes the growth of time and output into the README of this project.</summary>
internal static class GrowthTable
{
    // Linear growth is a ratio of 2; the rest is a margin for noise.
    private const double MostTime = 2.6;
    private const double MostOutput = 2.2;

    // Shorter times are dominated by noise in the start of the process.
    private const double LeastSeconds = 0.5;
    private const int Runs = 3;

    /// <summary>Measures and writes the table.</summary>
    /// <param name="shapes">The shapes to measure, by the start of their names; empty for all.</param>
    public static void Write(IReadOnlyList<string> shapes)
    {
        var start = Measure(GrowthShape.All[0], 1, "json").Seconds;
        var rows = new List<string>();
        foreach (var shape in GrowthShape.All.Where(s => shapes.Count == 0 || shapes.Any(b => s.Name.StartsWith(b, StringComparison.Ordinal))))
        {
            foreach (var command in shape.Commands)
            {
                rows.Add(Row(shape, command, start));
                Console.WriteLine(rows[^1]);
            }
        }

        if (shapes.Count == 0)
        {
            Readme.Write(
                "growth",
                $"| n is the number of | output | n | seconds at n, 2n, 4n | ratio of 4n to 2n | MB at 4n | ratio of 4n to 2n | at most {Show(MostTime)} and "
                + $"{Show(MostOutput)} times |\n|---|---|---|---|---|---|---|---|\n{string.Concat(rows.Select(r => r + "\n"))}");
        }
    }

    private static string Row(GrowthShape shape, string command, double start)
    {
        int[] sizes = [shape.Smallest, 2 * shape.Smallest, 4 * shape.Smallest];
        var measured = Array.ConvertAll(sizes, n => Measure(shape, n, command));
        var seconds = Array.ConvertAll(measured, m => Math.Max(0, m.Seconds - start));
        var time = seconds[2] < LeastSeconds ? 1 : seconds[2] / Math.Max(seconds[1], LeastSeconds / MostTime);
        var output = measured[2].Bytes / Math.Max(1.0, measured[1].Bytes);
        return $"| {shape.Name} | {command} | {shape.Smallest} | {string.Join(", ", seconds.Select(Show))} | "
            + $"{(seconds[2] < LeastSeconds ? "too fast" : Show(time))} | {Show(measured[2].Bytes / 1e6)} | {Show(output)} | "
            + $"{(time <= MostTime && output <= MostOutput ? "met" : "**missed**")} |";
    }

    private static (double Seconds, long Bytes) Measure(GrowthShape shape, int n, string command)
    {
        var folder = Directory.CreateTempSubdirectory("kzkg-growth-");
        try
        {
            shape.Write(folder.FullName, n);
            var output = Path.Combine(folder.FullName, "output");
            var best = double.MaxValue;
            for (var run = 0; run < Runs; run++)
            {
                best = Math.Min(best, Run(folder.FullName, output, command));
            }

            var bytes = Directory.Exists(output)
                ? new DirectoryInfo(output).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length)
                : new FileInfo(output).Length;
            return (best, bytes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Run(string folder, string output, string command)
    {
        var texts = Path.Combine(folder, "texts");
        string[] arguments = command is "report" ? ["report", "--data", folder, "-o", output] : ["check", "--data", folder, "--format", command, "-o", output];
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [SourceTree.Find("Tool"), .. arguments, .. Directory.Exists(texts) ? ["--snapshots", texts] : Array.Empty<string>()])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode is 0 or 1 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException(error.Result);
    }

    private static string Show(double value) => value.ToString(value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
