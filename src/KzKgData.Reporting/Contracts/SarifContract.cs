using System.Text.Json.Serialization;

namespace KzKgData.Reporting.Contracts;

/// <summary>A SARIF 2.1.0 log. Names and order follow the specification.</summary>
internal sealed record SarifContract(IReadOnlyList<SarifRun> Runs)
{
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-2)]
    public string Schema { get; } = "https://json.schemastore.org/sarif-2.1.0.json";

    [JsonPropertyOrder(-1)]
    public string Version => "2.1.0";
}

internal sealed record SarifRun(
    SarifTool Tool,
    IReadOnlyList<SarifInvocation> Invocations,
    IEnumerable<SarifResult> Results,
    string ColumnKind,
    SarifRunProperties Properties);

internal sealed record SarifRunProperties(IEnumerable<SetAsideContract> SetAside);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string Version, string SemanticVersion, string InformationUri, IEnumerable<SarifRule> Rules);

internal sealed record SarifRule(
    string Id,
    string Name,
    SarifText ShortDescription,
    SarifText FullDescription,
    SarifLevel DefaultConfiguration,
    SarifHelp Help,
    SarifRuleProperties Properties);

internal sealed record SarifText(string Text);

internal sealed record SarifLevel(string Level);

internal sealed record SarifHelp(string Text, string Markdown);

internal sealed record SarifRuleProperties(string Category);

internal sealed record SarifInvocation(bool ExecutionSuccessful, IEnumerable<SarifNotification> ToolConfigurationNotifications)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SarifNotification>? ToolExecutionNotifications { get; init; }
}

internal sealed record SarifNotification(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SarifRuleReference? AssociatedRule,
    string Level,
    SarifText Message);

internal sealed record SarifRuleReference(string Id, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Index);

internal sealed record SarifResult(
    string RuleId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? RuleIndex,
    string Level,
    SarifText Message,
    IReadOnlyList<SarifLocation> Locations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IEnumerable<SarifRelatedLocation>? RelatedLocations,
    SarifFingerprints PartialFingerprints,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SarifSuppression>? Suppressions,
    SarifResultProperties Properties);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation);

internal sealed record SarifRelatedLocation(int Id, SarifPhysicalLocation PhysicalLocation, SarifText Message);

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion Region);

internal sealed record SarifArtifact(string Uri);

internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);

internal sealed record SarifFingerprints([property: JsonPropertyName("kzkgFinding/v1")] string Finding);

internal sealed record SarifSuppression(string Kind, string Status, string Justification);

internal sealed record SarifResultProperties(string Status, IEnumerable<string> Facts, bool SameSource);
