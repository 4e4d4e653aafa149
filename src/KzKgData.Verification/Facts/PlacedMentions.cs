namespace KzKgData.Verification.Facts;

/// <summary>The mentions of one source by their places, so that those around a figure are found without looking at all.</summary>
internal sealed class PlacedMentions
{
    private readonly Placed[] _byStart;
    private readonly int _longest;

    /// <summary>Takes the mentions of a source in the order of their table.</summary>
    public PlacedMentions(IEnumerable<Mention> mentions)
    {
        _byStart = [.. mentions.Select((m, i) => new Placed(m, i)).OrderBy(m => m.Mention.Start)];
        _longest = _byStart.Length == 0 ? 0 : _byStart.Max(m => m.Mention.End - m.Mention.Start);
    }

    /// <summary>The shortest mention that holds a stretch and satisfies a condition, the first in its table of several; null where there is none.</summary>
    /// <param name="start">Where the stretch begins, in code points.</param>
    /// <param name="end">Where it ends, in code points, exclusive.</param>
    /// <param name="condition">What the mention has to satisfy.</param>
    public Mention? FindShortest(int start, int end, Predicate<Mention> condition)
    {
        Placed? shortest = null;
        for (var i = BinarySearch.FirstIndex(_byStart.Length, i => _byStart[i].Mention.Start >= end - _longest); i < _byStart.Length && _byStart[i].Mention.Start <= start; i++)
        {
            var placed = _byStart[i];
            if (placed.Mention.End >= end && (shortest is null || placed.IsShorterThan(shortest)) && condition(placed.Mention))
            {
                shortest = placed;
            }
        }

        return shortest?.Mention;
    }

    private sealed record Placed(Mention Mention, int Order)
    {
        private int Length => Mention.End - Mention.Start;

        public bool IsShorterThan(Placed other) => Length < other.Length || (Length == other.Length && Order < other.Order);
    }
}
