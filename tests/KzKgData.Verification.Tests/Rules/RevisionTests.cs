namespace KzKgData.Verification.Tests.Rules;

/// <summary>
/// The evidence for the cause <c>revision</c>: two editions of one figure that differ, computed or named by their cells, and nothing else.
/// </summary>
public sealed class RevisionTests
{
    private const string First = "nl-first-r4-c2";
    private const string Second = "nl-second-r4-c2";

    [Theory]
    [InlineData("$1.5 billion", "NL", "KZKG3002")]
    [InlineData("$1.5 billion", "", "KZKG3001")]
    [InlineData("$1.5 billion", "SL", "KZKG3003")]
    public void Two_figures_that_are_those_of_two_editions_differ_by_a_revision(string printed, string side, string rule)
    {
        var package = World(new PrintedClaim("a", printed, side), new PrintedClaim("b", "$1.7 billion"));

        Assert.Equal((FindingStatus.Explained, null), Computed(package, rule));
    }

    [Theory]
    [InlineData(
        "$1.3 billion",
        "the editions of the NL office differ on trade-turnover nl-sl in 2001 (1 500 000 000, 1 700 000 000), but that is not the discrepancy")]
    [InlineData("$2.5 billion", "that is not the discrepancy")]
    public void A_figure_of_no_edition_is_none_of_a_revision(string printed, string problem) =>
        Refused(Computed(World(new PrintedClaim("a", printed), new PrintedClaim("b", "$1.7 billion")), "KZKG3002"), problem);

    [Fact]
    public void A_figure_of_another_year_is_none_of_a_revision() =>
        Refused(
            Computed(World(new PrintedClaim("a", "$1.5 billion") { Period = "2000" }, new PrintedClaim("b", "$1.7 billion") { Period = "2000" }), "KZKG3002"),
            "no available table of the NL office has trade-turnover nl-sl in 2000");

    [Fact]
    public void Tables_of_the_other_side_carry_no_revision_of_ones_own() =>
        Refused(
            Computed(
                World(
                    new PrintedClaim("a", "$1.5 billion", "SL") { Source = "border-gazette" },
                    new PrintedClaim("b", "$1.7 billion", "SL") { Source = "border-gazette" }),
                "KZKG3002"),
            "no available table of the SL office has trade-turnover nl-sl in 2001");

    [Fact]
    public void One_edition_is_no_revision()
    {
        var package = new WrittenPackage()
            .Table("nl-first", "NL", "2002-01-10", "Southland", ("Turnover 2001", 1500))
            .Claims(new PrintedClaim("a", "$1.5 billion"), new PrintedClaim("b", "$1.7 billion"));

        Refused(Computed(package.Build(), "KZKG3002"), "only one available edition of the NL office has trade-turnover nl-sl in 2001");
    }

    [Fact]
    public void Editions_that_do_not_differ_are_no_revision()
    {
        var package = new WrittenPackage()
            .Table("nl-first", "NL", "2002-01-10", "Southland", ("Turnover 2001", 1500))
            .Table("nl-second", "NL", "2002-02-10", "Southland", ("Turnover 2001", 1500))
            .Claims(new PrintedClaim("a", "$1.5 billion"), new PrintedClaim("b", "$1.7 billion"));

        Refused(Computed(package.Build(), "KZKG3002"), "the editions of the NL office agree on trade-turnover nl-sl in 2001 (1 500 000 000)");
    }

    [Fact]
    public void An_edition_of_after_the_statement_is_none_that_was_quoted()
    {
        var package = new WrittenPackage()
            .Table("nl-first", "NL", "2002-01-10", "Southland", ("Turnover 2001", 1500))
            .Table("nl-second", "NL", "2002-04-10", "Southland", ("Turnover 2001", 1700))
            .Claims(new PrintedClaim("a", "$1.5 billion"), new PrintedClaim("b", "$1.7 billion"));

        Refused(Computed(package.Build(), "KZKG3002"), "that is not the discrepancy");
    }

    [Fact]
    public void Editions_of_one_day_are_no_revision_of_each_other()
    {
        var package = new WrittenPackage()
            .Table("nl-first", "NL", "2002-01-10", "Southland", ("Turnover 2001", 1500))
            .Table("nl-second", "NL", "2002-01-10", "Southland", ("Turnover 2001", 1700))
            .Claims(new PrintedClaim("a", "$1.5 billion"), new PrintedClaim("b", "$1.7 billion"));

        Refused(Computed(package.Build(), "KZKG3002"), "that is not the discrepancy");
    }

    [Theory]
    [InlineData(First + ";" + Second)]
    [InlineData(Second + ";" + First)]
    public void Cells_of_two_editions_carry_a_revision(string evidence) =>
        Assert.Equal((FindingStatus.Explained, null), Named(evidence));

    [Theory]
    [InlineData(First, "it is in one edition, nl-first", First + ";" + Second)]
    [InlineData(First + ";" + First, "they are in one edition, nl-first", First + ";" + Second)]
    [InlineData(First + ";nl-repeated-r4-c2", "the editions do not differ: both have 1 500 000 000", First + ";" + Second)]
    [InlineData(First + ";nl-second-r4-c3", "nl-second-r4-c3 is for 1999, but no member is", First + ";" + Second)]
    [InlineData("nl-first-r4-c3;nl-second-r4-c3", "nl-first-r4-c3 is for 1999, but no member is", First + ";" + Second)]
    [InlineData("nl-first-r4-c4;nl-second-r4-c4", "the editions differ, but not in the figures of the discrepancy", First + ";" + Second)]
    [InlineData("sl-first-r4-c2;sl-second-r4-c2", "sl-first-r4-c2 is from the SL office, but no member speaks for that side", First + ";" + Second)]
    [InlineData(
        "nl-uz-first-r4-c2;nl-uz-second-r4-c2",
        "nl-uz-first-r4-c2 is about trade-turnover nl-to-uz, but no member is",
        First + ";" + Second)]
    [InlineData(First + ";" + Second + ";nl-second-r4-c4", "it is in one edition, nl-second", First + ";" + Second)]
    public void Cells_of_anything_else_carry_none_and_the_message_names_those_that_would(string evidence, string problem, string advice)
    {
        var (status, message) = Named(evidence);

        Refused((status, message), problem);
        Assert.Contains(advice, message, StringComparison.Ordinal);
        Assert.EndsWith("name them, or write 'unresolved' as the cause", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl-first-r3-c2", "'Turnover 2001'", "describes figures of the table but not why they differ")]
    [InlineData("nl-first-r4-c1", "'Southland'", "describes figures of the table but not why they differ")]
    [InlineData("nl-second-r5-c1", "'Data of the bureau'", "which has none of the words for 'revision' (revised, revision)")]
    public void A_cell_that_states_no_revision_is_no_evidence(string evidence, string value, string problem)
    {
        var (status, message) = Named(evidence, "KZKG4007");

        Refused((status, message), problem);
        Assert.Contains(value, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_states_a_revision_is_evidence() => Assert.Equal((FindingStatus.Explained, null), Named("nl-second-r6-c1", "KZKG4007"));

    [Fact]
    public void Cells_of_tables_that_nobody_named_are_no_evidence() =>
        Refused(
            Named(First + ";" + Second, "KZKG4007", sources: "nl-first"),
            "is in nl-second, which is not the source of any member; name that source in a column 'sources' of the row");

    [Fact]
    public void A_number_states_no_other_cause()
    {
        var (status, message) = Named(First + ";" + Second, "KZKG4007", cause: "definition");

        Refused((status, message), "is a number, which states no cause");
    }

    [Fact]
    public void A_cell_that_is_not_there_is_missed()
    {
        var package = WithSources(World(Conflict))
            .Explaining("KZKG3002", "a;b", "1500000000;1700000000", "revision", ("evidence", "nl-third-r4-c2"), ("sources", "nl-first"));

        Assert.Contains(
            package.Verify().Findings,
            f => f.RuleId is "KZKG1008" && f.Message.Contains("there is no 'nl-third-r4-c2' in mentions.id, cells.id", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("computed;" + First, "or 'computed' alone")]
    [InlineData("", "cells of two editions that prove it")]
    public void Computed_stands_alone(string evidence, string problem)
    {
        var (status, message) = Named(evidence, "KZKG4002");

        Refused((status, message), problem);
    }

    [Theory]
    [InlineData("computed")]
    [InlineData("")]
    public void Nothing_computes_who_said_a_figure(string evidence) =>
        Refused(
            Named(evidence, "KZKG4002", cause: "misattribution"),
            "a figure that continues another side's series, see KZKG3104, supports the hypothesis but proves nothing");

    [Fact]
    public void Numbers_state_no_misattribution() =>
        Refused(Named(First + ";" + Second, "KZKG4007", cause: "misattribution"), "is a number, which states no cause");

    [Fact]
    public void A_figure_that_only_a_later_edition_has_goes_back_to_a_revision()
    {
        var package = new WrittenPackage()
            .Table("nl-first", "NL", "2002-01-10", "Southland", ("Turnover 2001", 1500))
            .Table("nl-second", "NL", "2002-04-10", "Southland", ("Turnover 2001", 1700))
            .Claims(new PrintedClaim("a", "$1.7 billion"))
            .Build();

        Assert.Equal((FindingStatus.Explained, null), Computed(package, "KZKG3101"));
        Assert.Equal((FindingStatus.Explained, null), Explained(package, "KZKG3101", First + ";" + Second, "nl-second"));
        Refused(Explained(package, "KZKG3101", First), "it is in one edition, nl-first; the cells that prove it are " + First + ";" + Second);
    }

    [Fact]
    public void A_figure_that_no_edition_has_goes_back_to_none()
    {
        var package = World(new PrintedClaim("a", "$1.9 billion"));

        Refused(Computed(package, "KZKG3101"), "that is not the discrepancy");
    }

    [Theory]
    [InlineData("KZKG3102", "nl-first-1;nl-second-1", "1500000000;1700000000")]
    [InlineData("KZKG3101", "a;nl-first-1;nl-second-1", "1500000000;1500000000;1700000000")]
    public void A_note_may_be_put_on_record_and_need_not(string rule, string facts, string expect)
    {
        var package = new WrittenPackage()
            .Table("nl-first", "NL", "2002-01-10", "Southland", ("Turnover 2001", 1500))
            .Table("nl-second", "NL", "2002-02-10", "Southland", ("Turnover 2001", 1700))
            .Claims(new PrintedClaim("a", "$1.5 billion"))
            .Build();
        if (rule is "KZKG3102")
        {
            package = package.Delete("claims", "a").WithoutTexts();
        }

        Assert.DoesNotContain(package.Verify().Findings, f => f.RuleId == rule);
        Assert.Contains(package.Verify().Notes, f => f.RuleId == rule);
        foreach (var evidence in new[] { "computed", First + ";" + Second })
        {
            var found = Assert.Single(package.Explaining(rule, facts, expect, "revision", ("evidence", evidence)).Verify().Findings, f => f.RuleId == rule);
            Assert.Equal(FindingStatus.Explained, found.Status);
        }

        Refused(Verified(package.Explaining(rule, facts, expect, "revision", ("evidence", First)), rule, "KZKG4005"), "it is in one edition");
        var drifted = package.Explaining(rule, facts, "1" + expect, "revision").Verify().Findings;
        Assert.Contains(drifted, f => f.RuleId is "KZKG4004");
        Assert.Contains(package.Explaining(rule, "nl-first-1", "1500000000", "revision").Verify().Findings, f => f.RuleId is "KZKG4003");
    }

    [Fact]
    public void Growth_from_one_edition_to_another_holds_a_revision()
    {
        // From 1200 in one edition to 1500 is growth of 25 %; from 1000 in the first edition it is growth of 50 %.
        var package = new WrittenPackage()
            .Table("nl-first", "NL", "2001-02-10", "Southland", ("Turnover 2000", 1000))
            .Table("nl-second", "NL", "2002-02-10", "Southland", ("Turnover 2000", 1200), ("Turnover 2001", 1500))
            .Claims(new PrintedClaim("a", "50 %") { Kind = "growth", BasePeriod = "2000" })
            .Build();

        Assert.Equal((FindingStatus.Explained, null), Computed(package, "KZKG3105"));
        Assert.Equal((FindingStatus.Explained, null), Explained(package, "KZKG3105", "nl-first-r4-c2;nl-second-r4-c2", "nl-first"));
        Refused(
            Computed(package.Set("cells", "nl-first-r4-c2", "value", "900").Set("claims", "nl-first-1", "value", "900000000"), "KZKG3105"),
            "(900 000 000, 1 200 000 000 and 1 500 000 000), but that is not the discrepancy");
    }

    [Fact]
    public void Two_offices_that_agreed_before_one_of_them_revised_differ_by_a_revision()
    {
        var package = new WrittenPackage()
            .Table("nl-first", "NL", "2002-01-10", "Southland", ("Exports 2001", 1000))
            .Table("nl-second", "NL", "2003-01-10", "Southland", ("Exports 2001", 1500))
            .Table("sl-first", "SL", "2002-01-10", "Northland", ("Imports 2001", 1050))
            .Build();

        Assert.Equal((FindingStatus.Explained, null), Computed(package, "KZKG3103"));
        Refused(
            Computed(package.Set("cells", First, "value", "1400").Set("claims", "nl-first-1", "value", "1400000000"), "KZKG3103"),
            "that is not the discrepancy");
    }

    private static PrintedClaim[] Conflict => [new("a", "$1.5 billion"), new("b", "$1.7 billion")];

    private static TestPackage World(params PrintedClaim[] claims) => Tables().Claims(claims).Build();

    private static WrittenPackage Tables() => new WrittenPackage()
        .Table("nl-first", "NL", "2002-01-10", "Southland", ("Turnover 2001", 1500))
        .Table("nl-second", "NL", "2002-02-10", "Southland", ("Turnover 2001", 1700));

    private static TestPackage Laundering() => WithSources(new WrittenPackage()
        .Table("nl-first", "NL", "2002-01-10", "Southland", ("Turnover 2001", 1500), ("Turnover 1999", 1500), ("Exports 2001", 1500))
        .Table("nl-repeated", "NL", "2002-01-20", "Southland", ("Turnover 2001", 1500))
        .Table("nl-second", "NL", "2002-02-10", "Southland", ("Turnover 2001", 1700), ("Turnover 1999", 1700), ("Exports 2001", 1700))
        .Footnote("nl-second", "Data of the bureau")
        .Footnote("nl-second", "The data are revised")
        .Table("nl-uz-first", "NL", "2002-01-10", "Uzbekistan", ("Exports 2001", 1500))
        .Table("nl-uz-second", "NL", "2002-02-10", "Uzbekistan", ("Exports 2001", 1700))
        .Table("sl-first", "SL", "2002-01-10", "Northland", ("Turnover 2001", 1500))
        .Table("sl-second", "SL", "2002-02-10", "Northland", ("Turnover 2001", 1700))
        .Claims(Conflict)
        .Build());

    /// <summary>Returns the package with a ledger whose rows can name further sources.</summary>
    private static TestPackage WithSources(TestPackage package) =>
        package
            .Replace(
                TestPackage.Descriptor,
                "\"name\": \"hypotheses\",",
                "\"name\": \"sources\", \"type\": \"list\", \"delimiter\": \";\", \"itemType\": \"string\", \"kzkg:references\": [\"sources.id\"] }, { "
                + "\"name\": \"hypotheses\",")
            .Replace("explanations.csv", "hypotheses", "sources,hypotheses");

    private static (FindingStatus Status, string? Message) Named(
        string evidence,
        string rule = "KZKG4005",
        string cause = "revision",
        string sources = "nl-first;nl-repeated;nl-second;nl-uz-first;nl-uz-second;sl-first;sl-second"
    ) => Verified(Laundering().Explaining("KZKG3002", "a;b", "1500000000;1700000000", cause, ("evidence", evidence), ("sources", sources)), "KZKG3002", rule);

    private static (FindingStatus Status, string? Message) Computed(TestPackage package, string rule) => Explained(package, rule, "computed");

    private static (FindingStatus Status, string? Message) Explained(TestPackage package, string rule, string evidence, string? sources = null)
    {
        var found = Assert.Single(package.Verify().Findings, f => f.RuleId == rule);
        var explained = (sources is null ? package : WithSources(package)).Explaining(
            rule,
            string.Join(';', found.Facts),
            string.Join(';', found.Discrepancy!.Guarded),
            "revision",
            sources is null ? [("evidence", evidence)] : [("evidence", evidence), ("sources", sources)]);
        return Verified(explained, rule, "KZKG4005");
    }

    private static (FindingStatus Status, string? Message) Verified(TestPackage package, string rule, string ledgerRule)
    {
        var findings = package.Verify().Findings;
        return (Assert.Single(findings, f => f.RuleId == rule).Status, findings.FirstOrDefault(f => f.RuleId == ledgerRule)?.Message);
    }

    private static void Refused((FindingStatus Status, string? Message) result, string problem)
    {
        Assert.Equal(FindingStatus.Open, result.Status);
        Assert.Contains(problem, result.Message, StringComparison.Ordinal);
    }
}
