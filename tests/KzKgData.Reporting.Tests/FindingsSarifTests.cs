using System.Text;
using System.Text.Json;
using KzKgData.Verification;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Tests;

public sealed class FindingsSarifTests
{
    private const string Investment = "investment-2024-9m-kg24";

    private static VerificationResult Uncited { get; } = TestData.Edited(WithoutCitations);

    private static readonly string?[] _levels = ["error", "warning", "note"];

    [Fact]
    public void Every_rule_is_described_with_its_page_and_level()
    {
        using var json = Write(TestData.Real);

        var driver = Run(json).GetProperty("tool").GetProperty("driver");

        Assert.Equal("kzkg", driver.GetProperty("name").GetString());
        Assert.Equal(RuleCatalog.All.Select(r => r.Descriptor.Id), driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()));
        Assert.All(driver.GetProperty("rules").EnumerateArray(), r =>
        {
            var rule = RuleCatalog.Find(r.GetProperty("id").GetString()!)!;
            Assert.Equal(RuleCatalog.PageOf(rule), r.GetProperty("help").GetProperty("markdown").GetString());
            Assert.False(string.IsNullOrWhiteSpace(r.GetProperty("fullDescription").GetProperty("text").GetString()));
            Assert.Contains(r.GetProperty("defaultConfiguration").GetProperty("level").GetString(), _levels);
        });
    }

    [Fact]
    public void Settled_findings_are_left_out_unless_asked_for()
    {
        using var json = Write(TestData.Real);
        using var all = Write(TestData.Real, includeSettled: true);

        Assert.Empty(Results(json));
        Assert.Equal(TestData.Real.Findings.Count, Results(all).Length);
        Assert.All(Results(all), r =>
        {
            var suppression = Assert.Single(r.GetProperty("suppressions").EnumerateArray().ToArray());
            Assert.Equal("external", suppression.GetProperty("kind").GetString());
            Assert.Equal("accepted", suppression.GetProperty("status").GetString());
            Assert.NotEmpty(suppression.GetProperty("justification").GetString()!);
        });
    }

    [Fact]
    public void Beside_suppressed_results_an_open_one_says_that_it_is_not()
    {
        using var json = Write(Uncited, includeSettled: true);

        Assert.All(
            Results(json).Where(r => r.GetProperty("properties").GetProperty("status").GetString() is "open"),
            r => Assert.Equal(0, r.GetProperty("suppressions").GetArrayLength()));
    }

    [Fact]
    public void A_result_names_its_rule_by_id_and_index_and_its_place_exactly()
    {
        var result = Uncited;
        using var json = Write(result);

        var first = Results(json)[0];
        var finding = result.Findings[0];
        var place = first.GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal(finding.RuleId, first.GetProperty("ruleId").GetString());
        Assert.Equal(finding.RuleId, RuleCatalog.All[first.GetProperty("ruleIndex").GetInt32()].Descriptor.Id);
        Assert.Equal(finding.Place.Path, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(
            [finding.Place.Line, finding.Place.Column, finding.Place.EndLine, finding.Place.EndColumn],
            place.GetProperty("region").EnumerateObject().Select(p => p.Value.GetInt32()));
    }

    [Fact]
    public void Further_members_are_related_locations_with_ids_and_messages()
    {
        using var json = Write(TestData.Real, includeSettled: true);

        var mirror = Results(json).Single(r => r.GetProperty("ruleId").GetString() is "KZKG3003");

        var related = Assert.Single(mirror.GetProperty("relatedLocations").EnumerateArray().ToArray());
        Assert.Equal(1, related.GetProperty("id").GetInt32());
        Assert.Contains("trade-turnover-2024-kg24-2", related.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fingerprints_differ_and_stay_when_the_row_moves_to_another_line()
    {
        using var before = Write(Uncited);
        using var after = Write(
            TestData.Edited(p =>
                WithoutCitations(p).Copy("claims", Investment, ("id", "last")).Delete("claims", Investment).Set("claims", "last", "id", Investment)));

        Assert.NotEmpty(Fingerprints(before));
        Assert.Equal(Fingerprints(before).Length, Fingerprints(before).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Fingerprints(before), Fingerprints(after));
        Assert.NotEqual(LineOf(before), LineOf(after));
    }

    [Fact]
    public void Mending_one_cell_leaves_the_fingerprints_of_the_others()
    {
        using var both = Write(Uncited);
        using var one = Write(TestData.Edited(p => p.WithoutLines("citations.csv", "investment-2024-9m-kg24,value")));

        Assert.Subset(Fingerprints(both).ToHashSet(StringComparer.Ordinal), Fingerprints(one).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Rules_not_run_are_notifications_of_that_rule()
    {
        using var json = Write(TestData.Real);

        var notifications = Run(json).GetProperty("invocations")[0].GetProperty("toolConfigurationNotifications").EnumerateArray();

        Assert.Equal(TestData.Real.NotRun.Select(n => n.RuleId), notifications.Select(n => n.GetProperty("associatedRule").GetProperty("id").GetString()));
    }

    [Fact]
    public void Braces_and_links_of_the_data_are_text()
    {
        var text = TextOf(TestData.Edited(p => p.Set("claims", "trade-turnover-2024-trend", "value", "{0}[a](b)")));

        Assert.Contains("{{0}}[a\\\\](b)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_data_give_equal_bytes_with_line_feeds_and_columns_in_UTF_16_units()
    {
        Assert.Equal(TextOf(Uncited), TextOf(TestData.Edited(WithoutCitations)));
        Assert.DoesNotContain('\r', TextOf(TestData.Real));
        Assert.Contains("\"columnKind\": \"utf16CodeUnits\"", TextOf(TestData.Real), StringComparison.Ordinal);
    }

    private static TestPackage WithoutCitations(TestPackage package) => package.WithoutLines("citations.csv", Investment + ",");

    private static JsonElement Run(JsonDocument json) => json.RootElement.GetProperty("runs")[0];

    private static JsonElement[] Results(JsonDocument json) => [.. Run(json).GetProperty("results").EnumerateArray()];

    private static string[] Fingerprints(JsonDocument json) =>
        [.. Results(json).Select(r => r.GetProperty("partialFingerprints").GetProperty("kzkgFinding/v1").GetString()!).Order(StringComparer.Ordinal)];

    private static int LineOf(JsonDocument json) =>
        Results(json)[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32();

    private static JsonDocument Write(VerificationResult result, bool includeSettled = false) => JsonDocument.Parse(TextOf(result, includeSettled));

    private static string TextOf(VerificationResult result, bool includeSettled = false)
    {
        using var stream = new MemoryStream();
        FindingsSarif.Write(result, stream, new FindingsOptions { IncludeSettled = includeSettled });
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
