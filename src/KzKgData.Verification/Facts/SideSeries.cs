using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Facts;

/// <summary>
/// All claims of one side about one measurand, over all periods. A series never mixes sides: two sides differ for reasons of their own.
/// </summary>
/// <param name="Side">The side.</param>
/// <param name="Claims">The claims of the side, joint ones included, at least one.</param>
public sealed record SideSeries(Side Side, IReadOnlyList<Claim> Claims)
{
    // Computed on first use, since several rules ask.
    private Claim[][]? _byKind;
    private List<Level>? _levels;
    private List<Level>? _levelsInOrder;
    private IReadOnlyList<Nesting>? _nestings;
    private IReadOnlyList<GrowthOverBase>? _growths;

    /// <summary>The measurand of the claims.</summary>
    public Measurand Measurand => Claims[0].Measurand;

    /// <summary>Whether the series also has the claims without a side from one text.</summary>
    internal bool IsHalfNamed { get; init; }

    /// <summary>The title of the series.</summary>
    public Message Title =>
        $"{Measurand.Indicator} {Measurand.Subject}, "
        + $"{(Side.IsNone ? $"nobody's side" : IsHalfNamed ? $"{Side.Code} and nobody's side" : (Message)$"{Side.Code}")}";

    /// <summary>The speaker: a side, or for claims without a side the text and the speakers it names.</summary>
    internal (string Side, string Text, string Speakers) Voice => VoiceOf(Claims[0]);

    /// <summary>The levels of the quantity.</summary>
    public IReadOnlyList<Level> Levels => _levels ??= Level.Of(OfKind(ClaimKind.Actual));

    /// <summary>The levels sorted by the first day of the period; for equal first days the longest first.</summary>
    internal IReadOnlyList<Level> LevelsInOrder => _levelsInOrder ??= Level.InTime(Levels);

    /// <summary>Every period with parts, in units in which all figures add up over time.</summary>
    internal IReadOnlyList<Nesting> Nestings => _nestings ??= [.. Nesting.In(this)];

    /// <summary>The growth in percent, by base and period.</summary>
    internal IReadOnlyList<GrowthOverBase> Growths => _growths ??= Has(ClaimKind.Growth) ? [.. GrowthStep.In(this)] : [];

    /// <summary>Returns the levels in a period, one per unit.</summary>
    public IEnumerable<Level> LevelsIn(Period period)
    {
        var levels = LevelsInOrder;
        for (var i = BinarySearch.FirstIndex(levels.Count, i => !IsBefore(levels[i].Period)); i < levels.Count && levels[i].Period == period; i++)
        {
            yield return levels[i];
        }

        bool IsBefore(Period other) => other.FirstDay < period.FirstDay || (other.FirstDay == period.FirstDay && other.LastDay > period.LastDay);
    }

    /// <summary>Returns the speaker of a claim: a side, or for claims without a side the text and the speakers it names.</summary>
    internal static (string Side, string Text, string Speakers) VoiceOf(Claim claim) =>
        claim.Side.IsNone ? (string.Empty, claim.Source.TextId, string.Join(";", claim.StatedBy)) : (claim.Side.Code, string.Empty, string.Empty);

    /// <summary>Returns the level in a period in one unit, or null.</summary>
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

    /// <summary>Whether any claim is of a kind.</summary>
    internal bool Has(ClaimKind kind) => OfKind(kind).Count > 0;

    /// <summary>Computes what rules ask for.</summary>
    internal void Prepare() => _ = (Nestings, Growths);

    /// <summary>Drops what is cached for the rules; it is rebuilt on demand.</summary>
    internal void Forget() => (_byKind, _levels, _levelsInOrder, _nestings, _growths) = (null, null, null, null, null);

    /// <summary>Returns the series of all sides; claims without a side are left out.</summary>
    /// <param name="quantity">The claims of one measurand.</param>
    /// <param name="both">The joint claims of both sides, even if they are also in the series of a side; null if there are none.</param>
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
