namespace KzKgData.Verification.Tests.Rules;

/// <summary>Consistent facts cause no findings, however they are printed and whoever states them.</summary>
public sealed class ConsistentDataTests
{
    private const int Worlds = 400;

    private static readonly Lazy<VerificationResult[]> _results = new(() =>
        [.. Enumerable.Range(0, Worlds).AsParallel().AsOrdered().Select(seed => new TrueWorld(seed).Write().Verify())]);

    [Fact]
    public void What_is_printed_of_one_true_world_stays_silent() => Assert.Empty(
        from world in _results.Value.Index()
        from finding in world.Item.Findings
        select $"world {world.Index}: {finding.Place}: {finding.RuleId}: {finding.Message}");

    [Fact]
    public void The_worlds_are_full_of_figures_that_are_held_against_each_other()
    {
        var groups = _results.Value.SelectMany(r => r.Dataset.ComparisonGroups).ToArray();

        Assert.True(groups.Count(g => g.Claims.Count > 1) > Worlds / 4);
        Assert.True(groups.Count(g => g.Claims.Select(c => c.Figure!.Printed).Distinct(StringComparer.Ordinal).Count() > 1) > Worlds / 5);
    }

    [Fact]
    public void A_figure_that_is_not_of_the_world_is_found()
    {
        for (var seed = 0; seed < Worlds / 4; seed++)
        {
            var world = new TrueWorld(seed);
            if (world.Claims.FirstOrDefault(c => c is { Kind: "actual", Side.Length: > 0, Indicator: "trade-turnover" }) is { } claim)
            {
                // More than the trade of any year.
                var other = claim with { Id = "other", Printed = "$15 billion", Qualifier = string.Empty };

                Assert.Contains(
                    world.Write(other).Verify("KZKG3002").Findings,
                    f => f.RuleId is "KZKG3002" && f.Facts.Contains(claim.Id) && f.Facts.Contains("other"));
            }
        }
    }
}
