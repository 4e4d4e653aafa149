using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>A line of letters that is cut where the drawing is narrow.</summary>
/// <param name="Head">What has room in every drawing.</param>
/// <param name="Tail">What has room in a wide one only; may be empty.</param>
public sealed record FittedText(string Head, string Tail)
{
    private const int Widest = 84;

    /// <summary>The phrase as a line.</summary>
    /// <param name="words">The phrase.</param>
    /// <param name="narrow">How many letters have room in a narrow drawing.</param>
    internal static FittedText Of(Phrase words, int narrow)
    {
        var text = ChartView.Cut(words.ToString(), Widest);
        var letters = new StringInfo(text);
        if (letters.LengthInTextElements <= narrow)
        {
            return new FittedText(text, string.Empty);
        }

        // Words stay whole where they are not too long for that.
        var head = letters.SubstringByTextElements(0, narrow - 1);
        var end = text[head.Length] is ' ' ? head.Length : head.LastIndexOf(' ');
        end = end > head.Length / 2 ? end : head.Length;
        return new FittedText(text[..end], text[end..]);
    }
}
