using System.Text;

namespace KzKgData.Curation.Texts;

/// <summary>
/// The runs of five words of a text, to tell how much of it another text repeats. Words are letters and digits, whatever
/// their case, so that another layout or other quotation marks make no other text.
/// </summary>
/// <remarks>
/// Resemblance after A. Broder, On the resemblance and containment of documents (1997). Two reports of one event share few
/// runs of five words; a reprint shares nearly all. At 0.8 a text of 400 words may differ in about nine places.
/// Containment is not tested: a long text that quotes a short statement in full is a source of its own.
/// </remarks>
internal sealed class Shingles
{
    /// <summary>The resemblance from which two texts count as one.</summary>
    public const double NearDuplicate = 0.8;

    private const int Words = 5;

    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);

    public Shingles(string text)
    {
        var words = WordsOf(text);
        for (var i = 0; i == 0 || i + Words <= words.Count; i++)
        {
            _runs.Add(string.Join(' ', words.Skip(i).Take(Words)));
        }
    }

    /// <summary>The runs in both texts, as a share of the runs in either (Jaccard).</summary>
    public double Resemblance(Shingles other)
    {
        var common = _runs.Count(other._runs.Contains);
        return (double)common / (_runs.Count + other._runs.Count - common);
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
