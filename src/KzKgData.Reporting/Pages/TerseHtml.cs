using System.Buffers;
using System.Text;

namespace KzKgData.Reporting.Pages;

/// <summary>
/// Writes a page without what HTML can do without: indentation, end tags that the next tag implies, quotation marks around plain values. It
/// reads what this report writes: attributes have double quotes, and text holds neither these nor angle brackets.
/// </summary>
internal static class TerseHtml
{
    private static readonly SearchValues<char> _quoted = SearchValues.Create(" \t\n\r\"'=<>`&/");
    private static readonly SearchValues<char> _signs = SearchValues.Create("<\n");
    private static readonly string[] _impliedEnds = ["td>", "th>", "tr>", "li>", "dt>", "dd>", "tbody>", "thead>"];
    private static readonly string[] _kept = ["style", "script", "textarea", "pre"];

    /// <summary>The page, tersely.</summary>
    public static string Write(ReadOnlySpan<char> page)
    {
        var terse = new StringBuilder(page.Length);
        while (page.Length > 0)
        {
            var sign = page.IndexOfAny(_signs);
            if (sign < 0)
            {
                terse.Append(page);
                break;
            }

            terse.Append(page[..sign]);
            page = page[sign..];
            if (page[0] == '\n')
            {
                terse.Append('\n');
                page = page.TrimStart();
            }
            else if (page.StartsWith("</"))
            {
                page = page[EndTag(page, terse)..];
            }
            else
            {
                page = page[Tag(page, terse)..];
            }
        }

        return terse.ToString();
    }

    private static int EndTag(ReadOnlySpan<char> page, StringBuilder terse)
    {
        var length = page.IndexOf('>') + 1;
        foreach (var implied in _impliedEnds)
        {
            if (page[2..length].SequenceEqual(implied))
            {
                return length < page.Length && page[length] == '\n' ? page.Length - page[length..].TrimStart().Length : length;
            }
        }

        terse.Append(page[..length]);
        return length;
    }

    /// <summary>Writes a start tag, or an element whose characters are kept, and gives its length.</summary>
    private static int Tag(ReadOnlySpan<char> page, StringBuilder terse)
    {
        foreach (var name in _kept)
        {
            if (page[1..].StartsWith(name) && page[1 + name.Length] is ' ' or '>')
            {
                var end = page.IndexOf("</" + name + ">") + name.Length + 3;
                terse.Append(page[..end]);
                return end;
            }
        }

        var at = 0;
        while (true)
        {
            var next = page[at..].IndexOfAny('>', '"');
            if (page[at + next] == '>')
            {
                terse.Append(page.Slice(at, next + 1));
                return at + next + 1;
            }

            var value = page[(at + next + 1)..];
            value = value[..value.IndexOf('"')];
            var after = page[at + next + value.Length + 2];
            var isPlain = value.Length > 0 && after is ' ' or '>' && value.IndexOfAny(_quoted) < 0;
            terse.Append(page.Slice(at, next));
            terse.Append(isPlain ? value : page.Slice(at + next, value.Length + 2));
            at += next + value.Length + 2;
        }
    }
}
