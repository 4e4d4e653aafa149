namespace KzKgData.Verification.DataPackages;

/// <summary>A place in a text that knows its offset in the UTF-8 form too. It only moves on, so that a text is counted through once.</summary>
/// <param name="text">The text.</param>
internal sealed class ByteCursor(string text)
{
    /// <summary>The offset in the UTF-8 form.</summary>
    public int Byte { get; private set; }

    /// <summary>The offset in UTF-16 units.</summary>
    public int Char { get; private set; }

    /// <summary>Moves to an offset of the UTF-8 form that is no smaller than the one before.</summary>
    /// <returns>The offset in UTF-16 units.</returns>
    public int MoveToByte(long offset)
    {
        (Byte, Char) = Advance(offset, text.Length);
        return Char;
    }

    /// <summary>Moves to an offset in UTF-16 units that is no smaller than the one before.</summary>
    public void MoveToChar(int offset) => (Byte, Char) = Advance(long.MaxValue, offset);

    /// <summary>The offset in UTF-16 units of one of the UTF-8 form that lies ahead; the cursor stays where it is.</summary>
    public int PeekAtByte(long offset) => Advance(offset, text.Length).Char;

    private (int Byte, int Char) Advance(long byteOffset, int charOffset)
    {
        var (atByte, atChar) = (Byte, Char);
        while (atByte < byteOffset && atChar < charOffset)
        {
            var c = text[atChar];
            if (char.IsHighSurrogate(c) && atChar + 1 < text.Length && char.IsLowSurrogate(text[atChar + 1]))
            {
                atByte += 4;
                atChar += 2;
                continue;
            }

            atByte += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            atChar++;
        }

        return (atByte, atChar);
    }
}
