using System.Buffers;
using System.Text;

namespace KzKgData.Reporting.Pages;

/// <summary>Rewrites links between the pages of a report.</summary>
internal sealed class PageLinks
{
    private static readonly SearchValues<byte> _ends = SearchValues.Create("\"> \t\r\n"u8);

    private readonly Dictionary<string, string> _homes = new(StringComparer.Ordinal);

    /// <summary>Records the ids of a page; the first page with an id wins.</summary>
    public void Add(string page, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            _homes.TryAdd(id, page);
        }
    }

    /// <summary>Returns the ids in a page.</summary>
    public static HashSet<string> IdsOf(ReadOnlySpan<byte> html)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var at = html.IndexOf(" id="u8); at >= 0; at = html.IndexOf(" id="u8))
        {
            html = html[(at + 4)..];
            if (IdIn(html) is { Length: > 0 } id)
            {
                ids.Add(Encoding.UTF8.GetString(id));
            }
        }

        return ids;
    }

    /// <summary>Writes a page with its links rewritten. Links to ids of the page itself stay as they are, since some ids occur on every page.</summary>
    /// <param name="name">The name of the page.</param>
    /// <param name="html">The page.</param>
    /// <param name="held">The ids of the page.</param>
    /// <param name="output">The output.</param>
    public void Write(string name, ReadOnlySpan<byte> html, HashSet<string> held, IBufferWriter<byte> output)
    {
        var up = name.Contains('/', StringComparison.Ordinal) ? "../" : string.Empty;
        for (var at = html.IndexOf("href="u8); at >= 0; at = html.IndexOf("href="u8))
        {
            output.Write(html[..at]);
            html = html[at..];
            var length = LengthOf(html, out var id);
            if (length > 0 && Encoding.UTF8.GetString(id) is var named && !held.Contains(named) && _homes.TryGetValue(named, out var home))
            {
                output.Write(Encoding.UTF8.GetBytes($"href=\"{up}{home}#{named}\""));
                html = html[length..];
            }
            else
            {
                output.Write("href="u8);
                html = html["href="u8.Length..];
            }
        }

        output.Write(html);
    }

    /// <summary>Returns the length of the link attribute at the start of a text, and the id that it names; 0 if the link is external.</summary>
    private static int LengthOf(ReadOnlySpan<byte> html, out ReadOnlySpan<byte> id)
    {
        id = default;
        var start = "href="u8.Length;
        start += html[start..].StartsWith("\""u8) ? 1 : 0;
        if (!html[start..].StartsWith("#"u8))
        {
            return 0;
        }

        start++;
        id = IdIn(html[start..]);
        var end = start + id.Length;
        return id.Length == 0 ? 0 : end + (html[end..].StartsWith("\""u8) ? 1 : 0);
    }

    private static ReadOnlySpan<byte> IdIn(ReadOnlySpan<byte> html)
    {
        var value = html.StartsWith("\""u8) ? html[1..] : html;
        var end = value.IndexOfAny(_ends);
        return end < 0 ? value : value[..end];
    }
}
