using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Facts;

/// <summary>The mentions of one source sorted by place, so that those around a figure are found by binary search.</summary>
internal sealed class PlacedMentions
{
    private readonly IReadOnlyList<Mention> _byStart;
    private readonly int _longest;

    /// <summary>Indexes the mentions of a source, which are sorted by start and end.</summary>
    public PlacedMentions(IReadOnlyList<Mention> byStart)
    {
        _byStart = byStart;
        foreach (var mention in byStart)
        {
            _longest = Math.Max(_longest, mention.Length);
        }
    }

    /// <summary>
    /// Returns the shortest mention that contains a figure. A longer mention may be of any kind; one of exactly the figure must have the figure's kind.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="otherKind">The mention of exactly the figure with another kind; null if there is none.</param>
    /// <returns>The mention, the first in the table if there are several; null if there is none.</returns>
    public Mention? Find(TextFigure figure, out Mention? otherKind)
    {
        Mention? shortest = null;
        otherKind = null;
        for (var i = BinarySearch.FirstIndex(_byStart, figure.End - _longest, m => m.Start); i < _byStart.Count && _byStart[i].Start <= figure.Start; i++)
        {
            var mention = _byStart[i];
            if (mention.End < figure.End)
            {
                continue;
            }

            if (mention.Length > figure.End - figure.Start || mention.Kind == figure.Kind)
            {
                shortest = shortest is { } known && !IsShorter(mention, known) ? known : mention;
            }
            else
            {
                otherKind = otherKind is { } known && !IsShorter(mention, known) ? known : mention;
            }
        }

        return shortest;
    }

    private static bool IsShorter(Mention mention, Mention other) =>
        mention.Length < other.Length || (mention.Length == other.Length && mention.Index < other.Index);
}
