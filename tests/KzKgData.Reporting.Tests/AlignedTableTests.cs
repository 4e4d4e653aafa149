using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting.Tests;

public sealed class AlignedTableTests
{
    [Fact]
    public void Columns_are_as_wide_as_their_widest_cell_and_nothing_trails()
    {
        Assert.Equal(["id   name", "a    b", "ccc"], Lines(null, ["id", "name"], ["a", "b"], ["ccc", ""]));
    }

    [Fact]
    public void Where_room_is_short_columns_go_from_the_right_and_the_last_is_cut()
    {
        var (lines, columns) = AlignedTable.Lay(["id", "name", "more"], [["a-long-key", "Artificial Name", "x"]], 22);

        Assert.Equal(["id          name", "a-long-key  Artificia…"], lines);
        Assert.Equal(2, columns);
    }

    [Fact]
    public void The_key_is_never_cut()
    {
        Assert.Equal(["id", "a-long-key"], Lines(5, ["id", "name"], ["a-long-key", "b"]));
    }

    [Fact]
    public void Letters_with_combining_marks_count_once()
    {
        Assert.Equal(["id  n", "и\u0306   x"], Lines(null, ["id", "n"], ["и\u0306", "x"]));
    }

    private static IReadOnlyList<string> Lines(int? width, string[] header, params string[][] rows) => AlignedTable.Lay(header, rows, width).Lines;
}
