using System.Text;

namespace KzKgData.Reporting.Writing;

/// <summary>A heading, a paragraph, a list or a table: what a Markdown text is never cut within.</summary>
/// <param name="Text">The block without the line breaks behind it.</param>
/// <param name="Rows">How many rows a table has; 0 for anything else.</param>
/// <param name="Continues">Whether it is a table that continues the one before it.</param>
internal sealed record MarkdownBlock(string Text, int Rows = 0, bool Continues = false)
{
    /// <summary>How many bytes it takes, with the line breaks behind it.</summary>
    public int Size { get; } = Encoding.UTF8.GetByteCount(Text) + 2;

    /// <summary>The level of a heading, from 1; 0 for anything else. Text of the data never begins with its sign, see <see cref="MarkdownText"/>.</summary>
    public int Level { get; } = Text.TakeWhile(c => c == '#').Count();
}
