using System.Buffers;

namespace KzKgData.Reporting.Pages;

/// <summary>Rewrites links between the pages of a report.</summary>
internal sealed class PageLinks
{
    private static readonly SearchValues<char> _ends = SearchValues.Create("\"> \t\r\n");

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
    public static HashSet<string> IdsOf(ReadOnlySpan<char> html)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var at = html.IndexOf(" id="); at >= 0; at = html.IndexOf(" id="))
        {
            html = html[(at + 4)..];
            if (IdIn(html) is { Length: > 0 } id)
            {
                ids.Add(id.ToString());
            }
        }

        return ids;
    }

    /// <summary>Writes a page with its links rewritten. Links to ids of the page itself stay as they are, since some ids occur on every page.</summary>
    /// <param name="name">The name of the page.</param>
    /// <param name="html">The page.</param>
    /// <param name="held">The ids of the page.</param>
    /// <param name="output">The file of the page.</param>
    public void Write(string name, ReadOnlySpan<char> html, HashSet<string> held, PageFile output)
    {
        var up = name.Contains('/', StringComparison.Ordinal) ? "../" : string.Empty;
        var isHeld = held.GetAlternateLookup<ReadOnlySpan<char>>();
        var homes = _homes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = html.IndexOf("href="); at >= 0; at = html.IndexOf("href="))
        {
            output.Write(html[..at]);
            html = html[at..];
            var length = LengthOf(html, out var id);
            if (length > 0 && !isHeld.Contains(id) && homes.TryGetValue(id, out var home))
            {
                output.Write($"href=\"{up}{home}#{id}\"");
                html = html[length..];
            }
            else
            {
                output.Write("href=");
                html = html["href=".Length..];
            }
        }

        output.Write(html);
    }

    /// <summary>Returns the length of the link attribute at the start of a text, and the id that it names; 0 if the link is external.</summary>
    private static int LengthOf(ReadOnlySpan<char> html, out ReadOnlySpan<char> id)
    {
        id = default;
        var start = "href=".Length;
        start += html[start..].StartsWith("\"") ? 1 : 0;
        if (!html[start..].StartsWith("#"))
        {
            return 0;
        }

        start++;
        id = IdIn(html[start..]);
        var end = start + id.Length;
        return id.Length == 0 ? 0 : end + (html[end..].StartsWith("\"") ? 1 : 0);
    }

    private static ReadOnlySpan<char> IdIn(ReadOnlySpan<char> html)
    {
        var value = html.StartsWith("\"") ? html[1..] : html;
        var end = value.IndexOfAny(_ends);
        return end < 0 ? value : value[..end];
    }
}
