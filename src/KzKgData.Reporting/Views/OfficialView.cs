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

    /// <summary>The larger total by the smaller one; empty where a flow is missing.</summary>
    public Phrase Ratio => Mirror is { TotalOfOne: > 0 and var one, TotalOfOther: > 0 and var other }
        ? Words.Decimal(Math.Max(one, other) / Math.Min(one, other), 2)
        : Phrase.Empty;

    /// <summary>A value rounded to a step: tables give dollars, and readers want some digits.</summary>
    internal static decimal To(decimal value, decimal step) => Math.Round(value / step, MidpointRounding.AwayFromZero) * step;

    /// <summary>What an office reports of the exports of a side.</summary>
    private Phrase Of(Side reporter, Side exporter) =>
        Mirror.Flows.FirstOrDefault(f => f.Exporter.Side == exporter) is { } flow ? Amount((flow.Exporter.Side == reporter ? flow.Exporter : flow.Importer).Value) : Phrase.Empty;

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
                Phrase.Format(Texts.OfficialTotal, one), Phrase.Format(Texts.OfficialTotal, other), Phrase.Own(Texts.OfficialRatio),
            ];
        }
    }

    /// <summary>How far the two offices agree, where they part, and of what flows the gap is made.</summary>
    public Phrase Conclusion
    {
        get
        {
            OfficialYear[] whole = [.. Years.Where(y => y.Mirror.Index is not null)];
            var parting = Array.Find(whole, y => y.Mirror.IsDisputed);
            var before = parting is null ? whole : [.. whole.TakeWhile(y => y != parting)];
            var agreement = before.Length == 0 ? Phrase.Empty : Phrase.Format(
                Texts.OfficialAgree, Words.Country(First.One.Code), Words.Country(First.Other.Code), Words.Share(before.Max(y => y.Mirror.Index!.Value)), before[0].Period, before[^1].Period);
            return Words.Sentences(agreement, parting is null ? Phrase.Empty : Parting(parting));
        }
    }

    private static Phrase Parting(OfficialYear year)
    {
        var mirror = year.Mirror;
        var (larger, smaller) = mirror.TotalOfOne >= mirror.TotalOfOther ? (mirror.One, mirror.Other) : (mirror.Other, mirror.One);
        var parts = mirror.Flows.Select(f => Phrase.Format(
            Texts.OfficialPart, Million(mirror.PartOf(f), mirror.Unit), Words.Country(f.Exporter.Side.Code), Words.Country(f.Importer.Side.Code)));
        return Phrase.Format(
            Texts.OfficialPart2, year.Period, Million(Math.Max(mirror.TotalOfOne!.Value, mirror.TotalOfOther!.Value), mirror.Unit), Words.Country(larger.Code),
            Million(Math.Min(mirror.TotalOfOne!.Value, mirror.TotalOfOther!.Value), mirror.Unit), Words.Country(smaller.Code), year.Ratio, Million(mirror.Gap!.Value, mirror.Unit), Words.List([.. parts]));
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

    private Phrase Table => Verdict?.Figure is { } figure
        ? Phrase.Format(Texts.VerdictFigure, Words.Amount(OfficialYear.To(figure.Value, 100_000), figure.Parts[0].Unit), figure.Edition is { } edition ? Words.Period(edition) : Phrase.Own(Texts.VerdictUndated))
        : Phrase.Empty;

    private Phrase Implied => Fit is not { } fit ? Phrase.Empty : Words.Sentences(
        Phrase.Format(Texts.FitGrowth, Words.List([.. fit.Implied.Select(i => Phrase.Format(Texts.FitGrowthOn, Rate(i.Growth), Words.Country(i.Last.Side.Code), Words.Period(i.Last.Period)))])),
        fit.Continues is not { } side ? Phrase.Own(fit.IsIndistinct ? Texts.FitIndistinct : Texts.FitNeither)
            : Phrase.Format(fit.IsOfOtherSide ? Texts.FitOther : Texts.FitOwn, Words.Country(side.Code)));

    private static Phrase Rate(Interval growth)
    {
        var (low, high) = (Signed(growth.Low!.Value), Signed(growth.High!.Value));
        return low == high ? Phrase.Own(low) : Phrase.Format(Texts.FitRange, Phrase.Own(low), Phrase.Own(high));
    }

    private static string Signed(decimal share) => (share > 0 ? "+" : string.Empty) + Words.Share(share);
}

/// <summary>What the official tables say, and what is said beside them.</summary>
public sealed class OfficialView
{
    internal OfficialView(VerificationResult result, IReadOnlyList<ClaimView> claims)
    {
        var dataset = result.Dataset;
        var status = result.Findings.Where(f => f.Discrepancy is TableDispute).ToDictionary(f => ((TableDispute)f.Discrepancy!).Mirror, f => f.Status);
        var pairs = TableMirror.Of(dataset.Official)
            .GroupBy(m => (m.Indicator, m.Scope, m.Unit, m.One, m.Other))
            .Select(g => new OfficialPair([.. g.Select(m => new OfficialYear(m, status.FirstOrDefault(s => s.Key.Flows.SequenceEqual(m.Flows)) is { Key: not null } found ? found.Value : null))]))
            .ToLookup(p => p.Years.All(y => y.Mirror.Flows.All(f => dataset.IsControl(f.Exporter.Subject))));
        Pairs = [.. pairs[false]];
        Controls = [.. pairs[true]];
        Charts = [.. Pairs.Select(p => SeriesView.Of(p, dataset, claims))];

        var views = claims.ToDictionary(c => c.Claim.Id, StringComparer.Ordinal);
        var verdicts = OwnTableVerdict.Of(dataset).GroupBy(v => v.Claim.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var fits = SeriesFit.Of(dataset).GroupBy(f => f.Claim.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        Verdicts = [.. dataset.Claims
            .Where(c => verdicts.ContainsKey(c.Id) || fits.ContainsKey(c.Id))
            .Select(c => new OfficialVerdict(views[c.Id], verdicts.GetValueOrDefault(c.Id), fits.GetValueOrDefault(c.Id)))];
        Findings = [.. result.Findings.Where(f => f.Discrepancy is not null && RuleCatalog.Find(f.RuleId) is TableRule).Select(f => FindingView.Of(f, result))];
        Tables = [.. dataset.Tables];
    }

    /// <summary>What the tables say to a disagreement about a period that they do not have yet: which figure continues whose table. Empty where they say nothing.</summary>
    internal Phrase Beside(CardView card)
    {
        var ids = new HashSet<string>(card.Claims.Select(c => c.Claim.Id), StringComparer.Ordinal);
        OfficialVerdict[] fitted = [.. Verdicts.Where(v => v.Fit is { Continues: not null } && ids.Contains(v.Claim.Claim.Id)).DistinctBy(v => v.Claim.Claim.Value).OrderBy(v => v.Claim.Claim.Value)];
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
    public IReadOnlyList<FindingView> Findings { get; }

    /// <summary>The editions, in the order of their table.</summary>
    public IReadOnlyList<Source> Tables { get; }

    /// <summary>Whether there is no table.</summary>
    public bool IsEmpty => Tables.Count == 0;
}
