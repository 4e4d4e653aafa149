using System.Text;

namespace KzKgData.Reporting.Writing;

/// <summary>A Markdown text in blocks, which can be cut between blocks to stay below a size.</summary>
internal sealed class MarkdownBlocks
{
    private const int LongestTable = 8_000;

    // Enough for a notice that names every part.
    private const int NoticeRoom = 2_000;

    private readonly int _room;

    private readonly List<MarkdownPart> _parts = [];

    /// <summary>Creates an empty text.</summary>
    /// <param name="room">The maximum size in UTF-8 bytes.</param>
    public MarkdownBlocks(int room) => _room = room;

    /// <summary>Whether the current part alone exceeds the maximum size: nothing added to it will be shown.</summary>
    public bool IsFull => _parts[^1].Size > _room;

    /// <summary>Begins a part with a heading of the first or second level.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="leavesRoom">Whether the part takes at most half of the remaining room if later parts need the rest.</param>
    public void BeginPart(string heading, bool leavesRoom = false)
    {
        _parts.Add(new MarkdownPart(leavesRoom));
        Add(heading);
    }

    /// <summary>Adds a heading of a lower level or a paragraph.</summary>
    public void Add(string block) => Add(new MarkdownBlock(block));

    /// <summary>Adds a list, unless it is empty.</summary>
    /// <param name="items">The items, as Markdown.</param>
    public void AddList(IEnumerable<string> items)
    {
        var list = string.Join('\n', items.Select(i => "- " + i));
        if (list.Length > 0)
        {
            Add(list);
        }
    }

    /// <summary>Adds a table. A very long one is split into several, each with the header.</summary>
    /// <param name="header">The cells of the header, as Markdown.</param>
    /// <param name="rows">The cells of the rows, as Markdown.</param>
    public void AddTable(IEnumerable<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        string[] columns = [.. header];
        var head = $"{Row(columns)}\n|{string.Concat(Enumerable.Repeat(" --- |", columns.Length))}";
        var table = new StringBuilder(head);
        var count = 0;
        var continues = false;
        var told = 0;
        var all = rows.TryGetNonEnumeratedCount(out var known) ? known : int.MaxValue;
        foreach (var row in rows.Select(Row))
        {
            if (count > 0 && table.Length + row.Length > LongestTable)
            {
                Add(new MarkdownBlock(table.ToString(), count, continues));
                table.Clear().Append(head);
                told += count;
                count = 0;
                continues = true;
                if (IsFull && all < int.MaxValue)
                {
                    // The rest does not fit, so it is only counted.
                    Add(new MarkdownBlock(string.Empty, all - told, continues));
                    return;
                }
            }

            table.Append('\n').Append(row);
            count++;
        }

        Add(new MarkdownBlock(table.ToString(), count, continues));

        static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
    }

    /// <summary>Returns the whole text, or as much as fits with a notice of what is omitted. Ends with one line break.</summary>
    /// <param name="notice">Writes the notice from the titles of the incomplete parts, as Markdown, and how many of how many items are missing;
    /// both counts are 0 if the whole part is omitted.</param>
    public string Fit(Func<IReadOnlyList<(string Title, int Missing, int Items)>, string> notice)
    {
        if (_parts.Sum(p => p.Size) <= _room)
        {
            return Text(_parts.SelectMany(p => p.Blocks));
        }

        var shown = new List<MarkdownBlock>();
        var missing = new List<(string Title, int Missing, int Items)>();
        var left = _room - NoticeRoom;
        var isCut = false;
        for (var i = 0; i < _parts.Count; i++)
        {
            var part = _parts[i];
            var (blocks, items) = Take(part, left, isCut, _parts.Skip(i + 1).Sum(p => p.Size));
            shown.AddRange(blocks);
            left -= blocks.Sum(b => b.Size);
            if (blocks.Count < part.Blocks.Count)
            {
                missing.Add((part.Title, blocks.Count == 0 ? 0 : part.Items - items, blocks.Count == 0 ? 0 : part.Items));
                isCut = isCut || !part.LeavesRoom;
            }
        }

        return Text(shown.Append(new MarkdownBlock(notice(missing))));
    }

    // After a cut, later parts are shown whole or not at all: they are lists, and half of their rows would mislead.
    private static (IReadOnlyList<MarkdownBlock> Blocks, int Items) Take(MarkdownPart part, int room, bool isCut, int behind)
    {
        if (part.LeavesRoom && behind > 0)
        {
            room = Math.Max(room / 2, room - behind);
        }

        return part.Size <= room ? (part.Blocks, part.Items) : isCut ? ([], 0) : part.Take(room);
    }

    private static string Text(IEnumerable<MarkdownBlock> blocks) => string.Join("\n\n", blocks.Select(b => b.Text)) + "\n";

    private void Add(MarkdownBlock block) => _parts[^1].Add(block);
}
