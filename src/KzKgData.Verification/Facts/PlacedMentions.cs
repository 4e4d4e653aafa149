namespace KzKgData.Verification.Facts;

/// <summary>The mentions of one source by their places, so that those around a figure are found without looking at all.</summary>
internal sealed class PlacedMentions
{
    private readonly (Mention Mention, int Order)[] _byStart;
    private readonly int _longest;

    /// <summary>Takes the mentions of a source in the order of their table.</summary>
    public PlacedMentions(IEnumerable<Mention> mentions)
    {
        _byStart = [.. mentions.Select((m, i) => (m, i)).OrderBy(m => m.m.Start)];
        _longest = _byStart.Length == 0 ? 0 : _byStart.Max(m => m.Mention.End - m.Mention.Start);
    }

    /// <summary>The shortest mention that holds a stretch and satisfies a condition, the first in its table of several; null where there is none.</summary>
    /// <param name="start">Where the stretch begins, in code points.</param>
    /// <param name="end">Where it ends, in code points, exclusive.</param>
    /// <param name="condition">What the mention has to satisfy.</param>
    public Mention? FindShortest(int start, int end, Predicate<Mention> condition)
    {
        (Mention Mention, int Order)? shortest = null;
        for (var i = Sorted.FirstIndex(_byStart.Length, i => _byStart[i].Mention.Start >= end - _longest); i < _byStart.Length && _byStart[i].Mention.Start <= start; i++)
        {
            var (mention, order) = _byStart[i];
            if (mention.End >= end && (shortest is null || IsShorter(mention, order, shortest.Value)) && condition(mention))
            {
                shortest = _byStart[i];
            }
        }

        return shortest?.Mention;
    }

    private static bool IsShorter(Mention mention, int order, (Mention Mention, int Order) other) =>
        (mention.End - mention.Start).CompareTo(other.Mention.End - other.Mention.Start) is var difference && (difference < 0 || (difference == 0 && order < other.Order));
}
