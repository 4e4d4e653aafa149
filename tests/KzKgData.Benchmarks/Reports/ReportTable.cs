using System.Diagnostics;
using KzKgData.Benchmarks.Goals;
using KzKgData.Benchmarks.Growth;

namespace KzKgData.Benchmarks.Reports;

/// <summary>Measures a report with many disputes, compared with a check of the same package, and the size of the page of the real data.</summary>
internal static class ReportTable
{
    private const int Disputes = 1_000;
    private const int Runs = 5;

    /// <summary>Measures and writes the table.</summary>
    public static void Write()
    {
        var folder = Directory.CreateTempSubdirectory("kzkg-reports-");
        try
        {
            var data = folder.CreateSubdirectory("data").FullName;
            GrowthShape.DisputesOfTen.Write(data, Disputes);
            var output = Path.Combine(folder.FullName, "report-0");
            var check = Best(_ => ["check", "--data", data]);

            // Into a new folder each time, because replacing files would also measure the deletion of the old ones.
            var report = Best(run => ["report", "--data", data, "-o", Path.Combine(folder.FullName, FormattableString.Invariant($"report-{run}"))]);
            var real = Path.Combine(SourceTree.Find("ProjectDirectory"), "..", "..", "data");
            var page = Path.Combine(folder.FullName, "page");
            Run(["report", "--data", real, "-o", page, "--lang", "en", "--lang", "ru"]);
            GoalRow[] rows =
            [
                GoalRow.Plain("check, 10 000 claims in 1 000 disputes", check.Seconds, "s"),
                GoalRow.Plain("report of the same, three files of tables and more than a thousand pages", report.Seconds, "s"),
                GoalRow.Plain("— output", new DirectoryInfo(output).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) / 1e6, "MB"),
                GoalRow.AtMost("— relative to the time of the check", report.Seconds / check.Seconds, 3, "times"),
                GoalRow.AtMost("— beyond the check: time per dispute", 1_000 * (report.Seconds - check.Seconds) / Disputes, 2, "ms"),
                GoalRow.AtMost("— beyond the check: memory per dispute", (report.Peak - check.Peak) / 1e3 / Disputes, 50, "kB"),
                GoalRow.AtMost(
                    "page of the real data without archived texts, English",
                    new FileInfo(Path.Combine(page, "index.html")).Length / 1e3,
                    250,
                    "kB"),
                GoalRow.AtMost(
                    "page of the real data without archived texts, Russian",
                    new FileInfo(Path.Combine(page, "index.ru.html")).Length / 1e3,
                    250,
                    "kB"),
            ];
            Array.ForEach(rows, Console.WriteLine);
            Readme.Write("reports", $"| what | measured | goal | |\n|---|---|---|---|\n{string.Concat(rows.Select(r => r + "\n"))}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Returns the shortest time and the lowest peak memory of several runs.</summary>
    private static (double Seconds, double Peak) Best(Func<int, string[]> argumentsOfRun)
    {
        var runs = Enumerable.Range(0, Runs).Select(i => Run(argumentsOfRun(i))).ToArray();
        return (runs.Min(r => r.Seconds), runs.Min(r => r.Peak));
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // the process has ended
        }
    }

    private static (double Seconds, double Peak) Run(string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [SourceTree.Find("Tool"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.WaitForExit(10))
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var told = output.GetAwaiter().GetResult();
        return process.ExitCode is 0 or 1 ? (seconds, peak) : throw new InvalidOperationException(told[1]);
    }
}
