namespace KzKgData.Generators.Emission;

/// <summary>An item that needs a name, with its candidate names in order of preference.</summary>
internal sealed record NameWish(string Key, params string[] Names);

/// <summary>An item for which no candidate name was free.</summary>
/// <param name="Key">The item.</param>
/// <param name="Name">The last candidate name.</param>
/// <param name="Others">The other items with the same candidate; empty if the name was taken before.</param>
internal sealed record NameClash(string Key, string Name, IReadOnlyList<string> Others)
{
    /// <summary>The name that the item gets instead.</summary>
    public string SpelledOut => Identifiers.SpellOut(Key);
}

/// <summary>
/// Allocates names independently of order: a candidate shared by two items is given to neither. An item without a free candidate is reported and gets
/// a spelled-out name, so that the rest of the code compiles.
/// </summary>
/// <param name="taken">Names that are already taken.</param>
/// <param name="comparer">Compares names.</param>
/// <param name="suffixes">Suffixes with which a name is also reserved.</param>
internal sealed class NameAllocation(IEnumerable<string> taken, StringComparer? comparer = null, params string[] suffixes)
{
    private readonly StringComparer _comparer = comparer ?? StringComparer.Ordinal;
    private readonly HashSet<string> _taken = new(taken, comparer ?? StringComparer.Ordinal);

    /// <summary>The items without a free candidate, in the order of the wishes.</summary>
    public List<NameClash> Clashes { get; } = [];

    /// <summary>The names that are taken.</summary>
    public IEnumerable<string> Taken => _taken;

    /// <summary>Returns a name for every wish, by its key; keys are unique.</summary>
    public IReadOnlyDictionary<string, string> Assign(IEnumerable<NameWish> wishes)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = wishes.ToList();
        for (var choice = 0; open.Count > 0; choice++)
        {
            var wanted = open.SelectMany(w => Parts(Choice(w, choice)), (w, name) => (w, name)).ToLookup(p => p.name, p => p.w, _comparer);
            var (given, clashing, left) = (new List<(string Key, string Name)>(), new List<NameClash>(), new List<NameWish>());
            foreach (var wish in open)
            {
                var name = Choice(wish, choice);
                var parts = Parts(name);
                if (parts.All(p => !_taken.Contains(p) && wanted[p].Count() == 1))
                {
                    given.Add((wish.Key, name));
                }
                else if (choice + 1 >= wish.Names.Length)
                {
                    clashing.Add(
                        new NameClash(
                            wish.Key,
                            name,
                            [.. parts.SelectMany(p => wanted[p]).Where(w => w.Key != wish.Key).Select(w => w.Key).Distinct(StringComparer.Ordinal)]));
                }
                else
                {
                    left.Add(wish);
                }
            }

            given.AddRange(clashing.Select(c => (c.Key, c.SpelledOut)));
            foreach (var (key, name) in given)
            {
                names.Add(key, name);
                _taken.UnionWith(Parts(name));
            }

            Clashes.AddRange(clashing);
            open = left;
        }

        return names;
    }

    private string[] Parts(string name) => [name, .. suffixes.Select(s => name + s)];

    private static string Choice(NameWish wish, int choice) => wish.Names[Math.Min(choice, wish.Names.Length - 1)];
}
