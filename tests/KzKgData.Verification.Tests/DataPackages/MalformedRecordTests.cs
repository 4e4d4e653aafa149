using CsCheck;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>One fault causes one problem, at its place, and does not affect other rows.</summary>
public sealed class MalformedRecordTests
{
    private const string Stray = "a quotation mark is inside an unquoted cell; quote the whole cell and double the mark";
    private const string TextAfter = "text follows a closing quotation mark; double the mark if it belongs to the value";
    private const string Open = "a quoted cell has no closing quotation mark; add one";

    [Theory]
    [InlineData("x,y\u2192\"z", Stray)]
    [InlineData("x\u2192\"y,z", Stray)]
    [InlineData("x, \u2192\"y\"", Stray)]
    [InlineData("x\u2192\"y,u\"v", Stray)]
    [InlineData("x,\"y\"\u2192z", TextAfter)]
    [InlineData("\"x\"\u2192y,z", TextAfter)]
    [InlineData("\"x\"\u2192 ,z", TextAfter)]
    [InlineData("\"\"\u2192x,z", TextAfter)]
    [InlineData("\"\u20AC\U0001F34F\"\u2192y,z", TextAfter)]
    [InlineData("x,\u2192\"y", Open)]
    [InlineData("\u2192\"x,y", Open)]
    [InlineData("x,\u2192\"", Open)]
    [InlineData("x,\u2192\"\"\"", Open)]
    [InlineData("x,\u2192\"y\"\"", Open)]
    [InlineData("x,\u2192\"y \"\"u\"\" z", Open)]
    [InlineData("\"p\",\u2192\"y \"\"u", Open)]
    [InlineData("\"p,\"\"q\",\u2192\"y", Open)]
    [InlineData("\u20AC\U0001F34F,\u2192\"y", Open)]
    public void A_quote_out_of_place_is_told_where_it_stands_and_the_rows_around_are_read(string marked, string message)
    {
        string[] frames = ["a,b\n1,2\n{0}\n3,4\n5,\"6\"\n", "a,b\r\n1,2\r\n{0}\r\n3,4\r\n5,\"6\"\r\n", "a,b\n1,2\n3,4\n5,\"6\"\n{0}"];
        foreach (var frame in frames)
        {
            var csv = string.Format(CultureInfo.InvariantCulture, frame, marked);
            var expected = InMemoryPackage.Count(csv, csv.IndexOf('\u2192', StringComparison.Ordinal));
            var table = InMemoryPackage.Table(csv.Replace("\u2192", string.Empty, StringComparison.Ordinal), "a", "b");

            var problem = Assert.Single(table.Problems);
            var place = table.PlaceOf(problem.Start, problem.Length);
            Assert.Equal(message, problem.Problem.ToString());
            Assert.Equal(expected, (place.Line, place.Column));
            Assert.Equal("1,2 3,4 5,6", string.Join(' ', table.Rows.Where(r => !r.IsMalformed).Select(r => r["a"].Text + "," + r["b"].Text)));
            Assert.Single(table.Rows, r => r.IsMalformed && r.Place.Line == place.Line && r.Place.EndLine == place.Line);
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_cell_behind_a_quote_that_is_left_open_keeps_a_byte_order_mark(string lineBreak)
    {
        string[] lines = ["a,b", "1,\"2", "\uFEFF3,4", "5,\"6", "\uFEFFx,\"7"];
        var table = InMemoryPackage.Table(string.Join(lineBreak, lines), "a", "b");

        Assert.Equal(["1", "\uFEFF3", "5", "\uFEFFx"], table.Rows.Select(r => r["a"].Text));
        Assert.Equal([(2, 1), (3, 1), (4, 1), (5, 1)], table.Rows.Select(r => table.PlaceOf(r["a"])).Select(p => (p.Line, p.Column)));
        Assert.Equal([(2, 3), (4, 3), (5, 4)], table.Problems.Select(p => table.PlaceOf(p.Start, p.Length)).Select(p => (p.Line, p.Column)));
    }

    [Theory]
    [InlineData("x", "the record has 1 cell(s), but the header has 2; check its commas and quotes", 1)]
    [InlineData("x,y,", "the record has 3 cell(s), but the header has 2; check its commas and quotes", 4)]
    [InlineData("x,\"y,z\",u", "the record has 3 cell(s), but the header has 2; check its commas and quotes", 9)]
    [InlineData("", "the line is blank and is skipped; remove it", 0)]
    [InlineData(" ", "the record has 1 cell(s), but the header has 2; check its commas and quotes", 1)]
    public void A_record_with_too_many_or_too_few_cells_is_told_as_a_whole(string record, string message, int length)
    {
        var table = InMemoryPackage.Table($"a,b\n1,2\n{record}\n3,4\n", "a", "b");

        var problem = Assert.Single(table.Problems);
        Assert.Equal((message, 8, length), (problem.Problem.ToString(), problem.Start, problem.Length));
        Assert.Equal(table.Rows[1], Assert.Single(table.Rows, r => r.IsMalformed));
        Assert.Equal("4", table.Rows[2]["b"].Text);
    }

    [Fact]
    public void An_empty_line_in_a_table_of_one_column_is_an_empty_cell()
    {
        var table = InMemoryPackage.Table("a\nx\n\ny\n", "a");

        Assert.Empty(table.Problems);
        Assert.Equal("x||y", string.Join('|', table.Rows.Select(r => r["a"].Text)));
    }

    [Fact]
    public void Each_of_several_open_quotes_is_told_and_none_hides_another()
    {
        var table = InMemoryPackage.Table("a,b\n1,\"2\n3,4\n5,\"6\n7,\"8\"\n9,0\"\n", "a", "b");

        Assert.Equal("t.csv(2,3) t.csv(4,3) t.csv(6,4)", string.Join(' ', table.Problems.Select(p => table.PlaceOf(p.Start, p.Length))));
        Assert.Equal("1! 3 5! 7 9!", string.Join(' ', table.Rows.Select(r => r["a"].Text + (r.IsMalformed ? "!" : string.Empty))));
    }

    [Theory]
    [InlineData("\"id,name,note")]
    [InlineData("id,name,note\"")]
    [InlineData("id,na\"me,note")]
    [InlineData("id,\"name\"s,note")]
    public void A_malformed_header_gives_one_finding_and_none_for_the_rows_below(string header)
    {
        var package = InMemoryPackage.Read(header + "\n1,2,3\n4,5,6\n", "id", "name", "note");

        Assert.Equal("KZKG1004 t.csv 1", Assert.Single(Verify(package)));
    }

    [Theory]
    [InlineData("id,note")]
    [InlineData("")]
    public void A_header_without_a_declared_column_gives_no_finding_for_the_rows_below(string header)
    {
        var package = InMemoryPackage.Read(header + "\n1,2,3\n4,5,6\n7,8,9\n", "id", "name", "note");

        Assert.DoesNotContain(Verify(package), f => f.StartsWith("KZKG1004", StringComparison.Ordinal));
        Assert.All(Verify(package), f => Assert.Equal("KZKG1005 t.csv 1", f));
        Assert.NotEmpty(Verify(package));
    }

    [Fact]
    public void One_damage_in_a_table_gives_one_problem_and_leaves_every_other_row_as_it_was()
    {
        // Quoted cells begin with a letter, so that an unterminated quote never happens to end at the end of a cell.
        var value = Gen.Select(Gen.OneOf("", "a", "\u00E9", "\U0001F34F"), Gen.OneOf("", ",", "\"", " ", "z"))
            .Select((head, tail) => head.Length == 0 ? head : head + tail);
        var cell = Gen.Select(value, Gen.Bool).Select((v, quoted) => new CellSpanTests.RawCell(v, quoted || v.AsSpan().ContainsAny("\",")));
        var tables = Gen.Select(Gen.Int[2, 4], Gen.Int[1, 6]).SelectMany((width, height) => Gen.Select(cell.Array[width].Array[height], Gen.Int[0, height - 1], Gen.Int[0, width - 1]));
        Gen.Select(tables, Gen.Enum<Damage>(), Gen.OneOf("\n", "\r\n"), Gen.Bool).Sample(
            (table, damage, lineBreak, endsWithLineBreak) =>
            {
                var (cells, row, column) = table;
                var raws = cells.Select(r => r.Select(c => c.Raw).ToArray()).ToArray();
                var at = Apply(damage, ref raws[row], column);
                var columns = Enumerable.Range(0, cells[0].Length).Select(c => FormattableString.Invariant($"c{c}")).ToArray();
                var lines = raws.Select(r => string.Join(',', r)).Prepend(string.Join(',', columns)).ToArray();
                if (lines[^1].Length == 0)
                {
                    endsWithLineBreak = true; // otherwise there is no last line
                }

                var read = InMemoryPackage.Table(string.Join(lineBreak, lines) + (endsWithLineBreak ? lineBreak : string.Empty), columns);

                var problem = Assert.Single(read.Problems);
                var place = read.PlaceOf(problem.Start, problem.Length);
                Assert.Equal((row + 2, at + 1), (place.Line, place.Column));
                Assert.Equal(cells.Length, read.Rows.Count);
                for (var r = 0; r < cells.Length; r++)
                {
                    Assert.Equal(r == row, read.Rows[r].IsMalformed);
                    if (r != row)
                    {
                        Assert.Equal(cells[r].Select(c => c.Value), columns.Select(c => read.Rows[r][c].Text));
                    }
                }
            },
            iter: 1_500);
    }

    private static int Apply(Damage damage, ref string[] cells, int column)
    {
        var before = cells.Take(column).Sum(c => c.Length + 1);
        switch (damage)
        {
            case Damage.StrayQuote:
                cells[column] = "q\"";
                return before + 1;
            case Damage.TextAfterClosingQuote:
                cells[column] = "\"q\"r";
                return before + 3;
            case Damage.OpenQuote:
                cells = [.. cells.Take(column), "\"q", .. cells.Skip(column + 1).Select(_ => "r")]; // another quote after it would close it
                return before;
            case Damage.CellTooMany:
                cells = [.. cells, "q"];
                return 0;
            case Damage.CellTooFew:
                cells = cells[..^1];
                return 0;
            default:
                cells = [];
                return 0;
        }
    }

    private static IEnumerable<string> Verify(DataPackage package) =>
        Verifier.Verify(package).Findings.Select(f => FormattableString.Invariant($"{f.RuleId} {f.Place.Path} {f.Place.Line}"));

    private enum Damage
    {
        StrayQuote,
        TextAfterClosingQuote,
        OpenQuote,
        CellTooMany,
        CellTooFew,
        BlankLine,
    }
}
