namespace KzKgData.Reporting.Writing;

/// <summary>Wraps text into lines of limited width.</summary>
internal static class WrappedText
{
    /// <summary>Breaks a text into lines at its spaces, except those within numbers. A word is split only if it is longer than a line.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="width">The maximum length of a line in text elements; at least 1.</param>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        var (line, length) = (string.Empty, 0);
        foreach (var word in Words(text))
        {
            var letters = Letters.CountIn(word);
            if (length > 0 && length + 1 + letters <= width)
            {
                (line, length) = (line + " " + word, length + 1 + letters);
                continue;
            }

            if (length > 0)
            {
                lines.Add(line);
            }

            (line, length) = (word, letters);
            while (length > width)
            {
                var rest = new StringInfo(line);
                lines.Add(rest.SubstringByTextElements(0, width));
                (line, length) = (rest.SubstringByTextElements(width), length - width);
            }
        }

        if (length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Writes a text after a head and wraps it.</summary>
    /// <param name="writer">The output.</param>
    /// <param name="head">The start of the first line; ANSI colours in it do not count towards the width.</param>
    /// <param name="indent">The start of the other lines; at least as long as the visible head.</param>
    /// <param name="text">The text, on one line; nothing is written if it is empty.</param>
    /// <param name="width">The maximum length of a line in text elements; null for no limit.</param>
    public static void Write(TextWriter writer, string head, string indent, string text, int? width)
    {
        foreach (var line in Lines(text, width - indent.Length ?? int.MaxValue))
        {
            writer.WriteLine(head + line);
            head = indent;
        }
    }

    /// <summary>Splits a text into words. Digit groups and percent signs stay with their number.</summary>
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

    /// <summary>Whether a number continues after a space, with a group of three digits or a percent sign.</summary>
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
