using System.Text;

namespace KzKgData.Generators.Model;

/// <summary>Writes numbers and texts, one per line.</summary>
internal sealed class LayoutWriter
{
    private readonly StringBuilder _text = new();

    public LayoutWriter Add(long number)
    {
        _text.Append(number.ToString(CultureInfo.InvariantCulture)).Append('\n');
        return this;
    }

    /// <summary>Writes a text with a leading space, or an empty line for null.</summary>
    public LayoutWriter Add(string? text)
    {
        if (text is not null)
        {
            _text.Append(' ').Append(text.Replace("\\", @"\\").Replace("\n", @"\n").Replace("\r", @"\r"));
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Writes the number of items, and each item.</summary>
    public LayoutWriter Add<T>(IReadOnlyCollection<T> items, Action<T> add)
    {
        Add(items.Count);
        foreach (var item in items)
        {
            add(item);
        }

        return this;
    }

    public override string ToString() => _text.ToString();
}
