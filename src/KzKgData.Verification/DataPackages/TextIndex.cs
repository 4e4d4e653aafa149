namespace KzKgData.Verification.DataPackages;

/// <summary>Finds UTF-8 texts in a list by hash.</summary>
internal sealed class TextIndex
{
    private const int Free = -1;

    private readonly byte[][] _texts;
    private readonly int[] _slots;

    public TextIndex(IEnumerable<string> texts)
    {
        _texts = [.. texts.Select(System.Text.Encoding.UTF8.GetBytes)];
        var size = 4;
        while (size < _texts.Length * 2)
        {
            size *= 2;
        }

        _slots = new int[size];
        _slots.AsSpan().Fill(Free);
        for (var i = 0; i < _texts.Length; i++)
        {
            var slot = SlotOf(_texts[i]);
            _slots[slot] = _slots[slot] == Free ? i : _slots[slot]; // of two equal texts the first one wins
        }
    }

    /// <summary>Returns the position of a text, from 0; -1 if it is not in the list.</summary>
    public int Find(ReadOnlySpan<byte> text) => _slots[SlotOf(text)];

    /// <summary>Whether the text at a position equals another; false for position -1.</summary>
    public bool Is(int position, ReadOnlySpan<byte> text) => position >= 0 && text.SequenceEqual(_texts[position]);

    private int SlotOf(ReadOnlySpan<byte> text)
    {
        var slot = (int)(Utf8Text.Hash(text) & (uint)(_slots.Length - 1));
        while (_slots[slot] != Free && !text.SequenceEqual(_texts[_slots[slot]]))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }
}
