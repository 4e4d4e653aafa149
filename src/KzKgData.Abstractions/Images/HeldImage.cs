using System.ComponentModel;
using System.Reflection;
using System.Runtime.InteropServices;

namespace KzKgData.Images;

/// <summary>An image of a table that lies at one address as long as the process runs: a resource of an assembly, read in place, or a copy of constants.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class HeldImage
{
    private readonly byte* _bytes;
    private readonly int _length;

    // What keeps the bytes where they are.
    private readonly object _owner;

    /// <summary>Copies constants, eight bytes in each, where a compilation has no means to read them in place.</summary>
    public HeldImage(ulong[] words)
    {
        var bytes = new byte[words.Length * sizeof(ulong)];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(words[i / sizeof(ulong)] >> (i % sizeof(ulong) * 8));
        }

        _owner = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        _bytes = (byte*)((GCHandle)_owner).AddrOfPinnedObject();
        _length = bytes.Length;
    }

    /// <summary>Takes a resource of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="name">The name of the resource.</param>
    /// <param name="fingerprint">The first eight bytes of the resource that the code was made for.</param>
    /// <exception cref="InvalidOperationException">The resource is missing, or is not the one that the code was made for.</exception>
    public HeldImage(Assembly assembly, string name, ulong fingerprint)
    {
        var stream = assembly.GetManifestResourceStream(name) as UnmanagedMemoryStream;
        if (stream is null || stream.Length < sizeof(ulong) || new TableImage(stream.PositionPointer, sizeof(ulong)).EightBytes(0, 0) != (long)fingerprint)
        {
            throw new InvalidOperationException($"The resource '{name}' of {assembly.GetName().Name} is {(stream is null ? "missing" : "not the one that its code was made for")}; rebuild the project that holds the data package.");
        }

        _owner = stream;
        _bytes = stream.PositionPointer;
        _length = (int)stream.Length;
    }

    /// <summary>The image, to be read.</summary>
    public TableImage Image => new(_bytes, _length);
}
