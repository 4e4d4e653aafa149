using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>A discrepancy that is acknowledged or explained, with the ledger entry in force.</summary>
/// <param name="Card">The card of the disagreement.</param>
/// <param name="Finding">The discrepancy.</param>
/// <param name="Explanation">The ledger entry.</param>
public sealed record AcceptedView(CardView Card, FindingView Finding, ExplanationView Explanation)
{
    /// <summary>The date of the decision, in words.</summary>
    public Phrase DecidedOn => Words.Period(Explanation.Explanation.DecidedOn);

    /// <summary>The role of the person who decided.</summary>
    public Phrase DecidedBy => Phrase.Data(Explanation.Explanation.DecidedBy);

    /// <summary>The date by which the entry has to be reviewed, in words.</summary>
    public Phrase ReviewBy => Words.Period(Explanation.Explanation.ReviewBy);
}
