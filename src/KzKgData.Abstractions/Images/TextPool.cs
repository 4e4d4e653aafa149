using System.ComponentModel;

namespace KzKgData.Images;

/// <summary>The strings of a table's texts, each made when it is first asked for and then kept. Any number of threads may ask.</summary>
/// <param name="count">How many texts there are.</param>
/// <param name="at">Where the column of their beginnings begins in the image.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextPool(int count, int at)
{
    private const int ChunkBits = 8;
    private const int ChunkSize = 1 << ChunkBits;

    // In chunks, so that a program pays for the texts that it reads.
    private readonly string?[]?[] _chunks = new string?[]?[(count + ChunkSize - 1) >> ChunkBits];

    /// <summary>A text by its number, from 0: one string, whoever asks.</summary>
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
