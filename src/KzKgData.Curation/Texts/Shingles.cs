using System.Text;

namespace KzKgData.Curation.Texts;

/// <summary>
/// The runs of three words of a text, to tell how much of it another text repeats. Words are letters and digits, whatever
/// their case, so that another layout or other quotation marks make no other text.
/// </summary>
/// <remarks>
/// After A. Broder, On the resemblance and containment of documents (1997). Two reports of one event share few runs of
/// three words; a reprint shares nearly all. Longer runs would let a notice of fifty words pass with one word changed.
/// </remarks>
internal sealed class Shingles
{
    private const int Words = 3;

    // In a text of 400 words this bears changes in some fourteen places.
    private const double Resembling = 0.8;

    // One text as a whole inside the other, with a menu or a list of headlines around it. Below a half it is quoted there,
    // as a short statement is in a long report, which is a source of its own.
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

    /// <summary>Whether the two texts count as one.</summary>
    /// <param name="other">The other text.</param>
    /// <param name="resemblance">The runs in both texts, as a share of the runs in either (Jaccard).</param>
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
