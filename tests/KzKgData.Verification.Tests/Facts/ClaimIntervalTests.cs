using KzKgData.Verification.Facts;
using KzKgData.Verification.Tests.Rules;

namespace KzKgData.Verification.Tests.Facts;

public sealed class ClaimIntervalTests
{
    [Theory]
    [InlineData("$1.7 billion", "1700000000", "", "[1650000000, 1800000000]", "[1650000000, 1800000000]")]
    [InlineData("$1.7 billion", "1700000000", "almost", "(-\u221E, 1700000000)", "(1600000000, 1700000000)")]
    [InlineData("$1.7 billion", "1700000000", "over", "[1700000000, \u221E)", "[1700000000, 1800000000)")]
    [InlineData("$900mn", "900000000", "", "[850000000, 1000000000]", "[850000000, 1000000000]")]
    public void A_claim_lies_where_its_printed_figure_and_qualifier_let_it(string printed, string value, string qualifier, string hard, string pragmatic)
    {
        var claim = Read(printed, value, qualifier);

        Assert.Equal((hard, pragmatic), (claim.HardBound.ToString(), claim.Pragmatic.ToString()));
    }

    [Fact]
    public void A_target_is_exact_whatever_its_qualifier()
    {
        var claim = Read("$2 billion", "2000000000", "over", kind: "target");

        Assert.Equal(("[2000000000, 2000000000]", "[2000000000, 2000000000]"), (claim.HardBound.ToString(), claim.Pragmatic.ToString()));
    }

    [Theory]
    [InlineData("", "[1800000000, 1800000000]")]
    [InlineData("almost", "(-\u221E, 1800000000)")]
    [InlineData("over", "[1800000000, \u221E)")]
    [InlineData("about", "[1800000000, 1800000000]")]
    public void A_value_that_is_no_reading_of_its_figure_has_no_precision_to_hide_behind(string qualifier, string expected)
    {
        var claim = Read("$1.7 billion", "1800000000", qualifier);

        Assert.Equal((expected, expected), (claim.HardBound.ToString(), claim.Pragmatic.ToString()));
    }

    private static Claim Read(string printed, string value, string qualifier, string kind = "actual") =>
        Dataset
            .From(PrintedClaim.Package(new PrintedClaim("a", printed) { Qualifier = qualifier, Kind = kind }).Set("claims", "a", "value", value).Read())
            .Claims[0];
}
