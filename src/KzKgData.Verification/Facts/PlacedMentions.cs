namespace KzKgData.Verification.Facts;

/// <summary>The mentions of one source by their places, so that those around a figure are found without looking at all.</summary>
internal sealed class PlacedMentions
{
    private readonly Mention[] _byStart;
    private readonly int _longest;

    /// <summary>Takes the mentions of a source in the order of their table.</summary>
    public PlacedMentions(IEnumerable<Mention> mentions)
    {
        _byStart = [.. mentions.OrderBy(m => m.Start)];
        _longest = _byStart.Length == 0 ? 0 : _byStart.Max(m => m.Length);
    }

    /// <summary>The shortest mention that holds a stretch and satisfies a condition, the first in its table of several; null where there is none.</summary>
    /// <param name="start">Where the stretch begins, in code points.</param>
    /// <param name="end">Where it ends, in code points, exclusive.</param>
    /// <param name="condition">What the mention has to satisfy.</param>
    public Mention? FindShortest(int start, int end, Predicate<Mention> condition)
    {
        Mention? shortest = null;
        for (var i = BinarySearch.FirstIndex(_byStart.Length, i => _byStart[i].Start >= end - _longest); i < _byStart.Length && _byStart[i].Start <= start; i++)
        {
            var mention = _byStart[i];
            if (mention.End >= end && (shortest is not { } other || IsShorter(mention, other)) && condition(mention))
            {
                shortest = mention;
            }
        }

        return shortest;
    }

    private static bool IsShorter(Mention mention, Mention other) => mention.Length < other.Length || (mention.Length == other.Length && mention.Index < other.Index);
}
