using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>A line of text that is truncated in a narrow drawing.</summary>
/// <param name="Head">The part that fits every drawing.</param>
/// <param name="Tail">The part that fits only a wide drawing; may be empty.</param>
public sealed record FittedText(string Head, string Tail)
{
    private const int Widest = 84;

    /// <summary>Returns a phrase as a line.</summary>
    /// <param name="words">The phrase.</param>
    /// <param name="narrow">The number of characters that fit a narrow drawing.</param>
    /// <param name="wide">The number of characters that fit a wide drawing.</param>
    internal static FittedText Of(Phrase words, int narrow, int wide = Widest)
    {
        var text = ChartView.Cut(words.ToString(), wide);
        var letters = new StringInfo(text);
        if (letters.LengthInTextElements <= narrow)
        {
            return new FittedText(text, string.Empty);
        }

        // Cuts at a space unless that would drop more than half of the line.
        var head = letters.SubstringByTextElements(0, narrow - 1);
        var end = text[head.Length] is ' ' ? head.Length : head.LastIndexOf(' ');
        end = end > head.Length / 2 ? end : head.Length;
        return new FittedText(text[..end], text[end..]);
    }
}
