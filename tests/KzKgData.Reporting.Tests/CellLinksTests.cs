using System.Text;
using KzKgData.Reporting.Views;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Tests;

/// <summary>Cells are linked to their lines only if an address of the data files is given.</summary>
public sealed class CellLinksTests
{
    private static CellLinks Links { get; } = new(new Uri("https://example.org/lakes/blob/main/"));

    [Theory]
    [InlineData("data/claims.csv", "https://example.org/lakes/blob/main/data/claims.csv#L4")]
    [InlineData("./claims.csv", "https://example.org/lakes/blob/main/claims.csv#L4")]
    [InlineData("data of 2031/a#b?.csv", "https://example.org/lakes/blob/main/data%20of%202031/a%23b%3F.csv#L4")]
    [InlineData("\">/<i>.csv", "https://example.org/lakes/blob/main/%22%3E/%3Ci%3E.csv#L4")]
    [InlineData("../data/claims.csv", null)]
    [InlineData("data/../../claims.csv", null)]
    [InlineData("/data/claims.csv", null)]
    [InlineData("//example.com/claims.csv", null)]
    public void A_place_is_linked_to_its_line_in_a_file_below_the_folder(string path, string? address) =>
        Assert.Equal(address, Links.Of(new Place(path, 4, 82, 5, 2)));

    [Theory]
    [InlineData("file:///home/lakes")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://example.org/lakes?at=main")]
    [InlineData("https://example.org/lakes#main")]
    public void Only_a_folder_on_the_web_can_be_linked_to(string address) => Assert.Throws<ArgumentException>(() => new CellLinks(new Uri(address)));

    [Fact]
    public void Page_and_Markdown_link_the_cells_of_claims_and_of_findings()
    {
        var result = TestData.Uncited;
        var (report, plain) = (ReportView.Of(result, Links), ReportView.Of(result));

        var page = TestData.Read(Encoding.UTF8.GetString(ReportHtml.Write(report)));
        var markdown = Encoding.UTF8.GetString(TestData.Written(ReportMarkdown.Write, report));

        Assert.Contains(LinksTo("https://example.org/lakes/blob/main/data/claims.csv#L4"), words => words is "data/claims.csv line 4, column 9 (value)");
        Assert.Contains(
            LinksTo("https://example.org/lakes/blob/main/data/claims.csv#L5"),
            words => words.StartsWith("data/claims.csv(5,", StringComparison.Ordinal));
        Assert.Contains(
            "[data/claims.csv line 4, column 9 (value)](<https://example.org/lakes/blob/main/data/claims.csv#L4>)",
            markdown,
            StringComparison.Ordinal);
        Assert.DoesNotContain("#L4", Encoding.UTF8.GetString(ReportHtml.Write(plain)), StringComparison.Ordinal);
        Assert.DoesNotContain("#L4", Encoding.UTF8.GetString(TestData.Written(ReportMarkdown.Write, plain)), StringComparison.Ordinal);

        IEnumerable<string> LinksTo(string address) => page.QuerySelectorAll($"a[href='{address}'][rel='noreferrer noopener']").Select(TestData.WordsOf);
    }
}
