namespace KzKgData.Reporting.Writing;

/// <summary>A part of a Markdown text, from a heading of the first or second level to the next one.</summary>
/// <param name="leavesRoom">Whether it takes no more than half of the room where what stands behind it needs the rest.</param>
internal sealed class MarkdownPart(bool leavesRoom)
{
    private const int ChapterLevel = 3;

    private readonly List<MarkdownBlock> _blocks = [];

    /// <summary>The blocks in their order; the first one is the heading.</summary>
    public IReadOnlyList<MarkdownBlock> Blocks => _blocks;

    /// <summary>Whether it takes no more than half of the room where what stands behind it needs the rest.</summary>
    public bool LeavesRoom => leavesRoom;

    /// <summary>The heading without its signs, as Markdown.</summary>
    public string Title => Blocks[0].Text.TrimStart('#').TrimStart();

    /// <summary>How many bytes it takes.</summary>
    public int Size { get; private set; }

    /// <summary>How many chapters it has, or rows where it has no chapters.</summary>
    public int Items => HasChapters ? Blocks.Count(b => b.Level == ChapterLevel) : Blocks.Sum(b => b.Rows);

    private bool HasChapters => _blocks.Exists(b => b.Level == ChapterLevel);

    /// <summary>Adds a block.</summary>
    public void Add(MarkdownBlock block)
    {
        _blocks.Add(block);
        Size += block.Size;
    }

    /// <summary>The beginning of the part that finds room: chapters, or tables where it has none.</summary>
    /// <param name="room">How many bytes it may take.</param>
    /// <returns>The blocks, and how many of the items are shown in full.</returns>
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
                // It could never be shown whole; its beginning must not keep the others out.
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

    // What is shown whole or not at all.
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
