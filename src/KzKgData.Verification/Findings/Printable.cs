using System.Text;

namespace KzKgData.Verification.Findings;

/// <summary>Formats values for one-line messages.</summary>
public static class Printable
{
    private const int Longest = 60;

    // A list may fill half of a message.
    private const int LongestList = Finding.LongestMessage / 2;

    /// <summary>Returns a text in quotation marks, on one line, truncated after 60 code points.</summary>
    public static Message Quote(string text) => $"'{Shortened(text)}'";

    private static string Shortened(string text)
    {
        if (text.Length <= Longest && !UnsafeCharacters.AreIn(text, UnsafeKinds.Unseen))
        {
            return text;
        }

        var builder = new StringBuilder();
        var count = 0;
        for (var i = 0; i < text.Length; i += UnsafeCharacters.LengthAt(text, i))
        {
            if (count++ == Longest)
            {
                builder.Append('…');
                break;
            }

            Append(builder, text, i);
        }

        return builder.ToString();
    }

    /// <summary>Returns a text on one line: characters that break lines, move the cursor or change the writing direction are escaped.</summary>
    public static string OneLine(string text)
    {
        if (!UnsafeCharacters.AreIn(text, UnsafeKinds.Unseen))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i += UnsafeCharacters.LengthAt(text, i))
        {
            Append(builder, text, i);
        }

        return builder.ToString();
    }

    /// <summary>Returns values separated by commas, as many as fit into a message, followed by the number left out.</summary>
    internal static Message Listed(IReadOnlyList<string> values)
    {
        var (length, count) = (0, 0);
        while (count < values.Count && length <= LongestList)
        {
            length += (count == 0 ? 0 : ", ".Length) + values[count++].Length;
        }

        var listed = Message.Join($", ", values.Take(count));
        return count == values.Count ? listed : $"{listed} and {values.Count - count} more";
    }

    /// <summary>Truncates a text that is too long and appends how many characters were left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The maximum length to keep, in UTF-16 units.</param>
    /// <param name="leftOut">Formats the number of characters left out; English by default.</param>
    public static string Cut(string text, int longest, Func<int, string>? leftOut = null)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        var left = text.Length - end;
        return new StringBuilder(text, 0, end, end + 40)
            .Append(leftOut?.Invoke(left) ?? FormattableString.Invariant($"… ({left} more characters left out)"))
            .ToString();
    }

    /// <summary>Formats a number with spaces between thousands: <c>1 340 000 000</c>. A non-terminating fraction is rounded to four decimals.</summary>
    public static string Number(decimal value)
    {
        var text = DataPackages.CellValues.Write(Math.Abs(DataPackages.CellValues.Shortened(value)));
        var point = text.IndexOf('.');
        var whole = new StringBuilder(point < 0 ? text : text.Substring(0, point));
        for (var i = whole.Length - 3; i > 0; i -= 3)
        {
            whole.Insert(i, ' ');
        }

        return (value < 0 ? "−" : string.Empty) + whole + (point < 0 ? string.Empty : text.Substring(point));
    }

    /// <summary>Formats a share as a percentage with one decimal: 0.2368 becomes <c>23.7 %</c>.</summary>
    public static Message Percent(decimal share) => $"{new RoundedNumber(share * 100, 1)} %";

    /// <summary>Formats an interval: <c>1 650 000 000 to 1 800 000 000</c>, <c>below 49 000 000</c>.</summary>
    public static Message Range(Interval interval) => Range(interval, number => $"{number}");

    /// <summary>Formats the ends of a computed interval without their openness: <c>5 to 7</c>, <c>at least 5</c>.</summary>
    public static Message Ends(Interval interval) => (interval.Low, interval.High) switch
    {
        ({ } low, { } high) => $"{low} to {high}",
        ({ } low, null) => $"at least {low}",
        (null, { } high) => $"at most {high}",
        _ => $"unbounded",
    };

    /// <summary>Formats an interval of shares: <c>20.7 % to 29.3 %</c>.</summary>
    public static Message PercentRange(Interval interval) => Range(interval, Percent);

    /// <summary>Formats a share with its interval: <c>23.7 % (20.7 % to 29.3 %)</c>; without the interval if both ends round to the same text.</summary>
    public static Message Percent(decimal share, Interval interval)
    {
        var own = Percent(share);
        return interval is { Low: { } low, High: { } high } && Percent(low).Equals(own) && Percent(high).Equals(own)
            ? own
            : $"{own} ({PercentRange(interval)})";
    }

    private static Message Range(Interval interval, Func<decimal, Message> write) => (interval.Low, interval.High) switch
    {
        ({ } low, { } high) when low == high => write(low),
        ({ } low, { } high) => (interval.LowOpen, interval.HighOpen) switch
        {
            (true, true) => $"{write(low)} to {write(high)} (ends excluded)",
            (true, false) => $"{write(low)} to {write(high)} (lower end excluded)",
            (false, true) => $"{write(low)} to {write(high)} (upper end excluded)",
            _ => $"{write(low)} to {write(high)}",
        },
        ({ } low, null) => interval.LowOpen ? (Message)$"above {write(low)}" : $"at least {write(low)}",
        (null, { } high) => interval.HighOpen ? (Message)$"below {write(high)}" : $"at most {write(high)}",
        _ => $"unbounded",
    };

    private static void Append(StringBuilder builder, string text, int index)
    {
        var length = UnsafeCharacters.LengthAt(text, index);
        if (!UnsafeCharacters.IsAt(text, index, UnsafeKinds.Unseen))
        {
            builder.Append(text, index, length);
            return;
        }

        builder.Append(text[index] switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when length == 2 => "\\U" + char.ConvertToUtf32(text, index).ToString("X8", CultureInfo.InvariantCulture),
            var c => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        });
    }
}
