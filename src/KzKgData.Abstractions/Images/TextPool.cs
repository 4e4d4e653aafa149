using System.ComponentModel;

namespace KzKgData.Images;

/// <summary>The texts of a table as strings. Each is decoded on first use and then cached. Thread-safe.</summary>
/// <param name="count">The number of texts.</param>
/// <param name="at">The offset of the column with the start offsets of the texts.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextPool(int count, int at)
{
    private const int ChunkBits = 8;
    private const int ChunkSize = 1 << ChunkBits;

    // Allocated in chunks, so that a program pays only for the texts it reads.
    private readonly string?[]?[] _chunks = new string?[]?[(count + ChunkSize - 1) >> ChunkBits];

    /// <summary>Returns the text with an index, from 0; always the same string object.</summary>
    public string this[TableImage image, int text]
    {
        get
        {
            var chunk = _chunks[text >> ChunkBits];
            return chunk is not null && chunk[text & (ChunkSize - 1)] is { } known ? known : Make(image, text);
        }
    }

    private string Make(TableImage image, int text)
    {
        ref var place = ref _chunks[text >> ChunkBits];
        var chunk = Volatile.Read(ref place) ?? Interlocked.CompareExchange(ref place, new string?[ChunkSize], null) ?? place!;
        var made = image.Text(at, text);
        return Interlocked.CompareExchange(ref chunk[text & (ChunkSize - 1)], made, null) ?? made;
    }
}
