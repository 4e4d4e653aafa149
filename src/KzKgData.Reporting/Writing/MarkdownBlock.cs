using System.Text;

namespace KzKgData.Reporting.Writing;

/// <summary>A heading, paragraph, list or table: a unit of Markdown that is never split.</summary>
/// <param name="Text">The text, without trailing line breaks.</param>
/// <param name="Rows">The number of rows of a table; 0 for other blocks.</param>
/// <param name="Continues">Whether the block is a table that continues the previous one.</param>
internal sealed record MarkdownBlock(string Text, int Rows = 0, bool Continues = false)
{
    /// <summary>The size in bytes, with the two line breaks that follow.</summary>
    public int Size { get; } = Encoding.UTF8.GetByteCount(Text) + 2;

    /// <summary>The level of a heading, from 1; 0 for other blocks. Text from the data never begins with <c>#</c>, see <see cref="MarkdownText"/>.</summary>
    public int Level { get; } = Text.TakeWhile(c => c == '#').Count();
}
