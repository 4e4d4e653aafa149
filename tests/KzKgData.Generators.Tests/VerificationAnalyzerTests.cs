using System.Text.RegularExpressions;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;
using Microsoft.CodeAnalysis;

namespace KzKgData.Generators.Tests;

/// <summary>Every finding is a diagnostic at its cell, and one mistake is one diagnostic.</summary>
public sealed class VerificationAnalyzerTests
{
    /// <summary>One damage for every rule that needs neither archived texts nor a date, with the rule that must report it.</summary>
    public static TheoryData<string, string> Damages() => [.. _damages.Select(d => (d.Rule, d.Name))];

    private static readonly (string Rule, string Name, Func<TestPackage, TestPackage> Damage)[] _damages =
    [
        ("KZKG1001", "a role that there is not", p => p.Replace(TestPackage.Descriptor, "\"kzkg:role\": \"exclusions\"", "\"kzkg:role\": \"omissions\"")),
        ("KZKG1002", "a missing file", p => p.Without("exclusions.csv")),
        ("KZKG1003", "a replacement character", p => p.Replace("people.csv", "Bo Tarn", "Bo T\uFFFDrn")),
        ("KZKG1004", "a stray quote", p => p.Replace("people.csv", "Bo Tarn", "Bo \"Tarn\"")),
        ("KZKG1005", "a renamed column", p => p.Replace("exclusions.csv", "reason", "reasons")),
        ("KZKG1006", "a number with letters", p => p.Set("mentions", "m-views", "start", "12o")),
        ("KZKG1007", "a key given twice", p => p.Copy("exclusions", "m-views")),
        ("KZKG1008", "a reference to nobody", p => p.Set("claims", "trade-2019-south", "stated_by", "bo-tern")),
        (
            "KZKG1009",
            "a resource that is no table",
            p => p.Replace(TestPackage.Descriptor, "\"resources\": [", "\"resources\": [ { \"name\": \"view\", \"path\": \"view.png\" },")),
        ("KZKG1010", "a blank at the end of a title", p => p.Replace("offices.csv", "customs chief", "customs chief ")),
        ("KZKG1011", "a space without width", p => p.Replace("offices.csv", "customs chief", "customs \u200Bchief")),
        ("KZKG1012", "a blank line", p => p.Edit("people.csv", text => text + "\n")),
        ("KZKG1013", "a published id that is gone", p => p.Publishing("people,cy-dell,,,")),
        ("KZKG2001", "an uncited cell", p => p.Delete("citations", "trade-2019-north,period")),
        ("KZKG2002", "a mention that nobody uses", p => p.Delete("exclusions", "m-views")),
        ("KZKG2003", "a mention cited and excluded", p => p.Add("exclusions", ("mention", "m-bo"), ("reason", "repeated"))),
        (
            "KZKG2004",
            "a citation of a cell that takes none",
            p => p.AddBefore("citations", "harbour-master,holder", ("fact", "bo-tarn"), ("field", "side"), ("mention", "m-bo"))),
        ("KZKG2005", "an offset that is one too large", p => p.Set("mentions", "m-south", "end", 83)),
        ("KZKG2010", "a value that is not printed", p => p.Set("claims", "trade-2019-north", "value", "2110000000")),
        ("KZKG2011", "a side that does not follow", p => p.Set("claims", "trade-2019-south", "side", "northland")),
        ("KZKG2012", "a period that is not printed", p => p.Set("claims", "trade-2018-north", "period", "2017")),
        ("KZKG2013", "a name that is cited where another stands", p => p.Set("citations", "bo-tarn,name", "mention", "m-ada")),
        ("KZKG2017", "a speaker for the text's own figure", p => p.Set("claims", "trade-2019-south", "attribution", "narrator")),
        (
            "KZKG2018",
            "money set aside without a test",
            p => p.Mentioning("m-fee", "$5 million", "money").Add("exclusions", ("mention", "m-fee"), ("reason", "view-counter"))),
        (
            "KZKG2031",
            "a citation of a mention and a cell",
            p =>
                p.WithTables(new TradeTable("northland", "2019-03-01", 2017, 500, 400))
                    .Set("citations", "trade-2019-north,value", "cell", "northland-2019-03-01-Exports-2017-value")),
        (
            "KZKG2032",
            "a label that was edited",
            p =>
                p.WithTables(new TradeTable("northland", "2019-03-01", 2017, 500, 400))
                    .Set("cells", "northland-2019-03-01-Exports-2017-value", "context", "0000000000000000")),
        (
            "KZKG2033",
            "a value that no cell holds",
            p =>
                p.WithTables(new TradeTable("northland", "2019-03-01", 2017, 500, 400))
                    .Set("claims", "northland-2019-03-01-exports-of-2017", "value", "50000000")),
        (
            "KZKG3001",
            "a contradiction that nobody is named for",
            p =>
                p.Set("claims", "trade-2019-south", "stated_by", null)
                    .Set("claims", "trade-2019-south", "attribution", "narrator")
                    .Set("claims", "trade-2019-south", "side", null)
                    .Delete("citations", "trade-2019-south,stated_by")),
        (
            "KZKG3002",
            "a contradiction inside one side",
            p =>
                p.Set("claims", "trade-2019-south", "stated_by", "ada-merrow")
                    .Set("claims", "trade-2019-south", "side", "northland")
                    .Set("citations", "trade-2019-south,stated_by", "mention", "m-ada")),
        ("KZKG3003", "a mirror asymmetry without explanation", p => p.Set("explanations", "mirror-2019", "rule", "KZKG3001")),
        ("KZKG3004", "a reading without explanation", p => p.Set("explanations", "comma-2018", "rule", "KZKG3005")),
        (
            "KZKG3005",
            "a scale word that slipped",
            p => p.Set("claims", "trade-2018-north", "value", "1500000000000").Set("claims", "trade-2018-north", "reading", null)),
        (
            "KZKG3006",
            "eleven months that are more than the year",
            p =>
                p.Mentioning("m-months", "January to November 2019", "period")
                    .Claiming("trade-2019-months", "actual", "2019-01/2019-11", "m-months", "3400000000", "m-south", "ada-merrow")),
        (
            "KZKG3007",
            "growth that does not lead from year to year",
            p =>
                p.WithKind("growth")
                    .Mentioning("m-growth", "5 percent", "percent")
                    .Claiming("trade-growth-2019", "growth", "2019", "m-2019", "5", "m-growth", "ada-merrow", ("base_period", "2018"), ("unit", "percent"))),
        (
            "KZKG3008",
            "a fall between years that rose",
            p =>
                p.WithKind("direction")
                    .Mentioning("m-fell", "fell", "text")
                    .Claiming("trade-fell-2019", "direction", "2019", "m-2019", "-1", "m-fell", "ada-merrow", ("unit", "direction"))),
        (
            "KZKG3009",
            "goods that are more than the whole",
            p => p.WithParts().Claiming("trade-2019-goods", "actual", "2019", "m-2019", "3400000000", "m-south", "ada-merrow", ("scope", "goods"))),
        (
            "KZKG3010",
            "two targets for one year",
            p =>
                p.Mentioning("m-2025", "2025", "period")
                    .Claiming("goal-2025-north", "target", "2025", "m-2025", "2100000000", "m-north", "ada-merrow")
                    .Claiming("goal-2025-south", "target", "2025", "m-2025", "3400000000", "m-south", "bo-tarn")),
        (
            "KZKG3011",
            "a target and the level that it starts from",
            p => p.Mentioning("m-2025", "2025", "period").Claiming("goal-2025-north", "target", "2025", "m-2025", "3400000000", "m-south", "ada-merrow")),
        (
            "KZKG3012",
            "two deadlines for one thing",
            p =>
                p.WithKind("deadline")
                    .Mentioning("m-2025", "2025", "period")
                    .Mentioning("m-2027", "2027", "period", start: 210)
                    .Claiming("due-2025", "deadline", "2025", "m-2025", "2025", "m-2025", "ada-merrow", ("unit", "year"))
                    .Claiming("due-2027", "deadline", "2027", "m-2027", "2027", "m-2027", "bo-tarn", ("unit", "year"))),
        ("KZKG3013", "two holders of one office", p => p.Replace("offices.csv", "customs chief", "harbour master")),
        ("KZKG3014", "a seventh before the sixth", p => p.Set("fairs", "fair-2018", "ordinal", 7)),
        ("KZKG3015", "one fair on two days", p => p
            .Set("fairs", "fair-2019", "ordinal", 5)
            .Set("fairs", "fair-2019", "day", "2018-06-03")
            .Set("fairs", "fair-2019", "same_as", "fair-2018")
            .Set("fairs", "fair-2018", "ordinal", null)),
        ("KZKG3016", "a fair that was held after its text", p => p.Replace("fairs.csv", "2019-06-01", "2020-06-01")),
        (
            "KZKG3017",
            "a share that is not the ratio",
            p =>
                p.WithKind("share")
                    .WithParts()
                    .Mentioning("m-share", "5 percent", "percent")
                    .Claiming("trade-2019-goods", "actual", "2019", "m-2019", "2100000000", "m-north", "ada-merrow", ("scope", "goods"))
                    .Claiming("trade-2019-share", "share", "2019", "m-2019", "5", "m-share", "ada-merrow", ("scope", "goods"), ("unit", "percent"))),
        (
            "KZKG3018",
            "eleven months of one side beside the other's year",
            p =>
                p.Mentioning("m-months", "January to November 2019", "period")
                    .Claiming("trade-2019-months", "actual", "2019-01/2019-11", "m-months", "2100000000", "m-north", "ada-merrow")),
        (
            "KZKG3019",
            "a stock over eleven months",
            p =>
                p.Replace(TestPackage.Descriptor, "{ \"name\": \"indicator\" }", "{ \"name\": \"indicator\", \"kzkg:measures\": { \"trade\": \"stock\" } }")
                    .Mentioning("m-months", "January to November 2019", "period")
                    .Claiming("trade-2019-months", "actual", "2019-01/2019-11", "m-months", "2100000000", "m-north", "ada-merrow")),
        (
            "KZKG3020",
            "a rise and a fall of one year",
            p =>
                p.WithKind("direction")
                    .Mentioning("m-fell", "fell", "text")
                    .Mentioning("m-rose", "rose", "text", start: 210)
                    .Claiming("trade-fell-2019", "direction", "2019", "m-2019", "-1", "m-fell", "ada-merrow", ("unit", "direction"))
                    .Claiming("trade-rose-2019", "direction", "2019", "m-2019", "1", "m-rose", "ada-merrow", ("unit", "direction"))),
        (
            "KZKG3021",
            "a ratio told as growth",
            p =>
                p.WithKind("growth")
                    .Mentioning("m-growth", "140 percent", "percent")
                    .Claiming("trade-growth-2019", "growth", "2019", "m-2019", "140", "m-growth", "ada-merrow", ("base_period", "2018"), ("unit", "percent"))),
        (
            "KZKG3022",
            "halves that both grew more than their year",
            p =>
                p.WithKind("growth")
                    .Mentioning("m-growth", "5 percent", "percent")
                    .Mentioning("m-first", "11 percent", "percent", start: 210)
                    .Mentioning("m-second", "12 percent", "percent", start: 230)
                    .Mentioning("m-june", "January to June 2019", "period", start: 250)
                    .Mentioning("m-december", "July to December 2019", "period", start: 280)
                    .Claiming("trade-growth-2019", "growth", "2019", "m-2019", "5", "m-growth", "bo-tarn", ("base_period", "2018"), ("unit", "percent"))
                    .Claiming(
                        "trade-growth-2019-h1", "growth", "2019-01/2019-06", "m-june", "11", "m-first", "bo-tarn",
                        ("base_period", "2018-01/2018-06"),
                        ("unit", "percent"))
                    .Claiming(
                        "trade-growth-2019-h2", "growth", "2019-07/2019-12", "m-december", "12", "m-second", "bo-tarn",
                        ("base_period", "2018-07/2018-12"),
                        ("unit", "percent"))),
        (
            "KZKG3023",
            "a share of more than all",
            p =>
                p.WithKind("share")
                    .Mentioning("m-share", "105 percent", "percent")
                    .Claiming("trade-2019-share", "share", "2019", "m-2019", "105", "m-share", "ada-merrow", ("unit", "percent"))),
        (
            "KZKG3024",
            "a fall by more than all",
            p =>
                p.WithKind("growth")
                    .Mentioning("m-growth", "-105 percent", "percent")
                    .Claiming("trade-growth-2019", "growth", "2019", "m-2019", "-105", "m-growth", "bo-tarn", ("base_period", "2018"), ("unit", "percent"))),
        (
            "KZKG3025",
            "euros beside dollars",
            p =>
                p.Mentioning("m-euros", "€2.1 billion", "money")
                    .Claiming("trade-2019-euros", "actual", "2019", "m-2019", "2100000000", "m-euros", "ada-merrow", ("unit", "EUR"))),
        (
            "KZKG3026",
            "eleven months that are more than the other's year",
            p =>
                p.Mentioning("m-months", "January to November 2019", "period")
                    .Claiming("trade-2019-months", "actual", "2019-01/2019-11", "m-months", "3400000000", "m-south", "bo-tarn")),
        (
            "KZKG3027",
            "an office of the other country",
            p =>
                p.Replace(
                        TestPackage.Descriptor,
                        "{ \"name\": \"title\", \"kzkg:means\": \"office\" },",
                        "{ \"name\": \"title\", \"kzkg:means\": \"office\" }, { \"name\": \"side\" },")
                    .Edit(
                        "offices.csv",
                        text =>
                            text.Replace("id,title,", "id,title,side,", StringComparison.Ordinal)
                                .Replace("harbour master,", "harbour master,southland,", StringComparison.Ordinal)
                                .Replace("customs chief,", "customs chief,southland,", StringComparison.Ordinal))),
        (
            "KZKG3028",
            "growth beyond that of all parts",
            p =>
                p.WithKind("growth")
                    .WithParts()
                    .Mentioning("m-growth", "25 percent", "percent")
                    .Mentioning("m-goods", "11 percent", "percent", start: 220)
                    .Mentioning("m-services", "12 percent", "percent", start: 240)
                    .Claiming("trade-growth-2019", "growth", "2019", "m-2019", "25", "m-growth", "bo-tarn", ("base_period", "2018"), ("unit", "percent"))
                    .Claiming(
                        "trade-growth-2019-goods", "growth", "2019", "m-2019", "11", "m-goods", "bo-tarn",
                        ("base_period", "2018"),
                        ("unit", "percent"),
                        ("scope", "goods"))
                    .Claiming(
                        "trade-growth-2019-services", "growth", "2019", "m-2019", "12", "m-services", "bo-tarn",
                        ("base_period", "2018"),
                        ("unit", "percent"),
                        ("scope", "services"))),
        (
            "KZKG3029",
            "two years that are more than both",
            p =>
                p.Mentioning("m-both", "2018-2019", "period")
                    .Mentioning("m-sum", "$2.8 billion", "money", start: 220)
                    .Claiming("trade-both", "actual", "2018/2019", "m-both", "2800000000", "m-sum", "ada-merrow")),
        ("KZKG3101", "a figure that the own table does not have", p => p.WithTables(new TradeTable("northland", "2020-02-01", 2019, 2000, 1000, 3000))),
        (
            "KZKG3102",
            "a revision",
            p => p.WithTables(new TradeTable("northland", "2018-02-01", 2017, 500, 400), new TradeTable("northland", "2019-02-01", 2017, 510, 400))),
        (
            "KZKG3103",
            "a flow that is counted twice as high",
            p => p.WithTables(new TradeTable("northland", "2018-02-01", 2017, 500, 400), new TradeTable("southland", "2018-02-01", 2017, 410, 1000))),
        (
            "KZKG3104",
            "a figure that continues the other table",
            p => p.WithTables(new TradeTable("northland", "2020-04-01", 2018, 800, 700), new TradeTable("southland", "2020-04-01", 2018, 900, 1100))),
        (
            "KZKG3105",
            "growth that the table does not give",
            p =>
                p.WithKind("growth")
                    .Mentioning("m-growth", "5 percent", "percent")
                    .Claiming("trade-growth-2019", "growth", "2019", "m-2019", "5", "m-growth", "ada-merrow", ("base_period", "2018"), ("unit", "percent"))
                    .WithTables(
                        new TradeTable("northland", "2020-02-01", 2018, 1000, 500, 1500),
                        new TradeTable("northland", "2020-02-01", 2019, 1100, 1000, 2100))),
        ("KZKG3106", "a total that is not that of its flows", p => p.WithTables(new TradeTable("northland", "2019-02-01", 2017, 500, 400, 950))),
        ("KZKG4001", "a missing explanation", p => p.Clear("explanations")),
        ("KZKG4002", "an explanation without reasoning", p => p.Replace("explanations.csv", "One text prints both and gives no reason", string.Empty)),
        ("KZKG4003", "an explanation of nothing", p => p.Set("explanations", "comma-2018", "facts", "trade-2019-north")),
        ("KZKG4004", "an explanation of other values", p => p.Set("explanations", "mirror-2019", "expect", "2100000000;3500000000")),
        ("KZKG4005", "a computation that does not pass", p => p.Set("explanations", "comma-2018", "cause", "rounding")),
        (
            "KZKG4007",
            "a cause that no mention states",
            p => p.Set("explanations", "comma-2018", "cause", "revision").Set("explanations", "comma-2018", "evidence", "m-ada")),
    ];

    /// <summary>Rules that a build never runs, because they need the archived texts or a date.</summary>
    private static readonly string[] _notInBuilds =
    [
        .. RuleCatalog.All.Where(r => r is ArchiveRule or ArchivedCell or ExpiredExplanation).Select(r => r.Descriptor.Id),
    ];

    [Fact]
    public async Task Discrepancies_on_record_are_information_at_every_member()
    {
        var package = TradePackage.Create();

        var diagnostics = await AnalyzerRun.Of(package);

        Assert.All(diagnostics, d => Assert.Equal((VerificationAnalyzer.OnRecordId, DiagnosticSeverity.Info), (d.Id, d.Severity)));
        Assert.Equal(["data/claims.csv(2,64)", "data/claims.csv(3,64)", "data/claims.csv(4,64)"], diagnostics.Select(AnalyzerRun.PlaceOf));
        SnapshotVerifier.BesideTests.Verify(AnalyzerRun.Show(package, diagnostics));
    }

    [Fact]
    public void Every_rule_that_a_build_runs_is_tried() =>
        Assert.Equal(RuleCatalog.All.Select(r => r.Descriptor.Id).Except(_notInBuilds, StringComparer.Ordinal), _damages.Select(d => d.Rule));

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damage_is_told_under_its_rule_as_severe_as_that_and_names_file_and_line(string rule, string name)
    {
        var package = Array.Find(_damages, d => d.Name == name).Damage(TradePackage.Create());

        var told = (await AnalyzerRun.Of(package)).Where(d => d.Id == rule).ToArray();

        Assert.NotEmpty(told);
        Assert.All(
            told,
            diagnostic =>
            {
                var start = diagnostic.Location.GetLineSpan().StartLinePosition;
                Assert.Equal(SeverityOf(rule), diagnostic.Severity);
                Assert.StartsWith(
                    string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Location.GetLineSpan().Path}({start.Line + 1})"),
                    AnalyzerRun.MessageOf(diagnostic),
                    StringComparison.Ordinal);
            });
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damage_leaves_types_that_compile(string rule, string name)
    {
        Assert.NotNull(rule);

        var run = GeneratorRun.Of(Array.Find(_damages, d => d.Name == name).Damage(TradePackage.Create()));

        Assert.Contains("Claims.g.cs", run.Sources.Keys);
    }

    [Fact]
    public async Task Every_diagnostic_is_shown_at_its_place()
    {
        var text = new System.Text.StringBuilder();
        foreach (var (rule, name, damage) in _damages)
        {
            var package = damage(TradePackage.Create());
            var diagnostics = (await AnalyzerRun.Of(package)).Where(d => d.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning || d.Id == rule);
            text.Append(CultureInfo.InvariantCulture, $"== {rule}: {name}\n\n").Append(AnalyzerRun.Show(package, diagnostics));
        }

        SnapshotVerifier.BesideTests.Verify(text.ToString());
    }

    private static DiagnosticSeverity SeverityOf(string rule) => RuleCatalog.Find(rule)!.Descriptor.Severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Hidden,
    };

    [Fact]
    public async Task A_bad_cell_is_exactly_one_error_and_its_type_stays()
    {
        var package = LakePackage.Create().Set("lakes", "long-mere", "depth", "deep");

        var error = Assert.Single(await AnalyzerRun.Of(package));
        var run = GeneratorRun.Of(package, "class Use { long Depth => KzKgData.Dataset.Lakes[\"long-mere\"].Depth; }");

        Assert.Equal(("KZKG1006", "data/lakes.csv(2,41)"), (error.Id, AnalyzerRun.PlaceOf(error)));
        var data = run.Load();
        Assert.Equal(2L, data.Cell("Lakes", 1, "Depth"));
        Assert.IsType<InvalidOperationException>(
            Assert.Throws<System.Reflection.TargetInvocationException>(() => data.Cell("Lakes", 0, "Depth")).InnerException);
    }

    [Fact]
    public async Task A_missing_file_is_exactly_one_error_and_its_types_stay()
    {
        var package = LakePackage.Create().Without("lakes.csv");

        var error = Assert.Single(await AnalyzerRun.Of(package));
        GeneratorRun.Of(package, "class Use { KzKgData.Lake? Lake => KzKgData.Dataset.Lakes.Find(\"long-mere\"); }");

        Assert.Equal("KZKG1002", error.Id);
        Assert.Equal(package.Folder + TestPackage.Descriptor, error.Location.GetLineSpan().Path);
        Assert.Contains("lakes.csv", AnalyzerRun.MessageOf(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_packages_in_one_namespace_are_one_error_at_the_one_that_comes_later()
    {
        var error = Assert.Single(
            await AnalyzerRun.Of([.. LakePackage.Create().ToAdditionalTexts(), .. (TradePackage.Create() with { Folder = "more/" }).ToAdditionalTexts()]));

        Assert.Equal(("KZKG1001", "more/datapackage.json(1,1)"), (error.Id, AnalyzerRun.PlaceOf(error)));
        Assert.Equal(
            "the namespace KzKgData is already used by data/datapackage.json; give this package another one: <KzkgDataPackage "
            + "Include=\"more/datapackage.json\" Namespace=\"...\" />",
            AnalyzerRun.MessageOf(error));
    }

    [Fact]
    public async Task Without_a_descriptor_nothing_is_reported_and_nothing_generated()
    {
        var package = LakePackage.Create().Without(TestPackage.Descriptor);

        Assert.Empty(await AnalyzerRun.Of(package));
        Assert.Empty(GeneratorRun.Of(package).Sources);
    }

    [Fact]
    public async Task A_descriptor_that_is_no_JSON_is_one_error()
    {
        var error = Assert.Single(await AnalyzerRun.Of(TradePackage.Create().With(TestPackage.Descriptor, "{\n  \"name\": \n}")));

        Assert.Equal(("KZKG1001", "data/datapackage.json(3,1)"), (error.Id, AnalyzerRun.PlaceOf(error)));
    }

    [Theory]
    [InlineData("/home/somebody/project/data/", "data/claims.csv(2)")]
    [InlineData("", "claims.csv(2)")]
    [InlineData("C:\\project\\data\\", "data/claims.csv(2)")]
    public async Task A_message_names_the_file_from_the_folder_of_the_package_on(string folder, string shown)
    {
        var diagnostics = await AnalyzerRun.Of(TradePackage.Create() with { Folder = folder });

        Assert.StartsWith(shown + " ", AnalyzerRun.MessageOf(diagnostics[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_release_file_lists_exactly_the_supported_diagnostics()
    {
        var listed = File.ReadAllLines(Path.Combine(RealPackage.Root, "generators", "KzKgData.Generators", "AnalyzerReleases.Unshipped.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells[0].StartsWith("KZKG", StringComparison.Ordinal))
            .Select(cells => (cells[0], cells[1], cells[2], cells[3]));

        Assert.Equal(
            new VerificationAnalyzer()
                .SupportedDiagnostics.Concat(GeneratorDiagnostics.Supported)
                .OrderBy(d => d.Id, StringComparer.Ordinal)
                .Select(d => (d.Id, d.Category, d.DefaultSeverity.ToString(), d.Title.ToString(CultureInfo.InvariantCulture))),
            listed);
    }

    [Fact]
    public void Every_supported_diagnostic_has_an_id_of_its_own_and_a_page_in_this_tree()
    {
        DiagnosticDescriptor[] supported = [.. new VerificationAnalyzer().SupportedDiagnostics, .. GeneratorDiagnostics.Supported];

        Assert.Equal(supported.Length, supported.Select(d => d.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(supported, d => Assert.Matches(new Regex("^KZKG[1-5][0-9]{3}$", RegexOptions.None, TimeSpan.FromMinutes(1)), d.Id));
        Assert.Empty(supported.Where(d => !File.Exists(Path.Combine(RealPackage.Root, d.HelpLinkUri))).Select(d => $"{d.Id}: {d.HelpLinkUri} is not there"));
    }
}
