using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class OfficeOfAnotherStateTests
{
    private const string Rule = "KZKG3027";

    [Fact]
    public void A_holder_of_an_office_of_another_state_is_found_with_all_such_rows()
    {
        var found = Assert.Single(SaidFact.Check(Rule, Office("one", "SL"), Office("other", "SL") with { Said = "2008" }, Office("own", "NL")).Findings);

        Assert.Equal(["mira-holm", "one", "other"], found.Facts);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Contains("the side of mira-holm is NL, but one prints 'harbour master' of SL", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NL")]
    [InlineData("")]
    public void Their_own_state_and_none_are_no_contradiction(string side) => Assert.Empty(SaidFact.Check(Rule, Office("one", side)).Findings);

    [Fact]
    public void Somebody_of_no_side_with_offices_of_two_is_undecided()
    {
        var package = ExamplePackage.Untouched.Clear("claims").Set("people", "mira-holm", "side", null);

        var (findings, decisions) = SaidFact.Check(Rule, SaidFact.Package(package, Office("one", "SL"), Office("other", "NL")));

        Assert.Empty(findings);
        Assert.Equal(["one", "other"], Assert.Single(decisions).Facts);
    }

    [Fact]
    public void What_is_printed_can_be_recorded_and_explained()
    {
        var package = ExamplePackage.Untouched.Set("offices", "nl-trade-2002-05", "side", "SL");
        var open = package.Verify().Findings.Where(f => f.Status == FindingStatus.Open).Select(f => f.RuleId).ToArray();

        Assert.Equal([Rule, "KZKG4001"], open.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            package
                .Explaining(
                    Rule, "dora-quill;nl-trade-2002-05", "NL;SL", "unresolved",
                    ("evidence", ""),
                    ("hypotheses", "A misprint"),
                    ("would_settle", "The register of offices"))
                .Verify()
                .Findings,
            f => f.Status == FindingStatus.Open);
    }

    private static SaidFact Office(string id, string side) => SaidFact.Office(id, "mira-holm", "2002-03-05", side: side);
}
