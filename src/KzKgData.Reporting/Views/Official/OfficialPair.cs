using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>The trade of two sides over the years, in the tables of both offices.</summary>
/// <param name="Years">The years, earliest first; at least one.</param>
public sealed record OfficialPair(IReadOnlyList<OfficialYear> Years)
{
    private TableMirror First => Years[0].Mirror;

    /// <summary>The title: the indicator and the sides.</summary>
    public Phrase Title => Phrase.Format(Texts.OfficialPair, Words.Indicator(First.Indicator), Words.Country(First.One.Code), Words.Country(First.Other.Code));

    /// <summary>The caption of the table, with its unit.</summary>
    public Phrase Caption => Phrase.Format(Texts.OfficialCaption, Title, Phrase.Data(First.Unit.Code));

    /// <summary>The headers of the columns after the year.</summary>
    public IReadOnlyList<Phrase> Columns
    {
        get
        {
            var (one, other) = (Words.Country(First.One.Code), Words.Country(First.Other.Code));
            return
            [
                Phrase.Format(Texts.OfficialExports, one, other), Phrase.Format(Texts.OfficialImports, other, one),
                Phrase.Format(Texts.OfficialExports, other, one), Phrase.Format(Texts.OfficialImports, one, other),
                Phrase.Format(Texts.OfficialTotal, one), Phrase.Format(Texts.OfficialTotal, other), Phrase.Format(Texts.OfficialRatio, one, other),
            ];
        }
    }

    /// <summary>The first year in which the tables differ by more than valuation could account for; null if there is none.</summary>
    internal OfficialYear? Parting => Years.FirstOrDefault(y => y.Mirror is { Index: not null, IsDisputed: true });

    /// <summary>How closely the two offices agree, when they diverge, and how the gap splits by flow.</summary>
    public Phrase Conclusion
    {
        get
        {
            OfficialYear[] before = [.. Years.Where(y => y.Mirror.Index is not null).TakeWhile(y => y != Parting)];
            var agreement =
                before.Length == 0
                    ? Phrase.Empty
                    : Phrase.Format(
                        Texts.OfficialAgree,
                        Words.Country(First.One.Code),
                        Words.Country(First.Other.Code),
                        Words.Share(before.Max(y => y.Mirror.Index!.Value)),
                        before[0].Period,
                        before[^1].Period);
            return Words.Sentences(agreement, Parting is null ? Phrase.Empty : PartingOf(Parting));
        }
    }

    private static Phrase PartingOf(OfficialYear year)
    {
        var mirror = year.Mirror;
        var (larger, smaller) = mirror.TotalOfOne >= mirror.TotalOfOther ? (mirror.One, mirror.Other) : (mirror.Other, mirror.One);
        var parts = mirror.Flows.Select(f => Phrase.Format(
            Texts.OfficialPart, Million(mirror.PartOf(f), mirror.Unit), Words.Country(f.Exporter.Side.Code), Words.Country(f.Importer.Side.Code)));
        return Phrase.Format(
            Texts.OfficialPart2,
            year.Period,
            Million(Math.Max(mirror.TotalOfOne!.Value, mirror.TotalOfOther!.Value), mirror.Unit),
            Words.Country(larger.Code),
            Million(Math.Min(mirror.TotalOfOne!.Value, mirror.TotalOfOther!.Value), mirror.Unit),
            Words.Country(smaller.Code),
            year.RatioOfLarger,
            Million(mirror.Gap!.Value, mirror.Unit),
            Words.List([.. parts]));
    }

    private static Phrase Million(decimal value, Unit unit) => Words.Amount(OfficialYear.To(value, 10_000), unit);
}
