namespace KzKgData.Generators.Model;

/// <summary>What verification adds to the rows: how each claim is borne out, and where claims disagree.</summary>
internal sealed record EvidenceModel(
    EquatableArray<ClaimEvidence> Claims,
    EquatableArray<DiscrepancyModel> Discrepancies,
    EquatableArray<DisputeModel> Disputes);

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

/// <summary>Claims about one quantity and period that a discrepancy is about.</summary>
/// <param name="Key">What names the dispute in outputs.</param>
/// <param name="Settled">The claim to go by; null where the dispute is not settled.</param>
/// <param name="Claims">The claims, in ordinal order of their ids.</param>
internal sealed record DisputeModel(string Key, string? Settled, EquatableArray<string> Claims);
