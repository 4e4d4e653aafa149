using System.Buffers;
using System.Text;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting;

/// <summary>Escapes text for Markdown, so that nothing in it becomes a heading, a table cell, a link, an element, a mention or a formula.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]|~$";

    private static readonly SearchValues<char> _escaped = SearchValues.Create("<>&@#:.)-+" + Special);

    /// <summary>Escapes a phrase.</summary>
    public static string Of(Phrase phrase) => Escape(phrase.ToString());

    /// <summary>Escapes a text, including its invisible characters.</summary>
    public static string Of(string text) => Escape(VisibleText.Of(text));

    /// <summary>Writes a link.</summary>
    /// <param name="text">The text of the link.</param>
    /// <param name="address">The address, absolute and encoded.</param>
    public static string Link(Phrase text, string address)
    {
        var written = address
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("|", "%7C", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);
        return $"[{Of(text)}](<{written}>)";
    }

    /// <summary>Formats a text of the report, as a composite format with <c>{0}</c>, <c>{1}</c> …, with Markdown arguments.</summary>
    /// <param name="words">A text of the report.</param>
    /// <param name="markdown">The arguments, already escaped.</param>
    public static string Format(string words, params string[] markdown) => string.Format(CultureInfo.InvariantCulture, Escape(words), markdown);

    /// <summary>Writes a fenced code block whose fence is longer than any in the text.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="language">The language of the code.</param>
    public static string CodeBlock(string text, string language)
    {
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += '`';
        }

        return $"{fence}{language}\n{text}\n{fence}";
    }

    // An empty comment stops GitHub from notifying people and from linking issue numbers or addresses.
    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(_escaped))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length + 16);
        var isNumberSoFar = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '<':
                    builder.Append("&lt;");
                    break;
                case '>':
                    builder.Append("&gt;");
                    break;
                case '&':
                    builder.Append("&amp;");
                    break;
                case '@':
                    builder.Append("@<!-- -->");
                    break;
                case '#':
                    builder.Append("\\#<!-- -->");
                    break;
                case ':' when text.AsSpan(i).StartsWith("://", StringComparison.Ordinal):
                case '.' when i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase):
                    builder.Append("<!-- -->").Append(c);
                    break;
                case '-' or '+' when i == 0:
                case '.' or ')' when isNumberSoFar && (i + 1 == text.Length || text[i + 1] == ' '):
                    builder.Append('\\').Append(c);
                    break;
                default:
                    builder.Append(Special.Contains(c, StringComparison.Ordinal) ? "\\" : string.Empty).Append(c);
                    break;
            }

            isNumberSoFar = isNumberSoFar && char.IsAsciiDigit(c);
        }

        return builder.ToString();
    }
}
