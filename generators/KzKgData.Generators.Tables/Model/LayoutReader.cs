using System.Text;

namespace KzKgData.Generators.Model;

/// <summary>Reads the format of <see cref="LayoutWriter"/>.</summary>
internal sealed class LayoutReader(string text)
{
    private int _next;

    /// <exception cref="FormatException">The next line is not a number.</exception>
    public long Number() =>
        long.TryParse(Line(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException();

    /// <exception cref="FormatException">The next line is not a number, or one beyond the range of an integer.</exception>
    public int Count() => Number() is >= int.MinValue and <= int.MaxValue and var number ? (int)number : throw new FormatException();

    /// <exception cref="FormatException">The next line is not a text.</exception>
    public string Text() => OptionalText() ?? throw new FormatException();

    public string? OptionalText()
    {
        var line = Line();
        if (line.Length == 0)
        {
            return null;
        }

        var plain = new StringBuilder(line.Length - 1);
        for (var i = 1; i < line.Length; i++)
        {
            plain.Append(
                line[i] != '\\' ? line[i]
                : ++i == line.Length ? throw new FormatException()
                : line[i] switch
                {
                    'n' => '\n',
                    'r' => '\r',
                    var c => c,
                });
        }

        return plain.ToString();
    }

    /// <exception cref="FormatException">The next line is not a number of items that the lines behind it could hold.</exception>
    public EquatableArray<T> Items<T>(Func<T> read)
        where T : IEquatable<T>
    {
        var count = Count();
        if (count < 0 || count > text.Length - _next)
        {
            throw new FormatException();
        }

        var items = new T[count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return new EquatableArray<T>(items);
    }

    private string Line()
    {
        var end = _next > text.Length ? -1 : text.IndexOf('\n', _next);
        if (end < 0)
        {
            throw new FormatException();
        }

        var line = text.Substring(_next, end - _next);
        _next = end + 1;
        return line;
    }
}
