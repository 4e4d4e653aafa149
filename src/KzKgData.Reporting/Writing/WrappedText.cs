namespace KzKgData.Reporting.Writing;

/// <summary>Breaks text into lines for a terminal.</summary>
internal static class WrappedText
{
    /// <summary>The lines of a text, broken at its spaces but for those inside numbers; a word is broken only where it is longer than a line.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="width">How many text elements a line may have; at least 1.</param>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        var (line, length) = (string.Empty, 0);
        foreach (var word in Words(text))
        {
            var rest = new StringInfo(word);
            if (length > 0 && length + 1 + rest.LengthInTextElements <= width)
            {
                (line, length) = (line + " " + word, length + 1 + rest.LengthInTextElements);
                continue;
            }

            if (length > 0)
            {
                lines.Add(line);
            }

            while (rest.LengthInTextElements > width)
            {
                lines.Add(rest.SubstringByTextElements(0, width));
                rest = new StringInfo(rest.SubstringByTextElements(width));
            }

            (line, length) = (rest.String, rest.LengthInTextElements);
        }

        if (length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Writes a text behind a head, and what does not fit into the first line below it.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="head">What the first line begins with; colours in it take no room.</param>
    /// <param name="indent">What the other lines begin with; at least as long as the head is to be seen.</param>
    /// <param name="text">The text, on one line; nothing is written for none.</param>
    /// <param name="width">How many text elements a line may have, or null for any number.</param>
    public static void Write(TextWriter writer, string head, string indent, string text, int? width)
    {
        foreach (var line in Lines(text, width - indent.Length ?? int.MaxValue))
        {
            writer.WriteLine(head + line);
            head = indent;
        }
    }

    /// <summary>The words of a text. Groups of digits and the sign of a percentage stay with their number.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ' ' && !GoesOn(text, i)))
            {
                yield return text[start..i];
                start = i + 1;
            }
        }
    }

    /// <summary>Whether a number goes on behind a space: with a group of three digits, or with the sign of a percentage.</summary>
    public static bool GoesOn(string text, int space)
    {
        if (space == 0 || !char.IsAsciiDigit(text[space - 1]))
        {
            return false;
        }

        var digits = 0;
        while (space + 1 + digits < text.Length && char.IsAsciiDigit(text[space + 1 + digits]))
        {
            digits++;
        }

        return digits == 3 || (digits == 0 && space + 1 < text.Length && text[space + 1] == '%');
    }
}
