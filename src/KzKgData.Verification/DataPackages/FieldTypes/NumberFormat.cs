using System.Text;

namespace KzKgData.Verification.DataPackages;

/// <summary>The format of numbers.</summary>
/// <param name="DecimalMark">The decimal mark (<c>decimalChar</c>).</param>
/// <param name="GroupMark">The separator of digit groups (<c>groupChar</c>); empty for none.</param>
/// <param name="IsBare">Whether no other characters are allowed around a number (<c>bareNumber</c>).</param>
internal sealed record NumberFormat(string DecimalMark, string GroupMark, bool IsBare)
{
    /// <summary>The default: a decimal point, no grouping, no other characters.</summary>
    public static NumberFormat Default { get; } = new(".", string.Empty, IsBare: true);

    /// <summary>Whether the format is the default.</summary>
    public bool IsDefault => this == Default;

    /// <summary>Returns the number with a decimal point, without grouping and surrounding characters; null if a mark is misplaced.</summary>
    public string? Plain(string text)
    {
        var number = IsBare ? text : Strip(text);
        if (IsDefault || NumberText.IsSpecial(number))
        {
            return number;
        }

        var plain = new StringBuilder(number.Length);
        var isWhole = true;
        for (var i = 0; i < number.Length;)
        {
            if (isWhole && GroupMark.Length > 0 && StandsAt(number, i, GroupMark) && i > 0 && IsDigit(number, i - 1) && IsDigit(number, i + GroupMark.Length))
            {
                i += GroupMark.Length;
            }
            else if (isWhole && StandsAt(number, i, DecimalMark))
            {
                plain.Append('.');
                isWhole = false;
                i += DecimalMark.Length;
            }
            else if (number[i] is '.' or ',')
            {
                return null;
            }
            else
            {
                isWhole = isWhole && number[i] is not ('e' or 'E');
                plain.Append(number[i++]);
            }
        }

        return plain.ToString();
    }

    /// <summary>Returns a plain number in this format.</summary>
    public string Write(string plain) => DecimalMark == "." ? plain : plain.Replace(".", DecimalMark);

    private static bool StandsAt(string text, int index, string mark) => string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0;

    private static bool IsDigit(string text, int index) => index < text.Length && text[index] is >= '0' and <= '9';

    /// <summary>Removes the characters before the first and after the last digit, except the sign.</summary>
    private string Strip(string text)
    {
        var start = 0;
        while (start < text.Length && !IsDigit(text, start))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && !IsDigit(text, end - 1))
        {
            end--;
        }

        if (start == end)
        {
            return text.Trim();
        }

        var before = text.Substring(0, start);
        var mark = before.EndsWith(DecimalMark, StringComparison.Ordinal) ? DecimalMark : string.Empty;
        var around = before.Substring(0, before.Length - mark.Length).Trim();
        var isNegative = around is ['-', ..] or [.., '-'];
        return text.Substring(start, end - start).Insert(0, mark).Insert(0, isNegative ? "-" : string.Empty);
    }
}
