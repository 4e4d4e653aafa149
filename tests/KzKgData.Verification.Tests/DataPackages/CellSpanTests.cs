using System.Text;
using CsCheck;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

public sealed class CellSpanTests
{
    private static readonly Gen<string> _value = Gen.OneOf(
            "a", "Bc", " ", ",",
            "\"",
            "\"\"",
            "\n", "\r\n", "\r", "\t", "\u00E9", "\u20AC", "\u049B", "\U0001F34F", "\u2028", "'", ";", "#", "sep=;", "\0", "0", "-")
        .Array[0, 5]
        .Select(string.Concat);

    private static readonly Gen<RawCell> _cell = Gen.Select(_value, Gen.Bool)
        .Select((value, quoted) => new RawCell(value, quoted || value.AsSpan().ContainsAny("\",\r\n")));

    private static readonly Gen<WrittenTable> _table = Gen.Select(Gen.Int[1, 4], Gen.Int[0, 6]).SelectMany((width, height) =>
        Gen.Select(_cell.Array[width].Array[height + 1], Gen.OneOf("\n", "\r\n"), Gen.Bool, Gen.Bool)
            .Select((cells, lineBreak, hasMark, endsWithLineBreak) => new WrittenTable(cells, lineBreak, hasMark, endsWithLineBreak)));

    [Fact]
    public void Every_cell_knows_its_value_and_the_exact_stretch_it_stands_in() => _table.Sample(
        written =>
        {
            var table = InMemoryPackage.Table(written.FileText, written.Columns);
            var text = table.Text;

            Assert.Empty(table.Problems);
            Assert.Equal(written.Text, text);
            Assert.Equal(written.Cells.Length - 1, table.Rows.Count);
            for (var r = 0; r < written.Cells.Length; r++)
            {
                for (var c = 0; c < written.Columns.Length; c++)
                {
                    var cell = r == 0 ? table.Header[c] : table.Rows[r - 1][written.Columns[c]];
                    Assert.Equal(written.Cells[r][c].Value, cell.Text);
                    Assert.Equal(written.Cells[r][c].Raw, text.Substring(cell.Start, cell.Length));
                    Assert.Equal(written.StartOf(r, c), cell.Start);

                    var place = table.PlaceOf(cell);
                    Assert.Equal(InMemoryPackage.Count(text, cell.Start), (place.Line, place.Column));
                    Assert.Equal(InMemoryPackage.Count(text, cell.Start + cell.Length), (place.EndLine, place.EndColumn));
                }
            }
        },
        iter: 1_500);

    [Fact]
    public void A_row_covers_its_cells_and_the_commas_between_them() => _table.Sample(
        written =>
        {
            var table = InMemoryPackage.Table(written.FileText, written.Columns);
            for (var r = 1; r < written.Cells.Length; r++)
            {
                var start = written.StartOf(r, 0);
                var end = start + string.Join(',', written.Cells[r].Select(c => c.Raw)).Length;
                var place = table.Rows[r - 1].Place;

                Assert.Equal(InMemoryPackage.Count(table.Text, start), (place.Line, place.Column));
                Assert.Equal(InMemoryPackage.Count(table.Text, end), (place.EndLine, place.EndColumn));
                Assert.True(table.Rows[r - 1].Holds(start) && table.Rows[r - 1].Holds(end) && !table.Rows[r - 1].Holds(end + 1));
            }
        },
        iter: 1_000);

    [Fact]
    public void Columns_are_counted_in_utf16_units()
    {
        var table = InMemoryPackage.Table("a,b\n\U0001F34F,\"x\ny\"\n", "a", "b");

        Assert.Equal(new Place("t.csv", 2, 4, 3, 3), table.Rows[0].PlaceOf("b"));
        Assert.Equal("t.csv(2,4)", table.Rows[0].PlaceOf("b").ToString());
    }

    [Fact]
    public void Cells_far_larger_than_any_buffer_keep_their_place()
    {
        var large = string.Concat(Enumerable.Repeat("\u20AC\"\"\U0001F34F\n", 60_000));
        var table = InMemoryPackage.Table($"a,b\n\"{large}\",x\ny,z\n", "a", "b");

        Assert.Empty(table.Problems);
        Assert.Equal(large.Replace("\"\"", "\"", StringComparison.Ordinal), table.Rows[0]["a"].Text);
        Assert.Equal(new Place("t.csv", 60_002, 3, 60_002, 4), table.Rows[0].PlaceOf("b"));
        Assert.Equal(new Place("t.csv", 60_003, 3, 60_003, 4), table.Rows[1].PlaceOf("b"));
    }

    [Fact]
    public void A_column_that_is_missing_reads_as_an_empty_cell_at_the_start_of_the_row()
    {
        var row = InMemoryPackage.Table("a\nx\n", "a", "b").Rows[0];

        Assert.Equal((string.Empty, new Place("t.csv", 2, 1, 2, 1)), (row["b"].Text, row.PlaceOf("b")));
    }

    [Fact]
    public void Of_two_columns_with_one_name_the_first_counts() =>
        Assert.Equal("x", InMemoryPackage.Table("a,a\nx,y\n", "a", "a").Rows[0]["a"].Text);

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("\uFEFF", 0, 0)]
    [InlineData("a,b", 2, 0)]
    [InlineData("a,b\n", 2, 0)]
    [InlineData("a,b\r\n", 2, 0)]
    [InlineData("a,b\nx,y", 2, 1)]
    public void A_file_may_be_empty_or_hold_the_header_only_or_lack_the_last_line_break(string csv, int columns, int rows)
    {
        var table = InMemoryPackage.Table(csv, "a", "b");

        Assert.True(table.Exists);
        Assert.Equal((columns, rows, 0), (table.Header.Count, table.Rows.Count, table.Problems.Count));
        Assert.Equal(columns == 2, table.HasAllColumns);
    }

    [Fact]
    public void A_table_without_a_file_is_empty_and_stands_where_the_descriptor_names_it()
    {
        var package = InMemoryPackage.Describe("""{ "resources": [ { "name": "t", "path": "t.csv", "schema": { "fields": [ { "name": "a" } ] } } ] }""");
        var table = package.Tables[0];

        Assert.Equal((false, "t.csv", string.Empty, 0), (table.Exists, table.Path, table.Text, table.Rows.Count));
        Assert.Equal("datapackage.json(1,41)", table.PlaceOf(5, 2).ToString());
    }

    public sealed record RawCell(string Value, bool Quoted)
    {
        public string Raw => Quoted ? "\"" + Value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : Value;
    }

    /// <summary>A table written according to RFC 4180. Column names are numbered to make them unique.</summary>
    public sealed class WrittenTable
    {
        private readonly Dictionary<(int Row, int Column), int> _starts = [];

        public WrittenTable(RawCell[][] cells, string lineBreak, bool hasMark, bool endsWithLineBreak)
        {
            // An empty last line is not a record, so a lone empty cell must be quoted there.
            Cells =
            [
                .. cells.Select(
                    (row, r) =>
                        row.Select(
                                (cell, c) =>
                                    r == 0 ? cell with { Value = cell.Value + c.ToString(CultureInfo.InvariantCulture) }
                                    : row.Length == 1 && cell.Value.Length == 0 ? cell with { Quoted = true }
                                    : cell)
                            .ToArray()),
            ];
            var text = new StringBuilder();
            for (var r = 0; r < Cells.Length; r++)
            {
                for (var c = 0; c < Cells[r].Length; c++)
                {
                    text.Append(c == 0 ? string.Empty : ",");
                    _starts[(r, c)] = text.Length;
                    text.Append(Cells[r][c].Raw);
                }

                text.Append(r == Cells.Length - 1 && !endsWithLineBreak ? string.Empty : lineBreak);
            }

            Text = text.ToString();
            FileText = (hasMark ? "\uFEFF" : string.Empty) + Text;
        }

        public RawCell[][] Cells { get; }

        public string Text { get; }

        public string FileText { get; }

        public string[] Columns => [.. Cells[0].Select(c => c.Value)];

        public int StartOf(int row, int column) => _starts[(row, column)];

        public override string ToString() => System.Text.Json.JsonSerializer.Serialize(FileText);
    }
}
