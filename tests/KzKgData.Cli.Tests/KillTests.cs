using System.Diagnostics;
using KzKgData.Verification.Files;

namespace KzKgData.Cli.Tests;

/// <summary>
/// Kills each writing command as it enters each of its renames, hard links and deletions: the old state or the new state remains, never a mixture.
/// </summary>
/// <remarks>The tests of <see cref="PackageChange"/> cover finer steps and failing steps; these tests run the shipped process.</remarks>
public sealed class KillTests
{
    private const string Id = "ferry-1";
    private const string Ingest = "ingest n1.txt --id ferry-1 --publisher P --published 2031-03-03 --published-basis printed --snapshots texts";

    private static readonly string _tool = Path.Combine(AppContext.BaseDirectory, "kzkg.dll");
    private static readonly bool _hasStrace =
        OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(f => File.Exists(Path.Combine(f, "strace")));

    public static TheoryData<string, string, string> Kills => new()
    {
        { "ingest", string.Empty, Ingest },
        { "exclude", Ingest, $"exclude {Id}-m02 --reason boilerplate" },
        { "undo", Ingest, "undo" },
        { "publish", Ingest, "publish" },
        { "init", string.Empty, "init made" },
        { "outputs", string.Empty, "report -o made" },
        { "outputs", string.Empty, "export --format sqlite -o made.db" },
        { "outputs", string.Empty, "check -o a.json --format json -o a.sarif --format sarif" },
    };

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task A_command_killed_at_any_rename_leaves_the_old_state_or_the_new_one(string name, string before, string command)
    {
        Assert.SkipUnless(_hasStrace, "needs strace, which kills the process at a system call");
        using var tool = new ToolRun();
        Directory.CreateDirectory(tool.PathOf("texts"));
        await File.WriteAllTextAsync(
            tool.PathOf("n1.txt"),
            "Lake Herald, 3 March 2031\n\nFerry 1 earned $1.4 million.",
            TestContext.Current.CancellationToken);
        if (before.Length > 0)
        {
            Assert.Equal(ExitCode.Clean, await tool.RunAsync(before.Split(' ')));
        }

        var everything = Snapshot(tool, withState: true);
        var old = Snapshot(tool, withState: false);
        Assert.Equal(ExitCode.Clean, await tool.RunAsync(command.Split(' ')));
        var made = Snapshot(tool, withState: false);
        Assert.NotEqual(old, made);

        var outcomes = new List<bool>();
        foreach (var call in name == "ingest" ? (string[])["rename", "link", "unlink"] : ["rename", "link"])
        {
            for (var at = 1; ; at++)
            {
                Restore(tool, everything);
                var exitCode = await RunKilledAsync(tool, call, at, command);
                if (exitCode == ExitCode.Clean)
                {
                    break;
                }

                var what = FormattableString.Invariant($"{name}, killed at {call} {at}");
                Assert.True(exitCode == 137, FormattableString.Invariant($"{what}: {exitCode}"));
                PackageLock.ForWriting(tool.PathOf("data")).Dispose();
                var left = Snapshot(tool, withState: false);
                var isMade = left == made;
                Assert.True(isMade || IsOld(name, left, old), what + "\n" + left);
                outcomes.Add(isMade);

                // A later run deletes temporary files that are older than its own; make these look old.
                foreach (var fresh in Directory.EnumerateFiles(
                        tool.WorkingDirectory,
                        ".*.kzkg.tmp",
                        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
                {
                    File.SetLastWriteTimeUtc(fresh, DateTime.UtcNow.AddDays(-1));
                }

                // A command that had no effect can be run again.
                Assert.True(isMade || await tool.RunAsync(command.Split(' ')) == ExitCode.Clean, what + "\n" + tool.Error);
                Assert.Equal(made, Snapshot(tool, withState: false));
            }
        }

        Assert.Contains(false, outcomes);
    }

    // Of outputs and new packages, some files may be written and others not, each whole. A text that ingest has already archived is harmless.
    private static bool IsOld(string name, string left, string old) => name switch
    {
        "init" or "outputs" => old.Split('\n').All(left.Split('\n').Contains),
        "ingest" => string.Join('\n', left.Split('\n').Where(l => !l.StartsWith("texts/", StringComparison.Ordinal))) == old,
        _ => left == old,
    };

    private static async Task<int> RunKilledAsync(ToolRun tool, string call, int at, string command)
    {
        var calls = call switch { "rename" => "rename,renameat,renameat2", "link" => "link,linkat", _ => "unlink,unlinkat" };
        var inject = FormattableString.Invariant($"inject={calls}:signal=KILL:when={at}");
        var start = new ProcessStartInfo(
            "strace",
            [
                "-f",
                "-qq",
                "-o",
                tool.PathOf("../" + Path.GetFileName(tool.WorkingDirectory) + ".strace"),
                "-e",
                "trace=" + calls,
                "-e", inject, "dotnet", _tool,
                .. command.Split(' '),
            ])
        {
            UseShellExecute = false,
            WorkingDirectory = tool.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // otherwise the runtime deletes its diagnostic socket at the end, which counts as a deletion
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Delete(tool.PathOf("../" + Path.GetFileName(tool.WorkingDirectory) + ".strace"));
        return process.ExitCode;
    }

    /// <summary>Returns the names and contents of all files, one per line.</summary>
    private static string Snapshot(ToolRun tool, bool withState) => string.Join('\n', Directory
        .EnumerateFiles(tool.WorkingDirectory, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        .Select(f => (Path: f, Name: Path.GetRelativePath(tool.WorkingDirectory, f)))
        .Where(f => withState || !f.Name.Contains(".kzkg/", StringComparison.Ordinal))
        .OrderBy(f => f.Name, StringComparer.Ordinal)
        .Select(f => f.Name + "\t" + Convert.ToBase64String(File.ReadAllBytes(f.Path))));

    private static void Restore(ToolRun tool, string snapshot)
    {
        foreach (var folder in Directory.EnumerateDirectories(tool.WorkingDirectory))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(tool.WorkingDirectory))
        {
            File.Delete(file);
        }

        Directory.CreateDirectory(tool.PathOf("texts"));
        foreach (var line in snapshot.Split('\n'))
        {
            var path = tool.PathOf(line.Split('\t')[0]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, Convert.FromBase64String(line.Split('\t')[1]));
        }
    }
}
