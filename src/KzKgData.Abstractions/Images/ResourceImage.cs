using System.ComponentModel;
using System.Reflection;
using System.Runtime.InteropServices;

namespace KzKgData.Images;

/// <summary>A table image stored in a resource of its assembly. It is read from the memory-mapped file, page by page on demand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class ResourceImage
{
    private readonly byte* _bytes;
    private readonly int _length;

    // Keeps the memory behind the pointer alive.
    private readonly Stream? _stream;

    /// <summary>Opens the image.</summary>
    /// <param name="assembly">The assembly with the resource.</param>
    /// <param name="name">The name of the resource.</param>
    /// <param name="fingerprint">The first eight bytes of the image for which the code was generated, as a little-endian number.</param>
    /// <exception cref="InvalidOperationException">The resource does not exist, or is not the one for which the code was generated.</exception>
    public ResourceImage(Assembly assembly, string name, ulong fingerprint)
    {
        var stream =
            assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(
                $"The assembly {assembly.GetName().Name} has no resource '{name}', which holds a table; it has to be kept as it was built.");
        _length = checked((int)stream.Length);
        if (stream is UnmanagedMemoryStream mapped)
        {
            _stream = stream;
            _bytes = mapped.PositionPointer;
        }
        else
        {
            _bytes = Copy(stream, _length);
        }

        if (_length < sizeof(ulong) || unchecked((ulong)Image.EightBytes(0, 0)) != fingerprint)
        {
            throw new InvalidOperationException(
                $"The resource '{name}' of the assembly {assembly.GetName().Name} is not the table that its code was made for; build the project anew.");
        }
    }

    /// <summary>The image.</summary>
    public TableImage Image => new(_bytes, _length);

    // Never freed: the image lives as long as its assembly.
    private static byte* Copy(Stream stream, int length)
    {
        var bytes = new byte[length];
        var read = 0;
        while (read < length && stream.Read(bytes, read, length - read) is > 0 and var count)
        {
            read += count;
        }

        stream.Dispose();
        return (byte*)GCHandle.Alloc(bytes, GCHandleType.Pinned).AddrOfPinnedObject();
    }
}
