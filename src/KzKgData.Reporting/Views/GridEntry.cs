using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>The claims about one quantity, kind, unit and period.</summary>
public sealed class GridEntry
{
    private const int MostValues = 3;

    private readonly Claim _first;

    internal GridEntry(IReadOnlyList<ClaimView> claims, CardView? card, FindingStatus? status)
    {
        _first = claims[0].Claim;
        Claims = claims;
        Card = card;
        Voices = Voices.Behind(claims.Select(c => c.Claim));
        if (Period is { } period)
        {
            Year = period.LastDay.Year;
            IsPartial = !period.IsWholeYears;
        }

        Status = status switch
        {
            FindingStatus.Open => GridStatus.Open,
            FindingStatus.Acknowledged => GridStatus.Acknowledged,
            FindingStatus.Explained => GridStatus.Explained,
            _ when Voices.Named < 2 => GridStatus.SingleVoice,
            _ when _first.IsMeasurement && Period is not null => GridStatus.Agree,
            _ => GridStatus.NotCompared,
        };
    }

    /// <summary>The claims, in the order of their table; at least one.</summary>
    public IReadOnlyList<ClaimView> Claims { get; }

    /// <summary>The period; null if none is printed.</summary>
    public Period? Period => _first.Period;

    /// <summary>The year in which the period ends; null if there is no period.</summary>
    public int? Year { get; }

    /// <summary>Whether the period is not made of whole years.</summary>
    public bool IsPartial { get; }

    /// <summary>The voices behind the claims.</summary>
    public Voices Voices { get; }

    /// <summary>The result of comparing the claims.</summary>
    public GridStatus Status { get; }

    /// <summary>The card of the least settled discrepancy; null if there is none.</summary>
    public CardView? Card { get; }

    /// <summary>The id of the list of claims in the page that contains them.</summary>
    public required string ListAnchor { get; init; }

    /// <summary>Whether the claims of the row have several units, so that each unit has to be shown.</summary>
    public required bool IsUnitTold { get; init; }

    /// <summary>What distinguishes the entry from others of its row and year: part of a year, scope, unit; may be empty.</summary>
    public Phrase Label => Words.List(
    [
        .. new[]
        {
            Period is { } period && period != KzKgData.Period.Year(period.LastDay.Year) ? Words.Period(period) : Phrase.Empty,
            Words.Scope(_first),
            IsUnitTold ? Phrase.Data(_first.Unit.Code) : Phrase.Empty,
        }.Where(p => !p.IsEmpty),
    ]);

    /// <summary>The values, smallest first: <c>$1.34 billion or $1.7 billion</c>; if there are many, the smallest and the largest.</summary>
    public Phrase Values
    {
        get
        {
            Phrase[] values = [.. Claims.OrderBy(c => c.Claim.Value).Select(c => c.Value).DistinctBy(v => v.ToString(), StringComparer.Ordinal)];
            return values.Length <= MostValues
                ? Phrase.Join(Texts.ListComma, Texts.ListOr, values)
                : Words.FromTo(Texts.PositionRange, values[0], values[^1]);
        }
    }

    /// <summary>The number of claims: <c>4 claims</c>.</summary>
    public Phrase ClaimCount => Words.Counted(Claims.Count, Texts.GridClaimsOne, Texts.GridClaimsOther);

    /// <summary>The number of voices: <c>at most 3 voices, 1 unattributed</c>; empty for a single claim with a speaker, which is one voice.</summary>
    public Phrase VoiceCount
    {
        get
        {
            if (Claims.Count == 1 && Voices.Named == 1)
            {
                return Phrase.Empty;
            }

            var named = Voices.Named == 0 ? Phrase.Own(Texts.ChartNobody) : Words.Counted(Voices.Named, Texts.GridVoicesOne, Texts.GridVoicesOther);
            return Voices.Named == 0 || Voices.Unattributed == 0
                ? named
                : Phrase.Join(
                    Texts.ListComma,
                    Texts.ListComma,
                    [named, Words.Counted(Voices.Unattributed, Texts.GridUnattributedOne, Texts.GridUnattributedOther)]);
        }
    }

    /// <summary>How many of the periods are inferred rather than printed; empty if none is.</summary>
    public Phrase Inferred
    {
        get
        {
            var inferred = Claims.Count(c => c.Claim.IsPeriodInferred);
            return inferred == 0
                ? Phrase.Empty
                : inferred == Claims.Count
                    ? Phrase.Own(Texts.ClaimPeriodInferred)
                    : Phrase.Format(Texts.GridInferred, Phrase.Count(inferred), Phrase.Count(Claims.Count));
        }
    }
}
