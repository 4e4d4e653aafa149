using System.Security.Cryptography;
using System.Text;
using KzKgData.Reporting.Contracts;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting;

/// <summary>Writes the result of a verification as SARIF 2.1.0, the format of code scanning services.</summary>
public sealed class FindingsSarif
{
    /// <summary>The maximum number of results per run that GitHub code scanning accepts.</summary>
    internal const int MostResults = 25_000;

    /// <summary>The maximum number of related locations per result that GitHub code scanning shows.</summary>
    internal const int MostRelated = 100;

    private static readonly Dictionary<string, int> _ruleIndex = RuleCatalog
        .All.Select((r, i) => (r.Descriptor.Id, i))
        .ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);

    private readonly RowPlaces _places;
    private readonly Dictionary<string, int> _sameKey = new(StringComparer.Ordinal);

    private FindingsSarif(VerificationResult result) => _places = new RowPlaces(result.Dataset.Package, result.Folder);

    /// <summary>
    /// Writes one run with the open findings, all rules with their pages, and the rules not run as notifications, as UTF-8 without a
    /// byte order mark; lines end with <c>\n</c>. Within the limits of code scanning: the 25,000 most serious findings, each with the
    /// places of 100 members, and a note on what is omitted. Paths are written as in the result, so make them relative to the checkout.
    /// </summary>
    /// <param name="result">The result of the verification.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <param name="options">Whether to include acknowledged and explained findings as suppressed results.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output, FindingsOptions options)
    {
        var findings = result.Findings.Where(f => options.IncludeSettled || f.Status == FindingStatus.Open).ToArray();
        var sarif = new FindingsSarif(result);
        JsonOutput.Write(
            new SarifContract(
            [
                new SarifRun(
                    new SarifTool(Driver()),
                    [Invocation(result, findings.Length - MostResults)],
                    (findings.Length <= MostResults ? findings : WorstOf(findings)).Select(f => sarif.Result(f, options.IncludeSettled)),
                    "utf16CodeUnits",
                    new SarifRunProperties(SetAsideContract.Of(result))),
            ]),
            output);
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

    private static SarifDriver Driver()
    {
        var version = typeof(FindingsSarif).Assembly.GetName().Version!.ToString(3);
        // A URN, since the project has no public address yet and validators recommend a URI.
        return new SarifDriver("kzkg", version, version, "urn:x-kzkg:tool", RuleCatalog.All.Select(DriverRule));
    }

    private static SarifRule DriverRule(Rule rule)
    {
        var page = RuleCatalog.PageOf(rule);
        return new SarifRule(
            rule.Descriptor.Id,
            rule.GetType().Name,
            new SarifText(rule.Descriptor.Title + "."),
            new SarifText(Summary(page)),
            new SarifLevel(Names.Of(rule.Descriptor.Severity)),
            new SarifHelp(page, page),
            new SarifRuleProperties(rule.Descriptor.Category));
    }

    private static SarifInvocation Invocation(VerificationResult result, int leftOut) =>
        new(
            result.Dataset.Package.IsReadable,
            result.NotRun.Select(rule => new SarifNotification(
                new SarifRuleReference(rule.RuleId, IndexOf(rule.RuleId)),
                "note",
                Message($"{rule.RuleId} was not run: {rule.Why}"))))
        {
            ToolExecutionNotifications =
                leftOut <= 0
                    ? null
                    :
                    [
                        new SarifNotification(
                            AssociatedRule: null,
                            "warning",
                            Message(
                                FormattableString.Invariant($"{leftOut} findings were left out, because code scanning accepts {MostResults} per run; ")
                                    + "these are the most severe, and kzkg check prints all")),
                    ],
        };

    // Suppressions must be stated for all results of a run or for none, so open findings get an empty list.
    private SarifResult Result(Finding finding, bool withSuppressions)
    {
        var unlisted = finding.Related.Count - MostRelated;
        return new SarifResult(
            finding.RuleId,
            IndexOf(finding.RuleId),
            Names.Of(finding.Severity),
            Message(unlisted > 0 ? FormattableString.Invariant($"{finding.Message} ({unlisted} more members are not listed here)") : finding.Message),
            [new SarifLocation(Location(finding.Place))],
            finding.Related.Count > 0
                ? finding
                    .Related.Take(MostRelated)
                    .Select((member, i) => new SarifRelatedLocation(i + 1, Location(member.Place), Message($"Its member '{member.Fact}'.")))
                : null,
            new SarifFingerprints(FingerprintOf(finding)),
            !withSuppressions ? null : finding.Status == FindingStatus.Open ? [] : [new SarifSuppression("external", "accepted", JustificationOf(finding))],
            new SarifResultProperties(Names.Of(finding.Status), finding.Facts.Take(MostRelated + 1), finding.SameSource));
    }

    private static string JustificationOf(Finding finding) => finding.Discrepancy?.Explanation switch
    {
        null => Names.Of(finding.Status),
        { IsUnresolved: true } e => VisibleText.Of($"acknowledged ({e.Id}), not settled: {e.Rationale} Would settle it: {e.WouldSettle}"),
        { } e => VisibleText.Of($"explained ({e.Id}) by {e.Cause}: {e.Rationale}"),
    };

    /// <summary>Returns a fingerprint of the rule, the members, the file and the cell. It is independent of line numbers, so it survives moved rows.</summary>
    private string FingerprintOf(Finding finding)
    {
        var key = string.Join('\n', [finding.RuleId, string.Join(';', finding.Facts), finding.Place.Path, _places.NameOf(finding.Place)]);
        var number = _sameKey[key] = _sameKey.GetValueOrDefault(key) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32] + ":" + number.ToString(CultureInfo.InvariantCulture);
    }

    private static int? IndexOf(string rule) => _ruleIndex.TryGetValue(rule, out var index) ? index : null;

    private static SarifPhysicalLocation Location(Place place) => new(
        new SarifArtifact(string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString))),
        new SarifRegion(place.Line, place.Column, place.EndLine, place.EndColumn));

    // Braces mark placeholders in SARIF messages, and brackets before a parenthesis are links.
    private static SarifText Message(string text)
    {
        var message = VisibleText.Of(text)
            .Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal)
            .Replace("](", "\\](", StringComparison.Ordinal);
        return new SarifText(message.EndsWith('.') ? message : message + ".");
    }

    /// <summary>Returns the first paragraph of a rule's page.</summary>
    private static string Summary(string page) => page.Split('\n').FirstOrDefault(l => l.Length > 0 && !l.StartsWith('#')) ?? string.Empty;
}
