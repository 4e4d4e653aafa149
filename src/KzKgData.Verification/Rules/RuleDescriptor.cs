using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>What a rule is, apart from how it checks.</summary>
/// <param name="Id">The id, <c>KZKG</c> and four digits; never given to another rule.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Category">What kind of problem it finds.</param>
/// <param name="Severity">How bad its findings are.</param>
public sealed record RuleDescriptor(string Id, string Title, string Category, Severity Severity);
