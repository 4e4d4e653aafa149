namespace KzKgData.Verification.Tests.Rules;

/// <summary>What a cell says has to stand at the place that it cites. The notes are made facts, so that each test can say of what type they are.</summary>
public sealed class UnfitMentionTests
{
    [Theory]
    [InlineData("Goods in transit", "Goods in transit", null)]
    [InlineData("Goods in transit", "goods in transit", "'goods in transit'), which is not what the cell says ('Goods in transit'); cite the place where it is printed so, or write it as printed")]
    [InlineData("Goods", "Goods in transit", "which is not what the cell says ('Goods')")]
    public void Text_is_printed_as_the_cell_says_it(string note, string printed, string? problem) => AssertProblem(problem, Note(note, printed, "text", """ "type": "string" """));

    [Theory]
    [InlineData("1", "1st degree", "ordinal", null)]
    [InlineData("3", "third", "ordinal", null)]
    [InlineData("2", "two doors", "number", null)]
    [InlineData("2026", "2026", "period", null)]
    [InlineData("1520", "1,520", "number", null)] // either reading will do
    [InlineData("2", "1st degree", "ordinal", "'1st degree'), which does not print '2'; correct the number, or cite the place where it is printed")]
    [InlineData("0", "doors", "text", "which does not print '0'")]
    [InlineData("one", "1st degree", "ordinal", null)] // no number at all is a bad cell
    public void A_number_is_printed_in_figures_or_words(string note, string printed, string kind, string? problem) => AssertProblem(problem, Note(note, printed, kind, """ "type": "integer" """));

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
    [InlineData("signed", "unsigned", "which has none of the words for 'signed' (signed, and initialed); cite the place that says so, correct the cell, or declare the words")]
    public void A_category_is_printed_in_its_words(string note, string printed, string? problem) => AssertProblem(problem, Note(note, printed, "text", """
        "type": "string", "categories": [
          {"value": "signed", "kzkg:printedAs": ["signed", "and initialed"]}, {"value": "initialled", "kzkg:printedAs": ["and initialed"]}, {"value": "agreed", "kzkg:printedAs": "agreed"},
          {"value": "planned", "kzkg:printedAs": ["approval and signing"]}, {"value": "at-most", "kzkg:printedAs": ["no more than"]}, {"value": "more-than", "kzkg:printedAs": ["more than"]},
          {"value": "other"}
        ]
        """));

    [Fact]
    public void A_mention_of_another_kind_carries_nothing() => AssertProblem(
        "a mention of the kind 'name'; a cell of note is carried by ordinal, number, period, text",
        Note("Goods in transit", "Goods in transit", "name", """ "type": "string" """));

    private static void AssertProblem(string? expected, ExamplePackage package)
    {
        var found = package.Verify().Findings.Where(f => f.RuleId is "KZKG2013").ToArray();
        if (expected is null)
        {
            Assert.Empty(found.Select(f => f.Message));
            return;
        }

        var finding = Assert.Single(found);
        Assert.Contains(expected, finding.Message, StringComparison.Ordinal);
        Assert.Equal(["a-note"], finding.Facts);
    }

    private static ExamplePackage Note(string note, string printed, string kind, string type) => ExamplePackage.Untouched
        .Replace("datapackage.json", "\"description\": \"Remarks that verification does not look into.\",", "\"kzkg:role\": \"facts\",")
        .Replace("datapackage.json", """{"name": "note", "type": "string"}""", $$"""{"name": "note", {{type}}, "kzkg:evidence": "required", "kzkg:carriedBy": ["ordinal", "number", "period", "text"]}""")
        .WithRows("notes.csv", [["a-note", note]])
        .Insert("mentions", $"nb,harbour-post,0,{printed.Length.ToString(CultureInfo.InvariantCulture)},\"{printed}\",{kind},0000000000000000")
        .Insert("citations", "a-note,note,nb");
}
