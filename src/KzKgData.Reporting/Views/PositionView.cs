using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A figure of a position in a source: who says it, and where.</summary>
/// <param name="Said">The speakers with their side, or that nobody is named.</param>
/// <param name="Printed">The publisher and date of the source, and how often it prints the figure if that is more than once.</param>
public sealed record SayingView(Phrase Said, Phrase Printed);

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
        .. Claims.OrderBy(c => c.Speakers.Count == 0)
            .GroupBy(c => (Said: c.Side.IsEmpty ? c.Speaker.ToString() : $"{c.Speaker}\n{c.Side}", c.Source))
            .Select(g => new SayingView(SaidIn(g.First()), PrintedIn(g.Key.Source, g.Count()))),
    ];

    private static Phrase SaidIn(ClaimView claim) => claim.Side.IsEmpty ? claim.Speaker : Phrase.Format(Texts.SaidBySide, claim.Speaker, claim.Side);

    private static Phrase PrintedIn(SourceView source, int times) => times == 1
        ? source.Name
        : Phrase.Format(Words.Plural(times, Texts.SaidTimesOne, Texts.SaidTimesOther), source.Name, Words.Number(times));

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
