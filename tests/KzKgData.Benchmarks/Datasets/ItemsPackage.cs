using System.Text;

namespace KzKgData.Benchmarks.Datasets;

/// <summary>An invented package of one plain table, with a key of text and a column of each common type; of one size always the same bytes.</summary>
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

    /// <summary>Where the table lies in the folder of a package.</summary>
    public const string TableFile = "items.csv";

    /// <summary>The row that is looked for: three quarters of the way down.</summary>
    public static string KeyOf(int rows) => Id(rows * 3 / 4);

    /// <summary>What its count is.</summary>
    public static long CountOf(int rows) => Count(rows * 3 / 4);

    /// <summary>Writes the package.</summary>
    /// <param name="folder">A folder, which is made.</param>
    /// <param name="rows">How many rows the table has.</param>
    public static void Write(string folder, int rows)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), Descriptor);
        using var table = new StreamWriter(Path.Combine(folder, TableFile)) { NewLine = "\n" };
        Write(table, rows);
    }

    /// <summary>Writes the table alone.</summary>
    public static void Write(TextWriter table, int rows)
    {
        table.WriteLine("id,name,count,amount,day");
        for (var row = 0; row < rows; row++)
        {
            table.WriteLine(Line(row));
        }
    }

    /// <summary>The rows as C# that initialises an array of objects.</summary>
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
