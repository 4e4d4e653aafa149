namespace KzKgData.Generators.Emission;

/// <summary>A thing that wants a name, and the names that it takes, the first choice first.</summary>
internal sealed record NameWish(string Key, params string[] Names);

/// <summary>A thing that gets none of its names, since others take them.</summary>
/// <param name="Key">The thing.</param>
/// <param name="Name">The name that it wanted last.</param>
/// <param name="Others">The other things that wanted it; none where it was given before.</param>
internal sealed record NameClash(string Key, string Name, IReadOnlyList<string> Others);

/// <summary>
/// Gives names so that no order counts: a choice that two have in common is given to neither. Who gets none of its choices is
/// told, and spelt out so that the rest of the code compiles.
/// </summary>
/// <param name="taken">Names that are given already.</param>
/// <param name="comparer">How names are compared.</param>
/// <param name="suffixes">What a name takes besides itself: itself with each of these behind it.</param>
internal sealed class NameAllocation(IEnumerable<string> taken, StringComparer? comparer = null, params string[] suffixes)
{
    private readonly StringComparer _comparer = comparer ?? StringComparer.Ordinal;
    private readonly HashSet<string> _taken = new(taken, comparer ?? StringComparer.Ordinal);

    /// <summary>Who got no name, in the order of the wishes.</summary>
    public List<NameClash> Clashes { get; } = [];

    /// <summary>The names that are given.</summary>
    public IEnumerable<string> Taken => _taken;

    /// <summary>A name for every wish, by its key; keys are different.</summary>
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

            given.AddRange(clashing.Select(c => (c.Key, Identifiers.SpellOut(c.Key))));
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
