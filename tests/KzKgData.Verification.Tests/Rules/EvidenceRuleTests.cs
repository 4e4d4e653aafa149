using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class EvidenceRuleTests
{
    [Theory]
    // Nothing printed spans nothing, and is no mention.
    [InlineData("set mentions hp-mira-holm end 72\nset mentions hp-mira-holm printed \"\"", "KZKG1006,KZKG2005")]
    [InlineData("set mentions hp-mira-holm start 73\nset mentions hp-mira-holm end 82", "KZKG2006")] // as UTF-16 units count, behind a ship
    [InlineData("set mentions hp-mira-holm start 81\nset mentions hp-mira-holm end 72", "KZKG2005")]
    [InlineData("set mentions hp-mira-holm start 99972\nset mentions hp-mira-holm end 99981", "KZKG2006")]
    [InlineData("set mentions hp-mira-holm context 18049EDFB4B6E086", "KZKG1006,KZKG2007")]
    [InlineData("set mentions hp-timber-value kind text", "KZKG2009")] // a figure is covered by a figure's mention only
    [InlineData("set sources harbour-post characters 1", "KZKG2008")]
    [InlineData("remove-file snapshots/harbour-post.txt", "KZKG2008")]
    [InlineData("set sources harbour-post file ../datapackage.json", "KZKG2008")]
    public void A_mention_holds_only_where_its_text_is_printed(string edits, string expected) => Assert.Equal(expected, IdsAfter(edits));

    [Fact]
    public void The_text_of_a_mention_that_moved_is_told_where_it_stands()
    {
        var finding = Assert.Single(OpenAfter("set mentions hp-mira-holm start 73\nset mentions hp-mira-holm end 82"));

        Assert.Contains("prints 'ira Holm,' from 73 to 82 (it first occurs at 72)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mention_is_not_cut_out_of_a_longer_word()
    {
        var finding = Assert.Single(OpenAfter("insert mentions hp-cut,harbour-post,475,479,over,text,7a2531c4d2a99edc\ninsert exclusions hp-cut,background,"));

        Assert.Equal("KZKG2006", finding.RuleId);
        Assert.Contains("is 'over', which harbour-post.txt prints only as part of 'turnover'", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Trade, cafe\u0301 by cafe\u0301", "cafe")] // an accent set apart
    [InlineData("The turn\u00ADover of trade", "over")] // a soft hyphen
    [InlineData("Kazakhstanning savdosi o\u02BBsdi", "Kazakhstan")]
    [InlineData("Қазақстанның сауда айналымы", "Қазақстан")]
    [InlineData("саудасы асты, асырды", "асыр")]
    [InlineData("Thương mại trên cả trênh", "trênh", false)]
    [InlineData("mại mạitrên", "trên")]
    [InlineData("საქართველოს ვაჭრობა", "საქართველო")]
    [InlineData("व्यापार की सीमा", "व्याप")]
    [InlineData("貿易額は増えた", "貿易", false)]
    [InlineData("카자흐스탄의 무역", "카자흐스탄", false)]
    [InlineData("carry-over trade", "over", false)] // joined words are words
    public void Words_of_any_script_are_cited_whole(string text, string printed, bool isCut = true)
    {
        var package = new MarkedTexts().Text("en", "{x:" + text + "}").Package();
        var start = Verification.Figures.CodePoints.CountOf(text[..text.IndexOf(printed, StringComparison.Ordinal)]);
        var end = start + Verification.Figures.CodePoints.CountOf(printed);
        package = package
            .Set("mentions", "text-1-m1", "start", start)
            .Set("mentions", "text-1-m1", "end", end)
            .Set("mentions", "text-1-m1", "printed", printed);

        Assert.Equal(isCut, package.Verify("KZKG2006").Findings.Any(f => f.Message.Contains("only as part of", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_mention_of_another_kind_than_its_figure_is_named()
    {
        var finding = Assert.Single(OpenAfter("set mentions hp-1997-value kind percent"), f => f.RuleId is "KZKG2009");

        Assert.Equal(
            "harbour-post.txt prints '$0.8 billion' from 489 to 501, of the kind money, but the mention hp-1997-value there is of the kind 'percent'; "
            + "correct the kind",
            finding.Message);
        Assert.Equal(("example/mentions.csv", "turnover-1997"), (finding.Place.Path, Assert.Single(finding.Facts)));
    }

    [Theory]
    [InlineData("start", "2147483648", "KZKG2005")]
    [InlineData("end", "72000000000", "KZKG2005")]
    [InlineData("start", "-1", "KZKG1006,KZKG2005")]
    public void A_mention_where_no_text_has_a_character_is_not_left_out_without_a_word(string field, string offset, string expected)
    {
        var found = OpenAfter($"set mentions hp-mira-holm {field} {offset}");

        Assert.Equal(expected, string.Join(',', found.Select(f => f.RuleId)));
        Assert.Contains($"{field} of the mention hp-mira-holm is {offset}, which is not a valid offset", found[^1].Message, StringComparison.Ordinal);
        Assert.Equal(["mira-holm"], found[^1].Facts);
    }

    [Theory]
    [InlineData(
        "set citations turnover-1998,stated_by field speaker",
        "there is no field 'speaker' in 'claims'; name one of period, value, qualifier, stated_by")]
    [InlineData("set citations turnover-1998,stated_by field unit", "the field 'unit' of 'claims' takes no citation")]
    [InlineData("set citations turnover-1998,stated_by field qualifier", "the cell qualifier of turnover-1998 is empty")]
    [InlineData("set citations turnover-1998,stated_by field \"\"", "there is no field ''")]
    [InlineData("insert citations mira-holm,name,hp-mira-holm,", "the rows of 'people' are cited as a whole")]
    public void A_citation_names_a_cell_that_needs_it(string edits, string expected) =>
        Assert.Contains(expected, Assert.Single(OpenAfter(edits), f => f.RuleId is "KZKG2004").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("delete citations mira-holm,\ninsert exclusions hp-mira-holm,background,", "the row of mira-holm has no citation")]
    [InlineData("set claims turnover-1998 qualifier over", "qualifier 'over' of turnover-1998 has no citation")]
    public void Rows_and_cells_need_a_citation(string edits, string expected) =>
        Assert.Contains(expected, Assert.Single(OpenAfter(edits)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_citation_whose_mention_is_missing_is_one_finding() =>
        Assert.Equal("KZKG1008,KZKG2002", IdsAfter("set citations turnover-1998,value mention hp-1998-worth"));

    [Fact]
    public void A_missing_mention_is_found_even_where_the_citation_also_names_a_cell()
    {
        var package = new WrittenPackage().Table("nl-first", "NL", "2002-01-10", "Southland", ("Turnover 2001", 1500)).Build();

        var findings = package.Set("citations", "nl-first-1,value", "mention", "hp-nowhere").Verify("KZKG1008").Findings;

        Assert.Equal(["nl-first-1"], Assert.Single(findings, f => f.RuleId is "KZKG1008").Facts);
    }

    [Theory]
    [InlineData("set claims turnover-1998 unit percent", "unit of turnover-1998 is 'percent' but must be 'USD'")]
    [InlineData("set claims turnover-target-2005 side NL", "must be 'both'")]
    [InlineData("set claims turnover-1997 side NL", "must be empty")]
    [InlineData("set claims turnover-growth-2001 base_period \"\"", "must be '2000'")]
    [InlineData("set claims turnover-1998 base_period 1997", "must be empty")]
    [InlineData("set claims turnover-growth-2001 period 2001-01/2001-11", "must be '2000-01/2000-11'")] // never a whole year's base for a part of one
    public void A_derived_cell_is_derived_again(string edits, string expected)
    {
        var finding = Assert.Single(OpenAfter(edits), f => f.RuleId == "KZKG2011");

        Assert.Contains(expected, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_derived_cell_that_does_not_follow_points_at_what_it_follows_from()
    {
        var finding = Assert.Single(OpenAfter("set claims turnover-target-2005 side NL"), f => f.RuleId == "KZKG2011");

        Assert.Equal(
            [("mira-holm", "example/people.csv(2,21)"), ("oren-vale", "example/people.csv(3,21)")],
            finding.Related.Select(r => (r.Fact, r.Place.ToString())));
    }

    [Fact]
    public void The_source_of_a_fact_is_the_one_that_its_citations_stand_in()
    {
        var findings = OpenAfter("set claims turnover-1998 source border-gazette");

        Assert.Equal(["KZKG2004", "KZKG2004", "KZKG2004", "KZKG2011"], findings.Select(f => f.RuleId).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(
        "set claims turnover-2000 reading \"\"",
        "is not the chosen reading of '$1,520 billion'; write decimal-comma in the column reading")]
    [InlineData("set claims turnover-1998 reading grouping-point", "uses the reading 'grouping-point', which '$1.1 billion' does not have")]
    [InlineData("set citations turnover-1998,value mention hp-1998", "cites '1998', which is not a single readable figure")]
    public void A_value_is_the_chosen_reading_of_one_figure(string edits, string expected) =>
        Assert.Contains(expected, Assert.Single(OpenAfter(edits), f => f.RuleId is "KZKG2010").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("narrator", "mira-holm", true)]
    [InlineData("narrator", "", false)]
    [InlineData("quoted", "", true)]
    [InlineData("reported", "", true)]
    [InlineData("inferred", "", true)]
    [InlineData("inferred", "mira-holm;oren-vale", false)]
    [InlineData("overheard", "mira-holm", false)]
    [InlineData("overheard", "", false)]
    public void Only_what_somebody_is_named_for_is_ascribed_to_somebody(string attribution, string speakers, bool isFound) =>
        Assert.Equal(
            isFound,
            OpenAfter($"set claims turnover-1998 attribution {attribution}\nset claims turnover-1998 stated_by {(speakers.Length == 0 ? "\"\"" : speakers)}")
                .Any(f => f.RuleId is "KZKG2017"));

    [Theory]
    [InlineData("replace snapshots/border-gazette.txt \"about $1 billion\" -> \"about $1 billion\"", "about", "")]
    [InlineData(
        "replace snapshots/border-gazette.txt \"about $1 billion\" -> \"above $1 billion\"",
        "about",
        "the text prints 'over' before '$1 billion', but the qualifier of turnover-1995 is 'about'")]
    [InlineData(
        "replace snapshots/border-gazette.txt \"about $1 billion\" -> \"above $1 billion\"",
        "\"\"",
        "the text prints 'over' before '$1 billion', but the qualifier of turnover-1995 is empty")]
    [InlineData("replace snapshots/border-gazette.txt \"about $1 billion\" -> \"up to $1 billion\"", "\"\"", "")] // bounds nothing
    [InlineData("replace snapshots/border-gazette.txt \"about $1 billion\" -> \"up to $1 billion\"", "about", "the text prints 'up-to'")]
    // Whether it belongs to it is for a person to judge.
    [InlineData("replace snapshots/border-gazette.txt \"about $1 billion\" -> \"worth $1 billion\"", "about", "")]
    [InlineData("replace snapshots/border-gazette.txt \"about $1 billion\" -> \"about:$1 billion\"", "\"\"", "")] // not directly before
    public void A_word_before_a_figure_that_bounds_it_must_not_be_lost(string edits, string qualifier, string expected)
    {
        var edited = ExamplePackage.Untouched.Apply(edits);
        var sha256 = edited.Archive().Find(edited.Verify().Dataset.FindSource("border-gazette")!)!.Sha256;

        var findings = edited
            .Set("sources", "border-gazette", "sha256", sha256)
            .Apply($"set claims turnover-1995 qualifier {qualifier}")
            .Verify("KZKG2015").Findings.Where(f => f.RuleId is "KZKG2015").ToArray();

        Assert.Equal(expected.Length > 0, findings.Length > 0);
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
        Assert.Contains(expected, findings.FirstOrDefault()?.Message ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hp-timber-value", "background", "", "a reason without a condition, which is not allowed for money and percentages")]
    [InlineData("hp-timber-value", "repeated", "", "but no cited mention of its source prints the same figure")]
    [InlineData("hp-timber-value", "other-quantity", "", "but 'about' is empty")]
    [InlineData("hp-timber-value", "other-quantity", "bg-an-early-print", "which is not a text of the same source")]
    [InlineData("hp-timber-value", "other-quantity", "hp-2001-value", "which is not a text of the same source")]
    [InlineData("hp-readers", "page-furniture", "", "a reason without a condition")]
    public void A_figure_is_set_aside_only_where_the_condition_of_the_reason_holds(string mention, string reason, string about, string problem)
    {
        var open = Open(ExamplePackage.Untouched.Set("exclusions", mention, "reason", reason).Set("exclusions", mention, "about", about));

        Assert.Contains(problem, Assert.Single(open, f => f.RuleId is "KZKG2018").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number")]
    [InlineData("text")]
    [InlineData("time")]
    public void Money_stays_money_whatever_kind_its_mention_is_given(string kind) =>
        Assert.Contains(
            Open(ExamplePackage.Untouched.Set("exclusions", "hp-timber-value", "reason", "background").Set("mentions", "hp-timber-value", "kind", kind)),
            f => f.RuleId is "KZKG2018");

    [Fact]
    public void A_repeated_figure_equals_a_cited_one_of_its_source() =>
        Assert.DoesNotContain(Open(ExamplePackage.Untouched
            .Delete("claims", "turnover-2001-11m")
            .Delete("citations", "turnover-2001-11m,value").Delete("citations", "turnover-2001-11m,period").Delete("citations", "turnover-2001-11m,stated_by")
            .Set("mentions", "bg-11m-value", "printed", "$1.3 billion")
            .Add("exclusions", ("mention", "bg-11m-value"), ("reason", "repeated"))
            .Add("exclusions", ("mention", "bg-11m"), ("reason", "background"))
            .Add("exclusions", ("mention", "bg-oren-vale-added"), ("reason", "background"))), f => f.RuleId is "KZKG2018");

    private static Finding[] OpenAfter(string edits) => Open(ExamplePackage.Untouched.Apply(edits));

    private static Finding[] Open(TestPackage package) => [.. package.Verify().Findings.Where(f => f.Status == FindingStatus.Open)];

    private static string IdsAfter(string edits) =>
        string.Join(',', OpenAfter(edits).Select(f => f.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
