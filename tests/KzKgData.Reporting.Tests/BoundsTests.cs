using System.Text;
using System.Text.Json;
using KzKgData.Reporting.Contracts;
using KzKgData.Reporting.Views;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Tests;

/// <summary>No output grows quadratically with the data, and whatever an output omits, it says so.</summary>
public sealed class BoundsTests
{
    private static readonly Place _place = new("data/claims.csv", 2, 1, 2, 5);

    [Fact]
    public void Filters_are_built_once_for_all_cards()
    {
        var report = ReportView.Of(TestData.Real);

        Assert.Same(report.Filters, report.Filters);
        Assert.Same(report.Accepted, report.Accepted);
        Assert.Same(report.Facts, report.Facts);
        Assert.Same(report.Decisions, report.Decisions);
    }

    [Fact]
    public void A_message_is_cut_and_says_how_much_is_left_out()
    {
        var finding = new Finding("KZKG3001", "conflict", Severity.Error, $"{new string('x', Finding.LongestMessage + 7)}", _place);

        Assert.Equal(new string('x', Finding.LongestMessage) + "… (7 more characters left out)", finding.Message);
        Assert.Equal("short", (finding with { Text = $"short" }).Message);
    }

    [Fact]
    public void JUnit_tells_a_finding_of_many_facts_in_full_once()
    {
        string[] facts = [.. Enumerable.Range(0, 300).Select(i => $"fact-{i:000}")];
        var finding = new Finding("KZKG3001", "conflict", Severity.Error, $"{new string('x', 1_500)}", _place) { Facts = facts };
        var text = Written(FindingsJUnit.Write, [finding]);

        Assert.Equal(2, Count(text, new string('x', 1_500))); // as an attribute and in the failure of the first fact
        Assert.Contains("in full for fact-000", text, StringComparison.Ordinal);
        Assert.InRange(text.Length - Written(FindingsJUnit.Write, []).Length, 1, 300 * 1_200);
    }

    [Fact]
    public void JUnit_counts_the_findings_of_a_fact_that_it_leaves_out()
    {
        var findings = Enumerable
            .Range(0, 60)
            .Select(i => new Finding("KZKG3001", "conflict", Severity.Error, $"number {i}", _place) { Facts = ["fact"] })
            .ToArray();
        var text = Written(FindingsJUnit.Write, findings);

        Assert.Contains("number 49", text, StringComparison.Ordinal);
        Assert.DoesNotContain("number 50", text, StringComparison.Ordinal);
        Assert.Contains("10 more left out here", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_holds_no_more_results_than_code_scanning_takes_keeps_the_worst_and_says_so()
    {
        var findings = Enumerable
            .Range(0, FindingsSarif.MostResults + 3)
            .Select(i => new Finding("KZKG3001", "conflict", i < 5 ? Severity.Warning : Severity.Error, $"number {i}", _place)
            {
                Related = [.. Related(i == 9 ? FindingsSarif.MostRelated + 4 : 0)],
            })
            .ToArray();
        using var sarif = JsonDocument.Parse(Written(FindingsSarif.Write, findings));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToArray();

        Assert.Equal(FindingsSarif.MostResults, results.Length);
        Assert.Equal("number 0.", results[0].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("number 5.", results[2].GetProperty("message").GetProperty("text").GetString()); // three warnings gave way
        Assert.Contains(
            "3 findings were left out",
            run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(),
            StringComparison.Ordinal);

        var many = results.Single(r => r.TryGetProperty("relatedLocations", out _));
        Assert.Equal(FindingsSarif.MostRelated, many.GetProperty("relatedLocations").GetArrayLength());
        Assert.Contains("4 more members", many.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_tells_a_thousand_places_of_members_and_how_many_it_leaves_out()
    {
        var findings = new[] { FindingContract.MostRelated, FindingContract.MostRelated + 4 }
            .Select(count => new Finding("KZKG3001", "conflict", Severity.Error, $"many", _place) { Related = [.. Related(count)] })
            .ToArray();
        using var json = JsonDocument.Parse(Written(FindingsJson.Write, findings));
        var told = json.RootElement.GetProperty("findings").EnumerateArray().ToArray();

        Assert.All(told, f => Assert.Equal(FindingContract.MostRelated, f.GetProperty("related").GetArrayLength()));
        Assert.False(told[0].TryGetProperty("relatedLeftOut", out _));
        Assert.Equal(4, told[1].GetProperty("relatedLeftOut").GetInt32());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Twice_the_claims_of_one_dispute_make_every_output_twice_as_long(bool areApart)
    {
        var (once, twice) = (Disputed(60, areApart), Disputed(120, areApart));

        AssertGrowsInStep(once, twice);
    }

    [Fact]
    public void Twice_the_explanations_of_one_group_make_every_output_twice_as_long() => AssertGrowsInStep(Explained(60), Explained(120));

    /// <summary>Returns a package with a number of claims about one quantity and year: all far apart, or half of them at each of two values.</summary>
    private static VerificationResult Disputed(int count, bool areApart) =>
        TestData.Edited(p =>
            Enumerable
                .Range(0, count)
                .Aggregate(
                    p,
                    (package, i) =>
                        package.Claiming(
                            $"many-{i:0000}",
                            "2019",
                            (
                                areApart ? 1_000_000_000m * (i + 1)
                                : i % 2 == 0 ? 1_000_000_000m
                                : 5_000_000_000m
                            ).ToString(CultureInfo.InvariantCulture))));

    /// <summary>Returns a package with a number of ledger entries about the same discrepancy.</summary>
    private static VerificationResult Explained(int count) =>
        TestData.Edited(p =>
            Enumerable.Range(0, count).Aggregate(p, (package, i) => package.Copy("explanations", "turnover-2024-mirror", ("id", $"again-{i:0000}"))));

    private static void AssertGrowsInStep(VerificationResult once, VerificationResult twice)
    {
        Action<VerificationResult, Stream, FindingsOptions>[] formats =
        [
            FindingsJson.Write, FindingsSarif.Write, FindingsJUnit.Write, FindingsGitHub.Write, FindingsText.Write, FindingsMarkdown.Write,
        ];
        var none = TestData.Real;
        foreach (var format in formats)
        {
            var (first, second) = (LengthOf(once), LengthOf(twice));
            Assert.True(second <= 2.3 * first, $"{format.Method.DeclaringType!.Name}: {first} bytes, then {second}");

            // The constant part of the output is not growth.
            long LengthOf(VerificationResult result) => LengthIn(result) - LengthIn(none) + 2_000;

            long LengthIn(VerificationResult result)
            {
                using var output = new MemoryStream();
                format(result, output, new FindingsOptions());
                return output.Length;
            }
        }
    }

    private static IEnumerable<RelatedPlace> Related(int count) => Enumerable.Range(0, count).Select(i => new RelatedPlace($"fact-{i}", _place));

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Written(Action<VerificationResult, Stream, FindingsOptions> write, IReadOnlyList<Finding> findings)
    {
        using var output = new MemoryStream();
        write(TestData.Real with { Findings = findings }, output, new FindingsOptions());
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
