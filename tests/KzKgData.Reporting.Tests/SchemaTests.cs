using System.Text;
using System.Text.Json.Nodes;
using KzKgData.Reporting.Views;
using KzKgData.Verification;
using NJsonSchema;

namespace KzKgData.Reporting.Tests;

/// <summary>What the tool writes for programs is what the published schemas say.</summary>
public sealed class SchemaTests
{
    private const string Findings = "kzkg-findings-1";
    private const string Report = "kzkg-report-1";

    // What is told only on demand, and the place of a decision that has one.
    private static readonly string[] _optional = ["notes", "decisions", "path", "line", "column", "endLine", "endColumn"];

    private static readonly Dictionary<string, Func<VerificationResult>> _results = new(StringComparer.Ordinal)
    {
        ["real"] = () => TestData.Real,
        ["with everything"] = WithEverything,
        ["against other texts"] = TestData.AgainstOtherTexts,
        ["without rows"] = () => TestData.Edited([.. Tables.Select(t => (t, (Func<string, string>)(text => text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)])))]),
        ["without files"] = () => TestData.Edited([.. Tables.Select(t => (t, (Func<string, string>)(_ => "\u0000")))]),
        ["no descriptor"] = () => TestData.Edited(("datapackage.json", _ => "[")),
        ["an empty descriptor"] = () => TestData.Edited(("datapackage.json", _ => "{ \"resources\": [] }")),
        ["hostile names"] = () => TestData.Edited(
            ("datapackage.json", TestData.Replacing("\"title\": \"KzKgData\"", "\"title\": \"\\u202e</script>\"")),
            ("people.csv", TestData.Replacing("Adylbek Kasymaliev", "\"\"\"<b>\n\u0007\"")),
            ("sources.csv", TestData.Replacing("24.kg,", "\\u0000,")),
            ("mentions.csv", TestData.Replacing("\"$1,340 billion\"", "\"\"")),
            ("explanations.csv", TestData.Replacing("2026-11-24,2027-11-24", ","))),
        ["hostile values"] = () => TestData.Edited(("claims.csv", text => text
            .Replace(",1340000000,USD,decimal-comma,", ",-1340000000,,,", StringComparison.Ordinal)
            .Replace(",1700000000,USD,", ",1000000000000000000,USD,", StringComparison.Ordinal)
            .Replace(",1500000000,USD,", ",0,USD,", StringComparison.Ordinal))),
        ["rows without ids"] = () => TestData.Edited(("claims.csv", TestData.Replacing("\ntrade-turnover-2024-kg24-1,", "\n,")), ("sources.csv", TestData.Replacing("\nkg24-2025-02,", "\n,"))),
    };

    public static TheoryData<string> Results { get; } = [.. _results.Keys];

    private static IEnumerable<string> Tables => TestData.Real.Dataset.Package.Tables.Select(t => t.Schema.Path);

    [Theory]
    [MemberData(nameof(Results))]
    public async Task Both_outputs_follow_their_schema(string result)
    {
        var verified = _results[result]();

        Assert.Empty((await Read(Findings)).Validate(FindingsOf(verified)));
        Assert.Empty((await Read(Report)).Validate(ReportOf(verified)));
    }

    [Fact]
    public async Task Findings_alone_follow_the_schema_too()
    {
        using var stream = new MemoryStream();
        FindingsJson.Write(TestData.Real, stream, FindingsOptions.Default);

        Assert.Empty((await Read(Findings)).Validate(Encoding.UTF8.GetString(stream.ToArray())));
    }

    [Theory]
    [InlineData(Findings)]
    [InlineData(Report)]
    public async Task A_property_that_is_missing_misnamed_or_of_another_kind_is_refused(string name)
    {
        var schema = await Read(name);
        var text = name is Findings ? FindingsOf(WithEverything()) : ReportOf(WithEverything());
        var seen = new HashSet<string>(StringComparer.Ordinal);

        Assert.Empty(schema.Validate(text));
        foreach (var (path, node, property) in Properties(JsonNode.Parse(text)!.AsObject(), string.Empty).ToArray())
        {
            if (!seen.Add(path))
            {
                continue;
            }

            var (root, value) = (node.Root, node[property]?.DeepClone());
            node.Remove(property);
            Assert.True(schema.Validate(root.ToJsonString()).Count > 0 || IsOptional(path), $"{path} can be left out");
            node[property + "_"] = value?.DeepClone();
            Assert.True(schema.Validate(root.ToJsonString()).Count > 0, $"{path} can be misnamed");
            node.Remove(property + "_");
            node[property] = new JsonArray(new JsonArray());
            Assert.True(schema.Validate(root.ToJsonString()).Count > 0, $"{path} can be a list of lists");
            node[property] = value;
        }

        Assert.Empty(Objects(JsonNode.Parse(ReportingSources.Schema(name))!).SelectMany(o => o.Declared).Except(seen.Select(p => p[(p.LastIndexOf('/') + 1)..]), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Findings)]
    [InlineData(Report)]
    public void Every_object_is_closed_and_every_property_is_required_and_described(string name)
    {
        var objects = Objects(JsonNode.Parse(ReportingSources.Schema(name))!).ToArray();

        Assert.NotEmpty(objects);
        Assert.All(objects, o =>
        {
            Assert.False(o.Schema["additionalProperties"]!.GetValue<bool>());
            var required = o.Schema["required"]!.AsArray().Select(r => r!.GetValue<string>()).ToArray();
            Assert.Empty(o.Declared.Except(required, StringComparer.Ordinal).Except(_optional, StringComparer.Ordinal));
            Assert.Empty(required.Except(o.Declared, StringComparer.Ordinal));
            Assert.True(o.Schema["description"] is not null);
            Assert.All(o.Schema["properties"]!.AsObject(), p => Assert.True(p.Value!["description"] is not null || p.Value["$ref"] is not null, p.Key));
        });
    }

    private static bool IsOptional(string path) =>
        path is "/notes" or "/decisions" || (path.StartsWith("/decisions/", StringComparison.Ordinal) && _optional.Contains(path["/decisions/".Length..], StringComparer.Ordinal));

    /// <summary>A result in which every property of both outputs occurs.</summary>
    private static VerificationResult WithEverything() => TestData.Edited(
        ("citations.csv", TestData.Without("investment-2024-9m-kg24,qualifier")),
        ("claims.csv", text => text
            + "exports-2024-kg,trade-turnover,kg-to-kz,unspecified,actual,2024,printed,,900000000,USD,,,kyrgyz-government,reported,KG,,,,trend-2025-02\n"
            + "exports-2024-kz,trade-turnover,kz-to-kg,unspecified,actual,2024,printed,,200000000,USD,,,olzhas-bektenov,inferred,KZ,,,,kg24-2025-02\n"),
        ("events.csv", TestData.Replacing("2024-04-19", "2024-05-01"))); // after its source was published

    private static Task<JsonSchema> Read(string name) => JsonSchema.FromJsonAsync(ReportingSources.Schema(name), TestContext.Current.CancellationToken);

    private static string ReportOf(VerificationResult result) => Encoding.UTF8.GetString(ReportJson.Write(ReportView.Of(result)));

    private static string FindingsOf(VerificationResult result)
    {
        using var stream = new MemoryStream();
        FindingsJson.Write(result, stream, new FindingsOptions { Notes = true, Decisions = true });
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>All properties within a value; elements of one list share their path.</summary>
    private static IEnumerable<(string Path, JsonObject Node, string Property)> Properties(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(m => Properties(m.Value, $"{path}/{m.Key}").Prepend(($"{path}/{m.Key}", members, m.Key))),
        JsonArray items => items.SelectMany(i => Properties(i, path)),
        _ => [],
    };

    private static IEnumerable<(JsonObject Schema, string[] Declared)> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => Objects(m.Value)).Concat(members["properties"] is JsonObject declared && members["type"] is not null ? [(members, [.. declared.Select(d => d.Key)])] : []),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
