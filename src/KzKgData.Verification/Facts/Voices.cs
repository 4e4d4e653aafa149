using KzKgData.Verification.Findings;

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
    internal Message Text
    {
        get
        {
            Message prints = Prints == 1 ? (Message)$"one print" : $"{Word(Prints)} prints";
            Message counted = Reprints switch
            {
                0 => prints,
                1 => $"{prints} and one reprint of one text",
                _ => $"{prints} and {Word(Reprints)} reprints of one text",
            };
            Message voices = Named switch
            {
                0 => $"{counted}, no named voice",
                1 => $"{counted}, one voice",
                _ => $"{counted}, at most {Word(Named)} voices",
            };
            return (Named, Unattributed) switch
            {
                (0, _) or (_, 0) => voices,
                (_, 1) => $"{voices}; one print names nobody",
                _ => $"{voices}; {Word(Unattributed)} prints name nobody",
            };
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();

    /// <summary>The prints of a value in the one of several sources of one text that has most of them, and names somebody for most of those.</summary>
    private static IEnumerable<Claim> Counted(IEnumerable<Claim> prints) => prints
        .GroupBy(c => c.Source.Id, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Count(c => c.StatedBy.Count == 0))
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .First();

    private static CountedNumber Word(int number) => new(number);
}
