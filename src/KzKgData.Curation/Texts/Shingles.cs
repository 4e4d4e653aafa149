using System.Text;

namespace KzKgData.Curation.Texts;

/// <summary>
/// The 3-word shingles of a text, for detecting near duplicates. Words are runs of letters and digits, ignoring case, so that layout and quotation
/// marks make no difference.
/// </summary>
/// <remarks>
/// After A. Broder, On the resemblance and containment of documents (1997). Two reports of one event share few runs of
/// three words; a reprint shares nearly all. Longer runs would let a notice of fifty words pass with one word changed.
/// </remarks>
internal sealed class Shingles
{
    private const int Words = 3;

    // In a text of 400 words this tolerates changes in about fourteen places.
    private const double Resembling = 0.8;

    // One text is contained in the other, for example with a menu or a list of headlines around it. If it makes up less than half of the other, it is a
    // quotation, such as a short statement in a long report, and the other text is a source of its own.
    private const double Contained = 0.95;
    private const double LargestPart = 0.5;

    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);

    public Shingles(string text)
    {
        var words = WordsOf(text);
        for (var i = 0; i == 0 || i + Words <= words.Count; i++)
        {
            _runs.Add(string.Join(' ', words.Skip(i).Take(Words)));
        }
    }

    /// <summary>Returns whether the two texts are near duplicates.</summary>
    /// <param name="other">The other text.</param>
    /// <param name="resemblance">The Jaccard index of the two sets of shingles.</param>
    public bool IsNearDuplicateOf(Shingles other, out double resemblance)
    {
        var common = _runs.Count(other._runs.Contains);
        var containment = (double)common / Math.Min(_runs.Count, other._runs.Count);
        resemblance = (double)common / (_runs.Count + other._runs.Count - common);
        return resemblance >= Resembling || (resemblance >= LargestPart && containment >= Contained);
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
