namespace KzKgData.Verification.DataPackages;

/// <summary>Turns byte offsets of a text's UTF-8 form, which only grow, into UTF-16 offsets of the text, so that it is counted through once.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where in the text the byte offsets count from, in UTF-16 units.</param>
internal sealed class ByteCursor(string text, int start)
{
    private int _char = start;
    private long _byte;

    /// <summary>The UTF-16 offset of a byte offset that is no smaller than the one before.</summary>
    public int MoveTo(long byteOffset)
    {
        (_byte, _char) = Advance(_byte, _char, byteOffset);
        return _char;
    }

    /// <summary>The UTF-16 offset of a byte offset behind one that is known; the cursor stays where it is.</summary>
    public int PeekFrom(long fromByte, int fromChar, long byteOffset) => Advance(fromByte, fromChar, byteOffset).Char;

    private (long Byte, int Char) Advance(long atByte, int atChar, long byteOffset)
    {
        while (atByte < byteOffset && atChar < text.Length)
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
