namespace KzKgData.Generators.Emission;

/// <summary>Names of which each is given once: what stands first keeps its name, what clashes gets another.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    public NameScope(IEnumerable<string> taken, StringComparer? comparer = null) => _taken = new HashSet<string>(taken, comparer ?? StringComparer.Ordinal);

    /// <summary>Takes the first of some names that is free; where none is, the last with underscores behind it.</summary>
    public string Take(params string[] wanted)
    {
        var name = Array.Find(wanted, w => !_taken.Contains(w)) ?? wanted[wanted.Length - 1];
        while (!_taken.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
