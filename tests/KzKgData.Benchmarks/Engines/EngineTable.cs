using System.Diagnostics;
using System.Text.Json;
using KzKgData.Benchmarks.Datasets;
using KzKgData.Benchmarks.Goals;
using KzKgData.Tests;

namespace KzKgData.Benchmarks.Engines;

/// <summary>Runs the tool with each engine on generated trade with known faults, and writes the measurements into the README of this project.</summary>
internal static class EngineTable
{
    private const int Seed = 20_260_101;
    private const string MemoryOfDuckDb = "2GB";
    private const int Smallest = 100_000;

    /// <summary>Measures and writes the table.</summary>
    /// <param name="arguments">The largest number of claims by engine, as in <c>duckdb=10000000</c>; by default a million each.</param>
    public static void Write(IReadOnlyList<string> arguments)
    {
        var largest = new Dictionary<string, long>(StringComparer.Ordinal) { ["duckdb"] = 1_000_000, ["postgres"] = 1_000_000, ["clickhouse"] = 1_000_000 };
        foreach (var (engine, claims) in arguments.Select(a => a.Split('=')).Select(a => (a[0], a[1])))
        {
            largest[engine] = long.Parse(claims, CultureInfo.InvariantCulture);
        }

        Console.WriteLine($"seed {Seed.ToString(CultureInfo.InvariantCulture)}");
        var rows = new List<(string Engine, Run Run)>();
        for (long size = Smallest; size <= largest.Values.Max(); size *= 10)
        {
            var folder = Directory.CreateTempSubdirectory("kzkg-engines-");
            try
            {
                var trade = new MirrorTrade(Seed, size);
                trade.Write(folder.FullName);
                foreach (var engine in largest.Where(l => l.Value >= size).Select(l => l.Key))
                {
                    var run = Measure(engine, folder.FullName, trade);
                    rows.Add((engine, run));
                    Console.WriteLine($"{engine} {run}");
                }
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        Readme.Write(
            "engines",
            $"Seed {Seed.ToString(CultureInfo.InvariantCulture)}; DuckDB limited to {MemoryOfDuckDb}, ClickHouse as two shards on this machine.\n\n"
                + "| engine | claims | MB of Parquet | seconds | relative to a tenth of the claims | MB of memory | faults planted | found | findings "
                + "|\n|---|---|---|---|---|---|---|---|---|\n"
                + string.Concat(
                    rows.OrderBy(r => r.Engine, StringComparer.Ordinal)
                        .ThenBy(r => r.Run.Claims)
                        .Select(r => Row(r.Engine, r.Run, rows.Find(s => s.Engine == r.Engine && s.Run.Size * 10 == r.Run.Size).Run))));
    }

    private static string Row(string engine, Run run, Run? tenth) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {engine} | {run.Claims} | {run.Files / 1e6:0} | {run.Seconds:0.0} | "
            + $"{(tenth is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{run.Seconds / tenth.Seconds:0.0}"))} | {run.Memory / 1e6:0} | "
            + $"{run.Planted} | {run.Found} | {run.Findings} |\n");

    private static Run Measure(string engine, string folder, MirrorTrade trade)
    {
        using var postgres = engine is "postgres" ? new PostgresServer() : null;
        using var clickHouse = engine is "clickhouse" ? new ClickHouseServers() : null;
        int[] servers = [.. postgres is null ? Array.Empty<int>() : [postgres.ProcessId], .. clickHouse?.ProcessIds ?? []];
        var output = Path.Combine(folder, "findings.json");
        List<string> arguments =
        [
            SourceTree.Find("Tool"),
            "check", "--engine", engine, "--input",
            Path.Combine(folder, "*.parquet"),
            "--memory", MemoryOfDuckDb, "--format", "json", "-o", output,
        ];
        if ((postgres?.ConnectionString ?? clickHouse?.Connection) is { } connection)
        {
            arguments.AddRange(["--connection", connection]);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEndAsync();
        var most = 0L;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(100)))
        {
            most = Math.Max(most, servers.Append(process.Id).Sum(ProcessTree.MemoryOf));
        }

        var seconds = watch.Elapsed.TotalSeconds;
        if (process.ExitCode is not 1)
        {
            throw new InvalidOperationException(
                $"{engine}: exit code {process.ExitCode.ToString(CultureInfo.InvariantCulture)}: {error.GetAwaiter().GetResult()}");
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(output));
        (string Rule, IReadOnlyList<string> Facts)[] findings =
        [
            .. json
                .RootElement.GetProperty("findings")
                .EnumerateArray()
                .Select(f =>
                    (f.GetProperty("rule").GetString()!, (IReadOnlyList<string>)[.. f.GetProperty("facts").EnumerateArray().Select(i => i.GetString()!)])),
        ];
        var missed = PlantedFault.Missed(trade.Faults, findings);
        foreach (var fault in missed.Take(5))
        {
            Console.WriteLine($"missed: {fault.Rule} {string.Join(' ', fault.Facts)}");
        }

        return new Run(
            (long)Math.Pow(10, Math.Floor(Math.Log10(trade.Count))),
            trade.Count,
            Directory.EnumerateFiles(folder, "*.parquet").Sum(f => new FileInfo(f).Length),
            seconds,
            most,
            trade.Faults.Count,
            trade.Faults.Count - missed.Count,
            findings.Length);
    }

    private sealed record Run(long Size, long Claims, long Files, double Seconds, long Memory, int Planted, int Found, int Findings);
}
