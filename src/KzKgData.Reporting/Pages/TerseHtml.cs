using System.Buffers;

namespace KzKgData.Reporting.Pages;

/// <summary>
/// Minifies a page: drops indentation, implied end tags, quotes around plain values,
/// unneeded character references, and isolation of left-to-right text. It handles only what this
/// report writes: attributes have double quotes, and text holds neither these nor angle brackets.
/// </summary>
internal ref struct TerseHtml
{
    private const string Isolation = "<bdi>";

    private static readonly SearchValues<char> _quoted = SearchValues.Create(" \t\n\r\"'=<>`&/");
    private static readonly SearchValues<char> _signs = SearchValues.Create("<\n");

    private readonly Span<char> _html;
    private int _length;

    private TerseHtml(Span<char> html) => _html = html;

    /// <summary>The page so far. Nothing is ever longer than what it replaces, so this never reaches what is still to be read.</summary>
    private readonly ReadOnlySpan<char> Terse => _html[.._length];

    /// <summary>Minifies a page in place.</summary>
    /// <returns>The new length.</returns>
    public static int Minify(Span<char> html)
    {
        var terse = new TerseHtml(html);
        terse.Write();
        return terse._length;
    }

    private void Write()
    {
        ReadOnlySpan<char> page = _html[..Dereferenced(_html)];
        while (page.Length > 0)
        {
            var sign = page.IndexOfAny(_signs);
            if (sign < 0)
            {
                Append(page);
                break;
            }

            Append(page[..sign]);
            page = page[sign..];
            if (page[0] == '\n')
            {
                Append("\n");
                page = page.TrimStart(" \t\n\r");
            }
            else if (NeedlessIsolation(page) is > 0 and var length && !Terse.EndsWith("<li>"))
            {
                Append(page[Isolation.Length..(length - Isolation.Length - 1)]);
                page = page[length..];
            }
            else if (page.StartsWith("</"))
            {
                page = page[EndTag(page)..];
            }
            else
            {
                page = page[Tag(page)..];
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

    private int EndTag(ReadOnlySpan<char> page)
    {
        var length = page.IndexOf('>') + 1;
        if (page[2..(length - 1)] is "td" or "th" or "tr" or "li" or "dt" or "dd" or "tbody" or "thead" or "caption" or "option")
        {
            return length < page.Length && page[length] == '\n' ? page.Length - page[length..].TrimStart(" \t\n\r").Length : length;
        }

        Append(page[..length]);
        return length;
    }

    /// <summary>Writes a start tag, or a whole element whose whitespace matters, and returns its length in the input.</summary>
    private int Tag(ReadOnlySpan<char> page)
    {
        var name = page[1..];
        name = name[..name.IndexOfAny(' ', '>')];
        if (name is "style" or "script" or "textarea" or "pre")
        {
            var end = page.IndexOf($"</{name}>") + name.Length + 3;
            Append(page[..end]);
            return end;
        }

        // What is appended may overwrite the name in the page.
        var shape = name switch { "line" => "line", "path" => "path", "rect" => "rect", "use" => "use", _ => null };
        var at = 0;
        while (true)
        {
            var next = page[at..].IndexOfAny('>', '"');
            if (page[at + next] == '>')
            {
                Append(page.Slice(at, next));
                var length = at + next + 1;
                if (shape is not null && page[length..] is ['<', '/', .. var end] && end.StartsWith(shape) && end[shape.Length] == '>')
                {
                    Append(Terse[^1] == '"' ? "/>" : " />");
                    return length + shape.Length + 3;
                }

                Append(">");
                return length;
            }

            var value = page[(at + next + 1)..];
            value = value[..value.IndexOf('"')];
            var after = page[at + next + value.Length + 2];
            var isPlain = value.Length > 0 && after is ' ' or '>' && value.IndexOfAny(_quoted) < 0;
            Append(page.Slice(at, next));
            Append(isPlain ? value : page.Slice(at + next, value.Length + 2));
            at += next + value.Length + 2;
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(_html[_length..]);
        _length += text.Length;
    }
}
