using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting;

/// <summary>Writes what a verification has shown as SARIF 2.1.0, the format that code scanning services take.</summary>
public sealed class FindingsSarif
{
    private const string FingerprintName = "kzkgFinding/v1";

    private static readonly Dictionary<string, int> _ruleIndex = RuleCatalog.All.Select((r, i) => (r.Descriptor.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);

    private readonly Utf8JsonWriter _writer;
    private readonly RowPlaces _places;
    private readonly Dictionary<string, int> _sameKey = new(StringComparer.Ordinal);

    private FindingsSarif(Utf8JsonWriter writer, DataPackage package)
    {
        _writer = writer;
        _places = new RowPlaces(package);
    }

    /// <summary>
    /// Writes one run with the open findings, every rule with its page, and the rules not run as notifications: UTF-8 without
    /// byte order mark, lines ending with <c>\n</c>. Paths stay as the package was read with, so read it under a relative name.
    /// </summary>
    /// <param name="result">What the verification has shown.</param>
    /// <param name="output">Where to write; stays open.</param>
    /// <param name="options">Whether acknowledged and explained findings are written too, as suppressed results.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output, FindingsOptions options)
    {
        using (var writer = new Utf8JsonWriter(output, JsonOutput.Options))
        {
            new FindingsSarif(writer, result.Dataset.Package).Write(result, options.IncludeSettled);
        }

        output.WriteByte((byte)'\n');
    }

    private void Write(VerificationResult result, bool includeSettled)
    {
        _writer.WriteStartObject();
        _writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _writer.WriteString("version", "2.1.0");
        _writer.WriteStartArray("runs");
        _writer.WriteStartObject();
        WriteTool();
        WriteInvocation(result);
        _writer.WriteStartArray("results");
        foreach (var finding in result.Findings.Where(f => includeSettled || f.Status == FindingStatus.Open))
        {
            WriteResult(finding, includeSettled);
        }

        _writer.WriteEndArray();
        _writer.WriteString("columnKind", "utf16CodeUnits");
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private void WriteTool()
    {
        var version = typeof(FindingsSarif).Assembly.GetName().Version!.ToString(3);
        _writer.WriteStartObject("tool");
        _writer.WriteStartObject("driver");
        _writer.WriteString("name", "kzkg");
        _writer.WriteString("version", version);
        _writer.WriteString("semanticVersion", version);
        _writer.WriteString("informationUri", "urn:x-kzkg:tool"); // a name, since the project has no public address yet; validators ask for one
        _writer.WriteStartArray("rules");
        foreach (var rule in RuleCatalog.All)
        {
            var page = RuleCatalog.PageOf(rule);
            _writer.WriteStartObject();
            _writer.WriteString("id", rule.Descriptor.Id);
            _writer.WriteString("name", rule.GetType().Name);
            WriteText("shortDescription", rule.Descriptor.Title + ".");
            WriteText("fullDescription", Summary(page));
            _writer.WriteStartObject("defaultConfiguration");
            _writer.WriteString("level", Names.Of(rule.Descriptor.Severity));
            _writer.WriteEndObject();
            _writer.WriteStartObject("help");
            _writer.WriteString("text", page);
            _writer.WriteString("markdown", page);
            _writer.WriteEndObject();
            _writer.WriteStartObject("properties");
            _writer.WriteString("category", rule.Descriptor.Category);
            _writer.WriteEndObject();
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    private void WriteInvocation(VerificationResult result)
    {
        _writer.WriteStartArray("invocations");
        _writer.WriteStartObject();
        _writer.WriteBoolean("executionSuccessful", result.Dataset.Package.IsReadable);
        _writer.WriteStartArray("toolConfigurationNotifications");
        foreach (var rule in result.NotRun)
        {
            _writer.WriteStartObject();
            _writer.WriteStartObject("associatedRule");
            WriteRule("id", rule.RuleId, "index");
            _writer.WriteEndObject();
            _writer.WriteString("level", "note");
            WriteText("message", Message($"{rule.RuleId} was not run: {rule.Why}"));
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteEndArray();
    }

    private void WriteResult(Finding finding, bool withSuppressions)
    {
        _writer.WriteStartObject();
        WriteRule("ruleId", finding.RuleId, "ruleIndex");
        _writer.WriteString("level", Names.Of(finding.Severity));
        WriteText("message", Message(finding.Message));
        _writer.WriteStartArray("locations");
        _writer.WriteStartObject();
        WritePlace(finding.Place);
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        if (finding.Related.Count > 0)
        {
            _writer.WriteStartArray("relatedLocations");
            for (var i = 0; i < finding.Related.Count; i++)
            {
                _writer.WriteStartObject();
                _writer.WriteNumber("id", i + 1);
                WritePlace(finding.Related[i].Place);
                WriteText("message", Message($"Its member '{finding.Related[i].Fact}'."));
                _writer.WriteEndObject();
            }

            _writer.WriteEndArray();
        }

        _writer.WriteStartObject("partialFingerprints");
        _writer.WriteString(FingerprintName, FingerprintOf(finding));
        _writer.WriteEndObject();
        if (withSuppressions)
        {
            WriteSuppressions(finding);
        }

        _writer.WriteStartObject("properties");
        _writer.WriteString("status", Names.Of(finding.Status));
        JsonOutput.WriteStrings(_writer, "facts", finding.Facts);
        _writer.WriteBoolean("sameSource", finding.SameSource);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    // If one result of a run states whether it is suppressed, every one has to: open findings get an empty list.
    private void WriteSuppressions(Finding finding)
    {
        _writer.WriteStartArray("suppressions");
        if (finding.Status != FindingStatus.Open)
        {
            _writer.WriteStartObject();
            _writer.WriteString("kind", "external");
            _writer.WriteString("status", "accepted");
            _writer.WriteString("justification", JustificationOf(finding));
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    private static string JustificationOf(Finding finding) => finding.Discrepancy?.Explanation switch
    {
        null => Names.Of(finding.Status),
        { IsUnresolved: true } e => VisibleText.Of($"acknowledged ({e.Id}), not settled: {e.Rationale} Would settle it: {e.WouldSettle}"),
        { } e => VisibleText.Of($"explained ({e.Id}) by {e.Cause}: {e.Rationale}"),
    };

    /// <summary>The same wherever the row stands: the rule, the members, the file and the cell count, lines do not.</summary>
    private string FingerprintOf(Finding finding)
    {
        var key = string.Join('\n', [finding.RuleId, string.Join(';', finding.Facts), finding.Place.Path, _places.NameOf(finding.Place)]);
        var number = _sameKey[key] = _sameKey.GetValueOrDefault(key) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32] + ":" + number.ToString(CultureInfo.InvariantCulture);
    }

    private void WriteRule(string idName, string id, string indexName)
    {
        _writer.WriteString(idName, id);
        if (_ruleIndex.TryGetValue(id, out var index))
        {
            _writer.WriteNumber(indexName, index);
        }
    }

    private void WritePlace(Place place)
    {
        _writer.WriteStartObject("physicalLocation");
        _writer.WriteStartObject("artifactLocation");
        _writer.WriteString("uri", string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString)));
        _writer.WriteEndObject();
        _writer.WriteStartObject("region");
        _writer.WriteNumber("startLine", place.Line);
        _writer.WriteNumber("startColumn", place.Column);
        _writer.WriteNumber("endLine", place.EndLine);
        _writer.WriteNumber("endColumn", place.EndColumn);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        _writer.WriteStartObject(name);
        _writer.WriteString("text", text);
        _writer.WriteEndObject();
    }

    // Braces are placeholders in SARIF messages, and brackets before a parenthesis are links.
    private static string Message(string text)
    {
        var message = VisibleText.Of(text)
            .Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal)
            .Replace("](", "\\](", StringComparison.Ordinal);
        return message.EndsWith('.') ? message : message + ".";
    }

    /// <summary>The first paragraph of a rule's page.</summary>
    private static string Summary(string page) => page.Split('\n').FirstOrDefault(l => l.Length > 0 && !l.StartsWith('#')) ?? string.Empty;
}
