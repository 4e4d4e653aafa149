using System.Text;
using CsvHelper;

namespace KzKgData.Generators.Tests;

/// <summary>
/// Property-based tests: tables with random types, dialects, names and texts are compiled in memory. Every cell that the program reads is compared with
/// the value that was written; CsvHelper and an independent parser must also read that value.
/// </summary>
public sealed class GeneratedPackagesTests
{
    private const int Packages = 60;

    // Texts that tend to break readers and writers: quotes, delimiters, line endings, marks, supplementary characters, C# and XML syntax.
    private static readonly string[] _texts =
    [
        "a",
        "x y",
        "\"",
        "'",
        "\"\"",
        "a\"b",
        "a,b", "a;b", "a|b", "a\tb", "a\nb", "a\r\nb", "#a", "a#b", "{0}", "{{x}}", "\\", "\\n", "</summary>", "*/", "//", "@class", "ә",
        "Қазақстан", "é", "e\u0301", "😀", "\u2028", "NULL", "0", "true", "2024", "'; DROP TABLE x", "\u00A0", "ß", "İ", "ı", "-", "=1+1", "%s",
        "$\"{x}\"",
        "\u200Bz",
    ];

    private static readonly string[] _names =
    [
        "value", "class", "Value", "Id2", "объём торговли", "жыл", "price %", "a-b", "IsRow", "Row", "ToString", "1st", "data", "hash", "place",
        "Equals", "größe", "名前", "int", "System",
    ];

    private static readonly (string Declared, Func<Random, (string Cell, object Value)> Make)[] _types =
    [
        (""" "type":"string" """, r => Pick(r, _texts) is var t ? (t, t) : default),
        (""" "type":"integer" """, r => r.NextInt64(long.MinValue / 4, long.MaxValue / 4) is var n ? (Invariant(n), n) : default),
        (""" "type":"integer" """, r => (long)r.Next(-300, 300) is var n ? (Invariant(n), n) : default),
        (
            """ "type":"integer","groupChar":" " """,
            r => (long)r.Next(1_000_000, 900_000_000) is var n ? (n.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' '), n) : default),
        (
            """ "type":"number" """,
            r => new decimal(r.Next(), r.Next(), 0, r.Next(2) == 0, (byte)r.Next(12)) is var n ? (n.ToString(CultureInfo.InvariantCulture), n) : default),
        (
            """ "type":"number","decimalChar":",","groupChar":"." """,
            r =>
                new decimal(r.Next(1_000_000, 2_000_000_000), 0, 0, isNegative: false, scale: 2) is var n
                    ? (n.ToString("#,0.00", CultureInfo.InvariantCulture).Replace(',', '_').Replace('.', ',').Replace('_', '.'), n)
                    : default),
        (""" "type":"boolean" """, r => (r.Next(2) == 0) is var b ? (b ? "true" : "false", b) : default),
        (""" "type":"boolean","trueValues":["ja","1"],"falseValues":["nein","0"] """, r => (r.Next(2) == 0) is var b ? (b ? "ja" : "nein", b) : default),
        (
            """ "type":"date" """,
            r => new DateOnly(1, 1, 1).AddDays(r.Next(3_000_000)) is var d ? (d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), d) : default),
        (
            """ "type":"date","format":"%d.%m.%Y" """,
            r => new DateOnly(1000, 1, 1).AddDays(r.Next(3_000_000)) is var d ? (d.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), d) : default),
        (
            """ "type":"time" """,
            r => new TimeOnly(r.Next(24), r.Next(60), r.Next(60)) is var t ? (t.ToString("HH:mm:ss", CultureInfo.InvariantCulture), t) : default),
        (
            """ "type":"datetime" """,
            r =>
                new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(r.Next()) is var t
                    ? (t.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), t)
                    : default),
        (""" "type":"year" """, r => r.Next(1, 9999) is var y ? (y.ToString("D4", CultureInfo.InvariantCulture), y) : default),
        (""" "type":"yearmonth" """, r => Period.Month(r.Next(1, 9999), r.Next(1, 13)) is var p ? (p.ToString(), p) : default),
    ];

    private static readonly string[] _missing = ["", "n/a", "-999"];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, Packages)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_cell_of_a_package_is_what_was_written(int seed)
    {
        var random = new Random(seed);
        var columns = Enumerable
            .Range(0, random.Next(1, 7))
            .Select(i =>
                (Name: i < _names.Length && random.Next(3) > 0 ? Pick(random, _names) : $"c{i}", Type: Pick(random, _types), Required: random.Next(4) == 0))
            .DistinctBy(c => c.Name.ToUpperInvariant())
            .ToArray();
        var dialect = Dialect.Of(random);
        var rows = Enumerable
            .Range(0, random.Next(0, 40))
            .Select(_ =>
                columns
                    .Select(c => c.Required || random.Next(5) > 0 ? Fitting(random, c.Type) : (Cell: Pick(random, _missing), Value: (object?)null))
                    .ToArray())
            .ToArray();
        var file = new StringBuilder();
        if (dialect.Header)
        {
            dialect.Write(file, ["key", .. columns.Select(c => c.Name)]);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            dialect.Write(file, [$"k{i}", .. rows[i].Select(c => c.Cell)]);
        }

        using var culture = CultureOf(random);
        var text = file.ToString();
        string[][] written = [.. rows.Select((r, i) => (string[])[$"k{i}", .. r.Select(c => c.Cell)])];
        Assert.Equal(written, dialect.Read(text).Skip(dialect.Header ? 1 : 0));
        Assert.Equal(written, dialect.ReadWithCsvHelper(text));

        var fields = columns.Select((c, i) => $$"""{"name":{{Json(c.Name)}},"kzkg:name":"Cell{{i}}",{{c.Type.Declared}}{{(c.Required ? ",\"constraints\":{\"required\":true}" : string.Empty)}}}""");
        var run = GeneratorRun.Of(TestPackage.Of(
            (TestPackage.Descriptor, $$$"""{"name":"p","resources":[{"name":"things","path":"things.csv","dialect":{{{dialect.Json}}},"schema":{"missingValues":["","n/a","-999"],"primaryKey":"key","fields":[{"name":"key"},{{{string.Join(',', fields)}}}]}}]}"""),
            ("things.csv", text)));
        var data = run.Load();

        Assert.Equal(rows.Length, data.Count("Things"));
        for (var i = 0; i < rows.Length; i++)
        {
            var row = CompiledDataset.Call(data.Table("Things"), "Find", $"k{i}")!;
            for (var c = 0; c < columns.Length; c++)
            {
                var (cell, value) = rows[i][c];
                var read = CompiledDataset.Get(row, $"Cell{c}");
                Assert.True(Equals(value, read), $"seed {seed}, row {i}, {columns[c].Type.Declared}: {cell} was read as {read}");
                Assert.Equal(value is decimal exact ? decimal.GetBits(exact) : null, read is decimal number ? decimal.GetBits(number) : null);
            }
        }
    }

    [Theory]
    [InlineData("::", "a::b:c::d", "a", "b:c", "d")]
    [InlineData("; ", "a; b;c", "a", "b;c")]
    [InlineData(" and ", "salt and fresh", "salt", "fresh")]
    [InlineData("\u2016", "a\u2016b", "a", "b")]
    public void A_list_is_joined_by_any_text(string delimiter, string cell, params string[] items)
    {
        var data = GeneratorRun.Of(TestPackage.Of(
            (TestPackage.Descriptor, $$$"""{"name":"p","resources":[{"name":"things","path":"things.csv","schema":{"fields":[{"name":"id"},{"name":"v","type":"list","delimiter":{{{Json(delimiter)}}}}],"primaryKey":"id"}}]}"""),
            ("things.csv", $"id,v\nx,{cell}\ny,\n"))).Load();

        Assert.Equal(items, (IEnumerable<string>)data.Cell("Things", 0, "V")!);
        Assert.Empty((IEnumerable<string>)data.Cell("Things", 1, "V")!);
    }

    [Fact]
    public void A_checkout_with_other_line_ends_makes_the_same_code()
    {
        foreach (var package in new[] { LakePackage.Create(), TradePackage.Create(), RealPackage.Package })
        {
            Assert.Equal(
                GeneratorRun.Of(package).Sources,
                GeneratorRun.Of(package.Files.Aggregate(package, (p, file) => p.Edit(file, text => text.ReplaceLineEndings("\r\n")))).Sources);
        }
    }

    /// <summary>Returns a random value of a type whose text is not a marker for missing values.</summary>
    private static (string Cell, object? Value) Fitting(Random random, (string Declared, Func<Random, (string Cell, object Value)> Make) type)
    {
        while (true)
        {
            var (cell, value) = type.Make(random);
            if (!_missing.Contains(cell, StringComparer.Ordinal))
            {
                return (cell, value);
            }
        }
    }

    private static HostileCulture CultureOf(Random random) => random.Next(3) switch
    {
        0 => HostileCulture.With(",", ".", "-"),
        1 => HostileCulture.With(",", "\u00A0", "\u2212"),
        _ => HostileCulture.With("\u066B", "\u066C", "\u061C-"),
    };

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    /// <summary>A CSV dialect, with a writer and an independent character-by-character parser.</summary>
    private sealed record Dialect(char Delimiter, char Quote, string LineEnd, bool Header, bool QuotesAll)
    {
        public string Json => $$"""{"delimiter":{{Text(Delimiter)}},"quoteChar":{{Text(Quote)}},"header":{{(Header ? "true" : "false")}},"lineTerminator":{{GeneratedPackagesTests.Json(LineEnd)}}}""";

        public static Dialect Of(Random random) =>
            new(Pick(random, [',', ';', '\t', '|']), Pick(random, ['"', '\'']), Pick(random, ["\n", "\r\n"]), random.Next(4) > 0, random.Next(4) == 0);

        public void Write(StringBuilder file, string[] cells) => file.AppendJoin(Delimiter, cells.Select(Quoted)).Append(LineEnd);

        public List<string[]> Read(string text)
        {
            var (records, cells, cell) = (new List<string[]>(), new List<string>(), new StringBuilder());
            for (var (i, isQuoted) = (0, false); i < text.Length; i++)
            {
                if (text[i] == Quote && isQuoted && i + 1 < text.Length && text[i + 1] == Quote)
                {
                    cell.Append(text[i++]);
                }
                else if (text[i] == Quote)
                {
                    isQuoted = !isQuoted;
                }
                else if (!isQuoted && text[i] == Delimiter)
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }
                else if (!isQuoted && string.CompareOrdinal(text, i, LineEnd, 0, LineEnd.Length) == 0)
                {
                    cells.Add(cell.ToString());
                    records.Add([.. cells]);
                    cells.Clear();
                    cell.Clear();
                    i += LineEnd.Length - 1;
                }
                else
                {
                    cell.Append(text[i]);
                }
            }

            return records;
        }

        public List<string[]> ReadWithCsvHelper(string text)
        {
            var records = new List<string[]>();
            using var reader = CsvReader.FromText(
                text,
                new CsvReaderOptions
                {
                    HasHeader = Header,
                    Separator = Delimiter,
                    Quote = Quote,
                    Escape = Quote,
                    DetectSeparatorHint = false,
                });
            while (reader.Read())
            {
                records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))]);
            }

            return records;
        }

        private string Quoted(string cell) => QuotesAll || cell.AsSpan().IndexOfAny([Delimiter, Quote, '\r', '\n']) >= 0
            ? Quote + cell.Replace(Quote.ToString(), new string(Quote, 2), StringComparison.Ordinal) + Quote
            : cell;

        private static string Text(char c) => GeneratedPackagesTests.Json(c.ToString());
    }
}
