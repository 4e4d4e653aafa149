namespace KzKgData.Generators.Model;

/// <summary>What verification adds to the rows: how each claim is borne out, and where claims disagree.</summary>
internal sealed record EvidenceModel(EquatableArray<ClaimEvidence> Claims, EquatableArray<DiscrepancyModel> Discrepancies);

/// <summary>An interval of closed or open ends, as C# needs it.</summary>
internal sealed record Bounds(decimal? Low, decimal? High, bool LowOpen, bool HighOpen);

/// <summary>How a claim is borne out.</summary>
internal sealed record ClaimEvidence(string Id, string? Printed, Bounds Rounded, Bounds Truncated, string? Status, string Summary);

/// <summary>A disagreement between claims.</summary>
internal sealed record DiscrepancyModel(
    string RuleId,
    string Category,
    string Status,
    string Message,
    string? Explanation,
    EquatableArray<string> Members);
