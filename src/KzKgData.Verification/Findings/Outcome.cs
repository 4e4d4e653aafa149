namespace KzKgData.Verification.Findings;

/// <summary>What a rule comes to: a <see cref="Finding"/>, or a <see cref="Decision"/> that there can be none.</summary>
/// <param name="RuleId">The rule.</param>
public abstract record Outcome(string RuleId);
