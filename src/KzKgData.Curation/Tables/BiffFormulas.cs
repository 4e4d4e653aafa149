using System.Buffers.Binary;
using System.Text;

namespace KzKgData.Curation.Tables;

/// <summary>
/// Finds the formula cells of an <c>.xls</c> workbook: its FORMULA records ([MS-XLS] 2.4.127), in the stream Workbook of a compound file
/// ([MS-CFB]).
/// </summary>
internal static class BiffFormulas
{
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const uint LastSector = 0xFFFFFFFA;
    private const int SmallStream = 4096;

    private const ushort Beginning = 0x0809;
    private const ushort Formula = 0x0006;
    private const ushort Worksheet = 0x0010;

    /// <summary>
    /// Returns the cells with the index of their worksheet; rows and columns from 1. Returns none if the container is invalid: the reader of the
    /// values reports that.
    /// </summary>
    public static IReadOnlySet<(int Sheet, int Row, int Column)> In(byte[] file)
    {
        var found = new HashSet<(int, int, int)>();
        if (WorkbookStream(file) is not { } stream)
        {
            return found;
        }

        var sheet = -1;
        var isWorksheet = false;
        for (var at = 0; at + 4 <= stream.Length;)
        {
            var (kind, length) = (U16(stream, at), U16(stream, at + 2));
            var body = at + 4;
            if (body + length > stream.Length)
            {
                break;
            }

            if (kind == Beginning && length >= 4)
            {
                isWorksheet = U16(stream, body + 2) == Worksheet;
                sheet += isWorksheet ? 1 : 0;
            }
            else if (kind == Formula && isWorksheet && length >= 4)
            {
                found.Add((sheet, U16(stream, body) + 1, U16(stream, body + 2) + 1));
            }

            at = body + length;
        }

        return found;
    }

    private static byte[]? WorkbookStream(byte[] file)
    {
        if (file.Length < HeaderSize || U16(file, 30) is not (9 or 12))
        {
            return null;
        }

        var size = 1 << U16(file, 30);
        var table = new List<uint>();
        for (var i = 0; i < (HeaderSize - 76) / 4 && i < U32(file, 44); i++)
        {
            var sector = Sector(file, U32(file, 76 + (4 * i)), size);
            for (var at = 0; at + 4 <= sector.Length; at += 4)
            {
                table.Add(BinaryPrimitives.ReadUInt32LittleEndian(sector[at..]));
            }
        }

        var directory = Chain(file, table, U32(file, 48), size);
        for (var at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            var name = Encoding.Unicode.GetString(directory, at, Math.Clamp(U16(directory, at + 64) - 2, 0, 64));
            if (name is "Workbook" or "Book" && U32(directory, at + 120) is >= SmallStream and var length)
            {
                var stream = Chain(file, table, U32(directory, at + 116), size);
                return stream.Length > length ? stream[..(int)length] : stream;
            }
        }

        return null;
    }

    private static byte[] Chain(byte[] file, List<uint> table, uint first, int size)
    {
        using var stream = new MemoryStream();
        var steps = 0;
        for (var next = first; next < LastSector && next < table.Count && steps <= table.Count; next = table[(int)next], steps++)
        {
            stream.Write(Sector(file, next, size));
        }

        return stream.ToArray();
    }

    private static ReadOnlySpan<byte> Sector(byte[] file, uint number, int size)
    {
        var start = HeaderSize + (number * (long)size);
        return start >= file.Length ? default : file.AsSpan((int)start, (int)Math.Min(size, file.Length - start));
    }

    private static ushort U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
