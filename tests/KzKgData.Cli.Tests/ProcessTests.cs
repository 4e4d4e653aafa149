using System.Diagnostics;
using System.Runtime.InteropServices;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Cli.Tests;

/// <summary>The tool as a process: several at once, killed, interrupted, and with streams that cannot be written.</summary>
public sealed class ProcessTests
{
    private const int HangUp = 1;
    private const int Interrupt = 2;
    private const int Terminate = 15;

    private static readonly string _tool = Path.Combine(AppContext.BaseDirectory, "kzkg.dll");

    [Fact]
    public async Task Twenty_ingests_at_once_lose_nothing()
    {
        using var tool = new ToolRun();
        var runs = Enumerable.Range(1, 20).Select(i => RunAsync(tool, Ingest(tool, i))).ToArray();

        Assert.All(await Task.WhenAll(runs), run => Assert.True(run.ExitCode == 0, run.Error));
        AssertWhole(tool, 20);
    }

    [Fact]
    public async Task Ingests_killed_at_any_moment_leave_the_old_state_or_the_new_one()
    {
        using var tool = new ToolRun();
        var expected = 0;
        for (var i = 1; i <= 10; i++)
        {
            using (var process = Start(tool, Ingest(tool, i)))
            {
                await Task.Delay(60 + (i * 25), TestContext.Current.CancellationToken);
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            Assert.Equal(0, (await RunAsync(tool, ["list"])).ExitCode);
            var dataset = Dataset.From(PackageFolder.Read(tool.PathOf("data")));
            var isThere = dataset.FindSource(Id(i)) is not null;
            Assert.Equal(isThere, dataset.Mentions.Any(m => m.Source.Id == Id(i)));
            Assert.Equal(isThere ? 2 : 0, (await RunAsync(tool, Ingest(tool, i))).ExitCode); // a source that was not added can be added now
            AssertWhole(tool, ++expected);
        }
    }

    [Theory]
    [InlineData(HangUp, 129)]
    [InlineData(Interrupt, 130)]
    [InlineData(Terminate, 143)]
    public async Task A_signal_ends_the_tool_soon_with_its_own_exit_code_and_one_line(int signal, int exitCode)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Windows has no signals
        }

        Assert.SkipWhen(IsIgnored(signal), "whoever started the tests has this signal ignored, and so does the tool");
        using var tool = new ToolRun();
        using var held = new FileStream(LockOf(tool), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var process = Start(tool, Ingest(tool, 1)); // waits for the lock
        while (!(await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken))!.StartsWith("waiting for ", StringComparison.Ordinal))
        {
            // skip other lines
        }

        var start = Stopwatch.GetTimestamp();
        Assert.Equal(0, SendSignal(process.Id, signal));
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(exitCode, process.ExitCode);
        Assert.StartsWith("kzkg: interrupted", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("report it", error, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 30); // generous, so that a busy machine does not fail the test
    }

    [Theory]
    [InlineData("ingest n1.txt --id x-1 --publisher P --published 2031-03-03 --published-basis printed >/dev/full", 0, "do not run the command again")]
    [InlineData("ingest n1.txt --id x-1 --publisher P --published 2031-03-03 --published-basis printed >&-", 0, "do not run the command again")]
    [InlineData("ingest n1.txt --id x-1 --publisher P --published 2031-03-03 --published-basis printed 2>&-", 0, "")]
    [InlineData("figures nothing.txt 2>&-", 2, "")]
    [InlineData("check >&-", 2, "kzkg: ")]
    [InlineData("figures pipe", 2, "is a pipe")]
    [InlineData("figures /dev/zero", 2, "a device")]
    [InlineData("ingest pipe --id x-1 --publisher P --published 2031 --published-basis inferred", 2, "is a pipe")]
    [InlineData("check -o data/claims.csv", 2, "read by this run")]
    [InlineData("check -o pipe", 2, "is a pipe")]
    [InlineData("report -o pipe", 2, "is a file")]
    [InlineData("report -o . --data data", 2, "is a link")]
    public async Task Broken_surroundings_are_one_line(string command, int exitCode, string said)
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // needs a shell and device files
        }

        using var tool = new ToolRun();
        _ = Ingest(tool, 1);
        File.CreateSymbolicLink(tool.PathOf("index.html"), "n1.txt");
        using (var made = Process.Start("mkfifo", [tool.PathOf("pipe")]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var run = await RunAsync(tool, ["-c", $"exec dotnet '{_tool}' {command}"], "sh");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lock", "check")]
    [InlineData("lock", "exclude trend-2025-02-m01 --reason boilerplate")]
    [InlineData("owner", "exclude trend-2025-02-m01 --reason boilerplate")]
    [InlineData("journal", "exclude trend-2025-02-m01 --reason boilerplate")]
    [InlineData("undo/00000001.gz", "undo")]
    public async Task A_pipe_where_the_tool_keeps_its_state_is_told_and_not_waited_for(string file, string command)
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // needs named pipes
        }

        using var tool = new ToolRun();
        Directory.CreateDirectory(tool.PathOf("data/.kzkg/undo"));
        using (var made = Process.Start("mkfifo", [tool.PathOf("data/.kzkg/" + file)]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var run = await RunAsync(tool, command.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a pipe", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mkdir gone && cd gone && rmdir ../gone && exec dotnet '{0}' check", 2)]
    [InlineData("trap '' XFSZ && ulimit -f 16 && export DOTNET_EnableWriteXorExecute=0 && exec dotnet '{0}' report -o made", 2)]
    [InlineData("trap '' XFSZ && ulimit -f 16 && export DOTNET_EnableWriteXorExecute=0 && exec dotnet '{0}' check --format json > made.json", 2)]
    [InlineData("ulimit -n 120 && exec dotnet '{0}' check", 2)]
    [InlineData("exec env -u HOME -u XDG_DATA_HOME dotnet '{0}' list", 0)]
    public async Task Surroundings_that_forbid_the_run_end_in_one_line_at_most(string command, int exitCode)
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // needs a shell
        }

        using var tool = new ToolRun();
        var run = await RunAsync(tool, ["-c", string.Format(CultureInfo.InvariantCulture, command, _tool)], "sh");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(
            exitCode == 0 ? 0 : 1,
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(l => l.StartsWith("kzkg: ", StringComparison.Ordinal)));
        Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal);
    }

    // Processes that nohup or a script starts in the background ignore some signals, and so do those that they start.
    private static bool IsIgnored(int signal) =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").First(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)).Split('\t')[1] is var mask
        && (ulong.Parse(mask, NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (signal - 1) & 1) == 1;

    private static string Id(int number) => FormattableString.Invariant($"ferry-{number}");

    private static string LockOf(ToolRun tool)
    {
        Directory.CreateDirectory(tool.PathOf("data/.kzkg"));
        return tool.PathOf("data/.kzkg/lock");
    }

    private static string[] Ingest(ToolRun tool, int number)
    {
        var file = FormattableString.Invariant($"n{number}.txt");
        File.WriteAllText(tool.PathOf(file), FormattableString.Invariant($"Lake Herald, 3 March 2031\n\nFerry {number} earned ${number}.4 million."));
        return ["ingest", file, "--id", Id(number), "--publisher", "Lake Herald", "--published", "2031-03-03", "--published-basis", "printed"];
    }

    /// <summary>Asserts that every added source has its mentions and that nothing else has changed.</summary>
    private static void AssertWhole(ToolRun tool, int added)
    {
        var dataset = Dataset.From(PackageFolder.Read(tool.PathOf("data")));
        Assert.Equal(added, dataset.Sources.Count(s => s.Id.StartsWith("ferry-", StringComparison.Ordinal)));
        Assert.Equal(added * 3, dataset.Mentions.Count(m => m.Source.Id.StartsWith("ferry-", StringComparison.Ordinal)));
        Assert.DoesNotContain(Verification.Verifier.Verify(dataset.Package).Findings, f => f.RuleId.StartsWith("KZKG1", StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.EnumerateFiles(tool.PathOf("data/.kzkg")), f => Path.GetFileName(f) is not ("lock" or "owner" or ".gitignore"));
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(ToolRun tool, string[] arguments, string? shell = null)
    {
        using var process = Start(tool, arguments, shell);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }

    private static Process Start(ToolRun tool, string[] arguments, string? shell = null) => Process.Start(
        new ProcessStartInfo(shell ?? "dotnet", shell is null ? [_tool, .. arguments] : arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = tool.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
