using System.Text.RegularExpressions;

namespace KzKgData.Reporting.Tests;

public sealed partial class PermalinkTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_link_inside_the_page_leads_somewhere(bool hasTexts)
    {
        var page = await TestData.PageOf(hasTexts ? TestData.Example(hasTexts: true) : TestData.Real);
        var ids = Ids().Matches(page).Select(m => m.Groups["id"].Value).ToArray();

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(Links().Matches(page).Select(m => m.Groups["id"].Value).Distinct(StringComparer.Ordinal).Except(ids, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_fact_has_its_own_place_and_a_link_to_it()
    {
        var page = await TestData.PageOf(TestData.Real);

        Assert.All(TestData.Real.Dataset.Facts, f =>
        {
            var anchor = Views.Anchors.Of(f);
            Assert.Contains($" id=\"{anchor}\"", page, StringComparison.Ordinal);
            Assert.Contains($"class=\"id\" href=\"#{anchor}\"", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_id_of_the_data_cannot_leave_its_attribute()
    {
        var page = await TestData.PageOf(TestData.Edited(
            ("people.csv", TestData.Replacing("murat-nurtleu,", "\"x\"\" onload=\"\"alert(1)\",")),
            ("offices.csv", TestData.Replacing(",murat-nurtleu,", ",\"x\"\" onload=\"\"alert(1)\","))));

        Assert.Contains(" id=\"fact-x_0022_0020onload_003D_0022alert_00281_0029\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onload=\"", page, StringComparison.Ordinal);
    }

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Ids();

    [GeneratedRegex(" href=\"#(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Links();
}
