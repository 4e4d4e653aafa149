namespace KzKgData.Verification.Figures;

/// <summary>Converts full-width characters, as East Asian texts use them, to ASCII: <c>＄</c>, <c>％</c>, <c>５</c>.</summary>
internal static class WideSigns
{
    private const char First = '\uFF01'; // !
    private const char Last = '\uFF5E'; // ~
    private const int ToPlain = First - '!';

    /// <summary>Replaces full-width characters by their ordinary forms; the length of the text does not change.</summary>
    public static string Fold(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange(First, '\uFFE6');
        if (first < 0)
        {
            return text;
        }

        var signs = text.ToCharArray();
        for (var i = first; i < signs.Length; i++)
        {
            signs[i] = signs[i] switch
            {
                >= First and <= Last => (char)(signs[i] - ToPlain),
                '\uFFE1' => '£',
                '\uFFE5' => '¥',
                '\uFFE6' => '₩',
                var other => other,
            };
        }

        return new string(signs);
    }

#if !NET
    private static int IndexOfAnyInRange(this ReadOnlySpan<char> text, char first, char last)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= first && text[i] <= last)
            {
                return i;
            }
        }

        return -1;
    }
#endif
}
