using System.Text;

namespace KzKgData.Generators.Emission;

/// <summary>The characters of names as the C# specification normalises them: composed, without format characters.</summary>
internal static class Letters
{
    private const int FirstSupplementary = 0x10000;

    /// <summary>Returns the code points of a name: composed, without format characters, with lone surrogates replaced.</summary>
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

    /// <summary>Returns whether a character separates words: whitespace, punctuation, control characters.</summary>
    public static bool IsSeparator(int c) => c < FirstSupplementary && char.GetUnicodeCategory((char)c) is
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;

    /// <summary>Returns whether a character is a combining mark.</summary>
    public static bool IsMark(int c) =>
        c < FirstSupplementary
        && char.GetUnicodeCategory((char)c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Returns whether C# allows a character inside a name; the compiler supports only the Basic Multilingual Plane.</summary>
    public static bool IsWritable(int c) => c < FirstSupplementary && CSharpName.IsPart((char)c);

    /// <summary>Returns whether a character is a decimal digit of any script.</summary>
    public static bool IsDigit(int c) => c < FirstSupplementary && char.GetUnicodeCategory((char)c) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>Returns the letter in title case.</summary>
    public static char ToTitle(char c) => c switch
    {
        '\u01C4' or '\u01C6' => '\u01C5', // digraphs have a separate title case
        '\u01C7' or '\u01C9' => '\u01C8',
        '\u01CA' or '\u01CC' => '\u01CB',
        '\u01F1' or '\u01F3' => '\u01F2',
        >= '\u10D0' and <= '\u10FF' => c, // Georgian has no title case
        _ => char.ToUpperInvariant(c),
    };

    private static char Single(char c) => c switch
    {
        '\u212A' => 'K', // compatibility signs that stand for letters
        '\u212B' => '\u00C5',
        '\u2126' => '\u03A9',
        '\u00B2' or '\u00B3' => (char)(c - '\u00B2' + '2'), // superscript and subscript digits: km²
        '\u00B9' => '1',
        '\u2070' or (>= '\u2074' and <= '\u2079') => (char)(c - '\u2070' + '0'),
        >= '\u2080' and <= '\u2089' => (char)(c - '\u2080' + '0'),
        _ => c,
    };
}
