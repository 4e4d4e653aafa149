using System.Diagnostics;

namespace KzKgData.Mutants;

/// <summary>A class of tests that passes without a mutant.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Reached">The mutants that it reaches.</param>
/// <param name="Seconds">How long it takes.</param>
internal sealed record TestClass(string Name, IReadOnlySet<int> Reached, double Seconds);

/// <summary>What became of a mutant.</summary>
internal enum Outcome
{
    /// <summary>No test failed.</summary>
    Survived,

    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>The tests took too long.</summary>
    TimedOut,
}

/// <summary>A copy of a built test project in which one assembly is replaced by the one with all mutants.</summary>
internal sealed class TestProject : IDisposable
{
    private const string NewProcess = "new-process";

    private readonly string _tests;
    private readonly string _scratch;
    private readonly Records _records;
    private readonly string[] _all;
    private readonly TestClass? _first; // all classes in a new process; null if one of them fails
    private readonly HashSet<string> _warmed = [];
    private WarmTests? _warm;

    /// <summary>Copies the project and lets each of its classes run without a mutant. A class that fails is told and left out.</summary>
    /// <param name="name">The name of the project.</param>
    /// <param name="built">The folder of its output.</param>
    /// <param name="mutated">The assembly with all mutants.</param>
    /// <param name="folder">The folder of the copy and of what is known of it, which is used again unless the project was built anew.</param>
    public TestProject(string name, string built, string mutated, string folder)
    {
        Name = name;
        _tests = Path.Combine(folder, "tests");
        _scratch = Path.Combine(folder, "scratch");
        var assembly = new FileInfo(Path.Combine(built, name + ".dll"));
        if (Directory.Exists(folder) && Directory.GetCreationTimeUtc(folder) < assembly.LastWriteTimeUtc)
        {
            Directory.Delete(folder, recursive: true);
        }

        var settings = Path.Combine(_tests, "xunit.runner.json");
        if (!File.Exists(settings))
        {
            Directory.CreateDirectory(folder);
            Commands.Run("cp", ["-r", "--no-target-directory", built, _tests]);
            MutantSwitch.PutInto(mutated, Path.Combine(_tests, Path.GetFileName(mutated)));

            // A run would otherwise end the process ten seconds after it.
            File.WriteAllText(settings, """{"shutdownForegroundThreadWaitSeconds":1000000}""");
        }

        _records = new(folder);
        _all = [.. Commands.Run(Executable, ["-list", "classes", "-noLogo"])
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith(name, StringComparison.Ordinal))];
        _first = _records.ClassOr(NewProcess, () => Record(NewProcess, _all));
        Classes = [.. _all.Select(c => _records.ClassOr(c, () => Record(c, [c]))).OfType<TestClass>().OrderBy(c => c.Seconds)];
    }

    public string Name { get; }

    /// <summary>The classes, from the fastest to the slowest.</summary>
    public IReadOnlyList<TestClass> Classes { get; }

    private string Executable => Path.Combine(_tests, Name);

    /// <summary>The arguments that let a project of tests run classes until a test fails.</summary>
    public static string[] Arguments(IEnumerable<string> classes) => ["-stopOnFail", .. classes.SelectMany(c => new[] { "-class", c })];

    /// <summary>Whether a test reaches a mutant.</summary>
    public bool Reaches(int mutant) => _first?.Reached.Contains(mutant) == true || Classes.Any(c => c.Reached.Contains(mutant));

    /// <summary>
    /// Lets each class meet the mutants that it reaches. Those that live meet it together, and each half of them if it fails: what passes with all of them passes
    /// with each. At last they meet all classes in a new process, for what a process computes once.
    /// </summary>
    /// <returns>What became of each mutant, and the class that failed.</returns>
    public Dictionary<int, (Outcome Outcome, string By)> Meet(IReadOnlyList<int> mutants)
    {
        var met = mutants.ToDictionary(m => m, _ => (Outcome.Survived, Name));
        foreach (var tests in Classes)
        {
            MeetClass(tests.Name, tests.Reached, many => RunWarm(tests, many));
        }

        if (_first is not null)
        {
            var warm = Classes.SelectMany(c => c.Reached).ToHashSet();
            MeetClass(NewProcess, warm, many => RunAnew(_all, _first.Seconds, many));
            MeetClass(NewProcess, _first.Reached, many => RunAnew(_all, _first.Seconds, many));
        }

        return met;

        void MeetClass(string name, IReadOnlySet<int> reached, Func<int[], Outcome> run)
        {
            var living = met.Where(m => m.Value.Item1 == Outcome.Survived && reached.Contains(m.Key)).Select(m => m.Key).ToArray();
            foreach (var (mutant, outcome) in _records.Outcomes(name, living, run))
            {
                if (outcome != Outcome.Survived)
                {
                    met[mutant] = (outcome, name);
                }
            }
        }
    }

    public void Dispose() => EndWarm();

    private static string Text(int[] mutants) => string.Join(',', mutants.Select(m => m.ToString(CultureInfo.InvariantCulture)));

    private Outcome RunWarm(TestClass tests, int[] mutants)
    {
        var limit = TimeSpan.FromSeconds(5 + (5 * tests.Seconds));

        // What a process computes once is computed without a mutant.
        var warm = Warm();
        if (_warmed.Add(tests.Name))
        {
            _ = warm.Run([tests.Name], TimeSpan.FromSeconds(300));
        }

        var run = warm.Run([tests.Name], limit, Text(mutants));
        if (run is null)
        {
            EndWarm();
        }

        if (mutants.Length > 1 || run?.Outcome == Outcome.Survived)
        {
            return run?.Outcome ?? Outcome.TimedOut;
        }

        // A process that ended or does not pass without the mutant any more does not decide, nor does the clock, nor a test that fails now and then.
        if (run?.Outcome == Outcome.Killed
            && warm.Run([tests.Name], limit)?.Outcome == Outcome.Survived
            && warm.Run([tests.Name], limit, Text(mutants))?.Outcome == Outcome.Killed)
        {
            return Outcome.Killed;
        }

        if (run?.Outcome != Outcome.TimedOut)
        {
            EndWarm();
        }

        return RunAnew([tests.Name], tests.Seconds + 10, mutants);
    }

    private void Record(string name, string[] classes)
    {
        var watch = Stopwatch.StartNew();
        var run = Warm().Run(classes, TimeSpan.FromSeconds(600));
        _records.Add(name, run, watch.Elapsed);
        if (run is null)
        {
            EndWarm();
        }
    }

    private WarmTests Warm()
    {
        Directory.CreateDirectory(_scratch);
        return _warm ??= new(Start(Executable, [], ""));
    }

    private void EndWarm()
    {
        _warm?.Dispose();
        _warm = null;
        _warmed.Clear();
    }

    // What fails with a single mutant has to fail twice.
    private Outcome RunAnew(string[] classes, double usual, int[] mutants) =>
        RunOnce(classes, usual, mutants) is var outcome && outcome == Outcome.Killed && mutants.Length == 1 ? RunOnce(classes, usual, mutants) : outcome;

    // Time is counted on the processor, which other work on the machine lengthens little. What waits for ever uses none, and meets the limit of the clock.
    private Outcome RunOnce(string[] classes, double usual, int[] mutants)
    {
        Directory.CreateDirectory(_scratch);
        var seconds = (int)(20 + (3 * usual));
        using var process = Process.Start(Start(
            "/bin/sh",
            ["-c", "ulimit -c 0; ulimit -t $0; exec \"$@\" > /dev/null 2>&1", $"{seconds}", Executable, .. Arguments(classes)],
            Text(mutants)))!;
        var ended = process.WaitForExit(TimeSpan.FromSeconds(3 * seconds));
        if (!ended)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        const int KilledByLimit = 128 + 9, ToldOfLimit = 128 + 24;
        return !ended || process.ExitCode is KilledByLimit or ToldOfLimit ? Outcome.TimedOut : process.ExitCode == 0 ? Outcome.Survived : Outcome.Killed;
    }

    // What takes more memory than this fails.
    private ProcessStartInfo Start(string command, string[] arguments, string mutants) => new(command, arguments)
    {
        Environment =
        {
            ["TMPDIR"] = _scratch,
            ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
            ["DOTNET_GCHeapHardLimit"] = "C0000000",
            [MutantSwitch.Active] = mutants,
        },
    };
}
