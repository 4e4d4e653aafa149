namespace KzKgData.Verification.Tests.Rules;

public sealed class PeriodIsNoReadingTests
{
    [Theory]
    [InlineData("1998", "printed", "2002-03-05", "1998", null)]
    [InlineData("last year", "inferred", "2002-03-05", "2001", null)]
    [InlineData("11 months of last year", "inferred", "2002", "2001-01/2001-11", null)]
    [InlineData("last year", "printed", "2002-03-05", "2001", "period_basis of turnover-1998 is 'printed' but 'last year' stands for 2001 only by the date of its text; write inferred")]
    [InlineData("1998", "inferred", "2002-03-05", "1998", "period_basis of turnover-1998 is 'inferred' but '1998' is printed as it stands; write printed")]
    [InlineData("1998", "", "2002-03-05", "1998", "period_basis of turnover-1998 is '' but '1998' is printed as it stands; write printed")]
    [InlineData("last year", "inferred", "2002-03-05", "2000", "period of turnover-1998 is '2000' but 'last year' stands for 2001 in a text of 2002-03-05; correct it or cite another mention")]
    [InlineData("last year", "inferred", "2001/2002", "2001", "period of turnover-1998 is '2001' but 'last year' cannot be decided against a text of 2001/2002; leave it empty or cite a mention that carries it")]
    [InlineData("last year", "inferred", "", "2001", "period of turnover-1998 is '2001' but 'last year' cannot be decided against a text without a date; leave it empty or cite a mention that carries it")]
    [InlineData("last year", "inferred", "soon", "2001", null)]
    [InlineData("she said", "printed", "2002", "2001", "period of turnover-1998 is '2001' but cites 'she said', which is no single date or period that can be read; cite the one that carries it")]
    [InlineData("1998", "printed", "2002-03-05", "no period", null)]
    public void A_period_is_what_its_mention_stands_for(string printed, string basis, string published, string period, string? message)
    {
        var package = ExamplePackage.Untouched
            .Set("mentions", "hp-1998", "printed", printed)
            .Set("sources", "harbour-post", "published", published)
            .Set("claims", "turnover-1998", "period", period)
            .Set("claims", "turnover-1998", "period_basis", basis);

        Assert.Equal(message is null ? [] : [message], package.Verify().Findings.Where(f => f.RuleId is "KZKG2012" && f.Facts.Contains("turnover-1998")).Select(f => f.Message));
    }
}
