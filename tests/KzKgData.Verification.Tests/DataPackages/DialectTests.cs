using System.Text;
using System.Text.Json;
using CsCheck;
using CsvHelper;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>Files of every dialect are read to the cells that were written, at the right places.</summary>
public sealed class DialectTests
{
    private static readonly string[] _header = ["a", "b"];

    private static readonly string[] _hostileDialects =
    [
        "{\"quoteChar\": \"'\", \"escapeChar\": \"\\\\\", \"commentChar\": \"#\", \"lineTerminator\": \";\"}", "{\"escapeChar\": \"'\", \"quoteChar\": \"'\"}",
        "{\"headerRows\": [2, 4], \"commentRows\": [1]}", "{\"header\": false, \"skipInitialSpace\": true}",
    ];

    [Theory]
    [InlineData("{}", "a,b\n1,2\n", "1|2")]
    [InlineData("{\"delimiter\": \";\"}", "a;b\n1;\"2;3\"\n", "1|2;3")]
    [InlineData("{\"delimiter\": \"\\t\"}", "a\tb\n1\t2\n", "1|2")]
    [InlineData("{\"delimiter\": \"::\"}", "a::b\n1::2:3\n", "1|2:3")]
    [InlineData("{\"delimiter\": \"\\\\t\", \"lineTerminator\": \"\\\\r\\\\n\"}", "a\tb\r\n1\t2\r\n", "1|2")]
    [InlineData("{\"csv\": {\"delimiter\": \"|\"}}", "a|b\n1|2,3\n", "1|2,3")]
    [InlineData("{\"delimiter\": \"\u2016\"}", "a\u2016b\n1\u20162\n", "1|2")]
    [InlineData(
        "{\"delimiter\": \",\", \"lineTerminator\": \"\\r\\n\", \"quoteChar\": \"\\\"\", \"doubleQuote\": true, \"skipInitialSpace\": false, \"header\": "
        + "true, \"caseSensitiveHeader\": false, \"csvddfVersion\": 1.2}",
        "a,B\n1,2\n",
        "1|2")]
    [InlineData("{\"lineTerminator\": \";\"}", "a,b;1,2\n;3,4", "1|2\n,3|4")]
    [InlineData("{\"quoteChar\": \"'\"}", "a,b\n'1,1','it''s'\n", "1,1|it's")]
    [InlineData("{\"quoteChar\": \"'\"}", "a,b\r1,2\r3,4", "1|2,3|4")]
    [InlineData("{\"quoteChar\": \"'\"}", "a,b\r1,2\r\n3,4\r", "1|2,3|4")]
    [InlineData("{\"quoteChar\": \"'\"}", "a,b\n\"x\",'\"y\"'\n", "\"x\"|\"y\"")]
    [InlineData("{\"quoteChar\": \"\"}", "a,b\n\"x\",5\" pipe\n", "\"x\"|5\" pipe")]
    [InlineData("{\"escapeChar\": \"|\"}", "a,b\n1|,1,2||2\n", "1,1|2|2")]
    [InlineData("{\"escapeChar\": \"\\\\\"}", "a,b\n\"x\\\"y\",5\" pipe\n", "x\"y|5\" pipe")]
    [InlineData("{\"doubleQuote\": false, \"escapeChar\": \"\\\\\"}", "a,b\n\"x\\\"\\\\y\",2\n", "x\"\\y|2")]
    [InlineData("{\"skipInitialSpace\": true}", "a, b\n1,   \"x, y\"\n", "1|x, y")]
    [InlineData("{\"skipInitialSpace\": false}", "a, b\n1,2\n", null)]
    [InlineData("{\"commentChar\": \"#\"}", "#it's \"so\na,b\n# x,y,z\n1,2\n#\n", "1|2")]
    [InlineData("{\"commentChar\": \"//\"}", "a,b\n/1,2\n//3,4\n", "/1|2")]
    [InlineData("{\"commentRows\": [1, 3]}", "about\na,b\nunits\n1,2\n", "1|2")]
    [InlineData("{\"header\": false}", "1,2\n3,4\n", "1|2,3|4")]
    [InlineData("{\"header\": false, \"delimiter\": \";\", \"commentChar\": \"#\"}", "#x\n1;2\n", "1|2")]
    [InlineData("{\"headerRows\": [2]}", "fruit\na,b\n1,2\n", "1|2")]
    [InlineData("{\"headerRows\": [1, 2], \"headerJoin\": \"-\"}", "x\na,b\n1,2\n", null)]
    [InlineData("{\"nullSequence\": \"NA\"}", "a,b\nNA,2\n", "?|2")]
    [InlineData("{\"sheetNumber\": 2, \"property\": \"rows\", \"table\": null, \"$schema\": \"x\"}", "a,b\n1,2\n", "1|2")]
    public void A_file_is_taken_apart_as_its_dialect_says(string dialect, string csv, string? expected)
    {
        var package = Read(dialect, csv);
        var table = package.Tables[0];

        Assert.Empty(package.Problems);
        if (expected is null)
        {
            Assert.NotEmpty(Errors(package));
            return;
        }

        Assert.Equal(expected, string.Join(',', table.Rows.Select(r => Show(table, r, 0) + "|" + Show(table, r, 1))));
        Assert.Empty(Errors(package));
    }

    [Fact]
    public void A_header_of_several_rows_is_joined_column_by_column()
    {
        var package = InMemoryPackage.OfTable(
            """{ "fields": [ { "name": "fruit id" }, { "name": "fruit name" } ] }""",
            "fruit\nid,name\n1,apple\n",
            """, "dialect": { "headerRows": [1, 2] }"""
        );

        Assert.Equal(("apple", 3), (package.Tables[0].Rows[0]["fruit name"].Text, package.Tables[0].Rows[0].Place.Line));
        Assert.Empty(Errors(package));
    }

    [Theory]
    [InlineData("{\"delimiter\": \"\"}")]
    [InlineData("{\"delimiter\": 1}")]
    [InlineData("{\"delimiter\": \"\\\"\"}")]
    [InlineData("{\"quoteChar\": 5}")]
    [InlineData("{\"quoteChar\": \"ab\"}")]
    [InlineData("{\"escapeChar\": \"\u20AC\"}")]
    [InlineData("{\"header\": \"yes\"}")]
    [InlineData("{\"headerRows\": [0]}")]
    [InlineData("{\"commentRows\": \"2\"}")]
    [InlineData("5")]
    [InlineData("\"dialect.json\"")]
    [InlineData("\"../dialect.json\"")]
    public void A_dialect_that_cannot_be_used_is_one_problem(string dialect) => Assert.Single(Read(dialect, "a,b\n1,2\n").Problems);

    [Theory]
    [InlineData("'x,y\n3,4\n", "a quoted cell has no closing quotation mark; add one", 1)]
    [InlineData("x,'y'z\n3,4\n", "text follows a closing quotation mark; double the mark if it belongs to the value", 6)]
    [InlineData("x,y'z\n3,4\n", "a quotation mark is inside an unquoted cell; quote the whole cell and double the mark", 4)]
    [InlineData("x\n3,4\n", "the record has 1 cell(s), but the header has 2; check its commas and quotes", 1)]
    public void What_breaks_the_form_is_told_in_every_dialect_and_hides_no_row(string rows, string message, int column)
    {
        var table = Read("{\"quoteChar\": \"'\"}", "a,b\n" + rows).Tables[0];

        var problem = Assert.Single(table.Problems);
        Assert.Equal((message, column), (problem.Problem.ToString(), table.PlaceOf(problem.Start, problem.Length).Column));
        Assert.Equal("4", Assert.Single(table.Rows, r => !r.IsMalformed)["b"].Text);
    }

    [Fact]
    public void Cells_of_any_dialect_and_encoding_are_those_that_were_written()
    {
        var cell = Gen.OneOf("", "a", "1", ",", ";", "\t", "|", "\"", "'", "\\", "\n", "\r\n", " ", "#", "\u00E9", "\u049A", "\U0001F34F", "::")
            .Array[0, 5]
            .Select(string.Concat);
        var dialects = Gen.Select(
            Gen.OneOf(",", ";", "\t", "|", "::", "\u2016"),
            Gen.OneOf('"', '\''),
            Gen.OneOf<char?>(null, '\\'),
            Gen.Bool,
            Gen.OneOf("utf-8", "utf-16", "utf-16be"),
            Gen.Bool);
        Gen.Select(cell.Array[2].Array[1, 6], dialects)
            .Sample(
                (rows, dialect) =>
                {
                    var (delimiter, quote, escape, skips, encoding, hasMark) = dialect;
                    var text = string.Concat(
                        rows.Prepend(_header).Select(r => string.Join(delimiter + (skips ? " " : string.Empty), r.Select(c => Write(c, quote, escape))) + "\n"));
                    var written = FileEncoding.Find(encoding)!;
                    var file = hasMark ? [.. written.GetPreamble(), .. written.GetBytes(text)] : written.GetBytes(text);
                    var members = JsonSerializer.Serialize(
                        new Dictionary<string, object>(StringComparer.Ordinal)
                        {
                            ["delimiter"] = delimiter,
                            ["quoteChar"] = quote.ToString(),
                            ["skipInitialSpace"] = skips,
                        });
                    members = escape is null ? members : members.Insert(1, "\"escapeChar\": \"\\\\\", ");
                    var package = InMemoryPackage.OfTable(
                        """{ "fields": [ { "name": "a" }, { "name": "b" } ], "missingValues": [] }""",
                        file,
                        $", \"encoding\": \"{encoding}\", \"dialect\": {members}");

                    Assert.Equal(rows.Select(r => r[0] + "\u0001" + r[1]), package.Tables[0].Rows.Select(r => r["a"].Text + "\u0001" + r["b"].Text));
                    Assert.Empty(package.Tables[0].Problems);
                    if (delimiter.Length == 1 && delimiter[0] < 0x80 && quote == '"' && escape is null && !skips)
                    {
                        Assert.Equal(ByCsvHelper(text, delimiter[0]), package.Tables[0].Rows.Select(r => r["a"].Text + "\u0001" + r["b"].Text));
                    }
                },
            iter: 1_500);
    }

    [Fact]
    public void No_text_makes_a_dialect_throw()
    {
        Gen.Select(Gen.OneOf("'", "\\", "#", ";", ",", "\n", "\"", "a", " ", "\u20AC").Array[0, 30].Select(string.Concat), Gen.OneOf(_hostileDialects)).Sample(
            (text, dialect) =>
            {
                var package = Read(dialect, text);
                Verifier.Verify(package);
                Assert.All(package.Tables[0].Problems, p => Assert.True(package.Tables[0].PlaceOf(p.Start, p.Length).Line >= 1));
            },
            iter: 3_000);
    }

    private static IEnumerable<string> ByCsvHelper(string text, char delimiter)
    {
        using var reader = CsvReader.FromText(
            text,
            new CsvReaderOptions
            {
                HasHeader = true,
                Separator = delimiter,
                DetectSeparatorHint = false,
                SkipEmptyLines = false,
            });
        while (reader.Read())
        {
            yield return reader.GetString(0) + "\u0001" + reader.GetString(1);
        }
    }

    private static string Write(string cell, char quote, char? escape)
    {
        var text = escape is { } mark ? cell.Replace($"{mark}", $"{mark}{mark}", StringComparison.Ordinal) : cell;
        return quote + text.Replace($"{quote}", $"{escape ?? quote}{quote}", StringComparison.Ordinal) + quote;
    }

    private static string Show(Table table, Row row, int column) =>
        table.IsMissing(row.Index, column) ? "?" : Encoding.UTF8.GetString(table.Utf8(row.Index, column));

    [Theory]
    [InlineData("t.tsv", "")]
    [InlineData("t.TSV", "")]
    [InlineData("t.txt", ", \"format\": \"tsv\"")]
    [InlineData("t.csv", ", \"mediatype\": \"text/tab-separated-values; charset=utf-8\"")]
    [InlineData("t.tsv", ", \"mediatype\": \"text/plain\", \"dialect\": { \"quoteChar\": \"'\" }")]
    [InlineData("t.tsv", ", \"dialect\": \"d.json\"")]
    public void Tabs_stand_between_cells_where_format_media_type_or_name_say_so(string path, string more) =>
        Assert.Equal("1,5|2", Assert.Single(Named(path, more, "a\tb\n1,5\t2\n").Tables[0].Rows) is var row ? row["a"].Text + "|" + row["b"].Text : null);

    [Theory]
    [InlineData("t.tsv", ", \"format\": \"csv\"")]
    [InlineData("t.tsv", ", \"mediatype\": \"text/csv\"")]
    [InlineData("t.tsv", ", \"dialect\": { \"delimiter\": \",\" }")]
    [InlineData("t.txt", "")]
    [InlineData("t.tab", "")]
    public void Commas_do_where_nothing_says_tabs_or_more_says_commas(string path, string more) =>
        Assert.Equal("1\t5|2", Assert.Single(Named(path, more, "a,b\n1\t5,2\n").Tables[0].Rows) is var row ? row["a"].Text + "|" + row["b"].Text : null);

    private static DataPackage Named(string path, string more, string csv) =>
        InMemoryPackage
            .Describing($$"""{ "resources": [ { "name": "t", "path": "{{path}}", "schema": { "fields": [ { "name": "a" }, { "name": "b" } ] }{{more}} } ] }""")
            .With(path, Encoding.UTF8.GetBytes(csv))
            .With("d.json", "{}"u8.ToArray())
            .Read();

    private static DataPackage Read(string dialect, string csv) =>
        InMemoryPackage.OfTable("""{ "fields": [ { "name": "a" }, { "name": "b" } ] }""", csv, $", \"dialect\": {dialect}");

    private static IEnumerable<string> Errors(DataPackage package) =>
        Verifier.Verify(package).Findings.Where(f => f.Severity is Severity.Error).Select(f => f.Message);
}
