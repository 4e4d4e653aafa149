using KzKgData.Reporting.Wording;
using KzKgData.Verification;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Views;

/// <summary>Claims about one indicator.</summary>
/// <param name="Anchor">The id of its list in the page.</param>
/// <param name="Title">The indicator and the subject, in words.</param>
/// <param name="Claims">The claims, in the order of their table.</param>
public sealed record IndicatorView(string Anchor, Phrase Title, IReadOnlyList<ClaimView> Claims);

/// <summary>Rules that were not run for the same reason.</summary>
/// <param name="Rules">The ids of the rules.</param>
/// <param name="Why">The reason.</param>
public sealed record NotRunView(IReadOnlyList<string> Rules, Phrase Why);

/// <summary>
/// The content of the report, in order. All outputs are written from it, so they cannot differ in content.
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
        // The drawings take as long as the cards and need nothing from them.
        var overTime = Task.Run(() => new OverTimeView(result.Dataset, Claims, _sources));
        Cards = Disagreements.Of(result, Claims);
        Leading = Cards.FirstOrDefault(c => c.Status != FindingStatus.Explained && c.Positions.Count > 1);
        Indicators = IndicatorsOf(Claims);
        Grid = GridView.Of(Indicators, Cards);
        OtherFindings = [.. result.Findings.Where(f => f.Discrepancy is null).OrderBy(f => f.Status).ThenBy(f => f.Severity)];
        Official = new OfficialView(result, Claims);
        OverTime = overTime.GetAwaiter().GetResult();
    }

    /// <summary>The result of the verification.</summary>
    public VerificationResult Result { get; }

    /// <summary>The introduction.</summary>
    public LeadView Lead { get; }

    /// <summary>An overview of all claims.</summary>
    public GridView Grid { get; }

    /// <summary>The disagreements, in the order of <see cref="Disagreements"/>.</summary>
    public IReadOnlyList<CardView> Cards { get; }

    /// <summary>
    /// The disagreement that leads the report: the first one that is not explained and in which figures contradict each other; null if there is
    /// none.
    /// </summary>
    public CardView? Leading { get; }

    /// <summary>The heading: the question of the leading disagreement, or the sources of the report.</summary>
    public Phrase Heading => Leading?.Question ?? Lead.Title;

    /// <summary>Findings that are not disagreements between claims: open ones first, the worst of them first.</summary>
    public IReadOnlyList<Finding> OtherFindings { get; }

    /// <summary>The charts over time.</summary>
    public OverTimeView OverTime { get; }

    /// <summary>The official tables, and the claims compared with them.</summary>
    public OfficialView Official { get; }

    /// <summary>All claims, in the order of their table.</summary>
    public IReadOnlyList<ClaimView> Claims { get; }

    /// <summary>All claims by indicator.</summary>
    public IReadOnlyList<IndicatorView> Indicators { get; }

    /// <summary>The facts that are neither claims nor sources, by table.</summary>
    public IReadOnlyList<FactTableView> Facts => field ??= FactTableView.AllOf(Result.Dataset, _links, _sources);

    /// <summary>The filters for cards and claims.</summary>
    public FiltersView Filters => field ??= new(Claims, Cards);

    /// <summary>Whether excerpts of the archived texts are shown, which belong to their publishers.</summary>
    public bool HoldsExcerpts => Sources.Any(s => s.Excerpts.Count > 0);

    /// <summary>All sources, in the order of their table.</summary>
    public IReadOnlyList<SourceView> Sources { get; }

    /// <summary>The names of all sources, as a figure gives them; empty if there are none.</summary>
    public string Origin => field ??= Words.Origin(Sources.Select(s => s.Source));

    /// <summary>The rules that were not run, by reason.</summary>
    public IReadOnlyList<NotRunView> NotRun => field ??=
    [
        .. Result.NotRun.GroupBy(n => MessageWords.Of(n.Text), StringComparer.Ordinal)
            .Select(g => new NotRunView([.. g.Select(n => n.RuleId)], Phrase.Data(g.Key))),
    ];

    /// <summary>The rules that were run, in the order of their ids.</summary>
    public IReadOnlyList<AppliedRuleView> AppliedRules => field ??= AppliedRuleView.Of(Result);

    /// <summary>The cases in which a rule reached no verdict, and why.</summary>
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

    /// <summary>The causes that the ledger may name; empty if there is no ledger.</summary>
    public IReadOnlyList<CauseView> Causes => field ??= CauseView.Of(Result.Dataset.Package, Accepted);

    /// <summary>The data package as a publication.</summary>
    public EditionView Edition => field ??= new(Result.Dataset.Package.Descriptor);

    /// <summary>Package, version and terms of use, in words.</summary>
    public Phrase Footer => Edition.Version.IsEmpty
        ? Phrase.Format(Texts.Footer, Edition.Title, Edition.Licences)
        : Phrase.Format(Texts.FooterWithVersion, Edition.Title, Edition.Version, Edition.Licences);

    /// <summary>The links to cells of the data files; null if their location is unknown, in which case cells have no links.</summary>
    public CellLinks? CellLinks { get; private init; }

    /// <summary>The language of the report, and all languages in which it is written.</summary>
    public LanguageChoice Language { get; private init; } = LanguageChoice.English;

    /// <summary>Creates the report of a verification.</summary>
    /// <param name="result">The result of the verification.</param>
    /// <param name="cellLinks">The links to cells of the data files, or null.</param>
    /// <param name="language">The language, or null for only English.</param>
    public static ReportView Of(VerificationResult result, CellLinks? cellLinks = null, LanguageChoice? language = null) =>
        new(result) { CellLinks = cellLinks, Language = language ?? LanguageChoice.English };

    // Discrepancies with official tables have their own section.
    private bool IsAboutTables(Outcome outcome) => Result.Dataset.TableClaims.Count > 0 && RuleCatalog.Find(outcome.RuleId) is TableRule;

    private static List<IndicatorView> IndicatorsOf(IEnumerable<ClaimView> claims) =>
    [
        .. claims.GroupBy(c => (c.Claim.Indicator, c.Claim.Subject)).Select(g => new IndicatorView(
            Anchors.OfClaims(g.Key.Indicator, g.Key.Subject), Words.About(Words.Indicator(g.Key.Indicator), g.Key.Subject), [.. g])),
    ];
}
