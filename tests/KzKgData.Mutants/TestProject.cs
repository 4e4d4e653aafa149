using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KzKgData.Mutants;

/// <summary>A class of tests.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Reached">The mutants that it reaches; null if recording them took too long, so that it may reach all.</param>
/// <param name="Seconds">How long it took without a mutant.</param>
internal sealed record TestClass(string Name, IReadOnlySet<int>? Reached, double Seconds)
{
    public bool MayReach(int mutant) => Reached?.Contains(mutant) ?? true;
}

/// <summary>What became of a mutant in a project.</summary>
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
internal sealed class TestProject
{
    private readonly string _folder;
    private readonly string _scratch;
    private readonly string _control;

    /// <summary>Copies the project and lets each of its classes run once without a mutant. A class that fails is told and left out.</summary>
    public TestProject(string name, string built, string mutated, string copies)
    {
        Name = name;
        _folder = Path.Combine(copies, name);
        _scratch = Path.Combine(copies, "scratch");
        _control = ControlOf(mutated);
        Commands.Run("cp", ["-r", "--no-target-directory", built, _folder]);
        File.Copy(mutated, Path.Combine(_folder, Path.GetFileName(mutated)), overwrite: true);
        Classes = [.. Commands.Run(Executable, ["-list", "classes", "-noLogo"])
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith(name, StringComparison.Ordinal))
            .Select(ClassOf).OfType<TestClass>().OrderBy(c => c.Seconds)];
    }

    public string Name { get; }

    /// <summary>The classes, from the fastest to the slowest.</summary>
    public IReadOnlyList<TestClass> Classes { get; }

    private string Executable => Path.Combine(_folder, Name);

    /// <summary>Whether a class reaches a mutant, or may reach it.</summary>
    public bool Reaches(int mutant) => Classes.Any(c => c.MayReach(mutant));

    /// <summary>Lets all classes that reach a mutant meet it until one fails, in groups that take longer and longer.</summary>
    /// <returns>What became of it, and the class or the number of classes among which is one that failed.</returns>
    public (Outcome Outcome, string? By) Meet(int mutant)
    {
        var left = new Queue<TestClass>(Classes.Where(c => c.MayReach(mutant)));
        for (var seconds = 4.0; left.Count > 0; seconds *= 2)
        {
            List<TestClass> group = [left.Dequeue()];
            while (left.TryPeek(out var next) && group.Sum(c => c.Seconds) + next.Seconds <= seconds)
            {
                group.Add(left.Dequeue());
            }

            var outcome = Run(group.Select(c => c.Name), (int)(30 + (2 * group.Sum(c => c.Seconds))), new()
            {
                ["STRYKER_MUTANT_ID_CONTROL_VAR"] = "ACTIVE_MUTANT",
                ["ACTIVE_MUTANT"] = mutant.ToString(CultureInfo.InvariantCulture),
            });
            if (outcome != Outcome.Survived)
            {
                return (outcome, group is [var only] ? only.Name : $"one of {group.Count} classes of {Name}");
            }
        }

        return (Outcome.Survived, null);
    }

    private TestClass? ClassOf(string name)
    {
        var records = Directory.CreateDirectory(Path.Combine(_folder, "reached", name)).FullName;
        var watch = Stopwatch.StartNew();
        var outcome = Run([name], 60, new()
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
            [StartupHook.Folder] = records,
            [StartupHook.Control] = _control,
        });
        var isRecorded = outcome != Outcome.TimedOut;
        if (!isRecorded)
        {
            watch.Restart();
            outcome = Run([name], 1200, []);
        }

        if (outcome != Outcome.Survived)
        {
            Console.Error.WriteLine($"left out, {outcome} without a mutant: {name}");
            return null;
        }

        var reached = isRecorded
            ? Directory.EnumerateFiles(records).SelectMany(File.ReadLines).Select(l => int.Parse(l, CultureInfo.InvariantCulture)).ToHashSet()
            : null;
        return new(name, reached, watch.Elapsed.TotalSeconds);
    }

    // Time is counted on the processor, which other work on the machine does not lengthen. What waits for ever uses none, and meets the limit of the clock.
    private Outcome Run(IEnumerable<string> classes, int seconds, Dictionary<string, string> environment)
    {
        Directory.CreateDirectory(_scratch);
        var start = new ProcessStartInfo(
            "/bin/sh",
            [
                "-c", "ulimit -c 0; ulimit -t $0; exec \"$@\" > /dev/null 2>&1", seconds.ToString(CultureInfo.InvariantCulture),
                Executable, "-stopOnFail", .. classes.SelectMany(c => new[] { "-class", c }),
            ]);
        start.Environment["TMPDIR"] = _scratch;
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var ended = process.WaitForExit(TimeSpan.FromSeconds(10 * seconds));
        if (!ended)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        Directory.Delete(_scratch, recursive: true);
        const int KilledByLimit = 128 + 9, ToldOfLimit = 128 + 24;
        return !ended || process.ExitCode is KilledByLimit or ToldOfLimit ? Outcome.TimedOut : process.ExitCode == 0 ? Outcome.Survived : Outcome.Killed;
    }

    private static string ControlOf(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        var control = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Single(t => metadata.StringComparer.Equals(t.Name, "MutantControl"));
        return $"{metadata.GetString(control.Namespace)}.MutantControl";
    }
}
