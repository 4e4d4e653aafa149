using System.Buffers.Binary;

namespace KzKgData.Generators.Emission.Images;

/// <summary>Writes the bytes of an image in order, and replaces its first word, which is written as zeros, by a fingerprint of the rest.</summary>
internal sealed class ImageSink
{
    private const ulong Mix = 0x9E3779B97F4A7C15;

    private readonly Stream _output;
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly long _start;
    private int _used;

    /// <param name="output">Receives the image; must be seekable.</param>
    /// <param name="length">The length of the image in bytes, a multiple of eight.</param>
    public ImageSink(Stream output, long length)
    {
        _output = output;
        _start = output.Position;
        Fingerprint = (ulong)(length / sizeof(ulong));
    }

    public ulong Fingerprint { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var length = Math.Min(bytes.Length, _buffer.Length - _used);
            bytes.Slice(0, length).CopyTo(_buffer.AsSpan(_used));
            bytes = bytes.Slice(length);
            _used += length;
            if (_used == _buffer.Length)
            {
                Flush();
            }
        }
    }

    public void Add(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        Add(bytes);
    }

    /// <summary>Flushes the buffer and writes the first word.</summary>
    public void Finish()
    {
        Flush();
        var end = _output.Position;
        _output.Position = _start;
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer, Fingerprint);
        _output.Write(_buffer, 0, sizeof(ulong));
        _output.Position = end;
    }

    private void Flush()
    {
        for (var i = 0; i < _used; i += sizeof(ulong))
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(_buffer.AsSpan(i));
            Fingerprint = unchecked((Fingerprint ^ word ^ (Fingerprint >> 29)) * Mix);
        }

        _output.Write(_buffer, 0, _used);
        _used = 0;
    }
}
