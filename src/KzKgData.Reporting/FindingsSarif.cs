using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;
using static KzKgData.Reporting.Writing.JsonOutput;

namespace KzKgData.Reporting;

/// <summary>Writes what a verification has shown as SARIF 2.1.0, the format that code scanning services take.</summary>
public sealed class FindingsSarif
{
    /// <summary>The most results that code scanning takes of a run.</summary>
    internal const int MostResults = 25_000;

    /// <summary>The most members of a finding whose places code scanning shows.</summary>
    internal const int MostRelated = 100;

    private const string FingerprintName = "kzkgFinding/v1";

    private static readonly Dictionary<string, int> _ruleIndex = RuleCatalog
        .All.Select((r, i) => (r.Descriptor.Id, i))
        .ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);

    private readonly Utf8JsonWriter _writer;
    private readonly RowPlaces _places;
    private readonly Dictionary<string, int> _sameKey = new(StringComparer.Ordinal);

    private FindingsSarif(Utf8JsonWriter writer, VerificationResult result)
    {
        _writer = writer;
        _places = new RowPlaces(result.Dataset.Package, result.Folder);
    }

    /// <summary>
    /// Writes one run with the open findings, every rule with its page, and the rules not run as notifications: UTF-8 without
    /// byte order mark, lines ending with <c>\n</c>. No more than code scanning takes: the worst 25 000 findings, each with the places
    /// of 100 members; what is left out is said. Paths stay as the result names them, so name them from the checkout.
    /// </summary>
    /// <param name="result">What the verification has shown.</param>
    /// <param name="output">Where to write; stays open.</param>
    /// <param name="options">Whether acknowledged and explained findings are written too, as suppressed results.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output, FindingsOptions options)
    {
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            new FindingsSarif(writer, result).Write(result, options.IncludeSettled);
        }

        output.WriteByte((byte)'\n');
    }

    private void Write(VerificationResult result, bool includeSettled)
    {
        _writer.WriteStartObject();
        _writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _writer.WriteString("version", "2.1.0");
        WriteArray(
            _writer,
            "runs",
            [result],
            (_, _) =>
            {
                WriteObject(_writer, "tool", () => WriteObject(_writer, "driver", WriteDriver));
                var findings = result.Findings.Where(f => includeSettled || f.Status == FindingStatus.Open).ToArray();
                WriteArray(_writer, "invocations", [result], (w, r) => WriteInvocation(w, r, findings.Length - MostResults));
                WriteArray(
                    _writer,
                    "results",
                    findings.Length <= MostResults ? findings : WorstOf(findings),
                    (_, finding) => WriteResult(finding, includeSettled));
                _writer.WriteString("columnKind", "utf16CodeUnits");
                WriteObject(_writer, "properties", () => WriteSetAside(_writer, result.SetAside));
            });
        _writer.WriteEndObject();
    }

    private static Finding[] WorstOf(Finding[] findings) =>
    [
        .. Enumerable.Range(0, findings.Length)
            .OrderBy(i => findings[i].Status)
            .ThenBy(i => findings[i].Severity)
            .Take(MostResults)
            .Order()
            .Select(i => findings[i]),
    ];

    private void WriteDriver()
    {
        var version = typeof(FindingsSarif).Assembly.GetName().Version!.ToString(3);
        _writer.WriteString("name", "kzkg");
        _writer.WriteString("version", version);
        _writer.WriteString("semanticVersion", version);
        _writer.WriteString("informationUri", "urn:x-kzkg:tool"); // a name, since the project has no public address yet; validators ask for one
        WriteArray(_writer, "rules", RuleCatalog.All, (_, rule) =>
        {
            var page = RuleCatalog.PageOf(rule);
            _writer.WriteString("id", rule.Descriptor.Id);
            _writer.WriteString("name", rule.GetType().Name);
            WriteText("shortDescription", rule.Descriptor.Title + ".");
            WriteText("fullDescription", Summary(page));
            WriteObject(_writer, "defaultConfiguration", () => _writer.WriteString("level", Names.Of(rule.Descriptor.Severity)));
            WriteObject(_writer, "help", () =>
            {
                _writer.WriteString("text", page);
                _writer.WriteString("markdown", page);
            });
            WriteObject(_writer, "properties", () => _writer.WriteString("category", rule.Descriptor.Category));
        });
    }

    private void WriteInvocation(Utf8JsonWriter writer, VerificationResult result, int leftOut)
    {
        writer.WriteBoolean("executionSuccessful", result.Dataset.Package.IsReadable);
        WriteArray(writer, "toolConfigurationNotifications", result.NotRun, (_, rule) =>
        {
            WriteObject(writer, "associatedRule", () => WriteRule("id", rule.RuleId, "index"));
            writer.WriteString("level", "note");
            WriteText("message", Message($"{rule.RuleId} was not run: {rule.Why}"));
        });
        if (leftOut > 0)
        {
            WriteArray(writer, "toolExecutionNotifications", [leftOut], (_, number) =>
            {
                writer.WriteString("level", "warning");
                WriteText("message", Message(FormattableString.Invariant($"{number} findings were left out, since code scanning takes {MostResults} of a run; the worst are here, and kzkg check tells all")));
            });
        }
    }

    private void WriteResult(Finding finding, bool withSuppressions)
    {
        WriteRule("ruleId", finding.RuleId, "ruleIndex");
        _writer.WriteString("level", Names.Of(finding.Severity));
        var unlisted = finding.Related.Count - MostRelated;
        WriteText(
            "message",
            Message(unlisted > 0 ? FormattableString.Invariant($"{finding.Message} ({unlisted} more members are not listed here)") : finding.Message));
        WriteArray(_writer, "locations", [finding.Place], WritePhysicalLocation);
        if (finding.Related.Count > 0)
        {
            WriteArray(_writer, "relatedLocations", finding.Related.Take(MostRelated).Select((member, i) => (Member: member, Id: i + 1)), (_, related) =>
            {
                _writer.WriteNumber("id", related.Id);
                WritePhysicalLocation(_writer, related.Member.Place);
                WriteText("message", Message($"Its member '{related.Member.Fact}'."));
            });
        }

        WriteObject(_writer, "partialFingerprints", () => _writer.WriteString(FingerprintName, FingerprintOf(finding)));
        if (withSuppressions)
        {
            // If one result of a run states whether it is suppressed, every one has to: open findings get an empty list.
            WriteArray(_writer, "suppressions", finding.Status == FindingStatus.Open ? [] : new[] { finding }, WriteSuppression);
        }

        WriteObject(_writer, "properties", () =>
        {
            _writer.WriteString("status", Names.Of(finding.Status));
            WriteStrings(_writer, "facts", finding.Facts.Take(MostRelated + 1));
            _writer.WriteBoolean("sameSource", finding.SameSource);
        });
    }

    private static void WriteSuppression(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteString("kind", "external");
        writer.WriteString("status", "accepted");
        writer.WriteString("justification", JustificationOf(finding));
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

    private static void WritePhysicalLocation(Utf8JsonWriter writer, Place place) => WriteObject(writer, "physicalLocation", () =>
    {
        WriteObject(writer, "artifactLocation", () => writer.WriteString("uri", string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString))));
        WriteObject(writer, "region", () =>
        {
            writer.WriteNumber("startLine", place.Line);
            writer.WriteNumber("startColumn", place.Column);
            writer.WriteNumber("endLine", place.EndLine);
            writer.WriteNumber("endColumn", place.EndColumn);
        });
    });

    private void WriteText(string name, string text) => WriteObject(_writer, name, () => _writer.WriteString("text", text));

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
