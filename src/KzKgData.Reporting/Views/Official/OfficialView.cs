using KzKgData.Reporting.Wording;
using KzKgData.Verification;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Views;

/// <summary>The official tables, and the claims compared with them.</summary>
public sealed class OfficialView
{
    private readonly Official _official;

    // Keyed by claim, because every card looks up its own claims.
    private readonly Dictionary<string, OfficialVerdict> _verdicts;

    internal OfficialView(VerificationResult result, IReadOnlyList<ClaimView> claims)
    {
        var dataset = result.Dataset;
        _official = dataset.Official;
        var pairs = TableMirror.Of(dataset.Official)
            .GroupBy(m => (m.Indicator, m.Scope, m.Unit, m.One, m.Other))
            .Select(g => new OfficialPair([.. g.Select(m => new OfficialYear(m))]))
            .ToLookup(p => p.Years.All(y => y.Mirror.Flows.All(f => dataset.IsControl(f.Exporter.Subject))));
        Pairs = [.. pairs[false]];
        Controls = [.. pairs[true]];
        Charts = [.. Pairs.Select(p => SeriesView.Of(p, dataset, claims))];

        var views = claims.ToDictionary(c => c.Claim.Id, StringComparer.Ordinal);
        var verdicts = OwnTableVerdict.Of(dataset).ToLookup(v => v.Claim.Id, StringComparer.Ordinal);
        var fits = SeriesFit.Of(dataset).ToLookup(f => f.Claim.Id, StringComparer.Ordinal);
        Verdicts = [.. dataset.Claims
            .Where(c => verdicts.Contains(c.Id) || fits.Contains(c.Id))
            .Select(c => new OfficialVerdict(views[c.Id], verdicts[c.Id].FirstOrDefault(), LastCoveredFor(c), fits[c.Id].FirstOrDefault()))];
        _verdicts = Verdicts.ToDictionary(v => v.Claim.Claim.Id, StringComparer.Ordinal);
        Disputes =
        [
            .. result
                .Findings.Where(f => f.Discrepancy is not null && RuleCatalog.Find(f.RuleId) is TableRule)
                .Select(f => new OfficialDispute(FindingView.Of(f, result), YearOf(f))),
        ];
        Tables = [.. dataset.Tables];

        Period? LastCoveredFor(Claim claim) =>
            _official.ComparableWith(claim, dataset).SelectMany(m => _official.Periods(m, claim.Unit, claim.Side)).Select(p => (Period?)p).LastOrDefault();
    }

    /// <summary>The pairs of sides that are not controls.</summary>
    public IReadOnlyList<OfficialPair> Pairs { get; }

    /// <summary>The control pairs, which show how much tables usually differ.</summary>
    public IReadOnlyList<OfficialPair> Controls { get; }

    /// <summary>All pairs, controls last.</summary>
    public IEnumerable<OfficialPair> All => Pairs.Concat(Controls);

    /// <summary>The chart of each of <see cref="Pairs"/>.</summary>
    public IReadOnlyList<SeriesView> Charts { get; }

    /// <summary>The claims compared with tables, in the order of the claims.</summary>
    public IReadOnlyList<OfficialVerdict> Verdicts { get; }

    /// <summary>The claims compared with tables, as a table.</summary>
    public TableView VerdictTable => TableOfVerdicts(Verdicts);

    /// <summary>The disputes between tables, and between tables and claims.</summary>
    public IReadOnlyList<OfficialDispute> Disputes { get; }

    /// <summary>The editions, in the order of their table.</summary>
    public IReadOnlyList<Source> Tables { get; }

    /// <summary>Whether there are no tables.</summary>
    public bool IsEmpty => Tables.Count == 0;

    private OfficialYear? YearOf(Finding finding) => finding.Discrepancy is not TableDispute dispute ? null
        : All.SelectMany(p => p.Years).FirstOrDefault(y => y.Mirror.Flows.SequenceEqual(dispute.Mirror.Flows));

    /// <summary>Returns what the tables say about a disagreement; null if they say nothing.</summary>
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
            All.FirstOrDefault(p => p.Years[0].Mirror is var m && m.Indicator == claim.Indicator && m.Unit == claim.Unit && m.IsAbout(claim.Subject))?.Years
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

    private static TableView TableOfGrowth(SeriesFit first, OfficialVerdict[] verdicts) => TableView.Of(
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
        verdicts.Where(v => v.Fit is not null).GroupBy(v => v.Claim.Claim.Value),
        g =>
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
        ]);

    private static TableView TableOfVerdicts(IReadOnlyList<OfficialVerdict> verdicts) => TableView.Of(
        Phrase.Own(Texts.VerdictTitle),
        [Texts.VerdictSaid, Texts.VerdictVerdict, Texts.VerdictWhy],
        verdicts,
        v =>
        [
            new TableCell(Phrase.Join(" ", " ", [v.Claim.Value, Words.Period(v.Claim.Claim.Period!.Value)]))
            {
                Anchor = v.Claim.Anchor,
                Notes = [TimeWords.Side(v.Claim.Claim.Side), v.Claim.Source.Name],
            },
            new TableCell(v.Word),
            new TableCell(v.Why),
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
}
