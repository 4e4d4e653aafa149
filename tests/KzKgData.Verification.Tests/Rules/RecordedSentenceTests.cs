using System.Text.Json.Nodes;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>The statement of a sentence can be recorded and causes no findings; a deviation from the sentence is found.</summary>
public sealed class RecordedSentenceTests
{
    private const string Open = "2005-01-01/2024-04-19";

    /// <summary>Sentences of an English or Russian text of 19 April 2024, each with the claim that it makes.</summary>
    public static TheoryData<string> Sentences() => [.. _claims.Keys];

    /// <summary>A changed cell of such a claim, with the rule that finds it.</summary>
    public static TheoryData<string, string, string, string> Lies() => new()
    {
        { "Turnover was down 8.9 percent in 2023.", "value", "8.9", "KZKG2010" },
        { "Turnover was down 8.9 percent in 2023.", "base_period", "2019", "KZKG2011" },
        { "Turnover grew by 67.3 percent from 2019 to 2023.", "base_period", "2018", "KZKG2012" },
        { "Turnover grew by 67.3 percent from 2019 to 2023.", "base_period", "2022", "KZKG2012" },
        { "Turnover grew by 67.3 percent from 2019 to 2023.", "period", "2019/2023", "KZKG2012" },
        { "Товарооборот вырос на 67,3 процента с 2019 по 2023 год.", "base_period", "2022", "KZKG2012" },
        { "Товарооборот вырос на 67,3 процента с 2019 по 2023 год.", "period", "2019/2023", "KZKG2012" },
        { "Turnover grew by 5 percent in May 2023 compared with the previous month.", "base_period", "2022-05", "KZKG2012" },
        { "В мае 2023 года товарооборот вырос на 5 процентов к предыдущему месяцу.", "base_period", "2022-05", "KZKG2012" },
        { "Turnover grew by 5 percent in the third quarter of 2023 against the second quarter of 2023.", "base_period", "2022-07/2022-09", "KZKG2012" },
        { "In 2023 eight new border checkpoints were opened.", "unit", "project", "KZKG2013" },
        { "In 2023 eight new border checkpoints were opened.", "unit", "USD", "KZKG2013" },
        { "В 2023 году открыто восемь пунктов пропуска.", "unit", "project", "KZKG2013" },
        { "Machinery made up 12 percent of total exports in 2023.", "whole", "total imports", "KZKG2013" },
        { "Northland has invested $5 billion since 2005.", "period", "2005", "KZKG2012" },
        { "Northland has invested $5 billion since 2005.", "kind", "actual", "KZKG2012" },
        { "С 2005 года вложено 5 млрд долларов США.", "period", "2005", "KZKG2012" },
        { "Over the past 20 years $5 billion has been invested.", "kind", "actual", "KZKG2012" },
        { "Over the past 20 years $5 billion has been invested.", "period", "2023", "KZKG2012" },
        { "За последние 20 лет вложено 5 млрд долларов США.", "period", "2023", "KZKG2012" },
        { "Mira Holm and Oren Vale said that turnover was $1.7 billion in 2023.", "stated_by", "oren-vale;mira-holm", "KZKG2013" },
        { "Mira Holm and Oren Vale said that turnover was $1.7 billion in 2023.", "stated_by", "mira-holm", "KZKG2004" },
        { "Mira Holm opened the fair. Oren Vale listened. Turnover was $1.7 billion in 2023, she added.", "stated_by_basis", "", "KZKG2013" },
        { "Turnover was $1.7 billion in 2023, said Mira Holm.", "stated_by_basis", "carried-over", "KZKG2017" },
    };

    private static readonly Dictionary<string, WrittenCell[]> _claims = new(StringComparer.Ordinal)
    {
        ["Turnover was down 8.9 percent in 2023."] = Growth("down 8.9 percent", "-8.9", "2023", "2023", "2022"),
        ["Товарооборот в 2023 году снизился на 8,9 процента."] = Growth("снизился на 8,9 процента", "-8.9", "2023 году", "2023", "2022"),
        ["Turnover grew by 67.3 percent from 2019 to 2023."] = Growth("67.3 percent", "67.3", "2023", "2023", "2019", "2019"),
        ["Turnover grew by 67.3 percent in 2023 compared with 2019."] = Growth("67.3 percent", "67.3", "2023", "2023", "2019", "2019"),
        ["Turnover grew by 12 percent in 2023 compared to the previous year."] = Growth("12 percent", "12", "2023", "2023", "2022", "previous year"),
        ["Товарооборот вырос на 67,3 процента с 2019 по 2023 год."] = Growth("67,3 процента", "67.3", "2019 по 2023 год", "2023", "2019", "2019 по 2023 год"),
        ["За 2023 год товарооборот вырос на 67,3 процента по сравнению с 2019 годом."] = Growth(
            "67,3 процента", "67.3", "2023 год", "2023", "2019", "2019 годом"),
        ["Turnover grew by 5 percent in May 2023 compared with the previous month."] = Growth(
            "5 percent", "5", "May 2023", "2023-05", "2023-04", "previous month", "text"),
        ["В мае 2023 года товарооборот вырос на 5 процентов к предыдущему месяцу."] = Growth(
            "5 процентов", "5", "мае 2023 года", "2023-05", "2023-04", "предыдущему месяцу", "text"),
        ["Year on year, turnover grew by 5 percent in May 2023."] = Growth("5 percent", "5", "May 2023", "2023-05", "2022-05", "Year on year", "text"),
        ["Turnover grew by 5 percent in the third quarter of 2023 against the second quarter of 2023."] =
            Growth("5 percent", "5", "third quarter of 2023", "2023-07/2023-09", "2023-04/2023-06", "second quarter of 2023"),
        ["In 2023 eight new border checkpoints were opened."] = Count("eight", "8", "checkpoint", "checkpoints", "2023"),
        ["In 2023 they launched 45 projects."] = Count("45", "45", "project", "projects", "2023"),
        ["В 2023 году открыто восемь пунктов пропуска."] = Count("восемь", "8", "checkpoint", "пунктов пропуска", "2023 году"),
        ["Machinery made up 12 percent of total exports in 2023."] =
            [.. Claim("share", "12", "12 percent", "percent", "percent"), .. Period("2023", "2023"), new("whole", "total exports", "total exports")],
        ["Northland has invested $5 billion since 2005."] = Cumulative("$5 billion", "2005", Open),
        ["Northland has invested $5 billion starting in 2005."] = Cumulative("$5 billion", "2005", Open),
        ["Northland invested $5 billion between these dates: 2005-2023."] = Cumulative("$5 billion", "2005-2023", "2005/2023", "printed"),
        ["С 2005 года вложено 5 млрд долларов США."] = Cumulative("5 млрд долларов США", "2005 года", Open),
        ["Over the past 20 years $5 billion has been invested."] = Cumulative("$5 billion", "20 years", "2004-04-19/2024-04-19", kind: "duration"),
        ["За последние 20 лет вложено 5 млрд долларов США."] = Cumulative("5 млрд долларов США", "20 лет", "2004-04-19/2024-04-19", kind: "duration"),
        ["Mira Holm and Oren Vale said that turnover was $1.7 billion in 2023."] =
        [
            .. Claim("actual", "1700000000", "$1.7 billion", "USD", "money", "reported", "both", "mira-holm;oren-vale"),
            .. Period("2023", "2023"),
            new("stated_by[1]", string.Empty, "Mira Holm", "name"),
            new("stated_by[2]", string.Empty, "Oren Vale", "name"),
        ],
        ["Mira Holm opened the fair. Oren Vale listened. Turnover was $1.7 billion in 2023, she added."] =
            [.. Speaking("Mira Holm"), new("stated_by_basis", "carried-over"), .. Listening],
        ["Mira Holm told Oren Vale that turnover was $1.7 billion in 2023."] = [.. Speaking("Mira Holm"), new("stated_by_basis", "spoken-to"), .. Listening],
        ["Turnover was $1.7 billion in 2023, said Mira Holm."] = [.. Speaking("Mira Holm"), new("stated_by_basis", "printed")],
    };

    private static IEnumerable<WrittenCell> Listening => [new("listener", string.Empty, "Oren Vale", "name")];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_is_recorded_as_it_stands(string sentence) => Assert.Empty(Show(Record(sentence)));

    [Theory]
    [MemberData(nameof(Lies))]
    public void What_a_sentence_does_not_say_is_found(string sentence, string field, string value, string rule) =>
        Assert.Contains(rule, Record(sentence).Set("claims", "claim", field, value).Verify().Findings.Select(f => f.RuleId));

    [Theory]
    [InlineData("Northland has invested $5 billion in 2005.", "KZKG2019", "the text names neither a start nor a duration")]
    [InlineData("Northland has invested $5 billion, less than in 2005.", "KZKG2019", "the text names neither a start nor a duration")]
    public void What_came_about_in_a_year_is_not_cumulative(string sentence, string rule, string problem) =>
        Assert.Contains(
            problem,
            Assert
                .Single(
                    Written().Said("claims", "claim", "lake-herald", sentence, Cumulative("$5 billion", "2005", Open)).Verify(rule).Findings,
                    f => f.RuleId == rule)
                .Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Turnover grew by 12 percent compared with 2019, and 2023 was good.", "2019", "the base of the change")]
    [InlineData("Turnover has grown by 12 percent since 2019, and 2023 was good.", "2019", "the start of the change")]
    public void A_base_is_no_period(string sentence, string period, string problem) =>
        Assert.Contains(
            problem,
            Assert
                .Single(
                    Written().Said("claims", "claim", "lake-herald", sentence, Growth("12 percent", "12", period, period, "2018")).Verify("KZKG2019").Findings,
                    f => f.RuleId is "KZKG2019")
                .Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_unit_is_what_stands_beside_its_figure() =>
        Assert.Contains(
            "which is not beside the figure 'eight'",
            Assert
                .Single(
                    Written()
                        .Said(
                            "claims", "claim", "lake-herald", "In 2023 eight doors were opened, not checkpoints.",
                            Count("eight", "8", "checkpoint", "checkpoints", "2023"))
                        .Verify("KZKG2019")
                        .Findings,
                    f => f.RuleId is "KZKG2019")
                .Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_cumulative_amount_is_not_held_against_the_flow_of_a_year()
    {
        var package = Written()
            .Said("claims", "all", "lake-herald", "Northland has invested $5 billion since 2005.", Cumulative("$5 billion", "2005", Open))
            .Said(
                "claims", "year", "lake-herald", "Northland invested $9 billion in 2023.",
                [.. Claim("actual", "9000000000", "$9 billion", "USD", "money", indicator: "investment"), .. Period("2023", "2023")]);

        Assert.Empty(Show(package.Build()));
    }

    [Theory]
    [InlineData("https://lake.example/2024/04/19/fair", "2024-04-19")]
    [InlineData("https://lake.example/news/2024-04-19-fair.html", "2024-04-19")]
    [InlineData("https://lake.example/news/20240419/fair", "2024-04-19")]
    [InlineData("https://lake.example/19.04.2024/fair", "2024-04-19")]
    [InlineData("https://lake.example/2024/apr/19/fair", "2024-04-19")]
    [InlineData("https://lake.example/2024/04/fair", "2024-04")]
    [InlineData("https://lake.example/2024/04/19/fair", "2024-04")]
    public void A_date_stands_in_the_address(string url, string published) =>
        Assert.Empty(Show(new WrittenPackage().Undated("lake-herald", published, "address", url).Build()));

    [Theory]
    [InlineData("https://lake.example/2024/04/19/fair", "2024-04-20", "its address says 2024-04-19")]
    [InlineData("https://lake.example/2024/04/fair", "2024-04-19", "its address says 2024-04")]
    [InlineData("https://lake.example/02-03-2024/fair", "2024-03-02", "its address contains no unambiguous date")]
    [InlineData("https://lake.example/1202404191/fair", "2024-04-19", "its address contains no unambiguous date")]
    [InlineData("", "2024-04-19", "it has no address")]
    public void A_date_that_does_not_stand_in_the_address_is_found(string url, string published, string problem) => Assert.Contains(
        problem,
        Assert.Single(new WrittenPackage().Undated("lake-herald", published, "address", url).Verify().Findings).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-04-19", "19 April 2024", "cited-elsewhere", null)]
    [InlineData("2024-04-18", "19 April 2024", "cited-elsewhere", "KZKG2012")]
    [InlineData("2024-04-19", "19 April 2024", "printed", "KZKG2004")]
    public void A_date_is_cited_from_another_source(string published, string printed, string basis, string? rule)
    {
        var package = new WrittenPackage()
            .Article("lake-herald", "2024-05-02")
            .Undated("hill-herald", published, basis)
            .Said(
                string.Empty,
                "hill-herald",
                "lake-herald",
                $"The Hill Herald wrote so on {printed}.",
                new WrittenCell("published", published, printed, "date"));

        Assert.Equal(rule is null ? [] : [rule], package.Verify().Findings.Select(f => f.RuleId).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2024", "this year", "period")]
    [InlineData("2024-04-19", "today", "date")]
    [InlineData("2024-04", "this month", "period")]
    public void A_date_does_not_prove_itself(string published, string printed, string kind) => Assert.Contains(
        "depends on the date of the text, so it cannot prove it",
        Assert.Single(Dated(published, printed, kind).Verify().Findings, f => f.RuleId is "KZKG2012").Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_day_without_its_year_is_evidence_for_the_day() => Assert.Empty(Show(Dated("2024-04-19", "19 April", "date").Build()));

    [Fact]
    public void Dates_do_not_prove_each_other()
    {
        var package = new WrittenPackage()
            .Undated("lake-herald", "2024-04-19", "cited-elsewhere")
            .Undated("hill-herald", "2024-04-20", "cited-elsewhere")
            .Said(
                string.Empty, "lake-herald", "hill-herald", "The Lake Herald wrote so yesterday.",
                new WrittenCell("published", string.Empty, "yesterday", "date"))
            .Said(
                string.Empty, "hill-herald", "lake-herald", "The Hill Herald will write so tomorrow.",
                new WrittenCell("published", string.Empty, "tomorrow", "date"));

        Assert.Equal(2, package.Verify().Findings.Count(f => f.Message.Contains("whose dates depend on this one", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Mira Holm opened the fair. Turnover was $1.7 billion in 2023, said Oren Vale.", false)] // he stands behind the figure, and she in front of it
    [InlineData("Mira Holm opened the fair. Oren Vale said turnover was $1.7 billion in 2023.", true)]
    public void A_speaker_is_not_carried_over_into_a_sentence_that_names_another(string sentence, bool isFound)
    {
        var cells = new List<WrittenCell>(Speaking("Mira Holm")) { new("stated_by_basis", "carried-over") };
        var package = Written()
            .Said("claims", "claim", "lake-herald", sentence, cells)
            .Mention("lake-herald", sentence, new("listener", string.Empty, "Oren Vale", "name"))
            .Build();

        Assert.Equal(
            isFound,
            package.Verify("KZKG2013").Findings.Any(f => f.Message.Contains("is nearer to the figure, in its sentence", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            package.Set("claims", "claim", "stated_by_basis", "spoken-to").Verify("KZKG2013").Findings,
            f => f.Message.Contains("stands nearer", StringComparison.Ordinal));
    }

    [Fact]
    public void That_a_speaker_is_inferred_is_no_answer_where_the_basis_has_a_column()
    {
        const string Sentence = "Mira Holm opened the fair. Oren Vale listened. Turnover was $1.7 billion in 2023, she added.";
        var package = Record(Sentence).Set("claims", "claim", "attribution", "inferred").Set("claims", "claim", "stated_by_basis", string.Empty);

        Assert.Contains(
            "write carried-over (from an earlier sentence) or spoken-to in stated_by_basis",
            Assert.Single(package.Verify("KZKG2013").Findings).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_a_list_are_cited_one_by_one_and_none_is_left_out()
    {
        var package = Record("Mira Holm and Oren Vale said that turnover was $1.7 billion in 2023.");

        Assert.Contains(
            package.Delete("citations", "claim,stated_by[2]").Verify("KZKG2001").Findings,
            f => f.Message.Contains("stated_by[2] 'oren-vale' of claim has no citation", StringComparison.Ordinal));
        Assert.Contains(
            package.Set("citations", "claim,stated_by[2]", "field", "stated_by[3]").Verify("KZKG2004").Findings,
            f => f.Message.Contains("has no item 3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("an-office", "SL", null)]
    [InlineData("an-office", "NL", "must be 'SL' (of-fact)")]
    [InlineData("another-office", "SL", "must be empty (of-fact)")] // it does not speak of him
    [InlineData("", "SL", "must be empty (of-fact)")]
    public void A_state_that_is_not_printed_follows_from_a_fact_that_says_it(string origin, string side, string? problem)
    {
        var package = new WrittenPackage()
            .Fact("people", "ilja-marn", "harbour-post", new WrittenCell("name", "Ilja Marn", "Ilja Marn", "name"), new WrittenCell("side", side))
            .Office("an-office", "harbour-post", "Customs Minister of Southland", "SL", "ilja-marn", "Ilja Marn")
            .Office("another-office", "harbour-post", "Minister of Southland", "SL", "oren-vale", "Oren Vale")
            .Build()
            .Edit(TestPackage.Descriptor, WithOriginOfSide)
            .Edit(
                "people.csv",
                text =>
                    string.Join(
                        '\n',
                        text.Split('\n')
                            .Select(
                                (line, i) =>
                                    line.Length == 0
                                        ? line
                                        : line
                                            + (
                                                i == 0 ? ",side_from"
                                                : line.StartsWith("ilja-marn", StringComparison.Ordinal) ? "," + origin
                                                : ","))));

        if (problem is null)
        {
            Assert.Empty(Show(package));
            return;
        }

        Assert.Contains(problem, Assert.Single(package.Verify().Findings, f => f.RuleId is "KZKG2011").Message, StringComparison.Ordinal);
    }

    private static string WithOriginOfSide(string descriptor)
    {
        var node = JsonNode.Parse(descriptor)!;
        var fields = node["resources"]!.AsArray().Single(r => (string?)r!["name"] == "people")!["schema"]!["fields"]!.AsArray();
        var side = fields.Single(f => (string?)f!["name"] == "side")!;
        side["kzkg:evidence"] = "derived";
        side["kzkg:derivedFrom"] = "of-fact";
        fields.Add(JsonNode.Parse("""{"name": "side_from", "type": "string", "kzkg:evidence": "editorial"}"""));
        return node.ToJsonString();
    }

    private static TestPackage Record(string sentence)
    {
        var cells = _claims[sentence];
        var listener = cells.FirstOrDefault(c => c.Field is "listener");
        var package = Written(sentence[0] > 'z' ? "ru" : "en").Said("claims", "claim", "lake-herald", sentence, [.. cells.Where(c => c != listener)]);
        return (listener is null ? package : package.Mention("lake-herald", sentence, listener)).Build();
    }

    private static WrittenPackage Written(string language = "en") => new WrittenPackage().Article("lake-herald", "2024-04-19", language);

    private static WrittenPackage Dated(string published, string printed, string kind) => new WrittenPackage()
        .Undated("lake-herald", published, "inferred")
        .Said(string.Empty, "lake-herald", "lake-herald", $"It happened {printed}, they say.", new WrittenCell("published", published, printed, kind));

    private static IEnumerable<string> Show(TestPackage package) => package.Verify().Findings.Select(f => $"{f.Place}: {f.RuleId}: {f.Message}");

    private static WrittenCell[] Claim(
        string kind,
        string value,
        string printed,
        string unit,
        string mention,
        string attribution = "narrator",
        string side = "",
        string statedBy = "",
        string indicator = "trade-turnover"
    ) =>
        [
            new("indicator", kind is "cumulative" ? "investment" : indicator),
            new("subject", "nl-sl"),
            new("scope", "unspecified"),
            new("kind", kind),
            new("value", value, printed, mention),
            new("unit", unit),
            new("attribution", attribution),
            new("side", side),
            new("stated_by", statedBy),
        ];

    private static WrittenCell[] Speaking(string name) =>
    [
        .. Claim("actual", "1700000000", "$1.7 billion", "USD", "money", "reported", "NL").Where(c => c.Field is not "stated_by"),
        new("stated_by", "mira-holm", name, "name"),
        .. Period("2023", "2023"),
    ];

    private static WrittenCell[] Period(string printed, string period) => [new("period", period, printed, "period"), new("period_basis", "printed")];

    private static WrittenCell[] Growth(
        string printed,
        string value,
        string printedPeriod,
        string period,
        string basePeriod,
        string printedBase = "",
        string baseKind = "period"
    ) => [.. Claim("growth", value, printed, "percent", "percent"), .. Period(printedPeriod, period), new("base_period", basePeriod, printedBase, baseKind)];

    private static WrittenCell[] Count(string printed, string value, string unit, string counted, string period) =>
        [.. Claim("actual", value, printed, unit, "number").Where(c => c.Field is not "unit"), new("unit", unit, counted), .. Period(period, "2023")];

    private static WrittenCell[] Cumulative(string printed, string printedPeriod, string period, string basis = "inferred", string kind = "period") =>
        [.. Claim("cumulative", "5000000000", printed, "USD", "money"), new("period", period, printedPeriod, kind), new("period_basis", basis)];
}
