using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>A discrepancy that is acknowledged or explained, with the ledger entry in force.</summary>
/// <param name="Card">The disagreement that it belongs to.</param>
/// <param name="Finding">The discrepancy.</param>
/// <param name="Explanation">The ledger entry.</param>
public sealed record AcceptedView(CardView Card, FindingView Finding, ExplanationView Explanation)
{
    /// <summary>The day of the decision, in words.</summary>
    public Phrase DecidedOn => Words.Period(Explanation.Explanation.DecidedOn);

    /// <summary>The role that decided.</summary>
    public Phrase DecidedBy => Phrase.Data(Explanation.Explanation.DecidedBy);

    /// <summary>The day by which somebody has to look again, in words.</summary>
    public Phrase ReviewBy => Words.Period(Explanation.Explanation.ReviewBy);
}
