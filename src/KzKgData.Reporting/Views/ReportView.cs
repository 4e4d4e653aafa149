using KzKgData.Reporting.Wording;
using KzKgData.Verification;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Views;

/// <summary>Claims about one indicator.</summary>
/// <param name="Anchor">The id of its list in the page.</param>
/// <param name="Title">The indicator and between whom, in words.</param>
/// <param name="Claims">The claims, in the order of their table.</param>
public sealed record IndicatorView(string Anchor, Phrase Title, IReadOnlyList<ClaimView> Claims);

/// <summary>Rules that were not run for one reason.</summary>
/// <param name="Rules">Their ids.</param>
/// <param name="Why">The reason.</param>
public sealed record NotRunView(IReadOnlyList<string> Rules, Phrase Why);

/// <summary>
/// Everything that the report shows, in order. All outputs are written from it, so that none of
/// them can say more than another.
/// </summary>
public sealed class ReportView
{
    private readonly FactLinks _links;
    private readonly Dictionary<string, SourceView> _sources;

    private ReportView(VerificationResult result)
    {
        Result = result;
        Lead = new LeadView(result);
        _links = new FactLinks(result.Dataset);
        var rests = new SourceRests(result.Dataset);
        Sources = [.. result.Coverage.Select(c => new SourceView(c, result, _links, rests))];
        // A row that names an official table instead of a text is a finding; the report must still be written.
        _sources = Sources
            .Concat(result.Dataset.Tables.Select(t => new SourceView(new SourceCoverage(t, IsCountedInText: false, []), result, _links, rests)))
            .ToDictionary(s => s.Source.Id, StringComparer.Ordinal);
        Claims = [.. result.Dataset.Claims.Select(c => new ClaimView(c, result.Dataset, _sources[c.Source.Id], result.Folder))];
        Cards = Disagreements.Of(result, Claims);
        Leading = Cards.FirstOrDefault(c => c.Status != FindingStatus.Explained && c.Positions.Count > 1);
        Indicators = IndicatorsOf(Claims);
        Grid = GridView.Of(Indicators, Cards);
        OtherFindings = [.. result.Findings.Where(f => f.Discrepancy is null).OrderBy(f => f.Status).ThenBy(f => f.Severity)];
        OverTime = new OverTimeView(result.Dataset, Claims, _sources);
        Official = new OfficialView(result, Claims);
    }

    /// <summary>What the verification has shown.</summary>
    public VerificationResult Result { get; }

    /// <summary>The introduction.</summary>
    public LeadView Lead { get; }

    /// <summary>All claims at a glance.</summary>
    public GridView Grid { get; }

    /// <summary>The disagreements, in the order of <see cref="Disagreements"/>.</summary>
    public IReadOnlyList<CardView> Cards { get; }

    /// <summary>
    /// The disagreement that the report is headed by: the first one that is not settled and in which figures contradict each other; null where there
    /// is none.
    /// </summary>
    public CardView? Leading { get; }

    /// <summary>The heading: what is asked in the leading disagreement, or what the report is made of.</summary>
    public Phrase Heading => Leading?.Question ?? Lead.Title;

    /// <summary>Findings that are no disagreement between claims: open ones first, the worst of them first.</summary>
    public IReadOnlyList<Finding> OtherFindings { get; }

    /// <summary>The drawings over time.</summary>
    public OverTimeView OverTime { get; }

    /// <summary>The official tables, and the claims compared with them.</summary>
    public OfficialView Official { get; }

    /// <summary>All claims, in the order of their table.</summary>
    public IReadOnlyList<ClaimView> Claims { get; }

    /// <summary>All claims by indicator.</summary>
    public IReadOnlyList<IndicatorView> Indicators { get; }

    /// <summary>The facts that are neither claims nor sources, by table.</summary>
    public IReadOnlyList<FactTableView> Facts => field ??= FactTableView.AllOf(Result.Dataset, _links, _sources);

    /// <summary>What cards and claims can be chosen by.</summary>
    public FiltersView Filters => field ??= new(Claims, Cards);

    /// <summary>Whether stretches of the archived texts are shown, which belong to their publishers.</summary>
    public bool HoldsExcerpts => Sources.Any(s => s.Excerpts.Count > 0);

    /// <summary>All sources, in the order of their table.</summary>
    public IReadOnlyList<SourceView> Sources { get; }

    /// <summary>The rules that were not run, by reason.</summary>
    public IReadOnlyList<NotRunView> NotRun => field ??=
    [
        .. Result.NotRun.GroupBy(n => MessageWords.Of(n.Text), StringComparer.Ordinal)
            .Select(g => new NotRunView([.. g.Select(n => n.RuleId)], Phrase.Data(g.Key))),
    ];

    /// <summary>The rules that were run, in the order of their ids.</summary>
    public IReadOnlyList<AppliedRuleView> AppliedRules => field ??= AppliedRuleView.Of(Result);

    /// <summary>Where rules came to no verdict, and why.</summary>
    public IReadOnlyList<DecisionView> Decisions => field ??= [.. Result.Decisions.Where(d => !IsAboutTables(d)).Select(d => new DecisionView(d))];

    /// <summary>Notes that no other part of the report shows.</summary>
    public IReadOnlyList<Finding> Notes => field ??= [.. Result.Notes.Where(n => !IsAboutTables(n))];

    /// <summary>The acknowledged and explained discrepancies, in the order of the disagreements.</summary>
    public IReadOnlyList<AcceptedView> Accepted => field ??=
    [
        .. from card in Cards
           from finding in card.Findings
           let explanation = finding.Explanation
           where explanation is not null
           select new AcceptedView(card, finding, explanation),
    ];

    /// <summary>Whether review dates were checked.</summary>
    public bool ReviewDatesWereChecked => !Result.NotRun.Any(n => RuleCatalog.Find(n.RuleId) is ExpiredExplanation);

    /// <summary>The causes that the ledger may name; empty where there is no ledger.</summary>
    public IReadOnlyList<CauseView> Causes => field ??= CauseView.Of(Result.Dataset.Package, Accepted);

    /// <summary>The data package as a publication.</summary>
    public EditionView Edition => field ??= new(Result.Dataset.Package.Descriptor);

    /// <summary>Package, version and terms of use, in words.</summary>
    public Phrase Footer => Edition.Version.IsEmpty
        ? Phrase.Format(Texts.Footer, Edition.Title, Edition.Licences)
        : Phrase.Format(Texts.FooterWithVersion, Edition.Title, Edition.Version, Edition.Licences);

    /// <summary>Where the data files can be read; null where that is not known, and cells are named without a link.</summary>
    public CellLinks? CellLinks { get; private init; }

    /// <summary>The language that it is written in, and those beside it.</summary>
    public LanguageChoice Language { get; private init; } = LanguageChoice.English;

    /// <summary>Puts together what the report shows of a verification.</summary>
    /// <param name="result">What the verification has shown.</param>
    /// <param name="cellLinks">Where the data files can be read, or null.</param>
    /// <param name="language">The language, or null for English alone.</param>
    public static ReportView Of(VerificationResult result, CellLinks? cellLinks = null, LanguageChoice? language = null) =>
        new(result) { CellLinks = cellLinks, Language = language ?? LanguageChoice.English };

    // What official tables say, and what is said beside them, has a part of its own.
    private bool IsAboutTables(Outcome outcome) => Result.Dataset.TableClaims.Count > 0 && RuleCatalog.Find(outcome.RuleId) is TableRule;

    private static List<IndicatorView> IndicatorsOf(IEnumerable<ClaimView> claims) =>
    [
        .. claims.GroupBy(c => (c.Claim.Indicator, c.Claim.Subject)).Select(g => new IndicatorView(
            Anchors.OfClaims(g.Key.Indicator, g.Key.Subject), Words.About(Words.Indicator(g.Key.Indicator), g.Key.Subject), [.. g])),
    ];
}
