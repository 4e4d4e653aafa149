namespace KzKgData.Reporting.Tests;

public sealed class PermalinkTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_link_inside_the_page_leads_somewhere(bool hasTexts)
    {
        var page = await TestData.DocumentOf(hasTexts ? TestData.Example(hasTexts: true) : TestData.Real);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(
            page.QuerySelectorAll("[href^='#']").Select(e => e.GetAttribute("href")![1..]).Distinct(StringComparer.Ordinal).Except(ids, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_fact_has_its_own_place_and_a_link_to_it()
    {
        var page = await TestData.DocumentOf(TestData.Real);

        // Official tables are shown year by year; their claims and editions appear as facts only in the data.
        var shown = TestData.Real.Dataset.Facts.Where(f => f.Row["attribution"].Text is not "table" && f.Row["form"].Text is not "table");
        Assert.All(shown, f =>
        {
            var anchor = Views.Anchors.Of(f);
            Assert.NotNull(page.GetElementById(anchor));

            // The script adds the permalinks in the tables of claims and facts, since there are very many.
            Assert.True(
                page.QuerySelector($"a.id[href='#{anchor}']") is not null || page.QuerySelector($":is(.claims, .facts-of) tr#{anchor}") is not null,
                anchor);
        });
    }

    [Fact]
    public async Task An_id_of_the_data_cannot_leave_its_attribute()
    {
        var page = await TestData.DocumentOf(TestData.Edited(p => p
            .Set("people", "murat-nurtleu", "id", "x\" onload=\"alert(1)")
            .Set("offices", "kz-deputy-prime-minister-2025-08", "holder", "x\" onload=\"alert(1)")));

        Assert.NotNull(page.GetElementById("fact-x_0022_0020onload_003D_0022alert_00281_0029"));
        Assert.Empty(page.QuerySelectorAll("[onload]"));
    }
}
