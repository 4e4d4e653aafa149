using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>The trade of two sides in one year, as both offices report it.</summary>
/// <param name="Mirror">The figures.</param>
public sealed record OfficialYear(TableMirror Mirror)
{
    private const decimal Million = 1_000_000;

    /// <summary>The period, in words.</summary>
    public Phrase Period => Words.Period(Mirror.Period);

    /// <summary>The figure of each office for each flow, the totals and their ratio, in the order of the columns; empty if unknown.</summary>
    public IReadOnlyList<Phrase> Figures =>
    [
        Of(Mirror.One, Mirror.One), Of(Mirror.Other, Mirror.One), Of(Mirror.Other, Mirror.Other), Of(Mirror.One, Mirror.Other),
        Amount(Mirror.TotalOfOne), Amount(Mirror.TotalOfOther), Ratio,
    ];

    /// <summary>The total of the first side divided by that of the other; empty if a flow is missing.</summary>
    public Phrase Ratio => RatioOf((one, other) => one / other);

    /// <summary>The larger total divided by the smaller one; empty if a flow is missing.</summary>
    internal Phrase RatioOfLarger => RatioOf((one, other) => Math.Max(one, other) / Math.Min(one, other));

    /// <summary>The year by flow: the figures of both offices, their difference, and whether valuation could account for it.</summary>
    public TableView Flows
    {
        get
        {
            var (one, other) = (Mirror.One, Mirror.Other);
            var rows = Mirror.Flows.Select(f => RowOf(
                Phrase.Format(Texts.SeriesFlow, Words.Country(f.Exporter.Side.Code), Words.Country(f.Importer.Side.Code)),
                (f.Exporter.Side == one ? f.Exporter : f.Importer).Value,
                (f.Exporter.Side == other ? f.Exporter : f.Importer).Value,
                Phrase.Own(ReachOf(f))));
            return new TableView(
                Phrase.Format(
                    Texts.OfficialFlowsCaption,
                    Words.About(Words.Indicator(Mirror.Indicator), Mirror.Subject),
                    Period,
                    Phrase.Data(Mirror.Unit.Code)),
                [Texts.OfficialFlow, .. new[] { one, other }.Select(s => Words.Country(s.Code).ToString()), Texts.OfficialDifference, Texts.OfficialValuation],
                [
                    .. rows,
                    .. Mirror is { TotalOfOne: { } first, TotalOfOther: { } second }
                        ? [RowOf(Phrase.Own(Texts.SeriesTotal), first, second, Phrase.Empty)]
                        : Array.Empty<IReadOnlyList<TableCell>>(),
                ]);
        }
    }

    /// <summary>
    /// Returns the figures of successive editions of both offices for the year: <c>Kazakhstan, 2020: $848 million (edition of 2021) → $849 million
    /// (edition of 2022)</c>.
    /// </summary>
    internal IReadOnlyList<Phrase> Steps(Official official, bool hasChangedOnly) =>
        [
            .. from side in new[] { Mirror.One, Mirror.Other }
            let all = Mirror.EditionsOf(side, official)
            let editions = all.Where((e, i) => i == 0 || e.Value != all[i - 1].Value).ToArray()
            where editions.Length > (hasChangedOnly ? 1 : 0)
            let amount = AmountOf(editions)
            select Phrase.Format(
                Texts.OfficialSteps,
                Words.Country(side.Code),
                Period,
                Phrase.Join(Texts.OfficialNext, Texts.OfficialNext, [.. editions.Select(e => Step(e, amount))])),
        ];

    // Figures are rounded unless rounding would hide what an edition changed.
    private Func<OfficialFigure, Phrase> AmountOf(OfficialFigure[] editions)
    {
        Phrase Rounded(OfficialFigure figure) => Words.Amount(To(figure.Value, 10_000), Mirror.Unit);
        return editions.Select(e => Rounded(e).ToString()).Distinct(StringComparer.Ordinal).Count() == editions.Length
            ? Rounded
            : e => Words.ExactAmount(e.Value, Mirror.Unit);
    }

    private static Phrase Step(OfficialFigure figure, Func<OfficialFigure, Phrase> amount) =>
        Phrase.Format(
            figure.Edition is not null && figure.Parts.Any(p => p.Source.IsPublishedInferred) ? Texts.OfficialStepInferred : Texts.OfficialStep,
            amount(figure),
            OfficialVerdict.EditionOf(figure));

    private static IReadOnlyList<TableCell> RowOf(Phrase name, decimal one, decimal other, Phrase reach) =>
        [new(name), new(Amount(one)), new(Amount(other)), new(Phrase.Own(Signed.Number((one - other) / Million, 1))), new(reach)];

    private static string ReachOf(TableFlow flow) => flow switch
    {
        { Larger: null } => Texts.ReachNone,
        { IsCarried: true } => Texts.ReachCarried,
        { IsBeyond: false } => Texts.ReachAgainst,
        _ when flow.Larger == flow.Exporter => Texts.ReachBeyondAgainst,
        _ => Texts.ReachBeyond,
    };

    /// <summary>Rounds a value to a multiple of a step, since tables give every dollar.</summary>
    internal static decimal To(decimal value, decimal step) => Math.Round(value / step, MidpointRounding.AwayFromZero) * step;

    /// <summary>Returns the figure that an office reports for the exports of a side; empty if unknown.</summary>
    private Phrase Of(Side reporter, Side exporter) =>
        Mirror.Flows.FirstOrDefault(f => f.Exporter.Side == exporter) is { } flow
            ? Amount((flow.Exporter.Side == reporter ? flow.Exporter : flow.Importer).Value)
            : Phrase.Empty;

    private Phrase RatioOf(Func<decimal, decimal, decimal> divide) =>
        Mirror is { TotalOfOne: > 0 and var one, TotalOfOther: > 0 and var other } ? Words.Decimal(divide(one, other), 2) : Phrase.Empty;

    private static Phrase Amount(decimal? value) => value is { } amount ? Words.Decimal(amount / Million, 1) : Phrase.Empty;
}
