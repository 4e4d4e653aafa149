namespace KzKgData.Curation.Proposing;

/// <summary>A person or body that a text refers to by name or office.</summary>
/// <param name="id">The id of the fact; null if there is none, in which case it is derived from the name.</param>
/// <param name="name">The name as known so far.</param>
/// <param name="side">The side; may be empty.</param>
/// <param name="isBody">Whether it is an organisation.</param>
internal sealed class Party(string? id, string name, string side, bool isBody)
{
    private readonly HashSet<string> _offices = new(StringComparer.Ordinal);

    /// <summary>The id of the fact, or the id that it would get.</summary>
    public string Id => id ?? NameId.Of(IsInflected ? RussianNames.Nominative(Name) : Name);

    /// <summary>The name.</summary>
    public string Name { get; private set; } = name;

    /// <summary>Whether the name may be printed in a case other than the nominative.</summary>
    public bool IsInflected { get; private set; }

    /// <summary>The side; empty if unknown.</summary>
    public string Side { get; set; } = side;

    /// <summary>Whether it is an organisation.</summary>
    public bool IsBody => isBody;

    /// <summary>Whether the package has a fact for it.</summary>
    public bool IsKnown => id is not null;

    /// <summary>Whether the side is known only from a description beside the name.</summary>
    public bool IsDescribed { get; set; }

    /// <summary>The words that name the side; null if there are none.</summary>
    public Run? SidePrint { get; set; }

    /// <summary>The words of the full name; null if the text does not print it.</summary>
    public Run? NamePrint { get; private set; }

    /// <summary>Records an occurrence of the full name; the first in the nominative is kept, else the first.</summary>
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

    /// <summary>Records offices of the party.</summary>
    public void Hold(IEnumerable<string> offices) => _offices.UnionWith(offices);

    /// <summary>Returns whether the party has an office, or one that implies it: a foreign minister is a minister.</summary>
    public bool Holds(string office) =>
        _offices.Contains(office)
        || _offices.Any(o => o.EndsWith("-" + office, StringComparison.Ordinal) && !o.StartsWith("deputy-", StringComparison.Ordinal));
}

/// <summary>A reference to somebody in a text.</summary>
/// <param name="Run">The words.</param>
/// <param name="Parties">Those it refers to; several for <c>both ministers</c> and if it is unclear, none if nobody fits.</param>
/// <param name="Kind">The kind of mention: <c>name</c> or <c>role</c>.</param>
internal sealed record Naming(Run Run, IReadOnlyList<Party> Parties, string Kind)
{
    /// <summary>The holders of an office, if it has several; else none.</summary>
    public IReadOnlyList<Party> Candidates { get; init; } = [];

    /// <summary>Whether it may refer to others.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>For several named one by one, the references to the others.</summary>
    public IReadOnlyList<Naming> Others { get; init; } = [];

    /// <summary>The first word of the reference, including the office before a name.</summary>
    public int Lead { get; init; } = Run.First;

    /// <summary>The end of the reference, including the office behind a name.</summary>
    public int Tail { get; init; } = Run.End;
}
