using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2014: digits or a number word of an archived text have no mention. The rule is independent of the figure recogniser.</summary>
public sealed class UncoveredNumber() : ArchiveRule("KZKG2014", "Number without a mention")
{
    /// <summary>The English and Russian number words that need a mention.</summary>
    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
        "thousand", "million", "billion", "trillion", "half", "dozen", "twice", "first", "second", "third", "fourth", "fifth", "sixth", "seventh",
        "eighth", "ninth", "tenth", "percent",
        "один", "одна", "одно", "два", "две", "двух", "три", "трех", "трёх", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "сто",
        "двадцать", "тридцать", "сорок", "пятьдесят", "тысяч", "тысяча", "тысячи", "млн", "млрд", "миллион", "миллиона", "миллионов", "миллиард",
        "миллиарда", "миллиардов", "полтора", "половина", "процент", "процента", "процентов", "первый", "первая", "первое", "второй", "вторая", "третий",
    };

    private const int Keys = 1 << 12;

    // A small filter by key, which saves the lookup for nearly all other words.
    private static readonly bool[] _isKeyOfWord = KeysOf(_words);

    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Mentions];

    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        var covered = Array.Empty<bool>();
        foreach (var source in context.Dataset.Sources)
        {
            if (context.TextOf(source) is not { } text)
            {
                continue;
            }

            var length = text.Points.Count;
            Array.Resize(ref covered, Math.Max(covered.Length, length));
            Array.Clear(covered, 0, length);
            foreach (var mention in context.Dataset.MentionsOf(source))
            {
                for (var i = Math.Max(0, mention.Start); i < Math.Min(mention.End, length); i++)
                {
                    covered[i] = true;
                }
            }

            foreach (var (start, end) in Numbers(text.Text))
            {
                var (from, to) = (text.Points.FromUtf16(start), text.Points.FromUtf16(end));
                if (covered.AsSpan(from, to - from).IndexOf(false) >= 0)
                {
                    yield return At(
                        source.Row.PlaceOf("id"),
                        $"{source.File} prints {Printable.Quote(text.Text.Substring(start, end - start))} from {from} to {to}, "
                        + $"but no mention covers it; add a mention, then cite or exclude it",
                        [source.Id]);
                }
            }
        }
    }

    private static bool[] KeysOf(IEnumerable<string> words)
    {
        var keys = new bool[Keys];
        foreach (var word in words)
        {
            keys[KeyOf(word, 0, word.Length)] = true;
        }

        return keys;
    }

    /// <summary>Returns a case-insensitive key of a word, from its length and its first and last letters.</summary>
    private static int KeyOf(string text, int start, int length) =>
        ((length * 31 * 31) + (char.ToUpperInvariant(text[start]) * 31) + char.ToUpperInvariant(text[start + length - 1])) & (Keys - 1);

    private static bool IsNumberWord(string text, int start, int length) =>
        _isKeyOfWord[KeyOf(text, start, length)] &&
#if NET
        _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, length));
#else
        _words.Contains(text.Substring(start, length));
#endif

    /// <summary>Returns every run of digits and every listed word, as UTF-16 offsets.</summary>
    internal static IEnumerable<(int Start, int End)> Numbers(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsDigit(text[i]))
            {
                while (i < text.Length && char.IsDigit(text[i]))
                {
                    i++;
                }

                yield return (start, i);
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                {
                    i++;
                }

                if (IsNumberWord(text, start, i - start))
                {
                    yield return (start, i);
                }
            }
            else
            {
                i++;
            }
        }
    }
}
