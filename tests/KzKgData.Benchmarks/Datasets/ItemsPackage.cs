using System.Text;

namespace KzKgData.Benchmarks.Datasets;

/// <summary>A generated package with one plain table, with a text key and a column of each common type; deterministic for a size.</summary>
internal static class ItemsPackage
{
    private static readonly string[] _words =
    [
        "lake", "river", "gauge", "north", "upper-valley", "kara", "issyk", "zhayyk", "old", "pass", "ferry-landing", "east",
    ];
    private static readonly string[] _names = ["Blue Lake", "Верхний пост", "Ұзын көл", "River (lower reach)", "Pass"];

    /// <summary>The descriptor.</summary>
    public const string Descriptor = """
        {
          "name": "items",
          "resources": [ { "name": "items", "path": "items.csv", "schema": {
            "fields": [
              { "name": "id", "type": "string" },
              { "name": "name", "type": "string", "constraints": { "required": true } },
              { "name": "count", "type": "integer", "constraints": { "required": true } },
              { "name": "amount", "type": "number", "constraints": { "required": true } },
              { "name": "day", "type": "date", "constraints": { "required": true } }
            ],
            "primaryKey": "id" } } ]
        }

        """;

    /// <summary>The path of the table in the folder of the package.</summary>
    public const string TableFile = "items.csv";

    /// <summary>Returns the key of the row to find, three quarters of the way down.</summary>
    public static string KeyOf(int rows) => Id(rows * 3 / 4);

    /// <summary>Returns the count of that row.</summary>
    public static long CountOf(int rows) => Count(rows * 3 / 4);

    /// <summary>Writes the package.</summary>
    /// <param name="folder">The folder, which is created.</param>
    /// <param name="rows">The number of rows.</param>
    public static void Write(string folder, int rows)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), Descriptor);
        using var table = new StreamWriter(Path.Combine(folder, TableFile)) { NewLine = "\n" };
        Write(table, rows);
    }

    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter table, int rows)
    {
        table.WriteLine("id,name,count,amount,day");
        for (var row = 0; row < rows; row++)
        {
            table.WriteLine(Line(row));
        }
    }

    /// <summary>Returns C# code that initialises an array of objects with the rows.</summary>
    public static string Initialisers(int rows)
    {
        var text = new StringBuilder("internal static partial class Items\n{\n    public static readonly Item[] All = new Item[]\n    {\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"        new Item(\"{Id(row)}\", \"{Name(row)}\", {Count(row)}L, {Amount(row)}m, new System.DateOnly({Day(row):yyyy, M, d})),\n");
        }

        return text.Append("    };\n}\n").ToString();
    }

    private static string Line(int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{Id(row)},\"{Name(row)}\",{Count(row)},{Amount(row)},{Day(row):yyyy-MM-dd}");

    private static string Id(int row) => string.Create(CultureInfo.InvariantCulture, $"{_words[row % _words.Length]}-{_words[row / 7 % _words.Length]}-{row}");

    private static string Name(int row) => string.Create(CultureInfo.InvariantCulture, $"{_names[row % _names.Length]} {row % 1_000}");

    private static long Count(int row) => row * 2_654_435_761L % 60_000;

    private static decimal Amount(int row) => new(row * 40_503 % 10_000_000, 0, 0, isNegative: false, scale: 2);

    private static DateTime Day(int row) => new DateTime(1991, 12, 16, 0, 0, 0, DateTimeKind.Utc).AddDays(row % 12_000);
}
