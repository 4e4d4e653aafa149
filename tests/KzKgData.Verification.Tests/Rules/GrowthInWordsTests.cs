using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class GrowthInWordsTests
{
    [Theory]
    [InlineData("2.5-fold", "as-growth", "150")]
    [InlineData("fell 2.5-fold", "as-decline", "-60")]
    [InlineData("doubled", "as-growth", "100")]
    [InlineData("fell by one third", "as-decline", "-33.33")]
    [InlineData("fell by 1.5 percent", "", "-1.5")]
    [InlineData("down 8.9 percent", "", "-8.9")]
    public void Growth_in_words_is_recorded_with_its_sign_and_passes_every_rule(string printed, string reading, string value)
    {
        var claim = Growth(printed, reading);

        Assert.Equal((value, "percent"), (CellValues.Write(claim.Chosen.Value), claim.Chosen.Unit));
        Assert.DoesNotContain(new WrittenPackage().Claims(claim).Verify().Findings, f => f.Severity is not Severity.Note);
    }

    [Fact]
    public void A_multiple_is_no_growth_unless_the_reading_says_so() =>
        Assert.Contains(
            new WrittenPackage().Claims(Growth("2.5-fold", "as-growth") with { Reading = string.Empty }).Verify().Findings,
            f => f.Severity is Severity.Error);

    private static PrintedClaim Growth(string printed, string reading) => new("grown", printed) { Kind = "growth", Reading = reading, BasePeriod = "2000" };
}
