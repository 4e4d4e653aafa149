using System.Text;

namespace KzKgData.Reporting.Pages;

/// <summary>
/// The text buffer of a page. It is reused for the next page: a page has tens of thousands of characters, and
/// allocating that much costs more than writing it.
/// </summary>
internal sealed class PageText : TextWriter
{
    private char[] _characters = new char[64 * 1024];
    private int _length;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>The text written so far.</summary>
    public Span<char> Span => _characters.AsSpan(0, _length);

    /// <summary>The capacity in characters.</summary>
    public int Capacity => _characters.Length;

    /// <summary>Clears the text and keeps the buffer.</summary>
    public void Clear() => _length = 0;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        MakeRoom(1);
        _characters[_length++] = value;
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        MakeRoom(buffer.Length);
        buffer.CopyTo(_characters.AsSpan(_length));
        _length += buffer.Length;
    }

    private void MakeRoom(int count)
    {
        if (_length + count > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_length + count, 2 * _characters.Length));
        }
    }
}
