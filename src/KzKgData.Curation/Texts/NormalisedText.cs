using System.Text;

namespace KzKgData.Curation.Texts;

/// <summary>
/// A text normalised for phrase lookup: each run of whitespace (no-break spaces and line breaks included) becomes one space, curly and angle
/// quotation marks become straight ones, and dashes become hyphens. Nothing else is changed; lookup is case-sensitive.
/// </summary>
internal sealed class NormalisedText
{
    private readonly int[] _starts; // the UTF-16 offset of each character in the original, and the end
    private readonly int[] _ends;

    public NormalisedText(string original)
    {
        var text = new StringBuilder(original.Length);
        var starts = new List<int>(original.Length);
        var ends = new List<int>(original.Length);
        for (var i = 0; i < original.Length;)
        {
            var end = i + 1;
            if (char.IsWhiteSpace(original[i]))
            {
                while (end < original.Length && char.IsWhiteSpace(original[end]))
                {
                    end++;
                }
            }

            text.Append(Normalise(original[i]));
            starts.Add(i);
            ends.Add(end);
            i = end;
        }

        Text = text.ToString();
        _starts = [.. starts];
        _ends = [.. ends];
    }

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    /// <summary>Normalises and trims a phrase.</summary>
    public static string OfPhrase(string phrase) => new NormalisedText(phrase).Text.Trim(' ');

    /// <summary>Maps a stretch of <see cref="Text"/> to the original, in UTF-16 units.</summary>
    public (int Start, int End) InOriginal(int start, int length) => (_starts[start], _ends[start + length - 1]);

    /// <summary>Returns every offset in <see cref="Text"/> at which a normalised phrase occurs.</summary>
    public IEnumerable<int> Find(string phrase)
    {
        for (var at = Text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static char Normalise(char c) => c switch
    {
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => '"',
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2039' or '\u203A' => '\'',
        >= '\u2010' and <= '\u2015' => '-',
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };
}
