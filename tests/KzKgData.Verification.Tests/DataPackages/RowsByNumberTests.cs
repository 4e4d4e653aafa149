using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>Rows are grouped by number.</summary>
public sealed class RowsByNumberTests
{
    [Fact]
    public void Rows_of_one_number_stand_together_in_their_order()
    {
        var rows = new RowsByNumber([7, 3, 9, 1, 4], r => r is 9 ? -1 : r % 2, numbers: 3);

        Assert.Equal([4], rows[0].ToArray());
        Assert.Equal([7, 3, 1], rows[1].ToArray());
        Assert.Empty(rows[2].ToArray());
    }

    [Fact]
    public void Rows_that_are_in_such_an_order_are_kept_once()
    {
        int[] rows = [2, 4, 1, 3];
        var byNumber = new RowsByNumber(rows, r => r % 2, numbers: 2);

        rows[0] = 6;

        Assert.Equal([6, 4], byNumber[0].ToArray());
        Assert.Equal([1, 3], byNumber[1].ToArray());
    }

    [Fact]
    public void No_rows_leave_every_number_empty() => Assert.Empty(new RowsByNumber([], r => r, numbers: 1)[0].ToArray());
}
