using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>Declarations about the quantities of claims.</summary>
public sealed class FieldQuantityTests
{
    private static readonly string[] _others =
    [
        "id", "subject", "kind", "period", "period_basis", "base_period", "value", "reading", "qualifier", "stated_by", "attribution", "side",
        "reporter", "stated_on", "source",
    ];

    [Fact]
    public void Parts_of_scopes_are_read()
    {
        var package = Describe(scope: """, "categories": [ "all", "goods", "services", "food", "tools" ], "kzkg:parts": { "all": [ "goods", "services" ], "goods": [ "food", "tools" ] }""");

        Assert.Empty(package.Problems);
        Assert.Equal(
            ["all: goods services", "goods: food tools"],
            package.Descriptor.Tables[0].Field("scope")!.Parts.Select(p => $"{p.Whole}: {string.Join(' ', p.Parts)}"));
    }

    [Theory]
    [InlineData("""[ "all" ]""", "'kzkg:parts' must be an object")]
    [InlineData("""{ "all": "goods" }""", "'all' must have at least two parts, each named once")]
    [InlineData("""{ "all": [ "goods", "goods" ] }""", "'all' must have at least two parts, each named once")]
    [InlineData("""{ "all": [ "goods", "services", "goods" ] }""", "'all' must have at least two parts, each named once")]
    [InlineData("""{ "all": [ "goods", 5 ] }""", "expected a string or a list of strings here; correct it|'all' must have at least two parts, each named once")]
    [InlineData("""{ "none": [ "never", "goods" ] }""", "'none' is not a category of this field; use one of all, goods, services, food")]
    [InlineData("""{ "all": [ "never", "none" ] }""", "'never' is not a category of this field; use one of all, goods, services, food")]
    [InlineData("""{ "all": [ "goods", "all" ] }""", "'all' would be a part of itself; remove it from its direct and indirect parts")]
    [InlineData(
        """{ "all": [ "goods", "services" ], "goods": [ "food", "all" ] }""",
        "'goods' would be a part of itself; remove it from its direct and indirect parts")]
    [InlineData("""{ "all": [ "goods", "rest" ] }""", "'rest' is not a category of this field; use one of all, goods, services, food")]
    [InlineData("""{ "total": [ "goods", "services" ] }""", "'total' is not a category of this field; use one of all, goods, services, food")]
    public void Parts_that_cannot_be_used_are_told(string parts, string problems)
    {
        var package = Describe(scope: $$""", "categories": [ "all", "goods", "services", "food" ], "kzkg:parts": {{parts}}""");

        Assert.Equal(problems.Split('|'), package.Problems.Select(p => p.Problem.ToString()));
    }

    [Fact]
    public void Flows_and_stocks_are_read()
    {
        var package = Describe(indicator: """, "categories": [ "trade", "capital", "rank" ], "kzkg:measures": { "trade": "flow", "capital": "stock" }""");
        var measures = package.Descriptor.Tables[0].Field("indicator")!.Measures;

        Assert.Empty(package.Problems);
        Assert.Equal((Measure.Flow, Measure.Stock, 2), (measures["trade"], measures["capital"], measures.Count));
    }

    [Theory]
    [InlineData("\"flow\"", "'kzkg:measures' must be an object")]
    [InlineData("""{ "trade": "Flow" }""", "the measure of 'trade' must be 'flow' or 'stock'")]
    [InlineData("""{ "trade": [ "flow" ] }""", "the measure of 'trade' must be 'flow' or 'stock'")]
    [InlineData("""{ "trades": "flow" }""", "'trades' is not a category of this field; use one of trade, capital")]
    public void Measures_that_cannot_be_used_are_told(string measures, string problem) => Assert.Equal(
        problem,
        Assert.Single(Describe(indicator: $$""", "categories": [ "trade", "capital" ], "kzkg:measures": {{measures}}""").Problems).Problem.ToString());

    [Fact]
    public void Only_the_indicator_of_claims_can_have_measures()
    {
        const string Measures = """, "kzkg:measures": { "trade": "flow" }""";

        Assert.Equal("only the field 'indicator' of claims can have 'kzkg:measures'; remove it", Assert.Single(Describe(scope: Measures).Problems).Problem.ToString());
        Assert.Equal(
            "only a table of claims can have 'kzkg:measures'; remove it",
            Assert.Single(Describe(indicator: Measures, role: "facts").Problems).Problem.ToString());
    }

    [Fact]
    public void Only_what_sets_measurands_apart_can_have_parts()
    {
        const string Parts = """, "kzkg:parts": { "all": [ "goods", "services" ] }""";

        Assert.Empty(Describe(indicator: Parts).Problems);
        Assert.Equal(
            "only the field 'indicator' or 'subject' or 'scope' of claims can have 'kzkg:parts'; remove it",
            Assert.Single(Describe(unit: Parts).Problems).Problem.ToString());
        Assert.Equal("only a table of claims can have 'kzkg:parts'; remove it", Assert.Single(Describe(scope: Parts, role: "facts").Problems).Problem.ToString());
    }

    private static DataPackage Describe(string scope = "", string indicator = "", string unit = "", string role = "claims")
    {
        var fields = string.Join(", ", _others.Select(n => $$"""{ "name": "{{n}}" }"""));
        return InMemoryPackage.Describe($$"""
            { "resources": [ { "name": "claims", "path": "claims.csv", "kzkg:role": "{{role}}", "schema": { "fields": [
              { "name": "scope"{{scope}} }, { "name": "indicator"{{indicator}} }, { "name": "unit"{{unit}} }, {{fields}} ] } } ] }
            """);
    }
}
