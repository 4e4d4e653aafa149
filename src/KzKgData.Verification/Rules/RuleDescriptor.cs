using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>The metadata of a rule.</summary>
/// <param name="Id">The id, <c>KZKG</c> and four digits; never reused for another rule.</param>
/// <param name="Title">The title, a few words.</param>
/// <param name="Category">The kind of problem it finds.</param>
/// <param name="Severity">The default severity of its findings.</param>
public sealed record RuleDescriptor(string Id, string Title, string Category, Severity Severity)
{
    /// <summary>Returns the title.</summary>
    public override string ToString() => Title;

    /// <summary>The block of the rule: the thousands digit of its number.</summary>
    public RuleBlock Block => (RuleBlock)(Id["KZKG".Length] - '0');
}

/// <summary>The blocks of rule ids.</summary>
public enum RuleBlock
{
    /// <summary>The form of the files.</summary>
    Form = 1,

    /// <summary>The evidence for the facts.</summary>
    Evidence,

    /// <summary>The consistency of the facts.</summary>
    Consistency,

    /// <summary>The ledger of explanations.</summary>
    Explanations,
}
