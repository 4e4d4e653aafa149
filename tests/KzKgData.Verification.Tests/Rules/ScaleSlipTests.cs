using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class ScaleSlipTests
{
    [Fact]
    public void The_smaller_cluster_slipped()
    {
        var slip = Assert.Single(Slips(Yearly("$1.1 billion", "$1.7 billion", "$1,340 billion", "$1.2 billion", "$1,520 billion")));

        Assert.Equal(["c2", "c4"], slip.Facts);
        Assert.Contains("NL) and every comparable claim (1 100 000 000 to 1 700 000 000)", slip.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_equal_clusters_nobody_can_tell_which_slipped()
    {
        var slip = Assert.Single(Slips(Yearly("$1.1 billion", "$1.7 million")));

        Assert.Equal(["c0", "c1"], slip.Facts);
        Assert.Contains("NL); check", slip.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$100 million", "$9.99 billion")] // below the factor
    [InlineData("$1 million", "$90 million", "$8 billion")] // far apart, but with a step between
    [InlineData("$0", "$8 billion")]
    public void Values_without_a_gap_of_a_factor_of_100_stay_silent(params string[] printed) => Assert.Empty(Slips(Yearly(printed)));

    [Fact]
    public void A_factor_of_exactly_100_is_a_slip() => Assert.Single(Slips(Yearly("$100 million", "$10 billion")));

    [Fact]
    public void Targets_growth_and_other_scopes_are_not_compared() => Assert.Empty(Slips(
        new PrintedClaim("a", "$1 million"),
        new PrintedClaim("b", "$1 billion") { Scope = "services" },
        new PrintedClaim("c", "$1 trillion") { Kind = "target" },
        new PrintedClaim("d", "2 percent"),
        new PrintedClaim("e", "900 percent") { Kind = "growth" }));

    private static PrintedClaim[] Yearly(params IEnumerable<string> printed) =>
        [.. printed.Select((p, i) => new PrintedClaim($"c{i}", p) { Period = (1990 + i).ToString(CultureInfo.InvariantCulture) })];

    private static Finding[] Slips(params IReadOnlyList<PrintedClaim> claims) =>
        [.. PrintedClaim.Package(claims).Verify("KZKG3005").Findings.Where(f => f.RuleId is "KZKG3005")];
}
