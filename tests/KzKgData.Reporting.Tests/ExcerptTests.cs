using AngleSharp.Dom;
using KzKgData.Reporting.Contracts;
using KzKgData.Reporting.Views;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Tests;

public sealed class ExcerptTests
{
    private const string Warning = "belong to their publishers";

    [Fact]
    public async Task Without_the_archived_texts_nothing_of_a_text_is_in_the_page()
    {
        var page = await TestData.PageOf(TestData.Example(hasTexts: false));

        Assert.DoesNotContain("Merry Otter", page, StringComparison.Ordinal);
        Assert.DoesNotContain("looked back on trade", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Warning, page, StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", page, StringComparison.Ordinal);
        Assert.Contains("No sentence of an article is stored", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_them_the_page_says_before_anything_else_that_it_holds_excerpts()
    {
        var page = await TestData.DocumentOf(TestData.Example(hasTexts: true));
        var (warning, heading) = (page.All.Last(e => e.TextContent.Contains(Warning, StringComparison.Ordinal)), page.QuerySelector("h1")!);

        Assert.True(warning.CompareDocumentPosition(heading).HasFlag(DocumentPositions.Following));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("No sentence of an article is stored", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_that_are_not_the_pinned_ones_are_not_shown()
    {
        var page = await TestData.PageOf(TestData.AgainstOtherTexts());

        Assert.DoesNotContain("other text", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Warning, page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_outputs_hold_no_excerpt()
    {
        var report = ReportView.Of(TestData.Example(hasTexts: true));

        foreach (var output in new[]
            {
                TestData.Written(ReportMarkdown.Write, report),
                TestData.Written(ReportContract.Write, report),
                TestData.Written(DiscrepanciesCsv.Write, report),
            })
        {
            Assert.DoesNotContain("worth $25 million", System.Text.Encoding.UTF8.GetString(output), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_mention_is_shown_in_the_order_of_the_text()
    {
        var result = TestData.Example(hasTexts: true);

        foreach (var source in ReportView.Of(result).Sources)
        {
            var mentions = result.Dataset.Mentions.Where(m => m.Source == source.Source).Select(m => Anchors.Of(m));
            Assert.Equal(mentions.Order(StringComparer.Ordinal), source.Excerpts.Select(e => e.Anchor).Order(StringComparer.Ordinal));
            Assert.Equal(source.Excerpts.OrderBy(e => e.Start).ThenBy(e => e.End), source.Excerpts);
        }
    }

    [Fact]
    public void The_mention_itself_stands_where_its_code_points_say_behind_a_ship_of_two_UTF_16_units()
    {
        var result = TestData.Example(hasTexts: true);

        foreach (var excerpt in ReportView.Of(result).Sources[0].Excerpts)
        {
            var mention = result.Dataset.Mentions.Single(m => Anchors.Of(m) == excerpt.Anchor);
            Assert.Equal(mention.Printed, Assert.Single(excerpt.Parts, p => p.IsSubject).Text);
        }

        Assert.Equal("\U0001F6A2 The Harbour Post, ", Excerpt("hp-published").Parts[0].Text);
    }

    [Fact]
    public void An_excerpt_reaches_80_code_points_to_each_side_at_most_and_cuts_no_word()
    {
        var text = TestData.Example(hasTexts: true).Archive!.FindPinned(ReportView.Of(TestData.Example(hasTexts: true)).Sources[0].Source)!.Points;

        Assert.All(ReportView.Of(TestData.Example(hasTexts: true)).Sources[0].Excerpts, e =>
        {
            var before = string.Concat(e.Parts.TakeWhile(p => !p.IsSubject).Select(p => p.Text));
            var after = string.Concat(e.Parts.SkipWhile(p => !p.IsSubject).Skip(1).Select(p => p.Text));
            Assert.InRange(CodePoints.CountOf(before), 0, Excerpts.Reach);
            Assert.InRange(CodePoints.CountOf(after), 0, Excerpts.Reach);
            Assert.Contains(' ' + before.TrimStart(), ' ' + Flat(text), StringComparison.Ordinal);
            Assert.Contains(after.TrimEnd() + ' ', Flat(text) + ' ', StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Other_figures_nearby_are_marked_with_what_has_become_of_them()
    {
        var excerpt = Excerpt("hp-2001-value");

        Assert.Equal(
            [
                ("$1.1 billion", FigureUse.Cited, false),
                ("1998", FigureUse.Cited, false),
                ("$1.7 billion", FigureUse.Cited, true),
                ("2001", FigureUse.Cited, false),
                ("$1.8 billion", FigureUse.Excluded, false),
            ],
            excerpt.Parts.Where(p => p.Use is not null).Select(p => (p.Text, p.Use!.Value, p.IsSubject)));
        Assert.True(excerpt is { IsCutBefore: true, IsCutAfter: true });
    }

    [Fact]
    public void A_figure_at_the_edge_is_left_out_whole()
    {
        var excerpts = ReportView.Of(TestData.Example(hasTexts: true)).Sources.SelectMany(s => s.Excerpts).ToArray();

        Assert.All(excerpts, e => Assert.DoesNotMatch(@"(^|\s)billion", e.Parts[0].Use is null ? e.Parts[0].Text : string.Empty));
        Assert.All(excerpts, e => Assert.DoesNotMatch(@"\$[0-9.,]+\s*$", e.Parts[^1].Use is null ? e.Parts[^1].Text : string.Empty));
    }

    [Fact]
    public void A_figure_that_nobody_recorded_is_shown_as_unaccounted_for()
    {
        var result = TestData.Example(
            hasTexts: true,
            p =>
                p.Delete("mentions", "hp-readers")
                    .Delete("exclusions", "hp-readers")
                    .Add("exclusions", ("mention", "hp-our-readers"), ("reason", "background")));

        var excerpt = Assert.Single(ReportView.Of(result).Sources[0].Excerpts, e => e.Use is FigureUse.Unaccounted);

        Assert.Null(excerpt.Anchor);
        Assert.Equal("12 percent", Assert.Single(excerpt.Parts, p => p.IsSubject).Text);
    }

    [Fact]
    public void What_a_mention_carries_or_why_it_is_set_aside_is_told()
    {
        var cited = Excerpt("hp-2001-value");
        var excluded = Excerpt("hp-readers");

        Assert.Equal([("claim-turnover-2001-north", "Value")], cited.Cells.Select(c => (c.Fact.Anchor!, c.Column.ToString())));
        Assert.True(cited.Reason.IsEmpty);
        Assert.Equal("other quantity", excluded.Reason.ToString());
        Assert.Empty(excluded.Cells);
    }

    [Fact]
    public async Task Prints_lead_into_the_text_where_it_is_at_hand_and_to_the_source_where_it_is_not()
    {
        Assert.Contains(
            (await TestData.DocumentOf(TestData.Example(hasTexts: true))).QuerySelectorAll("a[href='#mention-hp-mira-holm'] > q"),
            q => q.TextContent is "Mira Holm");
        Assert.Contains(
            (await TestData.DocumentOf(TestData.Example(hasTexts: false))).QuerySelectorAll("a[href='#source-harbour-post'] > q"),
            q => q.TextContent is "Mira Holm");
    }

    [Fact]
    public void A_mention_beyond_the_end_of_its_text_is_not_shown()
    {
        var result = TestData.Example(hasTexts: true, p => p.Set("mentions", "hp-readers", "end", 9695));

        Assert.DoesNotContain(ReportView.Of(result).Sources[0].Excerpts, e => e.Anchor is "mention-hp-readers");
    }

    private static ExcerptView Excerpt(string mention) =>
        ReportView.Of(TestData.Example(hasTexts: true)).Sources.SelectMany(s => s.Excerpts).Single(e => e.Anchor == "mention-" + mention);

    private static string Flat(CodePoints text) => text.Slice(0, text.Count).ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);
}
