using System.Text;

namespace KzKgData.Reporting.Writing;

/// <summary>A Markdown text as blocks, so that it can be cut between them where it would become too long.</summary>
internal sealed class MarkdownBlocks
{
    private const int LongestTable = 8_000;

    // More than a notice takes that names every part.
    private const int NoticeRoom = 2_000;

    private readonly int _room;

    private readonly List<MarkdownPart> _parts = [];

    /// <summary>Prepares a text.</summary>
    /// <param name="room">How many bytes it may take in UTF-8.</param>
    public MarkdownBlocks(int room) => _room = room;

    /// <summary>Whether the part that was begun last has more in it than the whole text may have: what is added to it will not be shown.</summary>
    public bool IsFull => _parts[^1].Size > _room;

    /// <summary>Begins a part with a heading of the first or second level.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="leavesRoom">Whether it takes no more than half of the room where what stands behind it needs the rest.</param>
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

    /// <summary>Adds a table; one that is very long becomes several, each with the header.</summary>
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
                    // The rest finds no room, however it is worded.
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

    /// <summary>The whole text, or as much of it as finds room, with a notice of what is left out. Ends with one line break.</summary>
    /// <param name="notice">Says what is left out: the titles of the parts as Markdown, with how many of how many items are missing; no items where
    /// the whole part is.</param>
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

    // Behind a part that was cut, others are shown whole or not at all: they are lists in which half of the rows would mislead.
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
