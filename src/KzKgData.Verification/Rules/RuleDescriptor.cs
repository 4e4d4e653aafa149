using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>What a rule is, apart from how it checks.</summary>
/// <param name="Id">The id, <c>KZKG</c> and four digits; never given to another rule.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Category">What kind of problem it finds.</param>
/// <param name="Severity">How bad its findings are.</param>
public sealed record RuleDescriptor(string Id, string Title, string Category, Severity Severity)
{
    /// <summary>What the rule is about: the thousands of its number.</summary>
    public RuleBlock Block => (RuleBlock)(Id["KZKG".Length] - '0');
}

/// <summary>What rules are about.</summary>
public enum RuleBlock
{
    /// <summary>The form of the package.</summary>
    Form = 1,

    /// <summary>What its facts rest on.</summary>
    Evidence,

    /// <summary>Whether its facts go together.</summary>
    Consistency,

    /// <summary>The ledger of discrepancies.</summary>
    Explanations,
}
