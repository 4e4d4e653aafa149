using System.Text.Json;
using KzKgData.Reporting.Contracts;
using KzKgData.Reporting.Views;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Tests;

public sealed class CardTests
{
    [Fact]
    public void Everything_about_one_group_stands_in_one_card()
    {
        var card = Assert.Single(TestData.RealReport.Cards);

        Assert.Equal("Trade turnover between Kazakhstan and Kyrgyzstan, 2024", card.Title.ToString());
        Assert.Equal(FindingStatus.Acknowledged, card.Status);
        Assert.Equal(["KZKG3003", "KZKG3001", "KZKG3002", "KZKG3004"], card.Findings.Select(f => f.Finding.RuleId));
    }

    [Fact]
    public void The_question_names_the_figures_and_the_gap_is_told_with_what_no_rounding_carries()
    {
        var card = Assert.Single(TestData.RealReport.Cards);

        Assert.Equal("Trade turnover between Kazakhstan and Kyrgyzstan, 2024: $1.34 billion or $1.7 billion?", card.Question.ToString());
        Assert.Equal(
            "The figures are $360 million apart: the lower is 21\u00a0% below the higher. At least $309 million of that is not due to rounding.",
            card.Apart.ToString());
        Assert.Same(card, TestData.RealReport.Leading);
        Assert.Equal(card.Question.ToString(), TestData.RealReport.Heading.ToString());
    }

    [Fact]
    public void A_question_with_many_figures_names_the_lowest_and_the_highest()
    {
        var card = ReportView.Of(TestData.Edited(p => p
            .Claiming("a", "2024", "2500000000")
            .Claiming("b", "2024", "9000000000"))).Cards[0];

        Assert.Equal(4, card.Positions.Count);
        Assert.Equal(
            "Trade turnover between Kazakhstan and Kyrgyzstan, 2024: four different figures, from $1.34 billion to $9 billion",
            card.Question.ToString());
    }

    [Fact]
    public void A_position_says_who_is_behind_it_and_those_who_are_named_come_first()
    {
        var positions = Assert.Single(TestData.RealReport.Cards).Positions;

        Assert.Equal(
            [
                "$1.34 billion: Adylbek Kasymaliev (Kyrgyz side), 24.kg, 25 February 2025",
                "$1.7 billion: Olzhas Bektenov (Kazakh side), 24.kg, 25 February 2025; Kyrgyz government (Kyrgyz side), Trend News Agency, 25 February "
                + "2025; nobody named, The Astana Times, 4 August 2025",
            ],
            positions.Select(p => $"{p.Value}: {string.Join("; ", p.Sayings.Select(s => $"{s.Said}, {s.Printed}"))}"));
    }

    [Fact]
    public void What_would_settle_it_and_what_may_be_the_reason_are_told_once_and_what_settles_most_comes_first()
    {
        var card = Assert.Single(TestData.RealReport.Cards);

        Assert.Equal(5, card.WouldSettle.Count);
        Assert.StartsWith("The next edition of the trade-by-country table", card.WouldSettle[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(card.Hypotheses.Count, card.Hypotheses.Select(h => h.ToString()).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task The_page_is_headed_by_the_unsettled_dispute_with_figures_names_and_status()
    {
        var header = (await TestData.DocumentOf(TestData.Real)).QuerySelector("header.page-header")!;

        Assert.Equal("Trade turnover between Kazakhstan and Kyrgyzstan, 2024: $1.34\u00a0billion or $1.7\u00a0billion?", header.QuerySelector("h1")!.TextContent);
        Assert.Contains("unsettled", header.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, header.QuerySelectorAll("table.positions > tbody > tr").Length);
        Assert.Equal(3, header.QuerySelectorAll(".settle li").Length);
        Assert.NotNull(header.QuerySelector("svg[role=img]"));
        Assert.Empty(header.QuerySelectorAll(".others"));
    }

    [Fact]
    public async Task Other_disputes_follow_as_a_list_with_their_figures_and_without_any_the_report_says_so()
    {
        var several = await TestData.DocumentOf(TestData.Edited(p => p.Claiming("trade-turnover-2023-trend", "2023", "1900000000")));
        var none = await TestData.DocumentOf(TestData.Edited(p => p.Delete("claims", "trade-turnover-2024-kg24-1")));

        Assert.Equal("Trade turnover between Kazakhstan and Kyrgyzstan, 2023: $1.5\u00a0billion or $1.9\u00a0billion?", several.QuerySelector("h1")!.TextContent);
        Assert.Contains("2024: $1.34\u00a0billion or $1.7\u00a0billion?", Assert.Single(several.QuerySelectorAll(".others li")).TextContent, StringComparison.Ordinal);
        Assert.Equal("What five press articles print, and where the figures disagree", none.QuerySelector("h1")!.TextContent);
        Assert.Equal("No two figures that can be compared contradict each other.", none.QuerySelector(".verdict")!.TextContent.Trim());
    }

    [Fact]
    public void The_sentence_says_who_says_what_and_by_how_much_they_differ()
    {
        var sentence = Assert.Single(TestData.RealReport.Cards).Sentence.ToString();

        Assert.StartsWith(
            "$1.34 billion (printed “$1,340 billion”) is ascribed to Adylbek Kasymaliev (Kyrgyz side, speaker inferred); $1.7 billion is ascribed to ",
            sentence,
            StringComparison.Ordinal);
        Assert.Contains("Olzhas Bektenov (Kazakh side, speaker inferred) and to Kyrgyz government (Kyrgyz side) and ", sentence, StringComparison.Ordinal);
        Assert.Contains("printed once without attribution", sentence, StringComparison.Ordinal);
        Assert.Contains("$360 million apart ($309 million to $460.5 million allowing for rounding)", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_shows_agreeing_claims_too()
    {
        // "$1 billion" can be anything from half a billion to two billion, so it contradicts neither figure.
        var result = TestData.Edited(p => p
            .Set("mentions", "astana-times-2025-08-m05", "end", 911)
            .Set("mentions", "astana-times-2025-08-m05", "printed", "$1 billion")
            .Set("claims", "trade-turnover-2024-astana-times", "value", "1000000000"));

        var card = Assert.Single(ReportView.Of(result).Cards);

        Assert.Equal(
            ["trade-turnover-2024-astana-times", "trade-turnover-2024-kg24-1", "trade-turnover-2024-kg24-2", "trade-turnover-2024-trend"],
            card.Claims.Select(c => c.Claim.Id));
        Assert.DoesNotContain("trade-turnover-2024-astana-times", card.Members);
        Assert.False(card.Chart!.Rows[0].IsMember);
        Assert.All(card.Chart.Rows.Skip(1), r => Assert.True(r.IsMember));
    }

    [Fact]
    public void Voices_are_counted_for_each_value()
    {
        var voices = Assert.Single(TestData.RealReport.Cards).Voices.Select(v => $"{v.Value}: {v.Voices}");

        Assert.Equal(["$1.34 billion: one print, one voice", "$1.7 billion: three prints, at most two voices; one print names nobody"], voices);
    }

    [Fact]
    public void Open_cards_come_before_acknowledged_ones()
    {
        var report = ReportView.Of(TestData.Edited(p => p.Claiming("trade-turnover-2023-trend", "2023", "1900000000")));

        Assert.Equal([FindingStatus.Open, FindingStatus.Acknowledged], report.Cards.Select(c => c.Status));
        Assert.Equal("Trade turnover between Kazakhstan and Kyrgyzstan, 2023", report.Cards[0].Title.ToString());
        Assert.Equal([1, 2], report.Cards.Select(c => c.Number));
    }

    [Fact]
    public void An_acknowledged_card_comes_before_an_explained_one()
    {
        var report = ReportView.Of(TestData.Edited(p => p
            .Set("claims", "trade-turnover-2024-kg24-1", "period", "2022")
            .Claiming("trade-turnover-2023-trend", "2023", "1900000000")
            .Copy(
                "explanations",
                "turnover-2024-mirror",
                ("id", "x"),
                ("facts", "trade-turnover-2023-eurasian-star;trade-turnover-2023-trend"),
                ("expect", "1500000000;1900000000"),
                ("hypotheses", "an older table"),
                ("would_settle", "both tables"),
                ("rationale", "nothing printed tells"))));

        Assert.Equal([FindingStatus.Acknowledged, FindingStatus.Explained], report.Cards.Select(c => c.Status));
    }

    [Fact]
    public void Among_cards_of_one_status_the_largest_index_comes_first_then_the_largest_difference()
    {
        // The gaps of 2022 and 2021 are both a fifth of their mean, but the figures of 2021 are twice as large.
        var report = ReportView.Of(TestData.Edited(p => Pair(Pair(Pair(p, "2022", 900, 1_100), "2021", 1_800, 2_200), "2020", 500, 1_500)));

        Assert.Equal(["2020", "2021", "2022"], report.Cards.Where(c => c.Status is FindingStatus.Open).Select(c => c.Claims[0].Claim.Period.ToString()));
        Assert.Equal(FindingStatus.Acknowledged, report.Cards[^1].Status);

        static TestPackage Pair(TestPackage package, string year, int low, int high) => package
            .Claiming("low-" + year, year, FormattableString.Invariant($"{low}000000"))
            .Claiming("high-" + year, year, FormattableString.Invariant($"{high}000000"), ("stated_by", "kassym-jomart-tokayev"), ("side", "KZ"));
    }

    [Fact]
    public void An_explanation_that_does_not_hold_is_shown_as_void_with_what_speaks_against_it()
    {
        var report = ReportView.Of(TestData.Edited(p => p.Set("explanations", "turnover-2024-mirror", "expect", "1340000000;1800000000")));

        var mirror = report.Cards[0].Findings.Single(f => f.Finding.RuleId is "KZKG3003");

        Assert.Equal("open", mirror.Status);
        Assert.True(mirror.HasVoidExplanation);
        Assert.Null(mirror.Explanation);
        Assert.Equal(3, mirror.VoidExplanation!.Hypotheses.Count);
        Assert.Equal(
            ["$1.34 billion for trade-turnover-2024-kg24-1", "$1.8 billion for trade-turnover-2024-kg24-2; the data now hold $1.7 billion"],
            mirror.VoidExplanation.Expected.Select(e => e.ToString()));
        var objection = Assert.Single(report.OtherFindings, f => f.RuleId is "KZKG4004");
        Assert.Equal(objection.Message, Assert.Single(mirror.Objections).ToString());
        Assert.All(report.Cards[0].Findings.Where(f => f != mirror), f => Assert.Null(f.VoidExplanation));
    }

    [Fact]
    public async Task The_page_marks_what_is_void()
    {
        var page = await TestData.DocumentOf(TestData.Edited(p => p.Set("explanations", "turnover-2024-mirror", "expect", "1340000000;1800000000")));

        Assert.Single(page.QuerySelectorAll("div.void"));
        Assert.Empty((await TestData.DocumentOf(TestData.Real)).QuerySelectorAll("div.void"));
    }

    [Fact]
    public void Equal_prints_of_one_speaker_are_told_once_with_their_number()
    {
        var report = ArtificialClaims.Report([.. Enumerable.Repeat(new ArtificialClaims.Claim("$1.0 billion", "2024"), 5), new("$2.0 billion", "2024", "KG")]);

        var card = Assert.Single(report.Cards);

        Assert.EndsWith(", printed five times", Assert.Single(card.Positions[0].Sayings).Printed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("printed", Assert.Single(card.Positions[1].Sayings).Printed.ToString(), StringComparison.Ordinal);
        Assert.Equal(["$1 billion ×5", "$2 billion"], card.Chart!.Rows.Select(r => r.Amount));
    }

    [Fact]
    public void What_the_figures_are_restricted_to_stands_in_the_title()
    {
        var report = ArtificialClaims.Report(
        [
            new("$1.0 billion", "2024") { Scope = "goods" },
            new("$2.0 billion", "2024", "KG") { Scope = "goods" },
            new("$1.0 billion", "2024"),
            new("$2.0 billion", "2024", "KG"),
        ]);

        const string Quantity = "Yield between Kazakhstan and Kyrgyzstan, ";
        Assert.Equal(
            [Quantity + "2024", Quantity + "goods, 2024"],
            report.Cards.Select(c => c.Title.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_on_record_says_who_decided_when_and_for_which_values()
    {
        var explanation = Assert.Single(TestData.RealReport.Cards).Findings.Single(f => f.Finding.RuleId is "KZKG3004").Explanation!;

        Assert.Equal("curator, 24 November 2026; to be reviewed by 24 November 2027", explanation.Decision.ToString());
        Assert.Equal("$1.34 billion for trade-turnover-2024-kg24-1", Assert.Single(explanation.Expected).ToString());
    }

    [Fact]
    public void The_print_stands_beside_what_is_worked_out_from_it()
    {
        var prints = Assert.Single(TestData.RealReport.Cards).Recomputed;

        Assert.Equal([("$1,340 billion", 1), ("$1.7 billion", 3)], prints.Select(p => (p.Printed!, p.Prints)));
        Assert.Equal(
            [
                "1 340 000 000 000 USD: comma between thousands; last digit worth $10 billion; by the convention of the article’s language, not chosen",
                "1 340 000 000 USD: comma as the decimal mark; last digit worth $1 million; chosen",
            ],
            prints[0].Readings.Select(r => $"{r.Value}: {r.Basis}"));
        Assert.Equal(
            ("1 340 000 000 USD", "the same by the chosen reading, but not by the convention of the article’s language"),
            (prints[0].Stored.ToString(), prints[0].Verdict.ToString()));
        Assert.Equal(["1 700 000 000 USD: point as the decimal mark; last digit worth $100 million"], prints[1].Readings.Select(r => $"{r.Value}: {r.Basis}"));
        Assert.Equal("the same", prints[1].Verdict.ToString());
    }

    [Theory]
    [InlineData("claims", "trade-turnover-2024-kg24-1", "value", "1350000000", "no reading gives this value")]
    [InlineData("citations", "trade-turnover-2024-kg24-1,value", "field", "period_basis", "no printed figure is cited")]
    public void A_value_that_the_print_does_not_give_is_told(string table, string key, string field, string wrong, string expected)
    {
        var prints = ReportView.Of(TestData.Edited(p => p.Set(table, key, field, wrong))).Cards[0].Recomputed;

        var odd = Assert.Single(prints, p => !p.IsConsistent);

        Assert.Equal(expected, odd.Verdict.ToString());
    }

    [Fact]
    public void A_claim_is_found_in_its_source_and_in_the_data()
    {
        var claim = Assert.Single(TestData.RealReport.Cards).Claims[0];

        Assert.Equal("characters 979–993, mention " + claim.Claim.ValueMention!.Value.Id, claim.Offsets.ToString());
        Assert.Equal("data/claims.csv line 4, column 9 (value)", claim.Cell.Words.ToString());
    }

    [Fact]
    public async Task The_table_of_a_card_shows_both_intervals_of_each_print()
    {
        var table = (await TestData.DocumentOf(TestData.Real)).QuerySelector("table.card-claims")!;
        var tags = table.QuerySelectorAll("span.tag").Select(t => t.TextContent).ToArray();

        Assert.Equal(7, table.QuerySelectorAll("thead th").Length);
        Assert.Contains(table.QuerySelectorAll("td"), e => TestData.WordsOf(e) is "$1.3395 billion to $1.3405 billion");
        Assert.Contains(table.QuerySelectorAll("td"), e => TestData.WordsOf(e) is "$1.34 billion to $1.341 billion");
        Assert.Equal((2, 1, 1), (tags.Count(t => t is "speaker inferred"), tags.Count(t => t is "period inferred"), tags.Count(t => t is "date inferred")));
    }

    [Fact]
    public void Claims_that_do_not_fit_for_another_reason_than_their_reading_are_said_not_to_fit()
    {
        var report = ReportView.Of(TestData.Edited(p => p.Set("claims", "trade-turnover-2023-11m-kazakhstan-today", "value", "1900000000")));

        var card = Assert.Single(report.Cards, c => c.Findings[0].Finding.RuleId is "KZKG3006");

        Assert.EndsWith("What does not fit: Part exceeds whole.", card.Sentence.ToString(), StringComparison.Ordinal);
        Assert.Null(card.Index);
    }

    [Fact]
    public void Targets_that_do_not_fit_are_drawn_hollow()
    {
        var report = TestData.RealReport;
        ClaimView[] targets = [.. report.Claims.Where(c => c.Claim is { Kind.Name: "target", Period: null })];
        var finding = new Finding("KZKG3010", "target ladder", Severity.Warning, $"they differ", targets[0].Place)
        {
            Discrepancy = new Misfit(targets.Select(t => t.Claim)),
        };

        var card = new CardView(1, "disagreement-a", targets, [FindingView.Of(finding, TestData.Real)], isGroup: false, TestData.Real.Folder);

        Assert.Equal(3, card.Chart!.Rows.Count);
        Assert.All(card.Chart.Rows, r => Assert.True(r.IsHollow));
        Assert.Contains("Hollow marks are targets", card.Chart.Caption.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Hollow", Assert.Single(report.Cards).Chart!.Caption.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_that_are_no_claims_are_shown_with_the_cell_in_question()
    {
        var organisation = TestData.Real.Dataset.FindFact("kyrgyz-government")!.Value;
        var finding = new Finding("KZKG3003", "office succession", Severity.Warning, $"they overlap",
            organisation.Row.PlaceOf("side").In(TestData.Real.Folder))
        {
            Discrepancy = new Misfit([new Member(organisation, "side")]),
        };
        var result = TestData.Real with { Findings = [finding] };

        var card = Assert.Single(ReportView.Of(result).Cards);
        var page = await TestData.DocumentOf(result);

        var fact = Assert.Single(card.Facts);
        Assert.Equal(["Kyrgyz government", "KG", ""], Assert.Single(MemberView.Table([fact]).Rows).Select(c => c.Words.ToString()));
        Assert.StartsWith("data/organisations.csv line 2, column ", fact.Cell.Words.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" (side)", fact.Cell.Words.ToString(), StringComparison.Ordinal);
        Assert.Equal("they overlap", card.Sentence.ToString());
        Assert.Contains("Facts involved", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_claim_read_against_convention_has_a_card_of_its_own_where_it_belongs_to_no_group()
    {
        var report = ReportView.Of(TestData.Edited(p => p
            .Set("claims", "trade-turnover-2024-kg24-1", "kind", "target")
            .Set("claims", "trade-turnover-2024-kg24-1", "period", null)));

        var card = Assert.Single(report.Cards);

        Assert.Equal("Target for trade turnover between Kazakhstan and Kyrgyzstan", card.Title.ToString());
        Assert.Null(card.Chart);
        Assert.Contains("the question is how one printed figure should be read", card.Sentence.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_valuation_bound_stands_beside_the_index_of_a_mirror_asymmetry_alone()
    {
        var findings = Assert.Single(TestData.RealReport.Cards).Findings;

        var valuation = findings.Single(f => f.Finding.RuleId is "KZKG3003").Valuation!.Remark.ToString();

        Assert.Contains("5.8 %", valuation, StringComparison.Ordinal);
        Assert.Contains("18.2 %", valuation, StringComparison.Ordinal);
        Assert.Contains("valuation alone cannot account for this gap", valuation, StringComparison.Ordinal);
        Assert.All(findings.Where(f => f.Finding.RuleId is not "KZKG3003"), f => Assert.Null(f.Valuation));
    }

    [Theory]
    [InlineData("1900000000", "olzhas-bektenov", "100000000", "with", "by at most $360 million (CIF factor 1.20), so the gap is consistent with it")]
    [InlineData("900000000", "olzhas-bektenov", "200000000", "beyond", "by at most $140 million (CIF factor 1.20); the gap is larger")]
    // If the flows are equal, valuation cannot explain any gap.
    [InlineData("500000000", "olzhas-bektenov", "500000000", "beyond", "by at most $0 (CIF factor 1.20); the gap is larger")]
    [InlineData("300000000", "olzhas-bektenov", "800000000", "against", "this gap runs the other way")]
    [InlineData("550000000", "kyrgyz-government", "600000000", "undecided", "it is unclear whether valuation lowers or raises its total")]
    public void Where_the_flows_are_known_the_verdict_on_valuation_rests_on_them(
        string kyrgyzExports,
        string speaker,
        string kazakhExports,
        string verdict,
        string sentence)
    {
        var report = ReportView.Of(TestData.Edited(p => p.Exporting(kyrgyzExports, kazakhExports, speaker)));
        var finding = report.Cards.SelectMany(c => c.Findings).Single(f => f.Finding.RuleId is "KZKG3003");

        Assert.StartsWith("For trade totals, ", finding.Valuation!.Remark.ToString(), StringComparison.Ordinal);
        Assert.Contains(sentence, finding.Valuation.Remark.ToString(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(TestData.Written(ReportContract.Write, report));
        var written = json
            .RootElement.GetProperty("cards")
            .EnumerateArray()
            .SelectMany(c => c.GetProperty("findings").EnumerateArray())
            .Single(f => f.GetProperty("rule").GetString() is "KZKG3003")
            .GetProperty("valuation")
            .GetProperty("byFlows");
        Assert.Equal(verdict, written.GetProperty("verdict").GetString());
        Assert.Equal(["exports-2024-kg", "exports-2024-kz"], written.GetProperty("flows").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public void Semicolons_inside_brackets_divide_no_item()
    {
        var mirror = Assert.Single(TestData.RealReport.Cards).Findings.Single(f => f.Finding.RuleId is "KZKG3003");

        Assert.Equal(3, mirror.Explanation!.Hypotheses.Count);
        Assert.Equal(2, mirror.Explanation.WouldSettle.Count);
    }

    [Fact]
    public void The_ambiguous_print_is_told_in_words()
    {
        var message = Assert.Single(TestData.RealReport.Cards).Findings.Single(f => f.Finding.RuleId is "KZKG3004").Message.ToString();

        Assert.Equal(
            "“$1,340 billion” is read as $1.34 billion (comma as the decimal mark). By the convention of the article’s language it would be $1.34 "
            + "trillion (comma between thousands).",
            message);
    }

    [Fact]
    public void A_report_without_disagreements_has_no_card()
    {
        var report = ReportView.Of(
            TestData.Edited(p => p.WithoutLines("claims.csv", "trade-turnover-2024-kg24-1").WithoutLines("explanations.csv", "kg24-1")));

        Assert.Empty(report.Cards);
    }
}
