using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Findings;

/// <summary>Why a rule reached no verdict.</summary>
public enum DecisionKind
{
    /// <summary>The rule cannot use what the package declares for it. Nothing was checked.</summary>
    Misconfigured,

    /// <summary>The facts lack something that the rule needs, so they neither pass nor fail.</summary>
    CannotDecide,

    /// <summary>The package contains nothing that the rule checks.</summary>
    NotApplicable,
}

/// <summary>Records that a rule reached no verdict, and why. A rule with neither a finding nor a decision has passed.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Kind">Why there is no verdict.</param>
/// <param name="Text">What is missing or unusable.</param>
public sealed record Decision(string RuleId, DecisionKind Kind, Message Text) : Outcome(RuleId)
{
    /// <summary>What is missing or unusable, in English on one line.</summary>
    public string Why => Printable.OneLine(Text.ToString());

    /// <summary>The ids of the facts concerned, in ordinal order; empty if the decision concerns the whole package.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Where to look, or null if there is no such place.</summary>
    public Place? Place { get; init; }
}
