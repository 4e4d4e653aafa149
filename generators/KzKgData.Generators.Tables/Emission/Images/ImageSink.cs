using System.Buffers.Binary;

namespace KzKgData.Generators.Emission.Images;

/// <summary>Takes the bytes of an image in their order and puts what tells it from others into its first word, which comes as zeros.</summary>
internal sealed class ImageSink
{
    private const ulong Mix = 0x9E3779B97F4A7C15;

    private readonly Stream _output;
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly long _start;
    private int _used;

    /// <param name="output">Where the image goes; it can be sought in.</param>
    /// <param name="length">How many bytes there will be, a multiple of eight.</param>
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

    /// <summary>Writes what is left and the first word.</summary>
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
