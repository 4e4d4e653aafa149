using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2017: a claim is ascribed in a way that does not go with whether anybody is named for it.</summary>
public sealed class AttributionMismatch() : Rule("KZKG2017", "Attribution mismatch", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        from claim in context.Dataset.Claims
        where Problem(claim) is not null
        select At(claim.Row.PlaceOf("attribution"), $"the attribution of {claim.Id} is {Printable.Quote(claim.Attribution.Name)}, but {Problem(claim)}", [claim.Id]);

    /// <inheritdoc/>
    public override string? WhyNotApplicable(RuleContext context) => context.Dataset.Claims.Count == 0 ? "there are no claims" : null;

    private static string? Problem(Claim claim) => claim.StatedBy.Count switch
    {
        > 0 when claim.Attribution == Attribution.Narrator => $"{Printable.Quote(string.Join(";", claim.StatedBy))} is named as the speaker; say how the text ascribes it, or empty stated_by",
        0 when claim.Attribution.NamesASpeaker => "nobody is named in stated_by; name the speaker, or write narrator",
        _ => null,
    };
}
