using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2017: the attribution of a claim does not match its named speakers.</summary>
public sealed class AttributionMismatch() : Rule("KZKG2017", "Attribution mismatch", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var claim in context.Dataset.Claims)
        {
            if ((Problem(claim) ?? ProblemOfOrder(context.Dataset, claim)) is { } problem)
            {
                yield return At(
                    claim.Row.PlaceOf("attribution"),
                    $"the attribution of {claim.Id} is {Printable.Quote(claim.Attribution.Name)}, but {problem}",
                    [claim.Id]);
            }
        }
    }

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) => context.Dataset.Claims.Count == 0 ? $"there are no claims" : (Message?)null;

    /// <summary>Returns a problem if a carried-over speaker is named only after the figure.</summary>
    private static Message? ProblemOfOrder(Dataset dataset, Claim claim) =>
        claim is { SpeakerBasis: Basis.CarriedOver, ValueMention: { } figure }
        && dataset.FindCitation(claim.Fact, "stated_by") is { } speaker && speaker.Mention.Source == figure.Source && speaker.Mention.Start > figure.Start
            ? $"the speaker is carried over from {speaker.Mention.Id} ({Printable.Quote(speaker.Mention.Printed)}), which comes after the figure; cite "
            + $"an earlier place, or correct the attribution"
            : (Message?)null;

    private static Message? Problem(Claim claim) =>
        claim.StatedBy.Count switch
        {
            > 0 when claim.Attribution == Attribution.Narrator =>
                $"{Printable.Quote(string.Join(";", claim.StatedBy))} is named as the speaker; correct the attribution, or clear stated_by",
            0 when claim.Attribution.NamesASpeaker => $"stated_by is empty; name the speaker, or write narrator",
            _ => null,
        };
}
