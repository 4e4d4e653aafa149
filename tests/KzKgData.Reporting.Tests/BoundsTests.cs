using System.Text;
using System.Text.Json;
using KzKgData.Reporting.Views;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Tests;

/// <summary>No output grows by the product of two things that data can have many of, and what is left out is said.</summary>
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
        var finding = new Finding("KZKG3001", "conflict", Severity.Error, new string('x', Finding.LongestMessage + 7), _place);

        Assert.Equal(new string('x', Finding.LongestMessage) + "… (7 more characters left out)", finding.Message);
        Assert.Equal("short", (finding with { Message = "short" }).Message);
    }

    [Fact]
    public void JUnit_tells_a_finding_of_many_facts_in_full_once()
    {
        string[] facts = [.. Enumerable.Range(0, 300).Select(i => $"fact-{i:000}")];
        var finding = new Finding("KZKG3001", "conflict", Severity.Error, new string('x', 1_500), _place) { Facts = facts };
        var text = Written(FindingsJUnit.Write, [finding]);

        Assert.Equal(2, Count(text, new string('x', 1_500))); // as an attribute and in the failure of the first fact
        Assert.Contains("told in full for fact-000", text, StringComparison.Ordinal);
        Assert.InRange(text.Length - Written(FindingsJUnit.Write, []).Length, 1, 300 * 1_200);
    }

    [Fact]
    public void JUnit_counts_the_findings_of_a_fact_that_it_leaves_out()
    {
        var findings = Enumerable.Range(0, 60).Select(i => new Finding("KZKG3001", "conflict", Severity.Error, $"number {i}", _place) { Facts = ["fact"] }).ToArray();
        var text = Written(FindingsJUnit.Write, findings);

        Assert.Contains("number 49", text, StringComparison.Ordinal);
        Assert.DoesNotContain("number 50", text, StringComparison.Ordinal);
        Assert.Contains("10 more left out here", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_holds_no_more_results_than_code_scanning_takes_keeps_the_worst_and_says_so()
    {
        var findings = Enumerable.Range(0, FindingsSarif.MostResults + 3)
            .Select(i => new Finding("KZKG3001", "conflict", i < 5 ? Severity.Warning : Severity.Error, $"number {i}", _place) { Related = [.. Related(i == 9 ? FindingsSarif.MostRelated + 4 : 0)] })
            .ToArray();
        using var sarif = JsonDocument.Parse(Written(FindingsSarif.Write, findings));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToArray();

        Assert.Equal(FindingsSarif.MostResults, results.Length);
        Assert.Equal("number 0.", results[0].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("number 5.", results[2].GetProperty("message").GetProperty("text").GetString()); // three warnings gave way
        Assert.Contains("3 findings were left out", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);

        var many = results.Single(r => r.TryGetProperty("relatedLocations", out _));
        Assert.Equal(FindingsSarif.MostRelated, many.GetProperty("relatedLocations").GetArrayLength());
        Assert.Contains("4 more members", many.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
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
