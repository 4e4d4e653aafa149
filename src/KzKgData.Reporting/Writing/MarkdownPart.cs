namespace KzKgData.Reporting.Writing;

/// <summary>A part of a Markdown text, from a heading of the first or second level to the next one.</summary>
/// <param name="leavesRoom">Whether the part takes at most half of the remaining room if later parts need the rest.</param>
internal sealed class MarkdownPart(bool leavesRoom)
{
    private const int ChapterLevel = 3;

    private readonly List<MarkdownBlock> _blocks = [];

    /// <summary>The blocks in order; the first one is the heading.</summary>
    public IReadOnlyList<MarkdownBlock> Blocks => _blocks;

    /// <summary>Whether the part takes at most half of the remaining room if later parts need the rest.</summary>
    public bool LeavesRoom => leavesRoom;

    /// <summary>The text of the heading without its number signs, as Markdown.</summary>
    public string Title => Blocks[0].Text.TrimStart('#').TrimStart();

    /// <summary>The size in bytes.</summary>
    public int Size { get; private set; }

    /// <summary>The number of chapters, or of rows if there are no chapters.</summary>
    public int Items => HasChapters ? Blocks.Count(b => b.Level == ChapterLevel) : Blocks.Sum(b => b.Rows);

    private bool HasChapters => _blocks.Exists(b => b.Level == ChapterLevel);

    /// <summary>Adds a block.</summary>
    public void Add(MarkdownBlock block)
    {
        _blocks.Add(block);
        Size += block.Size;
    }

    /// <summary>Returns the beginning of the part that fits: whole chapters, or whole tables if there are no chapters.</summary>
    /// <param name="room">The maximum size in bytes.</param>
    /// <returns>The blocks, and the number of items shown in full.</returns>
    public (List<MarkdownBlock> Blocks, int Items) Take(int room)
    {
        List<MarkdownBlock> taken = [Blocks[0]];
        var items = 0;
        var left = room - Blocks[0].Size;
        foreach (var unit in Units())
        {
            var size = unit.Sum(b => b.Size);
            if (size <= left)
            {
                taken.AddRange(unit);
                items += HasChapters ? unit.Count(b => b.Level == ChapterLevel) : unit.Sum(b => b.Rows);
                left -= size;
            }
            else if (size > room)
            {
                // The unit could never be shown whole; show its beginning, and leave room for the others.
                var beginning = Beginning(unit, left / 2);
                taken.AddRange(beginning);
                left -= beginning.Sum(b => b.Size);
            }
            else
            {
                break;
            }
        }

        return (WithoutHeadingsAtTheEnd(taken), items);
    }

    // The chapters or tables, each of which is shown whole or not at all.
    private List<List<MarkdownBlock>> Units()
    {
        var units = new List<List<MarkdownBlock>>();
        foreach (var block in Blocks.Skip(1))
        {
            if (units.Count == 0 || (HasChapters ? block.Level == ChapterLevel : block.Continues))
            {
                units.Add([]);
            }

            units[^1].Add(block);
        }

        return units;
    }

    private static List<MarkdownBlock> Beginning(List<MarkdownBlock> blocks, int room)
    {
        var size = 0;
        return WithoutHeadingsAtTheEnd([.. blocks.TakeWhile(b => (size += b.Size) <= room)]);
    }

    private static List<MarkdownBlock> WithoutHeadingsAtTheEnd(List<MarkdownBlock> blocks)
    {
        while (blocks.Count > 0 && blocks[^1].Level > 0)
        {
            blocks.RemoveAt(blocks.Count - 1);
        }

        return blocks;
    }
}
