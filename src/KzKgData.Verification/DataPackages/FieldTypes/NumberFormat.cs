using System.Text;

namespace KzKgData.Verification.DataPackages;

/// <summary>How numbers are written.</summary>
/// <param name="DecimalMark">What stands before the decimals (<c>decimalChar</c>).</param>
/// <param name="GroupMark">What stands between groups of digits (<c>groupChar</c>); empty for nothing.</param>
/// <param name="IsBare">Whether nothing else may stand around a number (<c>bareNumber</c>).</param>
internal sealed record NumberFormat(string DecimalMark, string GroupMark, bool IsBare)
{
    /// <summary>A point, no groups, nothing around.</summary>
    public static NumberFormat Default { get; } = new(".", string.Empty, IsBare: true);

    /// <summary>Whether numbers are written in the plain way.</summary>
    public bool IsDefault => this == Default;

    /// <summary>The number with a point, without groups and without what stands around it; null where marks stand out of place.</summary>
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

    /// <summary>A plain number as this format writes it.</summary>
    public string Write(string plain) => DecimalMark == "." ? plain : plain.Replace(".", DecimalMark);

    private static bool StandsAt(string text, int index, string mark) => string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0;

    private static bool IsDigit(string text, int index) => index < text.Length && text[index] is >= '0' and <= '9';

    /// <summary>A number without what stands before its first digit and behind its last one; of a sign before it one is kept.</summary>
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
