using System.ComponentModel;
using System.Runtime.InteropServices;

namespace KzKgData.Images;

/// <summary>
/// A table image stored in the characters of a string constant: for a table that is too large for the compiler to store as numbers, or a compilation that
/// cannot read them in place.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class HeldImage
{
    private readonly byte* _bytes;
    private readonly int _length;

    /// <summary>Pins a string constant of an assembly, which stores two bytes per character.</summary>
    public HeldImage(string constant)
    {
        // Never freed: the constant lives as long as its assembly.
        object kept = BitConverter.IsLittleEndian ? constant : Reversed(constant);
        _bytes = (byte*)GCHandle.Alloc(kept, GCHandleType.Pinned).AddrOfPinnedObject();
        _length = constant.Length * sizeof(char);
    }

    /// <summary>The image.</summary>
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
