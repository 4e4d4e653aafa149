using System.Text;
using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Writing;

/// <summary>Writes text into Markdown as text: nothing in it becomes a heading, a table cell, a link, an element, a mention or a formula.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]()#+!|~$^";

    /// <summary>The phrase, escaped.</summary>
    public static string Of(Phrase phrase) => Escape(phrase.ToString());

    /// <summary>The text, made visible and escaped.</summary>
    public static string Of(string text) => Escape(VisibleText.Of(text));

    /// <summary>A link that a reader can follow.</summary>
    /// <param name="text">What is shown.</param>
    /// <param name="address">The address, absolute and encoded.</param>
    public static string Link(Phrase text, string address) =>
        $"[{Of(text)}](<{address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)}>)";

    private static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        var isAtStart = true;
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
                case ':' when text.AsSpan(i).StartsWith("://", StringComparison.Ordinal):
                case '.' when i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase):
                    // A comment in between keeps a name from being called and an address from being linked.
                    builder.Append("<!-- -->").Append(c);
                    break;
                default:
                    if (Special.Contains(c, StringComparison.Ordinal) || (isAtStart && c is ('-' or '=' or '.' or ':')))
                    {
                        builder.Append('\\');
                    }

                    builder.Append(c);
                    break;
            }

            // Digits at the start may be the number of a list, so what follows them counts as the start too.
            isAtStart = isAtStart && char.IsAsciiDigit(c);
        }

        return builder.ToString();
    }
}
