using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Facts;

/// <summary>Counts the speakers behind claims with the same figure: several prints of one official's figure are one voice.</summary>
/// <param name="Prints">The number of prints of the figure.</param>
/// <param name="Named">The maximum number of named voices; claims that share a speaker are one voice.</param>
/// <param name="Unattributed">The number of prints that name nobody; their voice is unknown.</param>
public sealed record Voices(int Prints, int Named, int Unattributed)
{
    /// <summary>The number of further prints that only repeat a text already counted.</summary>
    public int Reprints { get; init; }

    /// <summary>
    /// Counts the voices behind some claims. Equal values in several sources that print the same text count as often as in one of them.
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

    /// <summary>
    /// Returns the prints of a value in the source, among those with the same text, that has most of them and, if tied, most with a named speaker.
    /// </summary>
    private static IEnumerable<Claim> Counted(IEnumerable<Claim> prints) => prints
        .GroupBy(c => c.Source.Id, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Count(c => c.StatedBy.Count == 0))
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .First();

    private static CountedNumber Word(int number) => new(number);
}
