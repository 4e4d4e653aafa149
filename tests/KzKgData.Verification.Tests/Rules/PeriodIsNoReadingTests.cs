namespace KzKgData.Verification.Tests.Rules;

public sealed class PeriodIsNoReadingTests
{
    [Theory]
    [InlineData("1998", "printed", "2002-03-05", "1998", null)]
    [InlineData("last year", "inferred", "2002-03-05", "2001", null)]
    [InlineData("11 months of last year", "inferred", "2002", "2001-01/2001-11", null)]
    [InlineData(
        "last year", "printed", "2002-03-05", "2001",
        "period_basis of turnover-1998 is 'printed' but 'last year' means 2001 only because of the date of the text; write inferred")]
    [InlineData("1998", "inferred", "2002-03-05", "1998", "period_basis of turnover-1998 is 'inferred' but '1998' is printed in full; write printed")]
    [InlineData("1998", "", "2002-03-05", "1998", "period_basis of turnover-1998 is '' but '1998' is printed in full; write printed")]
    [InlineData(
        "last year", "inferred", "2002-03-05", "2000",
        "period of turnover-1998 is '2000' but 'last year' means 2001 in a text of 2002-03-05; correct it or cite another mention")]
    [InlineData(
        "last year", "inferred", "2001/2002", "2001",
        "period of turnover-1998 is '2001' but 'last year' cannot be resolved in a text of 2001/2002; clear the cell, or cite an unambiguous date or period")]
    [InlineData(
        "last year", "inferred", "", "2001",
        "period of turnover-1998 is '2001' but 'last year' cannot be resolved in a text without a date; clear the cell, or cite an unambiguous date or period")]
    [InlineData("last year", "inferred", "soon", "2001", null)]
    [InlineData(
        "she said", "printed", "2002", "2001",
        "period of turnover-1998 is '2001' but cites 'she said', which is not a single readable date or period; cite the date or period")]
    [InlineData("1998", "printed", "2002-03-05", "no period", null)]
    [InlineData("1998", "", "2002-03-05", "", null)]
    [InlineData("1998", "printed", "2002-03-05", "", "period_basis of turnover-1998 is 'printed' but period is empty; clear it too, or fill in period")]
    public void A_period_is_what_its_mention_stands_for(string printed, string basis, string published, string period, string? message)
    {
        var package = ExamplePackage.Untouched
            .Set("mentions", "hp-1998", "printed", printed)
            .Set("sources", "harbour-post", "published", published)
            .Set("claims", "turnover-1998", "period", period)
            .Set("claims", "turnover-1998", "period_basis", basis);

        Assert.Equal(
            message is null ? [] : [message],
            package.Verify("KZKG2012").Findings.Where(f => f.RuleId is "KZKG2012" && f.Facts.Contains("turnover-1998")).Select(f => f.Message));
    }

    [Theory]
    [InlineData("last year", "inferred", new[] { "harbour-post" })]
    [InlineData("1998", "printed", new string[0])]
    public void A_period_that_hangs_on_the_date_of_its_text_points_at_that(string printed, string basis, string[] related)
    {
        var package = ExamplePackage.Untouched
            .Set("mentions", "hp-1998", "printed", printed)
            .Set("claims", "turnover-1998", "period", "1996")
            .Set("claims", "turnover-1998", "period_basis", basis);

        var finding = Assert.Single(package.Verify("KZKG2012").Findings, f => f.RuleId is "KZKG2012");

        Assert.Equal(related, finding.Related.Select(r => r.Fact));
        Assert.All(finding.Related, r => Assert.Equal("example/sources.csv(2,91)", r.Place.ToString()));
    }

    [Theory]
    [InlineData("5 March 2001", null)]
    [InlineData("5 March", null)] // by the date of the text, which no column has to say here
    [InlineData("6 March 2001", "stated_on of turnover-1998 is '2001-03-05' but '6 March 2001' means 2001-03-06; correct it or cite another mention")]
    [InlineData(
        "she said",
        "stated_on of turnover-1998 is '2001-03-05' but cites 'she said', which is not a single readable date or period; cite the date or period")]
    public void A_period_without_a_column_for_its_basis_is_derived_again_as_well(string printed, string? message)
    {
        var package = ExamplePackage.Untouched
            .Replace("datapackage.json", """{"name": "stated_on", "type": "date",""", """{"name": "stated_on", "type": "string", "kzkg:format": "period",""")
            .Set("sources", "harbour-post", "published", "2001-03-05")
            .Set("claims", "turnover-1998", "stated_on", "2001-03-05")
            .Mentioning("hp-said-on", printed, "date")
            .Citing("turnover-1998", "stated_on", "hp-said-on");

        Assert.Equal(
            message is null ? [] : [message],
            package.Verify("KZKG2012").Findings.Where(f => f.RuleId is "KZKG2012" && f.Facts.Contains("turnover-1998")).Select(f => f.Message));
    }
}
