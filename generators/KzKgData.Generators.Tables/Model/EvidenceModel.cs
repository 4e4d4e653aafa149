namespace KzKgData.Generators.Model;

/// <summary>The results of verification that generated code contains: the evidence of each claim, and the discrepancies.</summary>
internal sealed record EvidenceModel(
    EquatableArray<ClaimEvidence> Claims,
    EquatableArray<DiscrepancyModel> Discrepancies,
    EquatableArray<DisputeModel> Disputes);

/// <summary>The evidence of a claim.</summary>
internal sealed record ClaimEvidence(string Id, string? Printed, Interval Rounded, Interval Truncated, FindingStatus? Status, string Summary);

/// <summary>A discrepancy between facts.</summary>
internal sealed record DiscrepancyModel(
    string RuleId,
    string Category,
    FindingStatus Status,
    string Message,
    string? Explanation,
    EquatableArray<string> Members);

/// <summary>A dispute: the claims about one quantity and period of a discrepancy.</summary>
/// <param name="Key">The name of the dispute in outputs.</param>
/// <param name="Settled">The settled claim; null if the dispute is not settled.</param>
/// <param name="Claims">The claims, in ordinal order of their ids.</param>
internal sealed record DisputeModel(string Key, string? Settled, EquatableArray<string> Claims);
