using KzKgData.Reporting.Views;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Tests;

public sealed class FactTableTests
{
    [Fact]
    public void Every_fact_that_is_neither_claim_nor_source_stands_in_one_table()
    {
        var expected = TestData.Real.Dataset.Facts.Where(f => f.Row.Table.Schema.Role is TableRole.Facts or TableRole.Aliases).Select(f => f.Id);

        Assert.Equal(expected, TestData.RealReport.Facts.SelectMany(t => t.Rows).Select(r => r.Fact.Id));
    }

    [Fact]
    public void Every_citation_of_such_a_fact_is_shown_in_the_cell_that_it_carries()
    {
        var shown = (
            from table in TestData.RealReport.Facts
            from row in table.Rows
            let cells = table.Columns.Zip(row.Cells, (c, cell) => (c.Field.Name, cell)).Append((table.LabelColumn?.Field.Name ?? string.Empty, row.Name!))
            from cell in cells
            where cell.Item2?.Evidence is not null
            select (row.Fact.Id, cell.Item1, cell.Item2.Evidence!.Mention.Id)).ToHashSet();

        var cited = TestData.Real.Dataset.Citations
            .Where(c => TestData.Real.Dataset.FindFact(c.Fact)!.Value.Row.Table.Schema.Role is TableRole.Facts or TableRole.Aliases)
            .Select(c => (c.Fact, c.Field, c.Mention.Id));
        Assert.Equal(cited.Order(), shown.Order());
    }

    [Fact]
    public void Columns_are_headed_by_their_title_or_by_their_name_in_words()
    {
        Assert.Equal(["Stands for", "Source"], Table("aliases").Columns.Select(c => c.Title.ToString()));
        Assert.Equal("Other name", Table("aliases").LabelColumn?.Title.ToString());
        Assert.Equal(["Side", "Holder", "As of", "Source"], Table("offices").Columns.Select(c => c.Title.ToString()));
        Assert.Equal(["", "", "date of the article", "source of the cited figures"], Table("offices").Columns.Select(c => c.Note.ToString()));
    }

    [Fact]
    public void A_column_in_which_nothing_stands_is_left_out()
    {
        Assert.Contains("Place", Table("projects").Columns.Select(c => c.Title.ToString()));

        var report = ReportView.Of(
            TestData.Edited(package =>
                TestData.Real.Dataset.Package.FindTable("projects")!.Rows.Aggregate(package, (p, row) => p.Set("projects", row["id"].Text, "place", null))));

        Assert.DoesNotContain("Place", report.Facts.Single(t => t.Schema.Name is "projects").Columns.Select(c => c.Title.ToString()));
    }

    [Fact]
    public void Whether_a_value_is_inferred_stands_beside_it_and_in_no_column_of_its_own()
    {
        var events = Table("events");

        var day = events.Rows.Single(r => r.Fact.Id is "japarov-visit-2024-04").Cells[Index(events, "day")];

        Assert.DoesNotContain(events.Columns, c => c.Field.Name is "day_basis");
        Assert.Equal(("19 April 2024", true, "April 19"), (Assert.Single(day.Values).Label.ToString(), day.IsInferred, day.Evidence?.Printed));
    }

    [Fact]
    public void References_name_the_fact_and_lead_to_it()
    {
        var holder = Table("offices").Rows[0].Cells[Index(Table("offices"), "holder")];
        var target = Table("relations").Rows[0].Cells[Index(Table("relations"), "target")];
        var source = Table("offices").Rows[0].Cells[Index(Table("offices"), "source")];

        Assert.Equal(("Adylbek Kasymaliev", "fact-adylbek-kasymaliev"), Named(holder));
        Assert.Equal(("nurtleu-visit-2025-08", "fact-nurtleu-visit-2025-08"), Named(target));
        Assert.Equal(("24.kg", "source-kg24-2025-02"), Named(source));
    }

    [Fact]
    public void Of_two_articles_of_one_publisher_the_date_is_told()
    {
        var report = ReportView.Of(TestData.Edited(p => p.ReplaceAll("sources.csv", "The Astana Times", "24.kg")));
        var offices = report.Facts.Single(t => t.Schema.Name is "offices");

        Assert.Equal("24.kg, 25 February 2025", Named(offices.Rows[0].Cells[Index(offices, "source")]).Label);
    }

    [Fact]
    public void A_reference_to_nothing_is_shown_without_a_link()
    {
        var report = ReportView.Of(TestData.Edited(p => p.ReplaceAll("offices.csv", "adylbek-kasymaliev", "nobody-known")));
        var offices = report.Facts.Single(t => t.Schema.Name is "offices");

        Assert.Equal(("nobody-known", null), Named(offices.Rows[0].Cells[Index(offices, "holder")]));
    }

    [Fact]
    public void A_cell_that_should_be_cited_and_is_not_says_so()
    {
        var report = ReportView.Of(TestData.Edited(p => p.WithoutLines("citations.csv", "olzhas-bektenov,side,")));
        var people = report.Facts.Single(t => t.Schema.Name is "people");

        var uncited = people.Rows.SelectMany(r => r.Cells.Where(c => c.IsUncited).Select(_ => r.Fact.Id));

        Assert.Equal(["olzhas-bektenov"], uncited);
    }

    [Fact]
    public async Task A_table_without_columns_of_evidence_shows_what_is_printed_for_each_row()
    {
        var result = TestData.Example(hasTexts: false);
        var people = ReportView.Of(result).Facts.Single(t => t.Schema.Name is "people");

        Assert.True(people.CitesRows);
        Assert.Equal(["Mira Holm", "Oren Vale"], people.Rows.Take(2).Select(r => r.Evidence?.Printed));
        Assert.Contains((await TestData.DocumentOf(result)).QuerySelectorAll("a[href='#source-harbour-post'] > q"), q => q.TextContent is "Mira Holm");
    }

    [Fact]
    public async Task What_equals_its_print_is_shown_once_and_leads_to_its_source()
    {
        var row = (await TestData.DocumentOf(TestData.Real)).QuerySelector("tr#fact-murat-nurtleu")!;

        Assert.Equal(2, row.InnerHtml.Split("Murat Nurtleu").Length);
        Assert.Equal("Murat Nurtleu", row.QuerySelector("a[href='#source-astana-times-2025-08'] > q")!.TextContent);
        Assert.Contains(row.QuerySelectorAll("small"), e => e.TextContent is "The Astana Times");
    }

    private static FactTableView Table(string name) => TestData.RealReport.Facts.Single(t => t.Schema.Name == name);

    private static int Index(FactTableView table, string field) => table.Columns.Select(c => c.Field.Name).ToList().IndexOf(field);

    private static (string Label, string? Anchor) Named(FactCellView cell) => (cell.Values.Single().Label.ToString(), cell.Values.Single().Anchor);
}
