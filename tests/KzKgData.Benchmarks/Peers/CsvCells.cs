using CsvHelper;

namespace KzKgData.Benchmarks.Peers;

/// <summary>The peer that only reads: every cell of some tables, with CsvHelper, and nothing made of them.</summary>
internal static class CsvCells
{
    /// <summary>The length of all cells together.</summary>
    public static int LengthOf(IEnumerable<byte[]> tables)
    {
        var length = 0;
        foreach (var table in tables)
        {
            using var reader = CsvReader.Create(table, new CsvReaderOptions { HasHeader = false, Separator = ',' });
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    length += reader.GetString(i)?.Length ?? 0;
                }
            }
        }

        return length;
    }
}
