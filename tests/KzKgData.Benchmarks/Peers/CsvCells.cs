using CsvHelper;

namespace KzKgData.Benchmarks.Peers;

/// <summary>The peer that only reads every cell of some tables, with CsvHelper.</summary>
internal static class CsvCells
{
    /// <summary>Returns the total length of all cells.</summary>
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
