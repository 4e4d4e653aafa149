using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2017: a claim is ascribed in a way that does not go with whether anybody is named for it.</summary>
public sealed class AttributionMismatch() : Rule("KZKG2017", "Attribution mismatch", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        from claim in context.Dataset.Claims
        let problem = Problem(claim) ?? ProblemOfOrder(context.Dataset, claim)
        where problem is not null
        select At(claim.Row.PlaceOf("attribution"), $"the attribution of {claim.Id} is {Printable.Quote(claim.Attribution.Name)}, but {problem}", [claim.Id]);

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) => context.Dataset.Claims.Count == 0 ? $"there are no claims" : (Message?)null;

    /// <summary>Only who was named before can be carried over.</summary>
    private static Message? ProblemOfOrder(Dataset dataset, Claim claim) =>
        claim is { SpeakerBasis: Basis.CarriedOver, ValueMention: { } figure }
        && dataset.FindCitation(claim.Fact, "stated_by") is { } speaker && speaker.Mention.Source == figure.Source && speaker.Mention.Start > figure.Start
            ? $"the speaker is carried over from {speaker.Mention.Id} ({Printable.Quote(speaker.Mention.Printed)}), which stands behind the figure; cite "
                + $"the earlier place, or say how the text ascribes it there"
            : (Message?)null;

    private static Message? Problem(Claim claim) =>
        claim.StatedBy.Count switch
        {
            > 0 when claim.Attribution == Attribution.Narrator =>
                $"{Printable.Quote(string.Join(";", claim.StatedBy))} is named as the speaker; say how the text ascribes it, or empty stated_by",
            0 when claim.Attribution.NamesASpeaker => $"nobody is named in stated_by; name the speaker, or write narrator",
            _ => null,
        };
}
