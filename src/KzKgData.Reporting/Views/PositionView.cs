using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>Where a figure of a position stands, and who is named for it.</summary>
/// <param name="Said">Who says it with the side, or that nobody is named.</param>
/// <param name="Printed">Publisher and date.</param>
/// <param name="Claim">The claim.</param>
public sealed record SayingView(Phrase Said, Phrase Printed, ClaimView Claim);

/// <summary>Claims of a disagreement that agree with each other.</summary>
/// <param name="Claims">The claims, at least one: smallest value first, then in ordinal order of their ids.</param>
public sealed record PositionView(IReadOnlyList<ClaimView> Claims)
{
    /// <summary>Their value, or the smallest and the largest where the prints differ.</summary>
    public Phrase Value => Claims[0].Claim.Value == Claims[^1].Claim.Value
        ? Claims[0].Value
        : Phrase.Format(Texts.PositionRange, Claims[0].Value, Claims[^1].Value);

    /// <summary>How many voices it has.</summary>
    public Voices Voices { get; } = Voices.Behind(Claims.Select(c => c.Claim));

    /// <summary>Who says so, and where: those who are named come first.</summary>
    public IReadOnlyList<SayingView> Sayings => field ??=
    [
        .. Claims.OrderBy(c => c.Speakers.Count == 0).Select(c => new SayingView(
            c.Speakers.Count == 0 ? Phrase.Own(Texts.PositionNobody)
                : c.Side.IsEmpty ? c.Speaker
                : Phrase.Format(Texts.SaidBySide, c.Speaker, c.Side),
            c.Source.Name,
            c)),
    ];

    /// <summary>The positions of a group, from the lowest to the highest.</summary>
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
