using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Tests.Figures;

/// <summary>The dates in the addresses of pages.</summary>
public sealed class AddressDateTests
{
    [Theory]
    [InlineData("2024/04/19/trade", "2024-04-19")]
    [InlineData("news-2024-04-19.html", "2024-04-19")]
    [InlineData("2024.4.9", "2024-04-09")]
    [InlineData("2024/apr/19/", "2024-04-19")]
    [InlineData("2024/September/1/", "2024-09-01")]
    [InlineData("20240419/", "2024-04-19")]
    [InlineData("2024/04/", "2024-04")]
    [InlineData("2024/dec/", "2024-12")]
    [InlineData("19-04-2024", "2024-04-19")]
    [InlineData("19-apr-2024", "2024-04-19")]
    [InlineData("3-apr-2024", "2024-04-03")] // the month is named
    [InlineData("04/19/2024", "2024-04-19")]
    [InlineData("2024/01/", "2024-01")]
    [InlineData("2024/12/", "2024-12")]
    [InlineData("2024/01/31/", "2024-01-31")]
    [InlineData("2024/12/01/", "2024-12-01")]
    [InlineData("20240101/", "2024-01-01")]
    [InlineData("2024/jan/31/", "2024-01-31")]
    [InlineData("13-01-2024", "2024-01-13")]
    [InlineData("13-12-2024", "2024-12-13")]
    [InlineData("12-13-2024", "2024-12-13")]
    [InlineData("12-12-2024", "2024-12-12")]
    public void A_date_is_read_in_every_usual_form(string path, string expected) =>
        Assert.Equal([Period.Parse(expected)], AddressDate.In("https://news.example/" + path));

    [Theory]
    [InlineData("02-03-2024")] // either may be the month
    [InlineData("2024/13/")]
    [InlineData("2024/00/")]
    [InlineData("2024/00/05/")]
    [InlineData("2024/13/05/")]
    [InlineData("2024/02/30/")]
    [InlineData("2024/04/0/")]
    [InlineData("1824/04/19/")]
    [InlineData("120240419")]
    [InlineData("a2024/04/19")]
    [InlineData("trade")]
    public void What_is_no_unambiguous_date_is_left_out(string path) => Assert.Empty(AddressDate.In("https://news.example/" + path));

    [Theory]
    [InlineData("")]
    [InlineData("2024/04/19/")]
    [InlineData("https://2024-04-19.example")]
    [InlineData("https://2024-04-19.example/trade")]
    public void Only_the_path_is_read(string url) => Assert.Empty(AddressDate.In(url));

    [Fact]
    public void Dates_that_differ_are_all_returned_and_equal_ones_once() => Assert.Equal(
        [Period.Parse("2024-04-19"), Period.Parse("2024-05-01")],
        AddressDate.In("https://news.example/2024/04/19/from-2024-05-01-and-20240419"));
}
