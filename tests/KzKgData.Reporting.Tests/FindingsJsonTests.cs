using System.Text.Json;
using KzKgData.Verification;

namespace KzKgData.Reporting.Tests;

public sealed class FindingsJsonTests
{
    private static readonly string?[] _severities = ["error", "warning", "note"];
    private static readonly string?[] _statuses = ["open", "acknowledged", "explained"];
    private static readonly string[] _place = ["path", "line", "column", "endLine", "endColumn"];

    [Fact]
    public void The_root_has_the_properties_of_the_contract_in_their_order()
    {
        using var json = Write(TestData.Real);

        Assert.Equal(["schema", "findings", "notRun", "summary", "setAside"], Names(json.RootElement));
        Assert.Equal("kzkg-findings-1", json.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public void A_finding_has_the_properties_of_the_contract_in_their_order_and_types()
    {
        using var json = Write(TestData.Real);

        foreach (var finding in json.RootElement.GetProperty("findings").EnumerateArray())
        {
            string[] ofDispute = finding.GetProperty("rule").GetString() is "KZKG3001" or "KZKG3002" or "KZKG3003" ? ["dispute", "positions", "joined"] : [];
            Assert.Equal(["rule", "category", "severity", "status", "facts", "sameSource", "message", .. _place, "related", .. ofDispute], Names(finding));
            Assert.Contains(finding.GetProperty("severity").GetString(), _severities);
            Assert.Contains(finding.GetProperty("status").GetString(), _statuses);
            Assert.All(finding.GetProperty("facts").EnumerateArray(), f => Assert.Equal(JsonValueKind.String, f.ValueKind));
            Assert.True(finding.GetProperty("sameSource").ValueKind is JsonValueKind.True or JsonValueKind.False);
            Assert.True(finding.GetProperty("line").GetInt32() > 0);
            Assert.All(finding.GetProperty("related").EnumerateArray(), r => Assert.Equal(["fact", .. _place], Names(r)));
        }
    }

    [Fact]
    public void The_mirror_asymmetry_points_at_both_members()
    {
        using var json = Write(TestData.Real);

        var mirror = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() is "KZKG3003");

        Assert.Equal("mirror asymmetry", mirror.GetProperty("category").GetString());
        Assert.Equal("acknowledged", mirror.GetProperty("status").GetString());
        Assert.Equal(["trade-turnover-2024-kg24-1", "trade-turnover-2024-kg24-2"], mirror.GetProperty("facts").EnumerateArray().Select(f => f.GetString()!));
        Assert.True(mirror.GetProperty("sameSource").GetBoolean());
        Assert.Equal("data/claims.csv", mirror.GetProperty("path").GetString());
        Assert.Equal(4, mirror.GetProperty("line").GetInt32());
        var related = Assert.Single(mirror.GetProperty("related").EnumerateArray().ToArray());
        Assert.Equal("trade-turnover-2024-kg24-2", related.GetProperty("fact").GetString());
        Assert.Equal(6, related.GetProperty("line").GetInt32());
    }

    [Fact]
    public void The_findings_of_2024_are_one_dispute_between_two_positions()
    {
        using var json = Write(TestData.Real);

        var conflicts = json.RootElement.GetProperty("findings").EnumerateArray().Where(f => f.TryGetProperty("dispute", out _)).ToArray();

        Assert.Equal(3, conflicts.Length);
        Assert.Equal(
            "trade-turnover|kz-kg|unspecified|actual|USD|2024",
            Assert.Single(conflicts.Select(f => f.GetProperty("dispute").GetString()).Distinct(StringComparer.Ordinal)));
        Assert.All(
            conflicts,
            f =>
                Assert.Equal(
                    ["trade-turnover-2024-kg24-1", "trade-turnover-2024-astana-times trade-turnover-2024-kg24-2 trade-turnover-2024-trend"],
                    f.GetProperty("positions").EnumerateArray().Select(p => string.Join(' ', p.EnumerateArray().Select(c => c.GetString())))));
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("disputes").GetInt32());
    }

    [Fact]
    public void The_summary_has_the_counts_of_the_contract_in_their_order()
    {
        using var json = Write(TestData.Real);

        var summary = json.RootElement.GetProperty("summary");

        Assert.Equal(
            [
                "facts", "claims", "sources", "mentions", "citations", "cellsNeedingEvidence", "cellsCited", "figures", "figuresAccountedFor",
                "discrepancies", "explained", "acknowledged", "open", "notes", "cannotDecide", "notApplicable", "misconfigured", "disputes",
                "figuresCited", "figuresSetAside",
            ],
            Names(summary));
        Assert.All(summary.EnumerateObject(), p => Assert.Equal(JsonValueKind.Number, p.Value.ValueKind));
        Assert.Equal(TestData.Real.Summary.FiguresAccountedFor, summary.GetProperty("figuresAccountedFor").GetInt32());
    }

    [Fact]
    public void Rules_that_were_not_run_are_listed_with_the_reason()
    {
        using var json = Write(TestData.Real);

        var notRun = json.RootElement.GetProperty("notRun").EnumerateArray().ToArray();

        Assert.All(notRun, n => Assert.Equal(["rule", "why"], Names(n)));
        Assert.Contains(notRun, n => n.GetProperty("rule").GetString() is "KZKG4006");
    }

    [Fact]
    public void The_bytes_have_no_mark_no_carriage_return_and_end_with_one_line_break()
    {
        var bytes = Bytes(TestData.Real);

        Assert.Equal((byte)'{', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal("}\n", System.Text.Encoding.UTF8.GetString(bytes[^2..]));
        Assert.Contains("\n  \"findings\": [", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_beyond_ASCII_stand_as_they_are()
    {
        var result = TestData.Edited(p => p.ReplaceAll("mentions.csv", "\"$1,340 billion\"", "\"1,340 млрд €\""));

        Assert.Contains("1,340 млрд €", System.Text.Encoding.UTF8.GetString(Bytes(result)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_stream_stays_open()
    {
        using var stream = new MemoryStream();

        FindingsJson.Write(TestData.Real, stream, FindingsOptions.Default);

        Assert.True(stream.CanWrite);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static JsonDocument Write(VerificationResult result) => JsonDocument.Parse(Bytes(result));

    private static byte[] Bytes(VerificationResult result)
    {
        using var stream = new MemoryStream();
        FindingsJson.Write(result, stream, FindingsOptions.Default);
        return stream.ToArray();
    }
}
