using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>A discrepancy that is acknowledged or explained, with the ledger entry in force.</summary>
/// <param name="Card">The card of the disagreement.</param>
/// <param name="Finding">The discrepancy.</param>
/// <param name="Explanation">The ledger entry.</param>
public sealed record AcceptedView(CardView Card, FindingView Finding, ExplanationView Explanation)
{
    /// <summary>Returns the entries in force as a table.</summary>
    internal static TableView Table(IEnumerable<AcceptedView> accepted) => TableView.Of(
        Phrase.Own(Texts.ExplanationsCaption),
        [Texts.ExplanationDiscrepancy, Texts.ExplanationCause, Texts.ExplanationDecidedOn, Texts.ExplanationDecidedBy, Texts.ExplanationReviewBy],
        accepted,
        a =>
        [
            new TableCell(a.Card.Title) { Anchor = a.Card.Anchor, Notes = [Phrase.Own($"{a.Finding.Finding.RuleId} {a.Finding.Title}")] },
            new TableCell(a.Explanation.Cause) { Status = a.Finding.Finding.Status },
            new TableCell(Words.Period(a.Explanation.Explanation.DecidedOn)),
            new TableCell(Phrase.Data(Words.OfId(a.Explanation.Explanation.DecidedBy))),
            new TableCell(Words.Period(a.Explanation.Explanation.ReviewBy)),
        ]);
}
