namespace KzKgData.Generators.Tests;

/// <summary>A program reads from the assembly the values that are in the files.</summary>
public sealed class CompiledCellsTests
{
    [Fact]
    public void Every_type_of_column_is_read_as_it_was_written()
    {
        var data = GeneratorRun.Of(LakePackage.Create()).Load();

        Assert.Equal(["long-mere", "salt-pan"], Column(data, "Lakes", "Id"));
        Assert.Equal(["Fresh", "Salt"], Column(data, "Lakes", "Water").Select(w => w!.ToString()));
        Assert.Equal([1, null], Column(data, "Lakes", "Ice").Select(i => i is null ? (object?)null : (int)i - 1));
        Assert.Equal(["12.50", null], Column(data, "Lakes", "Area").Select(a => ((decimal?)a)?.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal([40L, 2L], Column(data, "Lakes", "Depth"));
        Assert.Equal([Period.Year(2019), Period.Between(Period.Month(2018, 6), Period.Month(2018, 8))], Column(data, "Lakes", "Surveyed"));
        Assert.Equal([new DateOnly(1850, 5, 1), null], Column(data, "Lakes", "NamedOn"));
        Assert.Equal(["The Mere", "Old Mere"], (IEnumerable<string>)data.Cell("Lakes", 0, "Aliases")!);
        Assert.Empty((IEnumerable<string>)data.Cell("Lakes", 1, "Aliases")!);
        Assert.Equal(["12.5", "40"], ((IEnumerable<decimal>)data.Cell("Lakes", 0, "Soundings")!).Select(s => s.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal("Gauge(long-mere, 2020-01-01)", data.Rows("Gauges")[0].ToString());
    }

    [Fact]
    public void A_text_is_one_string_whoever_asks()
    {
        var data = GeneratorRun.Of(LakePackage.Create()).Load();

        Assert.Same(data.Cell("Gauges", 0, "Day") is not null ? data.Cell("Gauges", 0, "WaterId") : null, data.Cell("Gauges", 0, "WaterId"));
    }

    [Theory]
    [InlineData("0", "255", "17")]
    [InlineData("-1", "65534", "0")]
    [InlineData("-32769", "32768", "70000")]
    [InlineData("2147483647", "-2147483648", "0")]
    [InlineData("-1000000000000000000", "1000000000000000000", "1")]
    [InlineData("5000000000", "5000000001", "5000000255")]
    [InlineData("7", "7", "7")]
    public void Whole_numbers_of_any_width_keep_their_value(params string[] numbers)
    {
        var data = Numbers("integer", numbers).Load();

        Assert.Equal(numbers.Select(n => (object)long.Parse(n, CultureInfo.InvariantCulture)), Column(data, "Things", "N"));
        Assert.Equal(numbers.Select((_, i) => FormattableString.Invariant($"k{i}")), Column(data, "Things", "Id"));
    }

    [Theory]
    [InlineData("1.50", "2.25", "-3.00")]
    [InlineData("1.5", "2", "0.0000000001")]
    [InlineData("0.000000000000000000000000001", "999999999999999999.999", "1")]
    [InlineData("-0.5", "-1000000000000000000", "0.00")]
    public void Decimals_keep_every_digit_that_is_printed(params string[] numbers)
    {
        var data = Numbers("number", numbers).Load();

        Assert.Equal(numbers, Column(data, "Things", "N").Select(n => ((decimal)n!).ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(70_000)]
    public void Every_row_is_found_by_its_key_and_no_other_key_is(int rows)
    {
        var keys = Enumerable
            .Range(0, rows)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{(i % 3 == 0 ? "көл" : i % 3 == 1 ? "lake" : "😀")}-{i:D5}"))
            .ToArray();
        var run = GeneratorRun.Of(
            Things("string", "id,n\n" + string.Concat(keys.Select(k => $"{k},\n"))),
            """
            internal static class Use
            {
                public static int Missed(string[] keys, string suffix)
                {
                    var missed = 0;
                    for (var i = 0; i < keys.Length; i++)
                    {
                        missed += KzKgData.Dataset.Things.Find(keys[i] + suffix) is { } row && row == KzKgData.Dataset.Things.At(i) && row.Id == keys[i] ? 0 : 1;
                    }
                    return missed;
                }
            }
            """);
        var missed = run.Load("Use");

        Assert.Equal(0, missed.CallStatic("Missed", keys, string.Empty));
        Assert.Equal(rows, missed.CallStatic("Missed", keys, "x"));
    }

    [Fact]
    public void A_key_of_another_form_is_no_key()
    {
        var run = GeneratorRun.Of(
            Things("string", "id,n\né,\n\uFFFD,\n😀,\nлл-lake-1,\n"),
            """
            internal static class Use
            {
                public static string Found(string[] keys) => string.Join(",", System.Linq.Enumerable.Select(keys, k => KzKgData.Dataset.Things.Find(k) is null ? "no" : "yes"));
            }
            """);

        Assert.Equal(
            "yes,no,no,yes,no,no,yes,no,yes,no,no",
            run.Load("Use")
                .CallStatic(
                    "Found",
                    (object)new[] { "é", "e\u0301", "\uD800", "\uFFFD", "\uD83D", "\uDE00", "😀", string.Empty, "лл-lake-1", "Ð»Ð»-lake-1", "Ã©" }));
    }

    private static GeneratorRun Numbers(string type, string[] numbers) =>
        GeneratorRun.Of(Things(type, "id,n\n" + string.Concat(numbers.Select((n, i) => FormattableString.Invariant($"k{i},{n}\n"))), required: true));

    private static TestPackage Things(string type, string text, bool required = false) => TestPackage.Of(
        (TestPackage.Descriptor, $$$"""
            {"name":"p","resources":[{"name":"things","path":"things.csv","schema":{"fields":[{"name":"id"},{"name":"n","type":"{{{type}}}","constraints":{"required":{{{(required ? "true" : "false")}}}}}],"primaryKey":"id"}}]}
            """),
        ("things.csv", text));

    private static IEnumerable<object?> Column(CompiledDataset data, string set, string property) =>
        data.Rows(set).Select(r => CompiledDataset.Get(r, property));
}
