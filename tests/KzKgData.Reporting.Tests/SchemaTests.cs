using System.Text;
using System.Text.Json.Nodes;
using KzKgData.Reporting.Contracts;
using KzKgData.Reporting.Views;
using KzKgData.Verification;
using NJsonSchema;

namespace KzKgData.Reporting.Tests;

/// <summary>The JSON outputs conform to the published schemas.</summary>
public sealed class SchemaTests
{
    private const string Findings = "kzkg-findings-1";
    private const string Report = "kzkg-report-1";

    // Properties written only on request, and the place of a decision, which is optional.
    private static readonly string[] _optional =
    [
        "notes", "decisions", "path", "line", "column", "endLine", "endColumn", "dispute", "positions", "joined", "relatedLeftOut",
    ];

    // Properties written only for findings with more than a thousand members.
    private static readonly string[] _onlyOfMany = ["relatedLeftOut"];

    private static readonly Dictionary<string, Func<VerificationResult>> _results = new(StringComparer.Ordinal)
    {
        ["real"] = () => TestData.Real,
        ["with everything"] = WithEverything,
        ["against other texts"] = TestData.AgainstOtherTexts,
        ["without rows"] = () => TestData.Edited(p => p.Clear(p.Tables.Select(t => t.Name))),
        ["without files"] = () => TestData.Edited(package => package.Tables.Aggregate(package, (p, t) => p.With(t.Path, "\u0000"))),
        ["no descriptor"] = () => TestData.Edited(p => p.With("datapackage.json", "[")),
        ["an empty descriptor"] = () => TestData.Edited(p => p.With("datapackage.json", "{ \"resources\": [] }")),
        ["hostile names"] = () => TestData.Edited(p => p
            .ReplaceAll("datapackage.json", "\"title\": \"KzKgData\"", "\"title\": \"\\u202e</script>\"")
            .ReplaceAll("people.csv", "Adylbek Kasymaliev", "\"\"\"<b>\n\u0007\"")
            .ReplaceAll("sources.csv", "24.kg,", "\\u0000,")
            .ReplaceAll("mentions.csv", "\"$1,340 billion\"", "\"\"")
            .ReplaceAll("explanations.csv", "2026-11-24", string.Empty).ReplaceAll("explanations.csv", "2027-11-24", string.Empty)),
        ["hostile values"] = () => TestData.Edited(p => p
            .Set("claims", "trade-turnover-2024-kg24-1", "value", "-1340000000")
            .Set("claims", "trade-turnover-2024-kg24-1", "unit", null)
            .Set("claims", "trade-turnover-2024-kg24-1", "reading", null)
            .ReplaceAll("claims.csv", ",1700000000,", ",1000000000000000000,")
            .Set("claims", "trade-turnover-2023-eurasian-star", "value", 0)),
        ["rows without ids"] = () => TestData.Edited(p => p
            .ReplaceAll("claims.csv", "\ntrade-turnover-2024-kg24-1,", "\n,")
            .ReplaceAll("sources.csv", "\nkg24-2025-02,", "\n,")),
    };

    public static TheoryData<string> Results { get; } = [.. _results.Keys];

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
        var whole = JsonNode.Parse(name is Findings ? FindingsOf(WithEverything()) : ReportOf(WithEverything()))!;
        Shorten(whole, string.Empty, new HashSet<string>(StringComparer.Ordinal));
        var seen = new HashSet<string>(StringComparer.Ordinal);

        Assert.Empty(schema.Validate(whole.ToJsonString()));
        foreach (var (path, node, property) in Properties(whole, string.Empty).ToArray())
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

        Assert.Empty(
            Objects(JsonNode.Parse(ReportingSources.Schema(name))!)
                .SelectMany(o => o.Declared)
                .Except(seen.Select(p => p[(p.LastIndexOf('/') + 1)..]), StringComparer.Ordinal)
                .Except(_onlyOfMany, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Findings, "/findings/rule", "\"KZKG\"")]
    [InlineData(Findings, "/findings/rule", "null")]
    [InlineData(Findings, "/findings/related", "null")]
    [InlineData(Findings, "/findings/category", "\"\"")]
    [InlineData(Findings, "/findings/severity", "\"Error\"")]
    [InlineData(Findings, "/findings/status", "\"settled\"")]
    [InlineData(Findings, "/findings/line", "0")]
    [InlineData(Findings, "/findings/column", "1.5")]
    [InlineData(Findings, "/findings/related/endLine", "null")]
    [InlineData(Findings, "/findings/dispute", "null")]
    [InlineData(Findings, "/decisions/outcome", "\"unknown\"")]
    [InlineData(Findings, "/notRun/why", "\"\"")]
    [InlineData(Findings, "/setAside/path", "\"\"")]
    [InlineData(Findings, "/summary/open", "-1")]
    [InlineData(Findings, "/schema", "\"kzkg-findings-2\"")]
    [InlineData(Report, "/schema", "\"kzkg-findings-1\"")]
    [InlineData(Report, "/grid/card", "0")]
    [InlineData(Report, "/grid/status", "\"settled\"")]
    [InlineData(Report, "/cards/voices/prints", "0")]
    [InlineData(Report, "/cards/claims/value", "null")]
    [InlineData(Report, "/cards/claims/unit", "null")]
    [InlineData(Report, "/cards/findings/valuation/byFlows/carried", "null")]
    [InlineData(Report, "/cards/claims/start", "-1")]
    [InlineData(Report, "/cards/claims/tested/low", "\"1\"")]
    [InlineData(Report, "/cards/findings/gap/difference", "-1")]
    [InlineData(Report, "/cards/findings/gap/index", "2.5")]
    [InlineData(Report, "/cards/findings/gap/differenceInterval", "null")]
    [InlineData(Report, "/cards/findings/valuation/byFlows/verdict", "\"reached\"")]
    [InlineData(Report, "/overTime/targets/targets/changes/step", "\"dropped\"")]
    [InlineData(Report, "/overTime/ladders/things/statements/standing", "\"\"")]
    [InlineData(Report, "/explanations/status", "\"open\"")]
    [InlineData(Report, "/edition/changelog/date", "\"2026\"")]
    [InlineData(Report, "/edition", "null")]
    public async Task A_value_that_no_output_has_is_refused(string name, string path, string value)
    {
        var schema = await Read(name);
        var whole = JsonNode.Parse(name is Findings ? FindingsOf(WithEverything()) : ReportOf(WithEverything()))!;
        var (_, node, property) = Properties(whole, string.Empty).First(p => p.Path == path && p.Node[p.Property] is not null);

        node[property] = JsonNode.Parse(value);

        Assert.NotEmpty(schema.Validate(whole.ToJsonString()));
    }

    /// <summary>The published schemas match the serialised types. <c>KZKG_ACCEPT_SNAPSHOTS=1</c> rewrites them.</summary>
    [Theory]
    [InlineData(Findings)]
    [InlineData(Report)]
    public async Task A_published_schema_is_that_of_what_is_serialised(string name)
    {
        var schema = ContractSchema.Of(name is Findings ? JsonOutput.Of<FindingsContract>() : JsonOutput.Of<ReportContract>(), name);
        if (Environment.GetEnvironmentVariable("KZKG_ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            await File.WriteAllTextAsync(ReportingSources.SchemaPath(name), schema, TestContext.Current.CancellationToken);
        }

        Assert.Equal(schema, ReportingSources.Schema(name));
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
        path is "/notes" or "/decisions" or "/findings/dispute" or "/findings/positions" or "/findings/joined"
        || (path.StartsWith("/decisions/", StringComparison.Ordinal) && _optional.Contains(path["/decisions/".Length..], StringComparer.Ordinal));

    /// <summary>Returns a result in which every property of both outputs occurs.</summary>
    private static VerificationResult WithEverything() => TestData.Edited(p => p
        .WithoutLines("citations.csv", "investment-2024-9m-kg24,qualifier")
        .Exporting("900000000", "200000000", "olzhas-bektenov")
        .Add("exclusions", ("mention", "trend-2025-02-m03"), ("reason", "other-subject"), ("about", "kg24-2025-02-m22"))
        .ReplaceAll("events.csv", "2024-04-19", "2024-05-01")); // after its source was published

    private static Task<JsonSchema> Read(string name) => JsonSchema.FromJsonAsync(ReportingSources.Schema(name), TestContext.Current.CancellationToken);

    private static string ReportOf(VerificationResult result) => Encoding.UTF8.GetString(TestData.Written(ReportContract.Write, ReportView.Of(result)));

    private static string FindingsOf(VerificationResult result)
    {
        using var stream = new MemoryStream();
        FindingsJson.Write(result, stream, new FindingsOptions { Notes = true, Decisions = true });
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Returns all properties within a value; the items of a list share their path.</summary>
    private static IEnumerable<(string Path, JsonObject Node, string Property)> Properties(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(m => Properties(m.Value, $"{path}/{m.Key}").Prepend(($"{path}/{m.Key}", members, m.Key))),
        JsonArray items => items.SelectMany(i => Properties(i, path)),
        _ => [],
    };

    /// <summary>Removes list items that add no property to those before them.</summary>
    private static void Shorten(JsonNode? node, string path, HashSet<string> seen)
    {
        foreach (var (name, value) in (node as JsonObject)?.ToArray() ?? [])
        {
            seen.Add($"{path}/{name}");
            Shorten(value, $"{path}/{name}", seen);
        }

        foreach (var (index, item) in ((node as JsonArray)?.ToArray() ?? []).Index())
        {
            if (index > 0 && Properties(item, path).All(p => seen.Contains(p.Path)))
            {
                node!.AsArray().Remove(item);
            }
            else
            {
                Shorten(item, path, seen);
            }
        }
    }

    private static IEnumerable<(JsonObject Schema, string[] Declared)> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject members => members
                .SelectMany(m => Objects(m.Value))
                .Concat(members["properties"] is JsonObject declared && members["type"] is not null ? [(members, [.. declared.Select(d => d.Key)])] : []),
            JsonArray items => items.SelectMany(Objects),
            _ => [],
        };
}
