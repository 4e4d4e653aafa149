using System.Buffers;

namespace KzKgData.Reporting.Pages;

/// <summary>
/// Minifies a page: drops indentation, implied end tags, quotes around plain values,
/// unneeded character references, and isolation of left-to-right text. It handles only what this
/// report writes: attributes have double quotes, and text holds neither these nor angle brackets.
/// </summary>
internal static class TerseHtml
{
    private const string Isolation = "<bdi>";

    private static readonly SearchValues<char> _quoted = SearchValues.Create(" \t\n\r\"'=<>`&/");
    private static readonly SearchValues<char> _signs = SearchValues.Create("<\n");

    /// <summary>Minifies a page.</summary>
    /// <param name="html">The page. It is overwritten.</param>
    /// <param name="terse">The output.</param>
    public static void Write(Span<char> html, PageText terse)
    {
        ReadOnlySpan<char> page = html[..Dereferenced(html)];
        while (page.Length > 0)
        {
            var sign = page.IndexOfAny(_signs);
            if (sign < 0)
            {
                terse.Write(page);
                break;
            }

            terse.Write(page[..sign]);
            page = page[sign..];
            if (page[0] == '\n')
            {
                terse.Write('\n');
                page = page.TrimStart(" \t\n\r");
            }
            else if (NeedlessIsolation(page) is > 0 and var length && !terse.Span.EndsWith("<li>"))
            {
                terse.Write(page[Isolation.Length..(length - Isolation.Length - 1)]);
                page = page[length..];
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
    }

    /// <summary>Replaces unneeded character references with their characters, in place, and returns the new length.</summary>
    private static int Dereferenced(Span<char> page)
    {
        var (from, to) = (0, 0);
        while (from < page.Length)
        {
            var rest = page[from..];
            var next = rest.IndexOf("&#x");
            var length = next < 0 ? rest.Length : next;
            rest[..length].CopyTo(page[to..]);
            (from, to) = (from + length, to + length);
            if (next >= 0)
            {
                rest = page[from..];
                var character = rest switch
                {
                    _ when rest.StartsWith("&#x27;") => '\'',
                    _ when rest.StartsWith("&#x2B;") => '+',
                    _ when rest.StartsWith("&#xA0;") => '\u00a0',
                    _ => '&',
                };
                page[to] = character;
                (from, to) = (from + (character == '&' ? 1 : 6), to + 1);
            }
        }

        return to;
    }

    /// <summary>Returns the length of a <c>bdi</c> element whose text has the direction of the page; 0 if there is none.</summary>
    private static int NeedlessIsolation(ReadOnlySpan<char> page)
    {
        if (!page.StartsWith(Isolation))
        {
            return 0;
        }

        var text = page[Isolation.Length..];
        text = text[..text.IndexOf('<')];
        return page[(Isolation.Length + text.Length)..].StartsWith("</bdi>") && !MayTurn(text) ? (2 * Isolation.Length) + text.Length + 1 : 0;
    }

    /// <summary>Whether a text may contain right-to-left letters or bidirectional controls.</summary>
    private static bool MayTurn(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c
                is (>= '\u0590' and <= '\u08FF')
                    or (>= '\u200B' and <= '\u200F')
                    or (>= '\u202A' and <= '\u202E')
                    or (>= '\u2060' and <= '\u206F')
                    or (>= '\uD800' and <= '\uDFFF')
                    or >= '\uFB1D')
            {
                return true;
            }
        }

        // The encoder writes other numeric references only for invisible characters.
        return text.IndexOf("&#") >= 0;
    }

    private static int EndTag(ReadOnlySpan<char> page, PageText terse)
    {
        var length = page.IndexOf('>') + 1;
        if (page[2..(length - 1)] is "td" or "th" or "tr" or "li" or "dt" or "dd" or "tbody" or "thead" or "caption" or "option")
        {
            return length < page.Length && page[length] == '\n' ? page.Length - page[length..].TrimStart(" \t\n\r").Length : length;
        }

        terse.Write(page[..length]);
        return length;
    }

    /// <summary>Writes a start tag, or a whole element whose whitespace matters, and returns its length in the input.</summary>
    private static int Tag(ReadOnlySpan<char> page, PageText terse)
    {
        var name = page[1..];
        name = name[..name.IndexOfAny(' ', '>')];
        if (name is "style" or "script" or "textarea" or "pre")
        {
            var end = page.IndexOf($"</{name}>") + name.Length + 3;
            terse.Write(page[..end]);
            return end;
        }

        var at = 0;
        while (true)
        {
            var next = page[at..].IndexOfAny('>', '"');
            if (page[at + next] == '>')
            {
                terse.Write(page.Slice(at, next));
                var length = at + next + 1;
                if (name is "line" or "path" or "rect" or "use" && page[length..] is ['<', '/', .. var end] && end.StartsWith(name) && end[name.Length] == '>')
                {
                    terse.Write(terse.Span[^1] == '"' ? "/>" : " />");
                    return length + name.Length + 3;
                }

                terse.Write('>');
                return length;
            }

            var value = page[(at + next + 1)..];
            value = value[..value.IndexOf('"')];
            var after = page[at + next + value.Length + 2];
            var isPlain = value.Length > 0 && after is ' ' or '>' && value.IndexOfAny(_quoted) < 0;
            terse.Write(page.Slice(at, next));
            terse.Write(isPlain ? value : page.Slice(at + next, value.Length + 2));
            at += next + value.Length + 2;
        }
    }
}
