using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>A claim compared with the tables of the speaker's own side, or with those of both sides if no table covers the period.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">The result of the comparison with the table of its own side; null if the speaker does not speak for exactly one side.</param>
/// <param name="LastCovered">The last period that a table of the speaker's own side covers; null if none is available.</param>
/// <param name="Fit">The growth that the claim implies from the last figures of both sides; null if a table covers the period.</param>
public sealed record OfficialVerdict(ClaimView Claim, OwnTableVerdict? Verdict, Period? LastCovered, SeriesFit? Fit)
{
    /// <summary>The verdict in a word or two.</summary>
    public Phrase Word => Phrase.Own(Verdict?.Kind switch
    {
        OwnTableVerdictKind.Confirmed => Texts.VerdictConfirmed,
        OwnTableVerdictKind.ConfirmedEarlier => Texts.VerdictEarlier,
        OwnTableVerdictKind.SaidBefore => Texts.VerdictBefore,
        OwnTableVerdictKind.Contradicted => Texts.VerdictContradicted,
        _ => Fit is null ? Texts.VerdictUndecidable : Texts.VerdictNoTable,
    });

    /// <summary>The reason for the verdict, in words.</summary>
    public Phrase Why => Words.Sentences(Table, Implied);

    /// <summary>The growth implied from the table that the claim continues; empty if it continues none.</summary>
    internal Phrase Growth => Fit?.Implied.FirstOrDefault(i => i.Last.Side == Fit.Continues) is { } own ? Rate(own.Growth) : Phrase.Empty;

    private Phrase Table =>
        (Verdict?.Kind, Verdict?.Figure) switch
        {
            (OwnTableVerdictKind.SaidBefore, { } figure) when Claim.Claim.Said is { } said => Phrase.Format(
                Texts.VerdictSaidBefore,
                Words.Period(said),
                EditionOf(figure),
                AmountOf(figure)),
            (OwnTableVerdictKind.ConfirmedEarlier, { } figure) => Phrase.Format(
                Texts.VerdictSuperseded,
                AmountOf(figure),
                EditionOf(figure),
                AmountOf(Verdict!.Later!),
                EditionOf(Verdict.Later!)),
            (_, { } figure) => Phrase.Format(Texts.VerdictFigure, AmountOf(figure), EditionOf(figure)),
            _ when Fit is null && Verdict?.Figure is null && LastCovered is { } last => Phrase.Format(
                Texts.VerdictOtherPeriod,
                Words.Period(Claim.Claim.Period!.Value),
                Words.Period(last)),
            _ when Fit is not null => Phrase.Empty, // the verdict says it already
            _ => Verdict?.Why is { } why ? Phrase.Data(MessageWords.Of(why).TrimEnd('.') + ".") : Phrase.Empty,
        };

    private Phrase Implied =>
        Fit is not { } fit
            ? Phrase.Empty
            : Words.Sentences(
                Phrase.Format(
                    Texts.FitGrowth,
                    Words.List([
                        .. fit.Implied.Select(i =>
                            Phrase.Format(Texts.FitGrowthOn, Rate(i.Growth), Words.Country(i.Last.Side.Code), Words.Period(i.Last.Period))),
                    ])),
                fit.Continues is not { } side
                    ? Phrase.Own(fit.IsIndistinct ? Texts.FitIndistinct : Texts.FitNeither)
                    : Phrase.Format(fit.IsOfOtherSide ? Texts.FitOther : Texts.FitOwn, Words.Country(side.Code)));

    private static Phrase AmountOf(OfficialFigure figure) => Words.Amount(OfficialYear.To(figure.Value, 100_000), figure.Parts[0].Unit);

    /// <summary>Returns the date of an edition, in words, or that it has none.</summary>
    internal static Phrase EditionOf(OfficialFigure figure) => figure.Edition is { } edition ? Words.Period(edition) : Phrase.Own(Texts.VerdictUndated);

    /// <summary>Formats a rate with its sign: <c>+2.2 % to +2.3 %</c>.</summary>
    internal static Phrase Rate(Interval growth)
    {
        var (low, high) = (Signed.Share(growth.Low!.Value), Signed.Share(growth.High!.Value));
        return low == high ? Phrase.Own(low) : Words.FromTo(Texts.FitRange, Phrase.Own(low), Phrase.Own(high));
    }
}
