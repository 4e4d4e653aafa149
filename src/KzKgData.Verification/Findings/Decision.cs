using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Findings;

/// <summary>Why a rule comes to no verdict.</summary>
public enum DecisionKind
{
    /// <summary>The package declares what the rule looks at in a way that it cannot use. Nothing was checked.</summary>
    Misconfigured,

    /// <summary>Facts that the rule looks at lack something, so it neither finds fault with them nor passes them.</summary>
    CannotDecide,

    /// <summary>The package holds nothing that the rule looks at.</summary>
    NotApplicable,
}

/// <summary>That a rule comes to no verdict, and why. Silence of a rule without such a decision means that it has checked and passed.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Kind">Why there is no verdict.</param>
/// <param name="Text">What is missing, or what cannot be used.</param>
public sealed record Decision(string RuleId, DecisionKind Kind, Message Text) : Outcome(RuleId)
{
    /// <summary>What is missing, or what cannot be used, in English on one line.</summary>
    public string Why => Printable.OneLine(Text.ToString());

    /// <summary>The ids of the facts that it is about, in ordinal order; empty where it is about the package.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Where to look; null where there is no such place.</summary>
    public Place? Place { get; init; }
}
