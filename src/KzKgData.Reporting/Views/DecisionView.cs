using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>A check without a verdict, in the report.</summary>
/// <param name="Decision">The outcome of the rule.</param>
public sealed record DecisionView(Decision Decision)
{
    /// <summary>The title of the rule.</summary>
    public string Title => MessageWords.TitleOf(Decision.RuleId);

    /// <summary>Why there is no verdict, in words.</summary>
    public Phrase Kind => Phrase.Own(Decision.Kind switch
    {
        DecisionKind.Misconfigured => Texts.DecisionMisconfigured,
        DecisionKind.CannotDecide => Texts.DecisionCannotDecide,
        _ => Texts.DecisionNotApplicable,
    });

    /// <summary>What is missing or unusable.</summary>
    public Phrase Why => Phrase.Data(MessageWords.Of(Decision.Text));
}
