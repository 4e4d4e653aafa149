using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Findings;

public sealed class SourceCoverageTests
{
    [Fact]
    public void Figures_of_the_texts_are_counted_by_source_in_the_order_of_the_text()
    {
        var result = ExamplePackage.Untouched.Verify();

        Assert.Equal(["harbour-post", "border-gazette", "lake-herald-may", "lake-herald-june"], result.Coverage.Select(c => c.Source.Id));
        Assert.All(result.Coverage, c => Assert.True(c.IsCountedInText));
        Assert.All(result.Coverage, c => Assert.Equal(c.Figures.OrderBy(f => f.Start), c.Figures));
        var post = result.Coverage[0];
        Assert.Equal((12, 6, 0), (post.Count(FigureUse.Cited), post.Count(FigureUse.Excluded), post.Count(FigureUse.Unaccounted)));
        Assert.Equal((20, 32, FigureUse.Excluded), (post.Figures[0].Start, post.Figures[0].End, post.Figures[0].Use));
        Assert.Equal(result.Summary.Figures, result.Coverage.Sum(c => c.Figures.Count));
    }

    [Fact]
    public void Without_a_mention_a_figure_of_the_text_is_unaccounted_for_and_without_the_text_it_is_not_seen()
    {
        var package = ExamplePackage.Untouched.Delete("exclusions", "hp-readers").Delete("mentions", "hp-readers");

        var counted = package.Verify().Coverage[0];
        var curated = Verifier.Verify(package.Read()).Coverage[0];

        var figure = Assert.Single(counted.Figures, f => f.Use is FigureUse.Unaccounted);
        Assert.Equal((685, 695), (figure.Start, figure.End));
        Assert.Null(figure.Mention);
        Assert.False(curated.IsCountedInText);
        Assert.DoesNotContain(curated.Figures, f => f.Use is FigureUse.Unaccounted);

        // "first" and "two" are figures of the text, but the mentions that contain them are of other kinds.
        Assert.Equal((18, 15), (counted.Figures.Count, curated.Figures.Count));
    }

    [Fact]
    public void A_mention_that_is_neither_cited_nor_excluded_accounts_for_nothing()
    {
        var result = ExamplePackage.Untouched.Delete("exclusions", "hp-readers").Verify();

        Assert.Equal("hp-readers", Assert.Single(result.Coverage[0].Figures, f => f.Use is FigureUse.Unaccounted).Mention?.Id);
        Assert.Equal(result.Summary.Figures - 1, result.Summary.FiguresAccountedFor);
    }

    [Fact]
    public void Evidence_of_an_explanation_is_cited()
    {
        var package = ExamplePackage
            .Untouched.Delete("exclusions", "hp-timber-value")
            .Set("explanations", "turnover-1999-revision", "evidence", "hp-revised;hp-timber-value");

        var result = package.Verify();

        Assert.Equal(FigureUse.Cited, result.Coverage[0].Figures.Single(f => f.Mention?.Id == "hp-timber-value").Use);
        Assert.Equal(FigureUse.Cited, SourceCoverage.UseOf(result.Dataset.FindMention("hp-revised"), result.Dataset));
        Assert.Equal(result.Summary.Figures, result.Summary.FiguresAccountedFor);
    }

    [Fact]
    public void The_figures_of_a_text_that_is_not_the_pinned_one_are_those_with_a_mention_and_the_summary_leaves_them_out()
    {
        var result = ExamplePackage.Untouched.Replace("snapshots/harbour-post.txt", "Merry Otter", "Merry Ibex").Verify();

        Assert.Equal([false, true, true, true], result.Coverage.Select(c => c.IsCountedInText));
        Assert.NotEmpty(result.Coverage[0].Figures);
        Assert.Equal(result.Coverage.Skip(1).Sum(c => c.Figures.Count), result.Summary.Figures);
    }
}
