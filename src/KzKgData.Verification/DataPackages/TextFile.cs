using System.Text;

namespace KzKgData.Verification.DataPackages;

/// <summary>The text of one file of a data package, and where its lines begin.</summary>
public sealed class TextFile
{
    private readonly List<int> _lineStarts = [0];

    /// <summary>Takes over a text that is already decoded; a byte order mark at its start is dropped.</summary>
    /// <param name="path">The path that findings name, with <c>/</c> between folders.</param>
    /// <param name="text">The decoded text; bytes that were not UTF-8 show as U+FFFD.</param>
    public TextFile(string path, string text)
    {
        Path = path;
        Text = text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>The path that findings name, with <c>/</c> between folders.</summary>
    public string Path { get; }

    /// <summary>The text without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>Decodes a file as UTF-8; what is not UTF-8 becomes U+FFFD, so that reading can go on.</summary>
    public static TextFile Decode(string path, byte[] bytes) => new(path, Encoding.UTF8.GetString(bytes));

    /// <summary>The place of a stretch of the text, given in UTF-16 units.</summary>
    public Place PlaceOf(int start, int length)
    {
        var (line, column) = LineAndColumn(start);
        var (endLine, endColumn) = LineAndColumn(start + length);
        return new Place(Path, line, column, endLine, endColumn);
    }

    private (int Line, int Column) LineAndColumn(int offset)
    {
        var index = _lineStarts.BinarySearch(offset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return (index + 1, offset - _lineStarts[index] + 1);
    }
}
