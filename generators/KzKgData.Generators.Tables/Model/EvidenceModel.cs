namespace KzKgData.Generators.Model;

/// <summary>What verification adds to the rows: how each claim is borne out, and where claims disagree.</summary>
internal sealed record EvidenceModel(EquatableArray<ClaimEvidence> Claims, EquatableArray<DiscrepancyModel> Discrepancies);

/// <summary>How a claim is borne out.</summary>
internal sealed record ClaimEvidence(string Id, string? Printed, Interval Rounded, Interval Truncated, FindingStatus? Status, string Summary);

/// <summary>A disagreement between claims.</summary>
internal sealed record DiscrepancyModel(
    string RuleId,
    string Category,
    FindingStatus Status,
    string Message,
    string? Explanation,
    EquatableArray<string> Members);
