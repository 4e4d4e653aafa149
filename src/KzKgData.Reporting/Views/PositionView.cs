using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A print of a figure of a position: who says it, and in which source.</summary>
/// <param name="Said">The speakers with their side, or that nobody is named.</param>
/// <param name="Printed">The publisher and date of the source.</param>
/// <param name="Claim">The claim.</param>
public sealed record SayingView(Phrase Said, Phrase Printed, ClaimView Claim);

/// <summary>A position: claims of a disagreement that agree with each other.</summary>
/// <param name="Claims">The claims, at least one: smallest value first, then in ordinal order of their ids.</param>
public sealed record PositionView(IReadOnlyList<ClaimView> Claims)
{
    /// <summary>The value of the claims, or the smallest and the largest if the prints differ.</summary>
    public Phrase Value => field ??= Words.Values(Claims.Select(c => c.Claim));

    /// <summary>The number of voices, in words.</summary>
    public Voices Voices { get; } = Voices.Behind(Claims.Select(c => c.Claim));

    /// <summary>Who says so, and in which source; named speakers come first.</summary>
    public IReadOnlyList<SayingView> Sayings => field ??=
    [
        .. Claims.OrderBy(c => c.Speakers.Count == 0).Select(c => new SayingView(
            c.Speakers.Count == 0 ? Phrase.Own(Texts.PositionNobody)
                : c.Side.IsEmpty ? c.Speaker
                : Phrase.Format(Texts.SaidBySide, c.Speaker, c.Side),
            c.Source.Name,
            c)),
    ];

    /// <summary>Returns the positions of a group, from the lowest to the highest.</summary>
    internal static IReadOnlyList<PositionView> Of(ComparisonGroup group, IReadOnlyList<ClaimView> claims)
    {
        var views = claims.ToDictionary(c => c.Claim.Id, StringComparer.Ordinal);
        return
        [
            .. group.Positions.Select(p => new PositionView(
                [.. p.Claims.Select(c => views[c.Id]).OrderBy(c => c.Claim.Value).ThenBy(c => c.Claim.Id, StringComparer.Ordinal)])),
        ];
    }
}
