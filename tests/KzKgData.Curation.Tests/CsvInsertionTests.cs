using System.Text;
using KzKgData.Curation.Writing;

namespace KzKgData.Curation.Tests;

/// <summary>Rows are inserted without changing existing bytes.</summary>
public sealed class CsvInsertionTests
{
    private const string Descriptor = """
        {"name":"p","resources":[{"name":"t","path":"t.csv","schema":{"fields":[{"name":"a","type":"string"},{"name":"b","type":"string"},{"name":"c","type":"string"}]}}]}
        """;

    public static TheoryData<string, bool, bool> Styles
    {
        get
        {
            var styles = new TheoryData<string, bool, bool>();
            foreach (var lineBreak in new[] { "\n", "\r\n", "\r" })
            {
                foreach (var isClosed in new[] { true, false })
                {
                    styles.Add(lineBreak, isClosed, true);
                    styles.Add(lineBreak, isClosed, false);
                }
            }

            return styles;
        }
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Line_ends_final_break_and_byte_order_mark_stay(string lineBreak, bool isClosed, bool hasMark)
    {
        var file =
            (hasMark ? "\uFEFF" : string.Empty) + string.Join(lineBreak, "a,b,c", "1,ж,😀", "\"x\ny\",\"q\"\"\",3") + (isClosed ? lineBreak : string.Empty);

        var last = InsertAfter(file, 1, ["n", "o,\"p\"", "й"]);
        Assert.Equal(file + (isClosed ? string.Empty : lineBreak) + "n,\"o,\"\"p\"\"\",й" + (isClosed ? lineBreak : string.Empty), last);

        var middle = InsertAfter(file, 0, ["n", string.Empty, "r\ns"]);
        Assert.Equal(file.Replace("😀" + lineBreak, "😀" + lineBreak + "n,,\"r\ns\"" + lineBreak, StringComparison.Ordinal), middle);

        var first = InsertAfter(file, -1, ["n", "o", "p"]);
        Assert.Equal(file.Replace("a,b,c" + lineBreak, "a,b,c" + lineBreak + "n,o,p" + lineBreak, StringComparison.Ordinal), first);
    }

    [Theory]
    [InlineData("a,b,c", "a,b,c\nn,o,p")]
    [InlineData("a,b,c\n", "a,b,c\nn,o,p\n")]
    [InlineData("a,b,c\r\n", "a,b,c\r\nn,o,p\r\n")]
    [InlineData("\"a\",\"b\",\"c\"\n", "\"a\",\"b\",\"c\"\n\"n\",\"o\",\"p\"\n")]
    public void A_file_with_a_header_row_only_takes_rows(string file, string expected) => Assert.Equal(expected, InsertAfter(file, -1, ["n", "o", "p"]));

    [Theory]
    [InlineData("a,b,c\n\"x\",1,\"y\"\n\"z\",2,\n", "\"n\",o,\"p\"")] // text quoted, numbers not
    [InlineData("a,b,c\n\"x,y\",1,2\n", "n,o,p")] // quoted because it must be
    [InlineData("a,b,c\n\"x\",1,2\ny,1,2\n", "n,o,p")] // quoted once
    public void A_column_that_is_always_quoted_stays_so(string file, string row) =>
        Assert.Equal(file + row + "\n", InsertAfter(file, file.Count(c => c == '\n') - 2, ["n", "o", "p"]));

    [Fact]
    public void Empty_cells_are_never_quoted() =>
        Assert.Equal(
            "\"a\",\"b\",\"c\"\n\"x\",\"y\",\"z\"\n\"n\",,\n",
            InsertAfter("\"a\",\"b\",\"c\"\n\"x\",\"y\",\"z\"\n", 0, ["n", string.Empty, string.Empty]));

    [Fact]
    public void Cells_follow_the_header_row_of_the_file_and_not_the_declared_order() =>
        Assert.Equal("c,a,b\n3,1,2\np,n,o\n", InsertAfter("c,a,b\n3,1,2\n", 0, ["n", "o", "p"]));

    [Fact]
    public void Nothing_is_protected_from_spreadsheets_since_cells_are_data() => Assert.Equal("a,b,c\n-1,=2,@3", InsertAfter("a,b,c", -1, ["-1", "=2", "@3"]));

    private static string InsertAfter(string file, int row, string[] cells)
    {
        var bytes = Encoding.UTF8.GetBytes(file);
        var package = TestPackage.Of((TestPackage.Descriptor, Descriptor)).With("t.csv", bytes).Read();
        Assert.Empty(package.Problems);
        Assert.Empty(package.Tables[0].Problems);
        Dictionary<string, string> added = new(StringComparer.Ordinal) { ["a"] = cells[0], ["b"] = cells[1], ["c"] = cells[2] };
        return Encoding.UTF8.GetString(CsvInsertion.Insert(bytes, package.Tables[0], row, [added]));
    }
}
