using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>A cell must agree with the place that it cites. The notes are declared as facts, so that each test can choose their type.</summary>
public sealed class UnfitMentionTests
{
    [Theory]
    [InlineData("Goods in transit", "Goods in transit", null)]
    [InlineData(
        "Goods in transit",
        "goods in transit",
        "'goods in transit'), which differs from the cell ('Goods in transit'); cite the place that prints it exactly, or write it as printed")]
    [InlineData("Goods", "Goods in transit", "which differs from the cell ('Goods')")]
    public void Text_is_printed_as_the_cell_says_it(string note, string printed, string? problem) =>
        AssertProblem(problem, Note(note, printed, "text", """ "type": "string" """));

    [Theory]
    [InlineData("1", "1st degree", "ordinal", null)]
    [InlineData("3", "third", "ordinal", null)]
    [InlineData("2", "two doors", "number", null)]
    [InlineData("2026", "2026", "period", null)]
    [InlineData("1520", "1,520", "number", null)] // either reading will do
    [InlineData("2", "1st degree", "ordinal", "'1st degree'), which does not print '2'; correct the number, or cite the place that prints it")]
    [InlineData("0", "doors", "text", "which does not print '0'")]
    [InlineData("one", "1st degree", "ordinal", null)] // no number at all is a bad cell
    public void A_number_is_printed_in_figures_or_words(string note, string printed, string kind, string? problem) =>
        AssertProblem(problem, Note(note, printed, kind, """ "type": "integer" """));

    [Theory]
    [InlineData("signed", "previously Signed", null)]
    [InlineData("agreed", "have agreed", null)]
    [InlineData("planned", "approval and signing", null)]
    [InlineData("at-most", "no more than", null)]
    [InlineData("signed", "and initialed", null)] // of two categories in one print either will do
    [InlineData("other", "nobody knows", null)]
    [InlineData("agreed", "previously signed", "which stands for 'signed', not 'agreed'; correct the cell, or cite the place that says so")]
    [InlineData("other", "previously signed", "which stands for 'signed', not 'other'")]
    [InlineData("more-than", "no more than", "which stands for 'at-most', not 'more-than'")]
    [InlineData("signed", "approval and signing", "which stands for 'planned', not 'signed'")]
    [InlineData(
        "signed",
        "unsigned",
        "which has none of the words for 'signed' (signed, and initialed); cite the place that says so, correct the cell, or declare the words")]
    public void A_category_is_printed_in_its_words(string note, string printed, string? problem) =>
        AssertProblem(
            problem,
            Note(
                note,
                printed,
                "text",
                """
                "type": "string", "categories": [
                  {"value": "signed", "kzkg:printedAs": ["signed", "and initialed"]}, {"value": "initialled", "kzkg:printedAs": ["and initialed"]}, {"value": "agreed", "kzkg:printedAs": "agreed"},
                  {"value": "planned", "kzkg:printedAs": ["approval and signing"]}, {"value": "at-most", "kzkg:printedAs": ["no more than"]}, {"value": "more-than", "kzkg:printedAs": ["more than"]},
                  {"value": "other"}
                ]
                """
            ));

    [Fact]
    public void A_mention_of_another_kind_carries_nothing() => AssertProblem(
        "a mention of the kind 'name'; note needs a mention of the kind ordinal, number, period, text",
        Note("Goods in transit", "Goods in transit", "name", """ "type": "string" """));

    [Theory]
    [InlineData("hp-early", 0, null)] // before the speaker
    [InlineData(
        "hp-between",
        90,
        "stated_by of turnover-1998 cites hp-mira-holm ('Mira Holm'), but hp-between ('Oren Vale') is nearer to the figure; check who speaks, and if "
        + "the row is right, give the basis in attribution (inferred: carried over from an earlier sentence) or in stated_by_basis (carried-over or "
        + "spoken-to)")]
    [InlineData("hp-behind", 300, null)] // behind the figure
    public void A_speaker_of_another_name_that_stands_nearer_to_the_figure_is_worth_a_warning(string id, int start, string? message)
    {
        var found = SpokenBy("hp-mira-holm")
            .Mentioning(id, "Oren Vale", "name", start)
            .Verify("KZKG2013").Findings.Where(f => f.RuleId is "KZKG2013" && f.Facts.Contains("turnover-1998")).ToArray();

        Assert.Equal(message is null ? [] : [(Severity.Warning, message)], found.Select(f => (f.Severity, f.Message)));
    }

    [Theory]
    [InlineData("Mira Holm", "name")] // herself again
    [InlineData("Goods in transit", "name")] // nobody
    [InlineData("Oren Vale", "text")] // of a kind that names nobody
    public void Nobody_else_is_named_by_the_speaker_or_by_other_words(string printed, string kind) => Assert.DoesNotContain(
        SpokenBy("hp-mira-holm").Mentioning("hp-between", printed, kind, 90).Set("mentions", "hp-between", "end", 99).Verify().Findings,
        f => f.RuleId is "KZKG2013" && f.Facts.Contains("turnover-1998"));

    [Fact]
    public void A_speaker_named_behind_the_figure_is_held_against_those_in_between()
    {
        var found = SpokenBy("hp-last")
            .Mentioning("hp-last", "Mira Holm", "name", 600)
            .Mentioning("hp-nearest", "Oren Vale", "name", 200)
            .Mentioning("hp-far", "Oren Vale", "name", 400)
            .Verify("KZKG2013").Findings.Where(f => f.RuleId is "KZKG2013" && f.Facts.Contains("turnover-1998"));

        Assert.Contains("but hp-nearest ('Oren Vale')", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// Returns the claim of 1998, at 166, with its speaker cited by a mention, in a package that declares which mentions can support a speaker.
    /// </summary>
    private static TestPackage SpokenBy(string mention) =>
        ExamplePackage
            .Untouched.Replace(
                "datapackage.json",
                "\"organisations.id\"], \"kzkg:evidence\": \"required\"}",
                "\"organisations.id\"], \"kzkg:evidence\": \"required\", \"kzkg:carriedBy\": [\"name\", \"role\"]}")
            .Set("citations", "turnover-1998,stated_by", "mention", mention);

    private static void AssertProblem(string? expected, TestPackage package)
    {
        var found = package.Verify("KZKG2013").Findings.Where(f => f.RuleId is "KZKG2013").ToArray();
        if (expected is null)
        {
            Assert.Empty(found.Select(f => f.Message));
            return;
        }

        var finding = Assert.Single(found);
        Assert.Contains(expected, finding.Message, StringComparison.Ordinal);
        Assert.Equal(["a-note"], finding.Facts);
    }

    private static TestPackage Note(string note, string printed, string kind, string type) =>
        ExamplePackage
            .Untouched.Replace("datapackage.json", "\"description\": \"Remarks that verification does not look into.\",", "\"kzkg:role\": \"facts\",")
            .Replace(
                "datapackage.json",
                """{"name": "note", "type": "string"}""",
                $$"""{"name": "note", {{type}}, "kzkg:evidence": "required", "kzkg:carriedBy": ["ordinal", "number", "period", "text"]}"""
            )
            .Clear("notes")
            .Add("notes", ("id", "a-note"), ("note", note))
            .Mentioning("nb", printed, kind)
            .Citing("a-note", "note", "nb");
}
