using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Reporting.Views;

/// <summary>One way to read a print.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="IsChosen">Whether it is the reading that the data choose, explicitly or by the convention of the language.</param>
/// <param name="IsConventional">Whether it follows the convention of the language.</param>
public sealed record RecomputedReading(FigureReading Reading, bool IsChosen, bool IsConventional)
{
    /// <summary>The value in full digits.</summary>
    public Phrase Value => Reading.To is { } to
        ? Phrase.Format(Texts.RangeBetween, Words.ExactAmount(Reading.Value, Unit), Words.ExactAmount(to.Value, new Unit(to.Unit)))
        : Words.ExactAmount(Reading.Value, Unit);

    /// <summary>How separators were interpreted, the value of the last digit, and whether the reading was chosen.</summary>
    public Phrase Basis => Words.LongList(
    [
        .. new[]
        {
            Words.Convention(Reading.Convention),
            Reading.IsExact ? Phrase.Own(Texts.CardCounted) : Phrase.Format(Texts.CardStep, Words.Amount(Reading.Step, Unit)),
            (IsChosen, IsConventional) switch
            {
                (true, true) => Phrase.Empty,
                (true, false) => Phrase.Own(Texts.CardReadingChosen),
                (false, true) => Phrase.Own(Texts.CardReadingConventional),
                _ => Phrase.Own(Texts.CardReadingOtherwise),
            },
        }.Where(p => !p.IsEmpty),
    ]);

    private Unit Unit => new(Reading.Unit);
}

/// <summary>How a printed figure was read: as printed, recomputed, and as stored.</summary>
public sealed class RecomputedView
{
    private readonly IReadOnlyList<ClaimView> _claims;

    private RecomputedView(IReadOnlyList<ClaimView> claims) => _claims = claims;

    /// <summary>The printed characters; null if the value cites no mention.</summary>
    public string? Printed => First.Printed;

    /// <summary>The language of the print, as a BCP 47 tag.</summary>
    public string Language => First.Source.Source.Language;

    /// <summary>The number of prints that are read in this way.</summary>
    public int Prints => _claims.Count;

    /// <summary>All readings computed from the printed characters, that of the convention of the language first.</summary>
    public IReadOnlyList<RecomputedReading> Readings =>
        [.. (First.Claim.Figure?.Readings ?? []).Select((r, i) => new RecomputedReading(r, r == First.Reading, i == 0))];

    /// <summary>The value in the data, in full digits.</summary>
    public Phrase Stored => Words.ExactAmount(First.Claim.Value, First.Claim.Unit);

    /// <summary>Whether the chosen reading gives the value in the data.</summary>
    public bool IsConsistent => First.Reading is not null;

    /// <summary>Whether the print gives the value in the data, in words.</summary>
    public Phrase Verdict => Phrase.Own(First switch
    {
        { Printed: null } => Texts.CardReadNothing,
        { Reading: null } => Texts.CardReadDiffers,
        { IsAgainstConvention: true } => Texts.CardReadAgainst,
        _ => Texts.CardReadSame,
    });

    private ClaimView First => _claims[0];

    /// <summary>Groups claims by printed figure, language, reading and value.</summary>
    internal static IReadOnlyList<RecomputedView> Of(IEnumerable<ClaimView> claims) =>
    [
        .. claims
            .GroupBy(c => (c.Printed, c.Source.Source.Language, c.Claim.Reading, c.Claim.Value, c.Claim.Unit))
            .Select(g => new RecomputedView([.. g])),
    ];
}
