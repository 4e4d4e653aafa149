namespace KzKgData.Verification.DataPackages;

/// <summary>Tells repetitions of a name apart by numbers, in the same way in a schema and in the header of its file.</summary>
/// <param name="separator">The character between a name and its number.</param>
/// <param name="taken">The names that count as added from the start; null for none.</param>
internal sealed class RepeatedNames(char separator, IEnumerable<string>? taken = null)
{
    private readonly HashSet<string> _names = new(taken ?? [], StringComparer.Ordinal);

    // The last number of each repeated name, so that many repetitions take linear time.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Whether a name has been added.</summary>
    public bool Contains(string name) => _names.Contains(name);

    /// <summary>Adds a name unless it has been added before, and returns whether it was added.</summary>
    public bool TryAdd(string name) => _names.Add(name);

    /// <summary>Adds a name, with a number from 2 if it has been added before, and returns what was added.</summary>
    public string Add(string name)
    {
        if (_names.Add(name))
        {
            return name;
        }

        if (!_numbers.TryGetValue(name, out var number))
        {
            number = 1;
        }

        string numbered;
        do
        {
            numbered = FormattableString.Invariant($"{name}{separator}{++number}");
        }
        while (!_names.Add(numbered));
        _numbers[name] = number;
        return numbered;
    }
}
