using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>The mentions of one source by their places, so that those around a figure are found without looking at all.</summary>
internal sealed class PlacedMentions
{
    private readonly IReadOnlyList<Mention> _byStart;
    private readonly int _longest;

    /// <summary>Takes the mentions of a source by where they begin and end.</summary>
    public PlacedMentions(IReadOnlyList<Mention> byStart)
    {
        _byStart = byStart;
        foreach (var mention in byStart)
        {
            _longest = Math.Max(_longest, mention.Length);
        }
    }

    /// <summary>
    /// The mention that holds a figure, the shortest of several: a longer one of any kind, one of just the figure only if it is of the figure's
    /// kind.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="otherKind">The mention of just the figure that is of another kind; null where there is none.</param>
    /// <returns>The first in its table of several; null where there is none.</returns>
    public Mention? Find(PrintedFigure figure, out Mention? otherKind)
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
