namespace KzKgData.Generators.Emission;

/// <summary>A scope of unique names: the first taker gets a name, later ones get another.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    public NameScope(IEnumerable<string> taken, StringComparer? comparer = null) => _taken = new HashSet<string>(taken, comparer ?? StringComparer.Ordinal);

    /// <summary>Takes the first free name; if none is free, the last one with underscores appended.</summary>
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
