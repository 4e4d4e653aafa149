namespace KzKgData.Verification.Facts;

/// <summary>How many speakers stand behind prints of a figure: several prints of one official's figure are one voice.</summary>
/// <param name="Prints">How often the figure is printed.</param>
/// <param name="Named">How many named voices there are at most; those who share a speaker are one.</param>
/// <param name="Unattributed">How many of the prints name nobody; whose voice they carry is not known.</param>
public sealed record Voices(int Prints, int Named, int Unattributed)
{
    /// <summary>How many more prints only repeat the text of one that is counted.</summary>
    public int Reprints { get; init; }

    /// <summary>
    /// Counts the voices behind some claims. Equal values in several sources that print one text count as often as they stand in one of these.
    /// </summary>
    public static Voices Behind(IEnumerable<Claim> claims)
    {
        var all = claims.ToArray();
        var counted = all.GroupBy(c => new { c.Source.TextId, c.Value }).SelectMany(Counted).ToArray();
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        var unions = new Unions();
        var joined = 0;
        foreach (var named in counted.Select(c => c.StatedBy))
        {
            speakers.UnionWith(named);
            joined += named.Count(speaker => unions.Join(named[0], speaker));
        }

        return new Voices(counted.Length, speakers.Count - joined, counted.Count(c => c.StatedBy.Count == 0)) { Reprints = all.Length - counted.Length };
    }

    /// <summary>The count in words: <c>three prints, at most two voices; one print names nobody</c>.</summary>
    public override string ToString()
    {
        var text = $"{Word(Prints)} {(Prints == 1 ? "print" : "prints")}";
        text += Reprints == 0 ? ", " : $" and {Word(Reprints)} {(Reprints == 1 ? "reprint" : "reprints")} of one text, ";
        text += Named == 0 ? "no named voice" : Named == 1 ? "one voice" : $"at most {Word(Named)} voices";
        return Unattributed == 0 || Named == 0 ? text : text + $"; {Word(Unattributed)} {(Unattributed == 1 ? "print names" : "prints name")} nobody";
    }

    /// <summary>The prints of a value in the one of several sources of one text that has most of them, and names somebody for most of those.</summary>
    private static IEnumerable<Claim> Counted(IEnumerable<Claim> prints) => prints
        .GroupBy(c => c.Source.Id, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Count(c => c.StatedBy.Count == 0))
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .First();

    private static string Word(int number) => number switch
    {
        0 => "no",
        1 => "one",
        2 => "two",
        3 => "three",
        4 => "four",
        5 => "five",
        6 => "six",
        7 => "seven",
        8 => "eight",
        9 => "nine",
        10 => "ten",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
