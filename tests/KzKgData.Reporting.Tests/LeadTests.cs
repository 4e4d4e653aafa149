using KzKgData.Reporting.Views;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Tests;

public sealed class LeadTests
{
    [Fact]
    public void Says_how_many_articles_and_tables_there_are_and_which_year_in_dispute_no_table_has()
    {
        var basis = Lead(TestData.Real).Basis.ToString();

        Assert.Contains("five press articles", basis, StringComparison.Ordinal);
        Assert.Contains("9 editions of official tables were also read; none has 2024", basis, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_it_does_not_decide_which_figure_is_true_and_who_is_right()
    {
        Assert.Contains(
            Lead(TestData.Real).Sentences,
            s => s.ToString().Contains("does not say which figure is true, nor who is right", StringComparison.Ordinal));
    }

    [Fact]
    public void Counts_voices_and_not_prints()
    {
        var voices = Lead(TestData.Real).VoicesBehindClaims;

        Assert.EndsWith(" All claims together: 19 printed figures, at most seven voices; four unattributed.", voices.ToString(), StringComparison.Ordinal);
        Assert.Contains(voices.ToString(), Lead(TestData.Real).Sentences.Select(s => s.ToString()));
    }

    [Fact]
    public void A_count_of_one_has_a_label_in_the_singular() => Assert.Equal(
        ["Articles 5", "Claims 19", "Dispute 1", "Discrepancies 5"],
        Lead(TestData.Real).Counts.Where(c => c.Whole is null).Select(c => FormattableString.Invariant($"{c.Title} {c.Count}")));

    [Fact]
    public void Without_a_claim_no_voice_is_counted()
    {
        var lead = Lead(TestData.Edited(p => p.Clear("claims")));

        Assert.True(lead.VoicesBehindClaims.IsEmpty);
        Assert.DoesNotContain(lead.Sentences, s => s.IsEmpty);
    }

    [Fact]
    public void Says_how_many_findings_are_open()
    {
        var lead = Lead(TestData.Uncited);

        Assert.Equal("2 findings are open. Do not rely on the data they concern until they are resolved.", lead.Open.ToString());
        Assert.True(Lead(TestData.Real).Open.IsEmpty);
    }

    [Fact]
    public void Every_figure_is_claimed_only_after_counting_in_the_texts()
    {
        var lead = Lead(TestData.WithFigures(12, 12));

        Assert.True(lead.IsComplete);
        Assert.StartsWith("We checked all 12 figures in the archived texts: ", lead.Coverage.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14, 12, "Of 14 figures in the archived texts we checked 12; 2 are neither cited nor set aside.")]
    [InlineData(2, 1, "Of 2 figures in the archived texts we checked 1; 1 are neither cited nor set aside.")]
    [InlineData(3, 0, "Of 3 figures in the archived texts we checked 0; 3 are neither cited nor set aside.")]
    public void Says_how_many_figures_are_not_accounted_for(int figures, int accountedFor, string expected)
    {
        var lead = Lead(TestData.WithFigures(figures, accountedFor));

        Assert.False(lead.IsComplete);
        Assert.Contains(expected, lead.Coverage.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("all", lead.Coverage.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_archived_texts_the_count_is_said_to_be_of_curated_mentions()
    {
        var lead = Lead(TestData.Real);

        Assert.False(lead.IsComplete);
        Assert.StartsWith("We checked all 50 recorded figures: ", lead.Coverage.ToString(), StringComparison.Ordinal);
        Assert.Contains("The archived texts were not available in this run", lead.Coverage.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_are_not_the_pinned_ones_are_said_not_to_be_counted()
    {
        var lead = Lead(TestData.AgainstOtherTexts());

        Assert.False(lead.IsComplete);
        Assert.Contains("texts of five sources are missing or differ from the archived ones", lead.Coverage.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_cannot_be_read_is_not_said_to_be_complete()
    {
        var lead = Lead(Verifier.Verify(DataPackage.Read(_ => null)));

        Assert.False(lead.IsComplete);
        Assert.Equal("The data package could not be read, so nothing in it was checked.", lead.Basis.ToString());
        Assert.DoesNotContain(lead.Sentences, s => s.ToString().Contains("accounted", StringComparison.Ordinal));
    }

    [Fact]
    public void A_package_without_sources_is_not_said_to_print_anything()
    {
        var lead = Lead(TestData.Real with { Summary = TestData.Real.Summary with { Sources = 0 } });

        Assert.Equal("No press articles, so no figures to compare", lead.Title.ToString());
        Assert.Equal("The data package holds no press article.", lead.Basis.ToString());
    }

    private static LeadView Lead(VerificationResult result) => ReportView.Of(result).Lead;
}
