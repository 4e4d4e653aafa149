using System.ComponentModel;
using System.Runtime.InteropServices;

namespace KzKgData.Images;

/// <summary>
/// An image of a table that is too large for the compiler to lay out as numbers, or that a compilation has no means to read in place: the characters
/// of one constant.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class HeldImage
{
    private readonly byte* _bytes;
    private readonly int _length;

    /// <summary>Takes a constant of an assembly, two bytes in each character, and keeps it where it is.</summary>
    public HeldImage(string constant)
    {
        // Never freed: the constant lives as long as its assembly.
        object kept = BitConverter.IsLittleEndian ? constant : Reversed(constant);
        _bytes = (byte*)GCHandle.Alloc(kept, GCHandleType.Pinned).AddrOfPinnedObject();
        _length = constant.Length * sizeof(char);
    }

    /// <summary>The image, to be read.</summary>
    public TableImage Image => new(_bytes, _length);

    private static byte[] Reversed(string constant)
    {
        var bytes = new byte[constant.Length * sizeof(char)];
        for (var i = 0; i < constant.Length; i++)
        {
            bytes[2 * i] = (byte)constant[i];
            bytes[(2 * i) + 1] = (byte)(constant[i] >> 8);
        }

        return bytes;
    }
}
