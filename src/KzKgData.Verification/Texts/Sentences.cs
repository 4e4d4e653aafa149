namespace KzKgData.Verification.Texts;

/// <summary>
/// Finds the ends of sentences in a text of any language that marks them. An ambiguous mark does not end a sentence, so that none is split by mistake.
/// </summary>
internal static class Sentences
{
    private const int MostQuotes = 3;
    private const int LongestAbbreviation = 5;

    // The full stop of these does not end a sentence, since a name or a number usually follows.
    private static readonly HashSet<string> _abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "gov", "st", "no", "nos", "vs", "approx", "ca", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
        "sep", "sept", "oct", "nov", "dec", "г", "гг", "тыс", "млн", "млрд", "трлн", "руб", "долл", "им", "ул", "см", "ст", "стр", "рис", "тов",
        "янв", "февр", "фев", "апр", "авг", "сент", "окт", "нояб", "дек", "ок", "прим",
    };

    // The abbreviations that are units, as in 1,4 млрд.
    private static readonly HashSet<string> _units = new(StringComparer.OrdinalIgnoreCase) { "тыс", "млн", "млрд", "трлн", "руб", "долл" };

    /// <summary>Returns the half-open interval, in code points, of the sentence around a range, or of all sentences that the range extends over.</summary>
    /// <param name="archived">The text.</param>
    /// <param name="from">Where the range begins, in code points.</param>
    /// <param name="to">Where it ends, in code points, exclusive.</param>
    public static (int Start, int End) Around(ArchivedText archived, int from, int to)
    {
        var (text, points) = (archived.Text, archived.Points);
        var first = points.ToUtf16(from);
        while (first > 0 && !EndsBefore(text, first))
        {
            first--;
        }

        var last = points.ToUtf16(to);
        while (last < text.Length && !EndsBefore(text, last))
        {
            last++;
        }

        return (points.FromUtf16(first), points.FromUtf16(last));
    }

    /// <summary>Whether a sentence ends between two offsets, or at one of them.</summary>
    /// <param name="archived">The text.</param>
    /// <param name="from">The first offset, in code points, 1 or more.</param>
    /// <param name="to">The last offset, in code points.</param>
    public static bool EndBetween(ArchivedText archived, int from, int to)
    {
        var last = archived.Points.ToUtf16(to);
        for (var index = archived.Points.ToUtf16(from); index <= last; index++)
        {
            if (EndsBefore(archived.Text, index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence ends directly before an offset: the character there is whitespace, after a mark that ends a sentence.</summary>
    private static bool EndsBefore(string text, int index)
    {
        if (text[index - 1] is '\n' && index < text.Length && text[index] is '\n' or '\r')
        {
            return true; // an empty line
        }

        if (IsFullStop(text[index - 1]))
        {
            return true; // these marks need no space after them
        }

        if (index == text.Length || !char.IsWhiteSpace(text[index]) || char.IsWhiteSpace(text[index - 1]))
        {
            return false;
        }

        var mark = index - 1;
        for (var quotes = 0; mark > 0 && quotes < MostQuotes && IsClosing(text[mark]); quotes++)
        {
            mark--;
        }

        return text[mark] switch
        {
            '!' or '?' or '\u2026' or '\u061F' or '\u06D4' or '\u0964' or '\u0589' => !GoesOn(text, index),
            '.' => !GoesOn(text, index) && !IsAbbreviation(text, mark),
            _ => false,
        };
    }

    private static bool GoesOn(string text, int index)
    {
        var next = index;
        while (next < text.Length
            && (char.IsWhiteSpace(text[next]) || IsOpening(text[next])))
        {
            next++;
        }

        return next < text.Length && char.IsLower(text[next]);
    }

    private static bool IsAbbreviation(string text, int point)
    {
        var start = point;
        while (start > 0 && point - start <= LongestAbbreviation && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        // U.S., А. Б. Иванов
        return point - start == 1
            || (_abbreviations.Contains(text.Substring(start, point - start))
                && !(_units.Contains(text.Substring(start, point - start)) && IsWordOfSentence(text, point + 1)));
    }

    /// <summary>
    /// Whether a capitalised word follows, possibly behind an opening quotation mark. After a unit it is not a name and so begins a sentence.
    /// </summary>
    private static bool IsWordOfSentence(string text, int index)
    {
        while (index < text.Length && (char.IsWhiteSpace(text[index]) || IsOpening(text[index])))
        {
            index++;
        }

        return index + 1 < text.Length && char.IsUpper(text[index]) && char.IsLower(text[index + 1]);
    }

    private static bool IsFullStop(char mark) => mark is '\u3002' or '\uFF01' or '\uFF1F' or '\uFF61';

    private static bool IsOpening(char mark) =>
        mark is '"' or '\'' || char.GetUnicodeCategory(mark) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    private static bool IsClosing(char mark) =>
        mark is '"' or '\'' || char.GetUnicodeCategory(mark) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;
}
