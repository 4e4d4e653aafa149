using KzKgData.Generators.Model;

namespace KzKgData.Generators.Tests;

/// <summary>What generated code says of claims: their disputes, which claim settles one, and a description with everything that was printed or inferred.</summary>
public sealed class EvidenceTests
{
    private const string North = "trade-2019-north";
    private const string South = "trade-2019-south";

    [Fact]
    public void A_quantity_without_a_discrepancy_is_no_dispute()
    {
        var package = TradePackage.Create()
            .Mentioning("m-2017", "2017", "period")
            .Claiming("trade-2017", "actual", "2017", "m-2017", "2100000000", "m-north", "ada-merrow");

        Assert.Equal(
            [
                ("trade|mutual|unspecified|actual|USD|2019", null, $"{North} {South}"),
                ("trade|mutual|unspecified|actual|USD|2018", "trade-2018-north", "trade-2018-north"),
            ],
            EvidenceOf(package).Disputes.Select(d => (d.Key, d.Settled, string.Join(' ', d.Claims))));
    }

    [Fact]
    public void The_claims_of_a_dispute_are_in_the_order_of_their_ids() => Assert.Equal(
        ["a-third", North, South],
        EvidenceOf(TradePackage.Create().Claiming("a-third", "actual", "2019", "m-2019", "2100000000", "m-north", "ada-merrow")).Disputes[0].Claims);

    [Theory]
    [InlineData(null, North)]
    [InlineData(South, South)]
    [InlineData("trade-2018-north", North)] // of another dispute
    public void What_is_explained_is_settled_by_the_claim_that_is_preferred_or_else_the_most_precise(string? preferred, string settled)
    {
        var package = TradePackage.Create().Set("explanations", "mirror-2019", "preferred", preferred);

        Assert.Equal(settled, SettledIfExplained(package));
    }

    [Theory]
    [InlineData("$2.1 billion", "$3 billion", "3000000000", North)]
    [InlineData("$2 billion", "$3.4 billion", "3400000000", South)]
    [InlineData("$2.1 billion", "$3.4 billion", "3400000000", North)] // the first of those that are as precise
    public void The_figure_with_the_narrowest_range_is_the_most_precise(string north, string south, string value, string settled)
    {
        var package = TradePackage.Create()
            .Set("mentions", "m-north", "printed", north).Set("mentions", "m-north", "end", 50 + north.Length)
            .Set("mentions", "m-south", "printed", south).Set("mentions", "m-south", "end", 70 + south.Length)
            .Set("claims", North, "value", north is "$2 billion" ? "2000000000" : "2100000000")
            .Set("claims", South, "value", value)
            .Set("explanations", "mirror-2019", "expect", $"{(north is "$2 billion" ? "2000000000" : "2100000000")};{value}");

        Assert.Equal(settled, SettledIfExplained(package));
    }

    [Theory]
    [InlineData("trade mutual, actual, 2019: 2 100 000 000 USD.")]
    [InlineData("Printed '$2.1 billion', read as 2 100 000 000; rounded 2 050 000 000 to 2 150 000 000, truncated 2 100 000 000 to 2 200 000 000.")]
    [InlineData("Said by: Ada Merrow, side northland (reported).")]
    [InlineData("Source: Harbour Gazette, 2020-03-01.")]
    [InlineData("trade mutual, actual, 2019 (inferred): 2 100 000 000 USD.", "claims", North, "period_basis", "inferred")]
    [InlineData("trade mutual, actual, no period printed: 2 100 000 000 USD.", "claims", North, "period", "")]
    [InlineData("trade mutual, actual, 2019: over 2 100 000 000 USD.", "claims", North, "qualifier", "over")]
    [InlineData("Said by: Ada Merrow, Bo Tarn, side northland (reported).", "claims", North, "stated_by", "ada-merrow;bo-tarn")]
    [InlineData("Said by: not attributed, side northland (reported).", "claims", North, "stated_by", "")]
    [InlineData("Said by: nobody, side northland (reported).", "claims", North, "stated_by", "nobody")]
    [InlineData("Said by: Ada Merrow (reported).", "claims", North, "side", "")]
    [InlineData("Said by: Ada Merrow, side northland, on 2020-02-01 (reported).", "claims", North, "stated_on", "2020-02-01")]
    [InlineData("Source: Harbour Gazette, 2020-03-01 (inferred).", "sources", "gazette", "published_basis", "inferred")]
    [InlineData("Acknowledged discrepancy KZKG3003, mirror asymmetry, between trade-2019-north, trade-2019-south.")]
    public void A_claim_is_described_by_all_that_is_known_of_it(string line, params string[] edit)
    {
        var package = TradePackage.Create();

        var claim = ClaimOf(edit is [var table, var key, var field, var value] ? package.Set(table, key, field, value) : package, North);

        Assert.Contains(line, claim.Summary.Split('\n'));
        Assert.Equal(("$2.1 billion", FindingStatus.Acknowledged), (claim.Printed, edit is [] ? claim.Status : FindingStatus.Acknowledged));
    }

    [Fact]
    public void A_claim_without_a_figure_or_a_discrepancy_has_none()
    {
        var package = TradePackage.Create()
            .Mentioning("m-2017", "2017", "period")
            .Claiming("trade-2017", "actual", "2017", "m-2017", "2100000000", "m-north", "ada-merrow")
            .Delete("citations", "trade-2017,value");

        var claim = ClaimOf(package, "trade-2017");

        Assert.Equal((null, null), (claim.Printed, claim.Status));
        Assert.Equal(4, claim.Summary.Split('\n').Length);
    }

    [Fact]
    public void A_claim_of_several_discrepancies_has_the_status_of_the_least_settled()
    {
        var package = TradePackage.Create().Claiming("trade-2019-more", "actual", "2019", "m-2019", "3400000000", "m-south", "ada-merrow");

        var evidence = EvidenceOf(package);

        Assert.Equal(FindingStatus.Open, ClaimOf(package, North).Status);
        Assert.Null(evidence.Disputes[0].Settled);
        Assert.Equal(evidence.Discrepancies.Order(Comparer<DiscrepancyModel>.Create((a, b) => (a.RuleId, a.Members[0]).CompareTo((b.RuleId, b.Members[0])))), evidence.Discrepancies);
    }

    [Fact]
    public void A_figure_of_an_official_table_is_described_by_the_cells_that_define_it() => Assert.Equal(
        [
            "trade northland-to-southland, actual, 2017: 500 000 000 USD.",
            "Cell row 3, column 23: 500, described by 'southland', 'Exports 2017', 'million US dollars'.",
            "Reported by: northland-bureau, side northland.",
            "Edition: 2019-03-01, northland-2019-03-01.csv.",
        ],
        ClaimOf(TradePackage.Create().WithTables(new TradeTable("northland", "2019-03-01", 2017, 500, 400)), "northland-2019-03-01-exports-of-2017").Summary.Split('\n'));

    [Fact]
    public void A_package_without_claims_has_no_evidence() => Assert.Null(EvidenceReader.Read(LakePackage.Create().Verify()));

    /// <summary>Returns the claim that settles the first dispute if all discrepancies are explained.</summary>
    private static string? SettledIfExplained(TestPackage package)
    {
        var result = package.Verify();
        var findings = result.Findings.Select(f => f.Discrepancy is null ? f : f with { Status = FindingStatus.Explained });
        return EvidenceReader.Read(result with { Findings = [.. findings] })!.Disputes[0].Settled;
    }

    private static EvidenceModel EvidenceOf(TestPackage package) => EvidenceReader.Read(package.Verify())!;

    private static ClaimEvidence ClaimOf(TestPackage package, string id) => EvidenceOf(package).Claims.Single(c => c.Id == id);
}
