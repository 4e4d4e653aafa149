using System.Diagnostics;
using KzKgData.Benchmarks.Datasets;
using KzKgData.Benchmarks.Goals;

namespace KzKgData.Benchmarks.Start;

/// <summary>
/// Measures the start of the tool, compiled ahead of time and as built, compared with an empty program, and writes the table into the README of this
/// project. Programs alternate, each in a new process, so that the load of the machine affects all of them.
/// </summary>
internal static class StartTable
{
    private const int Turns = 41;

    private static readonly string _root = SourceTree.Find("RepositoryRoot");

    /// <summary>Measures and writes the table.</summary>
    public static void Write()
    {
        var folder = Directory.CreateTempSubdirectory("kzkg-start-");
        try
        {
            var empty = ConsumerProject.Create("Empty", folder.FullName);
            empty.Build();
            var ahead = Path.Combine(folder.FullName, "tool");
            ProcessTree.Run(
                _root, "dotnet", "publish", "src/KzKgData.Cli", "--configuration", "Release",
                "-p:ToolRuntime=" + SourceTree.Find("Runtime"),
                "-o", ahead, "-nodeReuse:false", "-p:UseSharedCompilation=false", "-v:q");

            string[] check = ["check", "--data", Path.Combine(_root, "data")],
                report = ["report", "--data", Path.Combine(_root, "data"), "-o", Path.Combine(folder.FullName, "report")];
            string program = Path.Combine(ahead, "kzkg"),
                assembly = SourceTree.Find("Tool");
            (string What, string Program, string[] Arguments, double? Goal)[] runs =
            [
                ("`kzkg check`, compiled ahead of time", program, check, 1.3),
                ("`kzkg report`, compiled ahead of time", program, report, 6),
                ("`kzkg --version`, compiled ahead of time", program, ["--version"], null),
                ("`kzkg check`, as built, ReadyToRun", "dotnet", [assembly, .. check], null),
                ("`kzkg report`, as built, ReadyToRun", "dotnet", [assembly, .. report], null),
            ];
            var times = runs.Select(_ => new List<double>()).ToArray();
            var ratios = runs.Select(_ => new List<double>()).ToArray();
            var ofEmpty = new List<double>();

            // The first round fills the file system cache.
            for (var turn = 0; turn <= Turns; turn++)
            {
                for (var i = 0; i < runs.Length; i++)
                {
                    var (peer, own) = (TimeOf(empty.Program), TimeOf(runs[i].Program, runs[i].Arguments));
                    if (turn > 0)
                    {
                        ofEmpty.Add(peer);
                        times[i].Add(own);
                        ratios[i].Add(own / peer);
                    }
                }
            }

            Readme.Write("start", "| process | milliseconds | relative to an empty .NET program | goal | |\n|---|---|---|---|---|\n"
                + string.Create(CultureInfo.InvariantCulture, $"| empty program, JIT-compiled | {Median(ofEmpty):0} | 1 | | |\n")
                + string.Concat(runs.Select((r, i) => Row(r.What, times[i], ratios[i], r.Goal))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Row(string what, List<double> times, List<double> ratios, double? goal)
    {
        var ratio = Median(ratios);
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {Median(times):0} | {ratio:0.00} | {(goal is null ? "" : $"≤ {goal}")} | "
            + $"{(goal is null ? "" : ratio <= goal ? "met" : "**missed**")} |\n");
        Console.Write(row);
        return row;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double TimeOf(string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = watch.Elapsed.TotalMilliseconds;
        return process.ExitCode == 0
            ? time
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{error.GetAwaiter().GetResult()}");
    }
}
