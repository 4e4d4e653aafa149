namespace KzKgData.Verification.Tests.Rules;

public sealed class AmbiguousSeparatorTests
{
    private static readonly PrintedClaim _ambiguous = new("ambiguous", "$1,340 billion") { Reading = "decimal-comma", Period = "1990" };

    [Theory]
    [InlineData("$1.7 billion")]
    [InlineData("$1.7 billion", "$0.5 billion", "$4.0 billion")]
    [InlineData("$4.02 billion")] // exactly three times as large
    public void The_computation_passes_against_every_comparable_claim(params string[] comparable)
    {
        var findings = Explained(comparable).Verify().Findings;

        Assert.Equal(FindingStatus.Explained, Assert.Single(findings, f => f.RuleId is "KZKG3004").Status);
        Assert.DoesNotContain(findings, f => f.RuleId is "KZKG4005");
    }

    [Theory]
    [InlineData("no comparable claim")]
    [InlineData("differs from other-0 (4 030 000 000) by more than a factor of 3", "$4.03 billion")]
    [InlineData("differs from other-0 (440 000 000) by more than a factor of 3", "$440 million")]
    [InlineData("is less than 100 times other-1 (13 500 000 000)", "$1.7 billion", "$13.5 billion")]
    public void The_computation_fails_and_leaves_the_discrepancy_open(string reason, params string[] comparable)
    {
        var findings = Explained(comparable).Verify().Findings;

        Assert.Equal(FindingStatus.Open, Assert.Single(findings, f => f.RuleId is "KZKG3004").Status);
        Assert.Contains(reason, Assert.Single(findings, f => f.RuleId is "KZKG4005").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1990", "1991-03")] // a month against a year
    [InlineData("1990", "1985/1999")]
    [InlineData("1990", "")]
    [InlineData("", "1991")]
    public void A_claim_over_a_period_of_another_length_is_no_measure(string period, string other)
    {
        // Ten times smaller or larger, they would make the computation fail, or pass where it should not.
        foreach (var printed in new[] { "$130 million", "$13 billion", "$1.3 billion" })
        {
            var package = Explain(PrintedClaim.Package(_ambiguous with { Period = period }, new PrintedClaim("other", printed) { Period = other }));

            Assert.Contains("no comparable claim", Assert.Single(package.Verify().Findings, f => f.RuleId is "KZKG4005").Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1990", "1991-01/1991-11")]
    [InlineData("1990", "1991-01/1991-09")]
    [InlineData("1990", "1990/1991")]
    [InlineData("", "")]
    public void A_claim_over_a_period_of_similar_length_is_one(string period, string other)
    {
        var package = Explain(PrintedClaim.Package(
            _ambiguous with { Period = period },
            new PrintedClaim("other", "$1.3 billion") { Period = other },
            new PrintedClaim("month", "$110 million") { Period = "1991-03" }));

        Assert.Equal(FindingStatus.Explained, Assert.Single(package.Verify().Findings, f => f.RuleId is "KZKG3004").Status);
    }

    [Fact]
    public void Another_claim_read_against_the_convention_is_no_support()
    {
        var package = Explain(PrintedClaim.Package(_ambiguous, _ambiguous with { Id = "likewise", Printed = "$1,520 billion", Period = "1991" }));

        Assert.Contains("no comparable claim", Assert.Single(package.Verify().Findings, f => f.RuleId is "KZKG4005").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$1,340 billion", "")]
    [InlineData("$1,340 billion", "grouping-comma")]
    [InlineData("$1.7 billion", "decimal-point")]
    public void The_convention_of_the_language_needs_no_explanation(string printed, string reading) =>
        Assert.DoesNotContain(PrintedClaim.Package(new PrintedClaim("a", printed) { Reading = reading }).Verify().Findings, f => f.RuleId is "KZKG3004");

    private static TestPackage Explained(string[] comparable) => Explain(PrintedClaim.Package(
        [_ambiguous, .. comparable.Select((p, i) => new PrintedClaim($"other-{i}", p) { Period = (1991 + i).ToString(CultureInfo.InvariantCulture) })]));

    private static TestPackage Explain(TestPackage package) => package.Explaining("KZKG3004", "ambiguous", "1340000000", "decimal-separator");
}
