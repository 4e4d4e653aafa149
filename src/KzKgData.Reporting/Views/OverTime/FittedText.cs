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
        return letters.LengthInTextElements <= narrow
            ? new FittedText(text, string.Empty)
            : new FittedText(letters.SubstringByTextElements(0, narrow - 1), letters.SubstringByTextElements(narrow - 1));
    }
}
