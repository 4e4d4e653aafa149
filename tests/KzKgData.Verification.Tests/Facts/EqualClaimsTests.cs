using KzKgData.Verification.Facts;
using KzKgData.Verification.Tests.Rules;

namespace KzKgData.Verification.Tests.Facts;

/// <summary>Claims are grouped by common properties, and the levels of a series are in chronological order.</summary>
public sealed class EqualClaimsTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(40)]
    public void Groups_stand_in_the_order_of_their_first_claims_however_many_there_are(int periods)
    {
        var claims = Dataset
            .From(PrintedClaim.Package([.. Enumerable.Range(0, periods * 3).Select(i => Level(i, $"{2000 + (i * 7 % periods)}"))]).Read())
            .Claims;

        var groups = EqualClaims.InPeriod.Group(claims);

        var expected = claims.GroupBy(c => (c.Period, c.Unit)).Select(g => g.Select(c => c.Id).ToArray()).ToArray();
        Assert.Equal(expected, groups.Select(g => g.Select(c => c.Id).ToArray()).ToArray());
    }

    [Fact]
    public void No_claims_are_no_groups() => Assert.Empty(EqualClaims.InPeriod.Group([]));

    [Fact]
    public void Levels_are_found_by_period_and_unit_wherever_they_stand()
    {
        string[] periods = ["2024", "2023-01/2023-09", "2023", "2022", "2023-01/2023-03", "2025/2026", "2025"];
        var dataset = Dataset.From(PrintedClaim.Package([.. periods.Select((p, i) => Level(i, p))]).Read());
        var series = Assert.Single(dataset.Series);

        Assert.Equal(periods, series.Levels.Select(l => l.Period.ToString()));
        Assert.Equal(
            ["2022", "2023", "2023-01/2023-09", "2023-01/2023-03", "2024", "2025/2026", "2025"],
            series.LevelsInOrder.Select(l => l.Period.ToString()));
        Assert.All(dataset.Claims, c => Assert.Same(c, Assert.Single(series.FindLevel(c.Period!.Value, c.Unit)!.Claims)));
        Assert.Null(series.FindLevel(Period.Year(2021), dataset.Claims[0].Unit));
        Assert.Null(series.FindLevel(Period.Year(2024), Unit.Percent));
        Assert.Empty(series.LevelsIn(Period.Year(2027)));
    }

    private static PrintedClaim Level(int number, string period) => new($"level-{number:00}", "$1.7 billion") { Period = period };
}
