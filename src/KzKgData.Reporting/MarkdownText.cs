using System.Text;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting;

/// <summary>Escapes text for Markdown: nothing in it becomes a heading, a table cell, a link, an element, a mention or a formula.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]|~$";

    /// <summary>The phrase, escaped.</summary>
    public static string Of(Phrase phrase) => Escape(phrase.ToString());

    /// <summary>The text, made visible and escaped.</summary>
    public static string Of(string text) => Escape(VisibleText.Of(text));

    /// <summary>A link that a reader can follow.</summary>
    /// <param name="text">What is shown.</param>
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

    /// <summary>Words of the report with Markdown set into them: <c>{0}</c> is the first, <c>{1}</c> the second.</summary>
    /// <param name="words">A text of the report.</param>
    /// <param name="markdown">The arguments, already escaped.</param>
    public static string Format(string words, params string[] markdown) => string.Format(CultureInfo.InvariantCulture, Escape(words), markdown);

    /// <summary>A code block whose fence none of its lines can close.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="language">Their language.</param>
    public static string CodeBlock(string text, string language)
    {
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += '`';
        }

        return $"{fence}{language}\n{text}\n{fence}";
    }

    // An empty comment prevents GitHub from notifying people and from linking numbers or addresses.
    private static string Escape(string text)
    {
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
