using System.Text;
using CsCheck;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

public sealed class ColumnTests
{
    private static readonly Gen<string> _almostNumber = Gen.OneOf("-", ".", "0", "1", "9", "00", "123456789", "+", "e", " ", "\u0661")
        .Array[0, 6]
        .Select(string.Concat);

    private static readonly Gen<string> _almostPeriod = Gen.OneOf("2", "20", "2024", "0000", "-", "01", "12", "29", "/", "2023-01/2023-11", "1")
        .Array[0, 6]
        .Select(string.Concat);

    [Fact]
    public void Numbers_read_from_bytes_are_those_read_from_text() =>
        _almostNumber.Sample(
            text =>
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                Assert.Equal(
                    text.Length > 0 && CellValues.TryNumber(text, out var number) ? number : null,
                    CellValues.TryNumber(bytes, out var fromBytes) ? fromBytes : (decimal?)null);
                Assert.Equal(
                    text.Length > 0 && CellValues.TryInteger(text, out var whole) ? whole : null,
                    CellValues.TryInteger(bytes, out var wholeFromBytes) ? wholeFromBytes : (long?)null);
            },
            iter: 20_000);

    [Fact]
    public void Digits_behind_the_point_are_kept_when_numbers_are_read_from_bytes()
    {
        Assert.True(CellValues.TryNumber("1.50"u8, out var number));
        Assert.Equal("1.50", number.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Periods_read_from_bytes_are_those_read_from_text() => _almostPeriod.Sample(
        text => Assert.Equal(
            Period.TryParse(text, out var period, out _) ? period : null,
            FieldType.Period.TryRead(Encoding.UTF8.GetBytes(text), out var fromBytes) ? fromBytes : (Period?)null),
        iter: 20_000);

    [Fact]
    public void A_key_finds_the_first_row_that_holds_it() => Gen.OneOf("a", "b", "ab", "\u00E9", "\"x,y\"", "").Array[1, 60].Sample(
        values =>
        {
            var table = InMemoryPackage.Table("k,n\n" + string.Concat(values.Select((v, i) => FormattableString.Invariant($"{v},{i}\n"))), "k", "n");
            var index = table.IndexOf(0);

            Assert.All(table.Rows, row => Assert.Equal(values.ToList().IndexOf(values[row.Index]), index.Find(row["k"].Text)));
            Assert.Equal(-1, index.Find("nowhere"));
        },
        iter: 300);

    [Fact]
    public void A_hint_never_changes_the_row_found() => Gen.OneOf("a", "b", "ab", "c", "d").Array[1, 20].Sample(
        values =>
        {
            var index = InMemoryPackage.Table("k,n\n" + string.Concat(values.Select(v => v + ",1\n")), "k", "n").IndexOf(0);

            Assert.All(
                from value in values.Append("nowhere")
                from last in Enumerable.Range(-1, values.Length + 1)
                select (value, last),
                c => Assert.Equal(index.Find(c.value), index.FindAfter(Encoding.UTF8.GetBytes(c.value), c.last)));
        },
        iter: 300);

    [Fact]
    public void Of_rows_with_one_key_the_last_counts_in_the_place_of_the_first()
    {
        var table = InMemoryPackage.Table("k,n\na,1\nb,2\na,3\n", "k", "n");
        var rows = new KeyedRows(table.IndexOf(0), table.Rows.Count);
        foreach (var row in table.Rows)
        {
            rows.Add(row.Index);
        }

        Assert.Equal([2, 1], rows.TakeInOrder());
        Assert.Equal((2, 1, -1), (rows.Find("a"u8), rows.Find("b"u8), rows.Find("c"u8)));
    }

    [Fact]
    public void Rows_that_were_not_added_count_for_nothing()
    {
        var table = InMemoryPackage.Table("k,n\na,1\nb,2\na,3\nb,4\n", "k", "n");
        var rows = new KeyedRows(table.IndexOf(0), table.Rows.Count);

        rows.Add(1);
        rows.Add(2);

        Assert.Equal([1, 2], rows.TakeInOrder());
        Assert.Equal((2, 1), (rows.Find("a"u8), rows.Find("b"u8)));
    }

    [Fact]
    public void Two_columns_make_a_key_that_no_other_two_cells_make()
    {
        var table = InMemoryPackage.Table("a,b\nx,yz\nxy,z\nx,yz\n", "a", "b");
        var index = KeyIndex.Empty(KeyColumns.Of(table, [0, 1]));

        Assert.Equal((0, 1, 0), (index.FindOrAdd(0), index.FindOrAdd(1), index.FindOrAdd(2)));
    }
}
