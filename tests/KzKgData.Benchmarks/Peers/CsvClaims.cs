using CsvHelper;

namespace KzKgData.Benchmarks.Peers;

/// <summary>The peer that reads the same claims from the CSV file with CsvHelper, each time again or once into a dictionary.</summary>
internal static class CsvClaims
{
    private static readonly string _path = Path.Combine(AppContext.BaseDirectory, "claims.csv");

    public static decimal FindValue(string id)
    {
        using var reader = Open();
        while (reader.Read())
        {
            if (reader.GetString("id") == id)
            {
                return ValueOf(reader);
            }
        }

        throw new KeyNotFoundException(id);
    }

    public static decimal Sum()
    {
        using var reader = Open();
        var sum = 0m;
        while (reader.Read())
        {
            sum += ValueOf(reader);
        }

        return sum;
    }

    public static Dictionary<string, decimal> ReadAll()
    {
        using var reader = Open();
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        while (reader.Read())
        {
            values.Add(reader.GetString("id")!, ValueOf(reader));
        }

        return values;
    }

    private static CsvReader Open()
    {
        var reader = CsvReader.FromFile(_path, new CsvReaderOptions { Separator = ',' });
        reader.ReadHeader();
        return reader;
    }

    private static decimal ValueOf(CsvReader reader) => decimal.Parse(reader.GetString("value")!, CultureInfo.InvariantCulture);
}
