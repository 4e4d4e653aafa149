using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class FormRuleTests
{
    [Theory]
    [InlineData("remove-file datapackage.json", "the descriptor is missing")]
    [InlineData("replace datapackage.json \"\\\"resources\\\": [\" -> \"\\\"resources\\\": [,\"", "the descriptor is not valid JSON")]
    public void Without_a_descriptor_nothing_else_is_said(string edits, string expected) =>
        Assert.Contains(expected, Assert.Single(OpenAfter(edits)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_break_in_a_cell_does_not_break_the_message()
    {
        var finding = Assert.Single(OpenAfter("replace claims.csv \",1100000000,\" -> \",\\\"11\\n00\\\",\""));

        Assert.StartsWith("value: '11\\n00' is not a number", finding.Message, StringComparison.Ordinal);
        Assert.Equal((5, 6), (finding.Place.Line, finding.Place.EndLine));
    }

    [Fact]
    public void A_file_with_several_damaged_characters_is_one_finding_at_the_first()
    {
        var finding = Assert.Single(OpenAfter("replace notes.csv \"tea\" -> \"t\\xE9\\xE9\""));

        Assert.Equal((2, 62), (finding.Place.Line, finding.Place.Column));
        Assert.Contains("the first of 2 such places", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_breaks_are_no_damage() =>
        Assert.Empty(OpenAfter("replace notes.csv \"id,note\\n\" -> \"\\xEF\\xBB\\xBFid,note\\x0D\\n\""));

    [Theory]
    [InlineData("replace notes.csv \"reading-room,Both\" -> \"reading-room,,Both\"")]
    [InlineData("replace notes.csv \"reading-room,Both\" -> \"reading-room Both\"")]
    [InlineData("replace notes.csv \",Both\" -> \",\\\"Both\"")]
    public void A_record_with_another_number_of_cells_or_an_open_quote_is_malformed(string edits) => Assert.Equal("KZKG1004", IdsAfter(edits));

    [Theory]
    [InlineData("replace notes.csv \"id,note\\n\" -> \"note,id\\n\"", "the column 'note' is in the place of 'id'")]
    [InlineData("replace notes.csv \"id,note\\n\" -> \"id,note,id\\n\"", "the column 'id' appears more than once in the header row")]
    [InlineData("replace notes.csv \"id,note\\n\" -> \"ID,note\\n\"", "the column 'ID' is not declared")]
    public void The_header_row_is_exactly_the_declared_columns(string edits, string expected) =>
        Assert.Contains(OpenAfter(edits), f => f.RuleId is "KZKG1005" && f.Message.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("set claims turnover-1998 value -1.50")]
    [InlineData("set claims turnover-1998 stated_on 2000-02-29")]
    [InlineData("set explanations turnover-2001-mirror review_by 2004-12-30")]
    public void Values_of_their_type_pass(string edits) => Assert.DoesNotContain(OpenAfter(edits), f => f.RuleId is "KZKG1006");

    [Theory]
    [InlineData("set claims turnover-1998 value 1,100,000,000")]
    [InlineData("set claims turnover-1998 value 1e9")]
    [InlineData("set claims turnover-1998 period 1998-01/1998-12")] // not the shortest form
    [InlineData("set claims turnover-1998 period 98")]
    [InlineData("set claims turnover-1998 kind Actual")]
    [InlineData("set explanations turnover-2001-mirror review_by 31.12.2004")]
    [InlineData("set explanations turnover-2001-mirror review_by 2004-02-30")]
    [InlineData("set mentions hp-mira-holm start seventy-two")]
    [InlineData("set notes reading-room id Reading-Room")]
    [InlineData("set notes reading-room id \"\"")]
    public void Values_of_another_type_form_or_category_are_bad(string edits) =>
        Assert.Single(OpenAfter(edits), f => f.RuleId is "KZKG1006");

    [Theory]
    [InlineData(" tea", "' tea' has leading or trailing whitespace; remove it")]
    [InlineData("tea\u00A0", "has leading or trailing whitespace")]
    [InlineData("tea\n", "has leading or trailing whitespace")]
    [InlineData("t\u200Bea", "'t\\u200Bea' contains the invisible character U+200B; remove it")]
    [InlineData("t\uFEFFea", "contains the invisible character U+FEFF")]
    [InlineData("t\u202Eea", "contains the invisible character U+202E")]
    [InlineData("t\tea", "contains the invisible character U+0009")]
    [InlineData("tea\0", "contains the invisible character U+0000")]
    [InlineData("green  tea", null)]
    [InlineData("green\u00A0tea", null)]
    [InlineData("green\ntea", null)]
    [InlineData("\uD83C\uDF75 and \u0646\u200C", null)]
    public void Text_neither_begins_nor_ends_with_white_space_nor_hides_a_character(string note, string? problem)
    {
        var open = ExamplePackage.Untouched.Set("notes", "reading-room", "note", note).Verify().Findings.Where(f => f.Status == FindingStatus.Open).ToArray();

        Assert.All(
            open,
            f => Assert.Equal((f.Message.Contains("whitespace", StringComparison.Ordinal) ? "KZKG1010" : "KZKG1011", Severity.Error), (f.RuleId, f.Severity)));
        Assert.Equal(problem is null ? 0 : 1, open.Count(f => f.Message.Contains(problem ?? string.Empty, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_text_prints_is_held_against_the_text_and_not_against_the_rules_of_writing() =>
        Assert.DoesNotContain(OpenAfter("set mentions hp-mira-holm printed  Mira Holm"), f => f.RuleId is "KZKG1006");

    [Theory]
    [InlineData("set claims turnover-target-2005 stated_by mira-holm;oren-vale;mira-holm", "'mira-holm' appears in the list more than once; remove the duplicate")]
    [InlineData("set explanations turnover-1999-revision expect 1000000000;1000000000", null)] // two claims may have one value
    public void A_list_names_nothing_twice(string edits, string? problem) =>
        Assert.Equal(
            problem is null ? 0 : 1,
            OpenAfter(edits).Count(f => f.RuleId is "KZKG1006" && f.Message.Contains(problem ?? string.Empty, StringComparison.Ordinal)));

    [Fact]
    public void An_id_is_used_once_over_all_fact_tables()
    {
        var finding = Assert.Single(Open(ExamplePackage.Untouched.Add("organisations", ("id", "oren-vale"), ("name", "Oren Vale & Sons"), ("side", "SL"))));

        Assert.Equal("KZKG1007", finding.RuleId);
        Assert.Contains("first used at example/people.csv(3,1)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_several_cells_do_not_run_into_one_another() => Assert.DoesNotContain(
        Open(ExamplePackage.Untouched.Citing("turnover-1998, value", "x", "hp-1998").Citing("turnover-1998", "value, x", "hp-1998")),
        f => f.RuleId is "KZKG1007");

    [Fact]
    public void Missing_ids_are_not_duplicates_of_each_other() =>
        Assert.Equal(
            ["KZKG1006"],
            Open(ExamplePackage.Untouched.Add("notes", ("note", "one")).Add("notes", ("note", "two"))).Select(f => f.RuleId).Distinct(StringComparer.Ordinal));

    [Fact]
    public void Every_item_of_a_list_is_looked_up()
    {
        var finding = Assert.Single(OpenAfter("set claims turnover-target-2005 stated_by mira-holm;oren-veil"));

        Assert.Contains("there is no 'oren-veil' in people.id, organisations.id", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oren-vale", "SL", null)]
    [InlineData("mira-holm", "SL", "stated_by: mira-holm has the side 'NL', but this row has 'SL'; correct the reference or one of the two cells")]
    [InlineData("mira-hol", "SL", null)] // not there, which is a finding of its own
    public void A_row_that_is_referred_to_agrees_where_the_field_says_so(string speaker, string side, string? disagreement)
    {
        var package = ExamplePackage
            .Untouched.Replace(
                "datapackage.json",
                "\"kzkg:references\": [\"people.id\", \"organisations.id\"], \"kzkg:evidence\"",
                "\"kzkg:references\": [\"people.id\", \"organisations.id\"], \"kzkg:agreesIn\": \"side\", \"kzkg:evidence\"")
            .Set("claims", "turnover-1996", "stated_by", speaker)
            .Set("claims", "turnover-1996", "side", side);

        var found = package
            .Verify("KZKG1008")
            .Findings.Where(f => f.RuleId is "KZKG1008" && f.Facts.Contains("turnover-1996") && !f.Message.Contains("there is no", StringComparison.Ordinal))
            .ToArray();

        Assert.Equal(disagreement is null ? [] : [disagreement], found.Select(f => f.Message));
        Assert.All(found, f => Assert.Equal((speaker, "example/people.csv(2,21)"), (Assert.Single(f.Related).Fact, f.Related[0].Place.ToString())));
    }

    [Fact]
    public void Rows_of_a_missing_table_are_not_missed_one_by_one() => Assert.Equal("KZKG1002", IdsAfter("remove-file organisations.csv"));

    private static Finding[] OpenAfter(string edits) => Open(ExamplePackage.Untouched.Apply(edits));

    private static Finding[] Open(TestPackage package) => [.. package.Verify().Findings.Where(f => f.Status == FindingStatus.Open)];

    private static string IdsAfter(string edits) =>
        string.Join(',', OpenAfter(edits).Select(f => f.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
