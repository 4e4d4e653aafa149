using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2006: the archived text at the offsets of a mention differs, or the mention is only part of a word.</summary>
public sealed class MentionText() : ArchiveRule("KZKG2006", "Wrong text of a mention")
{
    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        foreach (var mention in context.Dataset.Mentions)
        {
            if (context.TextOf(mention.Source) is not { } text || Utf8Text.CodePointsIn(mention.PrintedUtf8) != mention.Length)
            {
                continue; // other rules report a changed text and a wrong length
            }

            if (!Utf8Text.AreEqual(mention.PrintedUtf8, text.Points.SpanOf(mention.Start, mention.End)))
            {
                var found = text.Points.Slice(mention.Start, mention.End);
                var at = text.Text.IndexOf(mention.Printed, StringComparison.Ordinal);
                var hint = at < 0 || mention.Printed.Length == 0
                    ? (Message)$"it does not occur in the text"
                    : $"it first occurs at {text.Points.FromUtf16(at)}";
                yield return At(
                    mention.Row.PlaceOf("printed"),
                    $"the mention {mention.Id} is {Printable.Quote(mention.Printed)}, but {mention.Source.File} prints {Printable.Quote(found)} "
                    + $"from {mention.Start} to {mention.End} ({hint}); correct the offsets or the printed text",
                    context.FactsCiting(mention.Id));
            }
            else if (Extended(text.Points, mention) is { Length: > 0 } word)
            {
                yield return At(
                    mention.Row.PlaceOf("printed"),
                    $"the mention {mention.Id} is {Printable.Quote(mention.Printed)}, which {mention.Source.File} prints only as part of "
                    + $"{Printable.Quote(word)}; cite the whole word, or a place where it stands alone",
                    context.FactsCiting(mention.Id));
            }
        }
    }

    /// <summary>If a mention begins or ends inside a word or number, returns the extended text with the whole word or number; otherwise empty.</summary>
    private static string Extended(CodePoints points, Mention mention)
    {
        var (start, end) = (mention.Start, mention.End);
        var before = points.SpanOf(start - 1, start + 1);
        var behind = points.SpanOf(end - 1, end + 1);
        if (end <= start || !(IsInside(before) || IsInside(behind)))
        {
            return string.Empty;
        }

        while (start > 0 && IsInside(points.SpanOf(start - 1, start + 1)))
        {
            start--;
        }

        while (end < points.Count && IsInside(points.SpanOf(end - 1, end + 1)))
        {
            end++;
        }

        return points.Slice(start, end);
    }

    /// <summary>
    /// Whether two adjacent code points belong to one word or number. Invisible format characters and combining marks belong to the word.
    /// </summary>
    private static bool IsInside(ReadOnlySpan<char> pair)
    {
        var second = pair.Length > 1 && char.IsSurrogatePair(pair[0], pair[1]) ? 2 : 1;
        if (pair.Length <= second || IsWithoutSpaces(pair[0]) || IsWithoutSpaces(pair[second]))
        {
            return false;
        }

        return (IsOfWord(pair) && IsOfWord(pair.Slice(second))) || (char.IsDigit(pair[0]) && char.IsDigit(pair[second]));
    }

    private static bool IsOfWord(ReadOnlySpan<char> point) =>
        Category(point) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format => true,
            _ => false,
        };

    private static UnicodeCategory Category(ReadOnlySpan<char> point) => point.Length > 1 && char.IsSurrogatePair(point[0], point[1])
        ? CharUnicodeInfo.GetUnicodeCategory(point.Slice(0, 2).ToString(), 0)
        : CharUnicodeInfo.GetUnicodeCategory(point[0]);

    // Thai to Tibetan, Myanmar, Khmer to New Tai Lue, kana and Chinese are written without spaces between words; Korean attaches particles to names.
    private static bool IsWithoutSpaces(char first) =>
        first
            is (>= '\u0E00' and < '\u10A0')
                or (>= '\u1100' and < '\u1200')
                or (>= '\u1780' and < '\u1800')
                or (>= '\u1950' and < '\u1AB0')
                or (>= '\u2E80' and < '\uA000')
                or (>= '\uAC00' and < '\uD7FF')
                or (>= '\uD840' and < '\uD8C0')
                or (>= '\uF900' and < '\uFB00')
                or (>= '\uFF66' and < '\uFFE0');
}
