using System.Text;

namespace KzKgData.Generators.Emission;

/// <summary>The characters of names, as the C# specification takes them: composed, without format characters.</summary>
internal static class Letters
{
    private const int FirstSupplementary = 0x10000;

    /// <summary>The code points of a name: composed, format characters left out, halves of surrogate pairs replaced.</summary>
    public static IEnumerable<int> Of(string name)
    {
        var composed = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                continue;
            }

            var single = Single(c);
            if (composed.Length > 0 && Composition.Compose(composed[composed.Length - 1], single) is { } both)
            {
                composed[composed.Length - 1] = both;
            }
            else
            {
                composed.Append(single);
            }
        }

        for (var i = 0; i < composed.Length; i++)
        {
            var c = composed[i];
            if (char.IsHighSurrogate(c) && i + 1 < composed.Length && char.IsLowSurrogate(composed[i + 1]))
            {
                yield return char.ConvertToUtf32(c, composed[++i]);
            }
            else
            {
                yield return char.IsSurrogate(c) ? '\uFFFD' : c;
            }
        }
    }

    /// <summary>Whether a character only stands between words: white space, punctuation, control characters.</summary>
    public static bool IsSeparator(int c) => c < FirstSupplementary && char.GetUnicodeCategory((char)c) is
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;

    /// <summary>Whether a character is a mark on the letter before it.</summary>
    public static bool IsMark(int c) =>
        c < FirstSupplementary
        && char.GetUnicodeCategory((char)c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether C# takes a character inside a name; the compiler knows those of the first plane alone.</summary>
    public static bool IsWritable(int c) => c < FirstSupplementary && CSharpName.IsPart((char)c);

    /// <summary>Whether a character is a decimal digit of any script.</summary>
    public static bool IsDigit(int c) => c < FirstSupplementary && char.GetUnicodeCategory((char)c) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>The letter as its script begins a word.</summary>
    public static char ToTitle(char c) => c switch
    {
        '\u01C4' or '\u01C6' => '\u01C5', // digraphs have a form of their own
        '\u01C7' or '\u01C9' => '\u01C8',
        '\u01CA' or '\u01CC' => '\u01CB',
        '\u01F1' or '\u01F3' => '\u01F2',
        >= '\u10D0' and <= '\u10FF' => c, // Georgian writes capitals through whole words only
        _ => char.ToUpperInvariant(c),
    };

    private static char Single(char c) => c switch
    {
        '\u212A' => 'K', // signs that are letters
        '\u212B' => '\u00C5',
        '\u2126' => '\u03A9',
        '\u00B2' or '\u00B3' => (char)(c - '\u00B2' + '2'), // raised and lowered digits: km²
        '\u00B9' => '1',
        '\u2070' or (>= '\u2074' and <= '\u2079') => (char)(c - '\u2070' + '0'),
        >= '\u2080' and <= '\u2089' => (char)(c - '\u2080' + '0'),
        _ => c,
    };
}
