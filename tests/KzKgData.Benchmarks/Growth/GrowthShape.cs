using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Benchmarks.Growth;

/// <summary>A generated package of one shape and any size, which targets a loop that could take superlinear time.</summary>
/// <param name="Name">The items that are multiplied.</param>
/// <param name="Smallest">The smallest n; it is doubled twice.</param>
/// <param name="Commands">The commands to time: the formats of <c>check</c>, and <c>report</c>.</param>
/// <param name="Write">Writes the package with n items into a folder.</param>
internal sealed record GrowthShape(string Name, int Smallest, IReadOnlyList<string> Commands, Action<string, int> Write)
{
    private const string TextName = "gazette.txt";

    private static readonly string[] _all = ["json", "text", "junit", "sarif", "report"];
    private static readonly string[] _json = ["json"];

    /// <summary>Disputes with five claims of each side.</summary>
    public static GrowthShape DisputesOfTen { get; } =
        new(
            "disputes of ten claims",
            100,
            _all,
            Claims(n =>
                Enumerable
                    .Range(0, 10 * n)
                    .Select(i => new Told($"c{i:000000}", Value: i % 2 == 0 ? 1_000_000 : 5_000_000, Scope: $"part-{i / 10:00000}", Side: SideOf(i)))));

    /// <summary>All shapes.</summary>
    public static IReadOnlyList<GrowthShape> All { get; } =
    [
        new(
            "disputes of two claims",
            250,
            _all,
            Claims(n =>
                Enumerable
                    .Range(0, 2 * n)
                    .Select(i => new Told($"c{i:000000}", Value: i % 2 == 0 ? 1_000_000 : 5_000_000, Scope: $"part-{i / 2:00000}", Side: SideOf(i))))),
        DisputesOfTen,
        new(
            "claims in one dispute",
            500,
            _all,
            Claims(n => Enumerable.Range(0, n).Select(i => new Told($"c{i:000000}", Value: i % 2 == 0 ? 1_000_000 : 5_000_000, Side: SideOf(i))))),
        new(
            "positions in one dispute",
            100,
            _all,
            Claims(n => Enumerable.Range(0, n).Select(i => new Told($"c{i:000000}", Value: 1_000_000 + (i * 2_000_000L), Side: SideOf(i))))),
        new(
            "years inside each other",
            50,
            _all,
            Claims(n =>
                Enumerable.Range(0, n).Select(i => new Told($"c{i:000000}", Value: 10_000_000 - (i * 1_000), Period: i == 0 ? "1800" : $"1800/{1800 + i}")))),
        new(
            "months with their years",
            600,
            _json,
            Claims(n =>
                Enumerable
                    .Range(0, n + (n / 12))
                    .Select(i =>
                        i < n
                            ? new Told($"c{i:000000}", Value: 1_000_000 + i, Period: $"{1800 + (i / 12)}-{(i % 12) + 1:00}")
                            : new Told($"c{i:000000}", Value: 9_000_000, Period: $"{1800 + i - n}")))),
        new(
            "years with their growth",
            250,
            _json,
            Claims(n =>
                Enumerable
                    .Range(0, 2 * n)
                    .Select(i =>
                        i % 2 == 0
                            ? new Told($"c{i:000000}", Period: $"{1000 + (i / 2)}")
                            : new Told($"c{i:000000}", Value: 50, Period: $"{1000 + (i / 2)}", Kind: "growth", Unit: "percent")))),
        new("rows of the ledger about one dispute", 1000, _all, Ledger),
        new("cells of an official table with wrong contexts", 1000, _json, Cells),
        new("figures of a text", 4000, _json, Text),
        new("columns, and list items with categories", 400, _json, Columns),
        new("cells checked against a pattern", 20_000, _json, Pattern),
        new("stray quotes", 20_000, _json, (folder, n) => Table(folder, """{ "name": "word", "type": "string" }""", Enumerable.Repeat("a\"b\"c", n))),
    ];

    private static string SideOf(int claim) => claim % 2 == 0 ? "NL" : "SL";

    private static Action<string, int> Claims(Func<int, IEnumerable<Told>> claims) => (folder, n) => WriteExample(folder, claims(n), []);

    private static void Ledger(string folder, int n) =>
        WriteExample(
            folder,
            [new Told("c0"), new Told("c1", Value: 5_000_000, Side: "SL")],
            Enumerable
                .Range(0, n)
                .Select(i =>
                    $"e{i:00000},KZKG3003,c0;c1,1000000;5000000,unresolved,,goods in transit,both tables,,Nothing printed tells.,curator,2012-01-01,2013-01-01"));

    /// <summary>Each claim cites a cell of one table, and the context hash of each cell is wrong.</summary>
    private static void Cells(string folder, int n) =>
        WriteExample(
            folder,
            Enumerable.Range(0, n).Select(i => new Told($"c{i:000000}", Value: i + 1, Scope: $"part-{i:000000}")),
            [],
            cells: Enumerable.Range(0, n).Select(i => FormattableString.Invariant($"cell-{i},s1,,{i + 1},1,{i + 1},0000000000000000,")),
            citations: Enumerable.Range(0, n).Select(i => FormattableString.Invariant($"c{i:000000},value,,cell-{i}")));

    private static void Text(string folder, int n)
    {
        var text = string.Concat(Enumerable.Range(0, n).Select(i => FormattableString.Invariant($"In {1900 + (i % 100)} it came to ${i + 1}.5 million.\n")));
        WriteExample(folder, [], [], text);
    }

    private static void Columns(string folder, int n)
    {
        var columns = Enumerable.Range(0, n).Select(i => FormattableString.Invariant($$"""{ "name": "c{{i}}", "type": "string" }"""));
        var categories = string.Join(", ", Enumerable.Range(0, n).Select(i => FormattableString.Invariant($"\"v{i}\"")));
        var list = $$"""{ "name": "list", "type": "list", "delimiter": ";", "itemType": "string", "categories": [{{categories}}] }""";
        var row = string.Join(';', Enumerable.Range(0, n).Select(i => FormattableString.Invariant($"v{i}"))) + new string(',', n);
        Table(folder, $"{list}, {string.Join(", ", columns)}", Enumerable.Repeat(row, 50));
    }

    private static void Pattern(string folder, int n) =>
        Table(folder, """{ "name": "word", "type": "string", "constraints": { "pattern": "(a+)+b" } }""", Enumerable.Repeat(new string('a', 30), n));

    /// <summary>Writes a package with one plain table.</summary>
    private static void Table(string folder, string fields, IEnumerable<string> rows)
    {
        var descriptor = $$"""{ "name": "growth", "resources": [{ "name": "rows", "path": "rows.csv", "schema": { "fields": [{ "name": "id", "type": "string" }, {{fields}}], "primaryKey": "id" } }] }""";
        File.WriteAllText(Path.Combine(folder, DataPackage.DescriptorFileName), descriptor);
        using var json = System.Text.Json.JsonDocument.Parse(descriptor);
        var names = json
            .RootElement.GetProperty("resources")[0]
            .GetProperty("schema")
            .GetProperty("fields")
            .EnumerateArray()
            .Select(f => f.GetProperty("name").GetString());
        File.WriteAllLines(
            Path.Combine(folder, "rows.csv"),
            [string.Join(',', names), .. rows.Select((row, i) => FormattableString.Invariant($"r{i},{row}"))]);
    }

    /// <summary>Writes a package with the descriptor of the example package of the tests, one source and two speakers.</summary>
    private static void WriteExample(
        string folder,
        IEnumerable<Told> claims,
        IEnumerable<string> ledger,
        string text = "",
        IEnumerable<string>? cells = null,
        IEnumerable<string>? citations = null)
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, DataPackage.DescriptorFileName), Path.Combine(folder, DataPackage.DescriptorFileName));
        foreach (var table in DataPackage
                .Read(path => File.Exists(Path.Combine(folder, path)) ? TextFile.Decode(path, File.ReadAllBytes(Path.Combine(folder, path))) : null)
                .Descriptor.Tables)
        {
            var rows = table.Name switch
            {
                "claims" => claims.Select(c => Row(table, c.Cells)),
                "sources" =>
                [
                    Row(
                        table,
                        [
                            ("id", "s1"),
                            ("file", TextName),
                            ("publisher", "The Lake Herald"),
                            ("language", "en"),
                            ("published", "2011-12-31"),
                            ("published_basis", "printed"),
                            ("sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))),
                            ("characters", text.Length.ToString(CultureInfo.InvariantCulture)),
                            ("form", cells is null ? string.Empty : "table"),
                        ]),
                ],
                "people" =>
                [
                    Row(table, [("id", "mira-holm"), ("name", "Mira Holm"), ("side", "NL")]),
                    Row(table, [("id", "oren-vale"), ("name", "Oren Vale"), ("side", "SL")]),
                ],
                "explanations" => ledger,
                "cells" => cells ?? [],
                "citations" => citations ?? [],
                _ => [],
            };
            File.WriteAllLines(Path.Combine(folder, table.Path), [string.Join(',', table.Fields.Select(f => f.Name)), .. rows]);
        }

        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "texts")).FullName, TextName), text);
    }

    private static string Row(TableSchema table, IReadOnlyList<(string Field, string Text)> cells) =>
        string.Join(',', table.Fields.Select(f => cells.FirstOrDefault(c => c.Field == f.Name).Text ?? string.Empty));

    private sealed record Told(
        string Id,
        long Value = 1_000_000,
        string Period = "2001",
        string Scope = "all",
        string Side = "NL",
        string Kind = "actual",
        string Unit = "USD")
    {
        public (string Field, string Text)[] Cells =>
            [
                ("id", Id),
                ("indicator", "trade-turnover"),
                ("subject", "nl-sl"),
                ("scope", Scope),
                ("kind", Kind),
                ("period", Period),
                ("period_basis", "printed"),
                (
                    "base_period",
                    Kind is "growth" ? (int.Parse(Period, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture) : string.Empty),
                ("value", Value.ToString(CultureInfo.InvariantCulture)),
                ("unit", Unit),
                ("stated_by", Side is "NL" ? "mira-holm" : "oren-vale"),
                ("attribution", "reported"),
                ("side", Side),
                ("source", "s1"),
            ];
    }
}
