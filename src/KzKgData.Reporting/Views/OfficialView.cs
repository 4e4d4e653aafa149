using KzKgData.Reporting.Wording;
using KzKgData.Verification;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Views;

/// <summary>The trade of two sides in one year, as both offices report it.</summary>
/// <param name="Mirror">The figures.</param>
/// <param name="Status">How far a dispute of the tables is dealt with; null where they are not in dispute.</param>
public sealed record OfficialYear(TableMirror Mirror, FindingStatus? Status)
{
    private const decimal Million = 1_000_000;

    /// <summary>The year or other period.</summary>
    public Phrase Period => Words.Period(Mirror.Period);

    /// <summary>What each office reports of each flow and in all, in the order of the columns; empty where it is not known.</summary>
    public IReadOnlyList<Phrase> Figures =>
    [
        Of(Mirror.One, Mirror.One), Of(Mirror.Other, Mirror.One), Of(Mirror.Other, Mirror.Other), Of(Mirror.One, Mirror.Other),
        Amount(Mirror.TotalOfOne), Amount(Mirror.TotalOfOther), Ratio,
    ];

    /// <summary>The total of the side that stands first by that of the other; empty where a flow is missing.</summary>
    public Phrase Ratio => Mirror is { TotalOfOne: > 0 and var one, TotalOfOther: > 0 and var other } ? Words.Decimal(one / other, 2) : Phrase.Empty;

    /// <summary>The larger total by the smaller one; empty where a flow is missing.</summary>
    internal Phrase RatioOfLarger => Mirror is { TotalOfOne: > 0 and var one, TotalOfOther: > 0 and var other }
        ? Words.Decimal(Math.Max(one, other) / Math.Min(one, other), 2)
        : Phrase.Empty;

    /// <summary>The year, flow by flow: what both offices report, by how much they differ, and whether valuation could carry that.</summary>
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
    /// What the editions of both offices had for the year, one after the other: <c>Kazakhstan, 2020: $848 million (edition of 2021) → $849 million
    /// (edition of 2022)</c>.
    /// </summary>
    internal IReadOnlyList<Phrase> Steps(Official official, bool hasChangedOnly) =>
        [
            .. from side in new[] { Mirror.One, Mirror.Other }
            let editions = Distinct(Mirror.EditionsOf(side, official))
            where editions.Count > (hasChangedOnly ? 1 : 0)
            let amount = AmountOf(editions)
            select Phrase.Format(
                Texts.OfficialSteps,
                Words.Country(side.Code),
                Period,
                Phrase.Join(Texts.OfficialNext, Texts.OfficialNext, [.. editions.Select(e => Step(e, amount))])),
        ];

    private static List<OfficialFigure> Distinct(IReadOnlyList<OfficialFigure> editions)
    {
        var steps = new List<OfficialFigure>();
        foreach (var edition in editions)
        {
            if (steps.Count == 0 || steps[^1].Value != edition.Value)
            {
                steps.Add(edition);
            }
        }

        return steps;
    }

    // A reader wants some digits, but has to see what an edition changed.
    private Func<OfficialFigure, Phrase> AmountOf(List<OfficialFigure> editions)
    {
        Phrase Rounded(OfficialFigure figure) => Words.Amount(To(figure.Value, 10_000), Mirror.Unit);
        return editions.Select(e => Rounded(e).ToString()).Distinct(StringComparer.Ordinal).Count() == editions.Count
            ? Rounded
            : e => Words.ExactAmount(e.Value, Mirror.Unit);
    }

    private static Phrase Step(OfficialFigure figure, Func<OfficialFigure, Phrase> amount) =>
        Phrase.Format(
            figure.Edition is not null && figure.Parts.Any(p => p.Source.IsPublishedInferred) ? Texts.OfficialStepInferred : Texts.OfficialStep,
            amount(figure),
            figure.Edition is { } edition ? Words.Period(edition) : Phrase.Own(Texts.VerdictUndated));

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

    /// <summary>A value rounded to a step: tables give dollars, and readers want some digits.</summary>
    internal static decimal To(decimal value, decimal step) => Math.Round(value / step, MidpointRounding.AwayFromZero) * step;

    /// <summary>What an office reports of the exports of a side.</summary>
    private Phrase Of(Side reporter, Side exporter) =>
        Mirror.Flows.FirstOrDefault(f => f.Exporter.Side == exporter) is { } flow
            ? Amount((flow.Exporter.Side == reporter ? flow.Exporter : flow.Importer).Value)
            : Phrase.Empty;

    private static Phrase Amount(decimal? value) => value is { } amount ? Words.Decimal(amount / Million, 1) : Phrase.Empty;
}

/// <summary>The trade of two sides over the years, as the tables of both offices have it.</summary>
/// <param name="Years">The years, the earliest first; at least one.</param>
public sealed record OfficialPair(IReadOnlyList<OfficialYear> Years)
{
    private TableMirror First => Years[0].Mirror;

    /// <summary>What is compared.</summary>
    public Phrase Title => Phrase.Format(Texts.OfficialPair, Words.Indicator(First.Indicator), Words.Country(First.One.Code), Words.Country(First.Other.Code));

    /// <summary>What the table shows, with its unit.</summary>
    public Phrase Caption => Phrase.Format(Texts.OfficialCaption, Title, Phrase.Data(First.Unit.Code));

    /// <summary>The heads of the columns behind that of the year.</summary>
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

    /// <summary>The first year whose tables part by more than valuation could carry or make; null where there is none.</summary>
    internal OfficialYear? Parting => Years.FirstOrDefault(y => y.Mirror is { Index: not null, IsDisputed: true });

    /// <summary>How far the two offices agree, where they part, and of what flows the gap is made.</summary>
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

/// <summary>What somebody says beside the tables: of their own side, or of both where no table has the period.</summary>
/// <param name="Claim">What is said.</param>
/// <param name="Verdict">How it stands to the table of its own side; null where nobody of one side says it.</param>
/// <param name="Fit">What it implies on the last tables of both sides; null where a table has the period.</param>
public sealed record OfficialVerdict(ClaimView Claim, OwnTableVerdict? Verdict, SeriesFit? Fit)
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

    /// <summary>What the verdict rests on.</summary>
    public Phrase Why => Words.Sentences(Table, Implied);

    /// <summary>The growth that it implies on the table that it continues; empty where it continues none.</summary>
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

    private static Phrase EditionOf(OfficialFigure figure) => figure.Edition is { } edition ? Words.Period(edition) : Phrase.Own(Texts.VerdictUndated);

    /// <summary>A rate with its sign: <c>+2.2 % to +2.3 %</c>.</summary>
    internal static Phrase Rate(Interval growth)
    {
        var (low, high) = (Signed.Share(growth.Low!.Value), Signed.Share(growth.High!.Value));
        return low == high ? Phrase.Own(low) : Phrase.Format(Texts.FitRange, Phrase.Own(low), Phrase.Own(high));
    }
}

/// <summary>Numbers with their sign, where a reader has to see that they go up or down.</summary>
internal static class Signed
{
    /// <summary>A number with a given count of decimals.</summary>
    public static string Number(decimal value, int digits) => With(value, Words.Decimal(Math.Abs(value), digits).ToString());

    /// <summary>A share as a percentage.</summary>
    public static string Share(decimal share) => With(share, Words.Share(Math.Abs(share)).ToString());

    private static string With(decimal value, string digits) => (value > 0 ? "+" : value < 0 ? "\u2212" : string.Empty) + digits;
}

/// <summary>What official tables say to a disagreement.</summary>
/// <param name="Sentence">Which figure continues whose table; empty where a table has the period itself.</param>
/// <param name="Figures">What each figure comes to beside the tables.</param>
/// <param name="Flows">The trade by both offices, flow by flow; null where not both have it.</param>
/// <param name="Editions">What the editions of both offices had for that year and, where they differ, for those before.</param>
public sealed record OfficialBeside(Phrase Sentence, TableView Figures, TableView? Flows, IReadOnlyList<Phrase> Editions);

/// <summary>A dispute of tables, or of a table and what is said.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Year">The year in which two tables part; null where it is about something else.</param>
public sealed record OfficialDispute(FindingView Finding, OfficialYear? Year)
{
    /// <summary>What is disputed: the heading.</summary>
    public Phrase Title => Year is { } year
        ? Phrase.Format(Texts.OfficialDispute, Words.About(Words.Indicator(year.Mirror.Indicator), year.Mirror.Subject), year.Period)
        : Phrase.Data(Finding.Title);

    /// <summary>What was found, in words; empty where the table of the year says it.</summary>
    public Phrase Message => Year is null ? Phrase.Data(MessageWords.Of(Finding.Finding)) : Phrase.Empty;
}

/// <summary>What the official tables say, and what is said beside them.</summary>
public sealed class OfficialView
{
    private readonly Official _official;

    // Every card asks for those of its claims.
    private readonly Dictionary<string, OfficialVerdict> _verdicts;

    internal OfficialView(VerificationResult result, IReadOnlyList<ClaimView> claims)
    {
        var dataset = result.Dataset;
        _official = dataset.Official;
        var status = result.Findings.Where(f => f.Discrepancy is TableDispute).ToDictionary(f => ((TableDispute)f.Discrepancy!).Mirror, f => f.Status);
        var pairs = TableMirror.Of(dataset.Official)
            .GroupBy(m => (m.Indicator, m.Scope, m.Unit, m.One, m.Other))
            .Select(g => new OfficialPair([
                .. g.Select(m => new OfficialYear(
                    m,
                    status.FirstOrDefault(s => s.Key.Flows.SequenceEqual(m.Flows)) is { Key: not null } found ? found.Value : null)),
            ]))
            .ToLookup(p => p.Years.All(y => y.Mirror.Flows.All(f => dataset.IsControl(f.Exporter.Subject))));
        Pairs = [.. pairs[false]];
        Controls = [.. pairs[true]];
        Charts = [.. Pairs.Select(p => SeriesView.Of(p, dataset, claims))];

        var views = claims.ToDictionary(c => c.Claim.Id, StringComparer.Ordinal);
        var verdicts = OwnTableVerdict
            .Of(dataset)
            .GroupBy(v => v.Claim.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var fits = SeriesFit.Of(dataset).GroupBy(f => f.Claim.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        Verdicts = [.. dataset.Claims
            .Where(c => verdicts.ContainsKey(c.Id) || fits.ContainsKey(c.Id))
            .Select(c => new OfficialVerdict(views[c.Id], verdicts.GetValueOrDefault(c.Id), fits.GetValueOrDefault(c.Id)))];
        _verdicts = Verdicts.ToDictionary(v => v.Claim.Claim.Id, StringComparer.Ordinal);
        Disputes =
        [
            .. result
                .Findings.Where(f => f.Discrepancy is not null && RuleCatalog.Find(f.RuleId) is TableRule)
                .Select(f => new OfficialDispute(FindingView.Of(f, result), YearOf(f))),
        ];
        Tables = [.. dataset.Tables];
    }

    private OfficialYear? YearOf(Finding finding) => finding.Discrepancy is not TableDispute dispute ? null
        : Pairs.Concat(Controls).SelectMany(p => p.Years).FirstOrDefault(y => y.Mirror.Flows.SequenceEqual(dispute.Mirror.Flows));

    /// <summary>What the tables say to a disagreement; null where they say nothing.</summary>
    internal OfficialBeside? Beside(CardView card)
    {
        OfficialVerdict[] verdicts =
        [
            .. card
                .Claims.Select(c => _verdicts.GetValueOrDefault(c.Claim.Id))
                .OfType<OfficialVerdict>()
                .OrderBy(v => v.Claim.Claim.Value)
                .ThenBy(v => v.Claim.Claim.Id, StringComparer.Ordinal),
        ];
        if (!Array.Exists(verdicts, v => v.Fit is not null || v.Verdict?.Figure is not null))
        {
            return null;
        }

        var claim = verdicts[0].Claim.Claim;
        var fit = verdicts.Select(v => v.Fit).OfType<SeriesFit>().FirstOrDefault();
        var period = fit?.Implied[0].Last.Period ?? claim.Period;
        var years =
            Pairs
                .Concat(Controls)
                .FirstOrDefault(p => p.Years[0].Mirror is var m && m.Indicator == claim.Indicator && m.Unit == claim.Unit && m.IsAbout(claim.Subject))
                ?.Years
            ?? [];
        var year = years.FirstOrDefault(y => y.Mirror.Period == period);
        return new OfficialBeside(
            Continuing(verdicts),
            fit is null ? TableOfVerdicts(verdicts) : TableOfGrowth(fit, verdicts),
            year?.Flows,
            [
                .. years
                    .Where(y => period is null || y.Mirror.Period.FirstDay <= period.Value.FirstDay)
                    .SelectMany(y => y.Steps(_official, hasChangedOnly: y != year)),
            ]);
    }

    private static TableView TableOfGrowth(SeriesFit first, OfficialVerdict[] verdicts) => new(
        Phrase.Format(Texts.FitCaption, Words.Period(first.Implied[0].Last.Period)),
        [
            Texts.AnswerFigure,
            .. first.Implied.Select(i =>
            {
                var amount = Words.Amount(OfficialYear.To(i.Last.Value, 100_000), i.Last.Parts[0].Unit);
                return Phrase.Format(Texts.FitColumn, Words.Country(i.Last.Side.Code), amount).ToString();
            }),
            Texts.FitContinues,
        ],
        [
            .. verdicts.Where(v => v.Fit is not null).GroupBy(v => v.Claim.Claim.Value).Select(g => (IReadOnlyList<TableCell>)
            [
                new TableCell(g.First().Claim.Value),
                .. g.First().Fit!.Implied.Select(i => new TableCell(OfficialVerdict.Rate(i.Growth))),
                new TableCell(g.First().Fit! switch
                {
                    { Continues: { } side } => Words.Country(side.Code),
                    { IsIndistinct: true } => Phrase.Own(Texts.FitOpen),
                    _ => Phrase.Own(Texts.FitNone),
                })
                {
                    Notes = [.. g.Where(v => v.Fit!.IsOfOtherSide).Select(v => Phrase.Format(Texts.FitOfOther, v.Claim.SpeakerWithSide))],
                },
            ]),
        ]);

    private static TableView TableOfVerdicts(OfficialVerdict[] verdicts) =>
        new(
            Phrase.Own(Texts.VerdictTitle),
            [Texts.VerdictSaid, Texts.VerdictVerdict, Texts.VerdictWhy],
            [
                .. verdicts.Select(v =>
                    (IReadOnlyList<TableCell>)
                        [new TableCell(v.Claim.Value) { Notes = [TimeWords.Side(v.Claim.Claim.Side)] }, new TableCell(v.Word), new TableCell(v.Why)]),
            ]);

    private static Phrase Continuing(OfficialVerdict[] verdicts)
    {
        OfficialVerdict[] fitted = [.. verdicts.Where(v => v.Fit is { Continues: not null }).DistinctBy(v => v.Claim.Claim.Value)];
        return fitted.Length == 0 ? Phrase.Empty : Phrase.Format(
            Texts.AnswerTables,
            Words.Period(fitted[0].Claim.Claim.Period!.Value),
            Words.Period(fitted[0].Fit!.Implied[0].Last.Period),
            Words.List([.. fitted.Select(v => Phrase.Format(Texts.AnswerContinues, v.Claim.Value, Words.Country(v.Fit!.Continues!.Code), v.Growth))]));
    }

    /// <summary>The pairs of sides that the package is about.</summary>
    public IReadOnlyList<OfficialPair> Pairs { get; }

    /// <summary>The pairs that are there to gauge the tables by.</summary>
    public IReadOnlyList<OfficialPair> Controls { get; }

    /// <summary>The series of each of <see cref="Pairs"/> as lines.</summary>
    public IReadOnlyList<SeriesView> Charts { get; }

    /// <summary>What is said beside the tables, in the order of the claims.</summary>
    public IReadOnlyList<OfficialVerdict> Verdicts { get; }

    /// <summary>What is in dispute between tables, or between a table and what is said.</summary>
    public IReadOnlyList<OfficialDispute> Disputes { get; }

    /// <summary>The editions, in the order of their table.</summary>
    public IReadOnlyList<Source> Tables { get; }

    /// <summary>Whether there is no table.</summary>
    public bool IsEmpty => Tables.Count == 0;
}
