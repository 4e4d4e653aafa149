using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Facts;

/// <summary>
/// All that one side says of one measurand, over all periods. No series is ever built across
/// sides: what two sides say differs for reasons of its own.
/// </summary>
/// <param name="Side">The side.</param>
/// <param name="Claims">Its claims and those that it makes together with the other, at least one.</param>
public sealed record SideSeries(Side Side, IReadOnlyList<Claim> Claims)
{
    // Made when they are first asked for, since several rules ask. Two threads may make the same.
    private Claim[][]? _byKind;
    private List<Level>? _levels;
    private List<Level>? _levelsInOrder;
    private IReadOnlyList<Nesting>? _nestings;
    private IReadOnlyList<GrowthOverBase>? _growths;

    /// <summary>What the claims are figures of.</summary>
    public Measurand Measurand => Claims[0].Measurand;

    /// <summary>Whether the claims of one text that nobody is named for are among them.</summary>
    internal bool IsHalfNamed { get; init; }

    /// <summary>What the claims speak of, in words.</summary>
    public Message Title =>
        $"{Measurand.Indicator} {Measurand.Subject}, "
        + $"{(Side.IsNone ? $"nobody's side" : IsHalfNamed ? $"{Side.Code} and nobody's side" : (Message)$"{Side.Code}")}";

    /// <summary>Who speaks: a side, or of those of no side the text and whoever it names.</summary>
    internal (string Side, string Text, string Speakers) Voice => VoiceOf(Claims[0]);

    /// <summary>What the quantity was.</summary>
    public IReadOnlyList<Level> Levels => _levels ??= Level.Of(OfKind(ClaimKind.Actual));

    /// <summary>What the quantity was, by the first day of the period; of several that begin on one day the longest first.</summary>
    internal IReadOnlyList<Level> LevelsInOrder => _levelsInOrder ??= Level.InTime(Levels);

    /// <summary>Every period that has parts, with those, in units whose figures all add up over time.</summary>
    internal IReadOnlyList<Nesting> Nestings => _nestings ??= [.. Nesting.In(this)];

    /// <summary>The growth in percent, by base and period.</summary>
    internal IReadOnlyList<GrowthOverBase> Growths => _growths ??= Has(ClaimKind.Growth) ? [.. GrowthStep.In(this)] : [];

    /// <summary>What the quantity was in a period, in every unit that it is given in.</summary>
    public IEnumerable<Level> LevelsIn(Period period)
    {
        var levels = LevelsInOrder;
        for (var i = BinarySearch.FirstIndex(levels.Count, i => !IsBefore(levels[i].Period)); i < levels.Count && levels[i].Period == period; i++)
        {
            yield return levels[i];
        }

        bool IsBefore(Period other) => other.FirstDay < period.FirstDay || (other.FirstDay == period.FirstDay && other.LastDay > period.LastDay);
    }

    /// <summary>Who makes a claim: a side, or of those of no side the text and whoever it names.</summary>
    internal static (string Side, string Text, string Speakers) VoiceOf(Claim claim) =>
        claim.Side.IsNone ? (string.Empty, claim.Source.TextId, string.Join(";", claim.StatedBy)) : (claim.Side.Code, string.Empty, string.Empty);

    /// <summary>What the quantity was in a period, in one unit, or null.</summary>
    public Level? FindLevel(Period period, Unit unit) => LevelsIn(period).FirstOrDefault(l => l.Unit == unit);

    /// <summary>The claims of one kind.</summary>
    public IReadOnlyList<Claim> OfKind(ClaimKind kind)
    {
        foreach (var claims in _byKind ??= EqualClaims.OfKind.Group(Claims))
        {
            if (claims[0].Kind == kind)
            {
                return claims;
            }
        }

        return [];
    }

    /// <summary>Whether some claim is of a kind.</summary>
    internal bool Has(ClaimKind kind) => OfKind(kind).Count > 0;

    /// <summary>Lets go of what was made for several rules; it is made again when it is asked for.</summary>
    internal void Forget() => (_byKind, _levels, _levelsInOrder, _nestings, _growths) = (null, null, null, null, null);

    /// <summary>The series of all sides; claims of no side are in none.</summary>
    /// <param name="quantity">The claims of one measurand.</param>
    /// <param name="both">What both sides say together, whether or not one of them says something more by itself; null where they say nothing.</param>
    internal static SideSeries[] Of(IReadOnlyList<Claim> quantity, out SideSeries? both)
    {
        var sides = BySide(quantity);
        both = sides.Find(s => s.Side.IsBoth);
        if (both is not { Claims: var shared } || sides.Count == 1)
        {
            return [.. sides];
        }

        sides.Remove(both);
        return [.. sides.Select(s => new SideSeries(s.Side, [.. s.Claims, .. shared]))];
    }

    private static List<SideSeries> BySide(IReadOnlyList<Claim> claims)
    {
        var sides = new List<SideSeries>();
        for (var i = 0; i < claims.Count; i++)
        {
            var side = claims[i].Side;
            if (!side.IsNone)
            {
                var position = 0;
                while (position < sides.Count && sides[position].Side != side)
                {
                    position++;
                }

                if (position == sides.Count)
                {
                    sides.Add(new SideSeries(side, new List<Claim>()));
                }

                ((List<Claim>)sides[position].Claims).Add(claims[i]);
            }
        }

        return sides;
    }
}
