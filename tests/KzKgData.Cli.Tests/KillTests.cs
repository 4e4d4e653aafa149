using System.Diagnostics;
using KzKgData.Verification.Files;

namespace KzKgData.Cli.Tests;

/// <summary>
/// Each command that writes, killed as it enters each of its renames, hard links and deletions: the old state or the new one is left, never a part
/// of it.
/// </summary>
/// <remarks>Every step below these, and steps that fail, stand in the tests of <see cref="PackageChange"/>; here it is the process as it is shipped.</remarks>
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
        { "init", string.Empty, "init made" },
        { "outputs", string.Empty, "check -o a.json --format json -o a.sarif --format sarif" },
    };

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task A_command_killed_at_any_rename_leaves_the_old_state_or_the_new_one(string name, string before, string command)
    {
        Assert.SkipUnless(_hasStrace, "strace, which kills at a system call, is not there");
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

                // A later run takes away what was left beside an output.
                foreach (var fresh in Directory.EnumerateFiles(
                        tool.WorkingDirectory,
                        ".*.kzkg.tmp",
                        new EnumerationOptions { AttributesToSkip = FileAttributes.None }))
                {
                    File.SetLastWriteTimeUtc(fresh, DateTime.UtcNow.AddDays(-1));
                }

                // What was not done can be done, and what was done is not in the way of what comes next.
                Assert.True(isMade || await tool.RunAsync(command.Split(' ')) == ExitCode.Clean, what + "\n" + tool.Error);
                Assert.Equal(made, Snapshot(tool, withState: false));
            }
        }

        Assert.Contains(false, outcomes);
    }

    // Files that can be made again may be left half of them, each whole; a text that was put down first is in nobody's way.
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
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // its sockets are deleted at the end
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Delete(tool.PathOf("../" + Path.GetFileName(tool.WorkingDirectory) + ".strace"));
        return process.ExitCode;
    }

    /// <summary>The names and contents of all files, one a line.</summary>
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
