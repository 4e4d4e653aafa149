namespace KzKgData.Curation.Proposing;

/// <summary>Somebody, or a body, that a text names or speaks of by office.</summary>
/// <param name="id">The id of the fact; null where there is none, so that it follows from the name.</param>
/// <param name="name">The name as it is known so far.</param>
/// <param name="side">The side; may be empty.</param>
/// <param name="isBody">Whether it is an organisation.</param>
internal sealed class Party(string? id, string name, string side, bool isBody)
{
    private readonly HashSet<string> _offices = new(StringComparer.Ordinal);

    /// <summary>The id of the fact, or the one that it would have.</summary>
    public string Id => id ?? Roll.IdOf(IsInflected ? Nominative(Name) : Name);

    /// <summary>The name.</summary>
    public string Name { get; private set; } = name;

    /// <summary>Whether the name may be printed in another case than the one that it is recorded in.</summary>
    public bool IsInflected { get; private set; }

    /// <summary>The side; empty where nothing says it.</summary>
    public string Side { get; set; } = side;

    /// <summary>Whether it is an organisation.</summary>
    public bool IsBody => isBody;

    /// <summary>Whether the package has it as a fact.</summary>
    public bool IsKnown => id is not null;

    /// <summary>Where the text says the side; null where it does not.</summary>
    public Run? SidePrint { get; set; }

    /// <summary>Where the text prints the name in full; null where it does not.</summary>
    public Run? NamePrint { get; private set; }

    /// <summary>A Russian name in the instrumental as it would be in the nominative; any other as it is.</summary>
    private static string Nominative(string name)
    {
        var words = name.Split(' ');
        return Array.TrueForAll(
            words,
            w => w.EndsWith("ом", StringComparison.Ordinal) || w.EndsWith("ем", StringComparison.Ordinal) || w.EndsWith("ым", StringComparison.Ordinal))
            ? string.Join(
                ' ',
                words.Select(w => w.EndsWith("ем", StringComparison.Ordinal) && w.Length > 2 && w[^3] is ('е' or 'и' or 'а') ? w[..^2] + "й" : w[..^2]))
            : name;
    }

    /// <summary>Takes note of a print of the whole name; the first in the nominative counts, else the first.</summary>
    public void Print(string printed, Run run, bool isNominative)
    {
        if (IsKnown)
        {
            NamePrint = printed == Name ? NamePrint ?? run : NamePrint;
        }
        else if (NamePrint is null || (IsInflected && isNominative))
        {
            (Name, NamePrint, IsInflected) = (printed, run, !isNominative);
        }
    }

    /// <summary>Takes note of offices that are held.</summary>
    public void Hold(IEnumerable<string> offices) => _offices.UnionWith(offices);

    /// <summary>Whether an office is meant by one that is held: a foreign minister is a minister.</summary>
    public bool Holds(string office) =>
        _offices.Contains(office)
        || _offices.Any(o => o.EndsWith("-" + office, StringComparison.Ordinal) && !o.StartsWith("deputy-", StringComparison.Ordinal));
}

/// <summary>A place at which a text speaks of somebody.</summary>
/// <param name="Run">The words.</param>
/// <param name="Parties">Who is meant; several for <c>both ministers</c> and where nobody can tell, none where nobody fits.</param>
/// <param name="Kind">The kind of mention: <c>name</c> or <c>role</c>.</param>
internal sealed record Naming(Run Run, IReadOnlyList<Party> Parties, string Kind)
{
    /// <summary>Of an office that several hold, all of them; else none.</summary>
    public IReadOnlyList<Party> Candidates { get; init; } = [];

    /// <summary>Whether others than those may be meant.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>Of several who are named one by one, the places of the others.</summary>
    public IReadOnlyList<Naming> Others { get; init; } = [];

    /// <summary>The first word of what is said of them there, the office before a name included.</summary>
    public int Lead { get; init; } = Run.First;
}
