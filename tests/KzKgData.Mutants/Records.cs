namespace KzKgData.Mutants;

/// <summary>What is known of a project: the mutants that its classes reach, and how those met them. It is kept in files, so that a run that was interrupted goes on.</summary>
internal sealed class Records
{
    private readonly string _folder;
    private readonly string _met;
    private readonly Dictionary<(string Class, int Mutant), Outcome> _outcomes = [];

    public Records(string folder)
    {
        _folder = Directory.CreateDirectory(Path.Combine(folder, "reached")).FullName;
        _met = Path.Combine(folder, "met.txt");
        foreach (var line in File.Exists(_met) ? File.ReadLines(_met) : [])
        {
            var parts = line.Split('\t');
            _outcomes[(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture))] = Enum.Parse<Outcome>(parts[2]);
        }
    }

    /// <summary>Keeps what a class did without a mutant: the seconds and the mutants, one on a line; nothing if it failed.</summary>
    public void Add(string name, WarmRun? run, TimeSpan time) => File.WriteAllLines(
        Path.Combine(_folder, name),
        run?.Outcome == Outcome.Survived
            ? [time.TotalSeconds.ToString(CultureInfo.InvariantCulture), .. run.Reached.Select(m => m.ToString(CultureInfo.InvariantCulture))]
            : []);

    /// <summary>What a class did without a mutant, which is recorded now if it was not before; null if it failed.</summary>
    public TestClass? ClassOr(string name, Action record)
    {
        var file = Path.Combine(_folder, name);
        if (!File.Exists(file))
        {
            record();
        }

        if (File.ReadAllLines(file) is [var seconds, .. var reached])
        {
            return new(name, reached.Select(m => int.Parse(m, CultureInfo.InvariantCulture)).ToHashSet(), double.Parse(seconds, CultureInfo.InvariantCulture));
        }

        Console.WriteLine($"left out, fails without a mutant: {name}");
        return null;
    }

    /// <summary>What became of mutants in a class: of all together, and of each half if they do not survive together.</summary>
    public IEnumerable<(int Mutant, Outcome Outcome)> Outcomes(string name, int[] mutants, Func<int[], Outcome> run)
    {
        Meet([.. mutants.Where(m => !_outcomes.ContainsKey((name, m)))]);
        return mutants.Select(m => (m, _outcomes[(name, m)]));

        void Meet(int[] some)
        {
            if (some.Length == 0)
            {
                return;
            }

            var outcome = run(some);
            if (outcome != Outcome.Survived && some.Length > 1)
            {
                Meet(some[..(some.Length / 2)]);
                Meet(some[(some.Length / 2)..]);
                return;
            }

            foreach (var mutant in some)
            {
                _outcomes[(name, mutant)] = outcome;
                File.AppendAllText(_met, string.Create(CultureInfo.InvariantCulture, $"{name}\t{mutant}\t{outcome}\n"));
            }
        }
    }
}
