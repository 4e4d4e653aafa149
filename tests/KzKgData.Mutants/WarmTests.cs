using System.Diagnostics;
using System.Reflection;

namespace KzKgData.Mutants;

/// <summary>What a run of tests told.</summary>
/// <param name="Outcome">What became of the mutants that were active.</param>
/// <param name="Reached">The mutants that were reached.</param>
internal sealed record WarmRun(Outcome Outcome, IReadOnlySet<int> Reached);

/// <summary>A process that runs classes of tests again and again, for one mutant after another: most of the time of a new process goes into compiling code.</summary>
internal sealed class WarmTests : IDisposable
{
    /// <summary>The variable that makes a process of tests such a process.</summary>
    internal const string Serve = "SERVE_TESTS";

    private const string Answer = "outcome ";

    private readonly Process _process;

    /// <param name="start">Starts the tests.</param>
    public WarmTests(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.Environment[Serve] = "1";
        _process = Process.Start(start)!;
    }

    /// <summary>Runs classes of tests.</summary>
    /// <param name="classes">Their full names.</param>
    /// <param name="limit">After this time they are stopped.</param>
    /// <param name="mutants">The mutants that are active, separated by commas.</param>
    /// <returns>What it told; null if the process ended or could not be stopped, and cannot be used any more.</returns>
    public WarmRun? Run(IEnumerable<string> classes, TimeSpan limit, string mutants = "")
    {
        try
        {
            var seconds = limit.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            _process.StandardInput.WriteLine(string.Join('\t', [mutants, seconds, .. classes]));
            _process.StandardInput.Flush();
            using var time = new CancellationTokenSource(limit + TimeSpan.FromSeconds(20));
            while (_process.StandardOutput.ReadLineAsync(time.Token).AsTask().GetAwaiter().GetResult() is { } line)
            {
                if (line.StartsWith(Answer, StringComparison.Ordinal))
                {
                    var parts = line[Answer.Length..].Split(' ');
                    return new(Enum.Parse<Outcome>(parts[0]), parts[1..].Select(m => int.Parse(m, CultureInfo.InvariantCulture)).ToHashSet());
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The process is of no more use, as the caller is told.
        }

        return null;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>The other end, in the process of the tests: each line of input is mutants, a limit in seconds and the classes to run.</summary>
    internal static void RunAsAsked()
    {
        var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        var questions = new StreamReader(Console.OpenStandardInput());
        var tests = Assembly.LoadFrom(Environment.ProcessPath + ".dll");
        Assembly.SetEntryAssembly(tests);
        while (questions.ReadLine()?.Split('\t') is [var mutants, var seconds, .. var classes])
        {
            Console.SetOut(TextWriter.Null);
            MutantSwitch.Activate(mutants);
            var isStopped = false;
            object? code;
            using (new Timer(
                _ =>
                {
                    isStopped = true;
                    MutantSwitch.Stop();
                },
                null, TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), Timeout.InfiniteTimeSpan))
            {
                code = tests.EntryPoint!.Invoke(null, [TestProject.Arguments(classes)]);
            }

            var outcome = code is 0 ? Outcome.Survived : isStopped ? Outcome.TimedOut : Outcome.Killed;
            answers.WriteLine(Answer + string.Join(' ', [outcome.ToString(), .. MutantSwitch.Reached().Select(m => m.ToString(CultureInfo.InvariantCulture))]));
        }

        Environment.Exit(0);
    }
}
