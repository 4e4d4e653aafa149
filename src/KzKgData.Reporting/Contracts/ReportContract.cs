using System.Text.Json.Serialization;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Contracts;

[Meaning("The report.json file that kzkg report writes: the content of the HTML report in machine-readable form.")]
internal sealed class ReportContract(ReportView report)
{
    public const string Name = "kzkg-report-1";

    [Meaning("The name of this schema.", OneOf = new[] { Name })] public string Schema { get; } = Name;
    public HeaderContract Header => new(report);

    [Meaning("Findings that are not disagreements between facts.")]
    public IEnumerable<PlainFindingContract> Findings => report.OtherFindings.Select(f => new PlainFindingContract(f));

    [Meaning("The quantities that claims are about, by period, each with the result of comparing its claims.")]
    public IEnumerable<GridEntryContract> Grid => report.Grid.Rows.SelectMany(r => r.Entries).Select(e => new GridEntryContract(e));

    [Meaning("The disagreements: open ones first, then acknowledged, then explained.")]
    public IEnumerable<CardContract> Cards => report.Cards.Select(c => new CardContract(c));

    public OverTimeContract OverTime => new(report.OverTime);

    [Meaning("The figures of official tables, by pair of sides and period.")]
    public IEnumerable<TableYearContract> Tables => report.Official.All.SelectMany(p => p.Years).Select(y => new TableYearContract(y));

    [Meaning("Claims compared with the official tables of the speaker's own side, or of both sides if no table covers the period.")]
    public IEnumerable<OwnTableContract> OwnTables => report.Official.Verdicts.Select(v => new OwnTableContract(v));

    [Meaning("All claims, in the order of their table.")] public IEnumerable<ClaimContract> Claims => report.Claims.Select(c => new ClaimContract(c));
    [Meaning("All sources, in the order of their table.")] public IEnumerable<SourceContract> Sources => report.Sources.Select(s => new SourceContract(s));

    [Meaning("The causes that the ledger may name; empty if there is no ledger.")]
    public IEnumerable<CauseContract> Causes => report.Causes.Select(c => new CauseContract(c));

    [Meaning("The rules that were run and had something to check.")]
    public IEnumerable<RuleContract> Rules => report.AppliedRules.Select(r => new RuleContract(r));

    [Meaning("The rules that were not run.")] public IEnumerable<NotRunContract> NotRun => report.Result.NotRun.Select(r => new NotRunContract(r));

    [Meaning("The cases in which a rule reached no verdict.")]
    public IEnumerable<DecisionContract> Decisions => report.Result.Decisions.Select(d => new DecisionContract(d));

    [Meaning("Notes: findings that need no action.")]
    public IEnumerable<PlainFindingContract> Notes => report.Result.Notes.Select(n => new PlainFindingContract(n));

    [Meaning("The ledger entries in force.")] public IEnumerable<AcceptedContract> Explanations => report.Accepted.Select(a => new AcceptedContract(a));
    public EditionContract Edition => new(report.Edition);
    public SummaryContract Summary => new(report.Result.Summary);
    [Meaning("Excluded amounts of money and percentages.")] public IEnumerable<SetAsideContract> SetAside => SetAsideContract.Of(report.Result);

    public static void Write(ReportView report, Stream output) => JsonOutput.Write(new ReportContract(report), output, ReportHtml.IsLarge(report));
}

[Meaning("The heading and introduction of the report.")]
internal sealed class HeaderContract(ReportView report)
{
    [Meaning("The heading.", IsFilled = true)] public string Title => report.Lead.Title.ToString();
    [Meaning("The name of the data package; may be empty.")] public string Package => report.Edition.Descriptor.Name;
    [Meaning("The version of the data; may be empty.")] public string DataVersion => report.Edition.Descriptor.Version;
    [Meaning("Whether figures were counted in the archived texts of all sources.")] public bool CountedInArchivedTexts => report.Lead.IsCountedInTexts;

    [Meaning("Whether the figures were counted in the archived texts of all sources and every one is cited or excluded.")]
    public bool EveryFigureAccountedFor => report.Lead.IsComplete;

    [Meaning("The introduction, one statement per item: what the report is based on and what it does not decide.")]
    public IEnumerable<string> Statements => report.Lead.Sentences.Select(s => s.ToString());

    [Meaning("The licences of the data, in words.")] public string Licence => report.Edition.Licences.ToString();
}

[Meaning("The claims about one quantity and period, and the result of comparing them.")]
internal sealed class GridEntryContract(GridEntry entry) : VoicesContract(entry.Voices)
{
    private readonly Claim _claim = entry.Claims[0].Claim;

    [Meaning("The indicator: what is measured.")] public string Indicator => _claim.Indicator;
    [Meaning("The countries concerned, and the direction if there is one, for instance kz-kg or kz-to-kg.")] public string Subject => _claim.Subject;
    [Meaning("The part of the indicator that is measured.")] public string Scope => _claim.Scope;
    [Meaning("The kind of claim, for instance actual, target or growth.")] public string Kind => _claim.Kind.Name;
    [Meaning("The unit of the values.")] public string Unit => _claim.Unit.Code;
    [Meaning("The period in ISO 8601; empty if none is printed.")] public string Period => _claim.Period.ToString() ?? string.Empty;
    [Meaning("The year in which the period ends; null if no period is printed.")] public int? Year => entry.Year;
    [Meaning("Whether the period does not consist of whole years.")] public bool Partial => entry.IsPartial;
    [Meaning("The result of comparing the claims.", NameOf = typeof(GridStatus))] public string Status => Names.Of(entry.Status);
    [Meaning("The number of the card about these claims, from 1; null if there is none.", Minimum = 1)] public int? Card => entry.Card?.Number;
    [JsonPropertyOrder(1), Meaning("The ids of the claims.")] public IEnumerable<string> Claims => entry.Claims.Select(c => c.Claim.Id);
}

[Meaning("A source: a published text.")]
internal sealed class SourceContract(SourceView view)
{
    [Meaning("The id of the source.")] public string Id => view.Source.Id;
    [Meaning("The publisher.")] public string Publisher => view.Source.Publisher;
    [Meaning("The agency that the publisher names as its own source; empty if it names none.")] public string Via => view.Source.Via;
    [Meaning("The headline; may be empty.")] public string Title => view.Source.Title;
    [Meaning("The URL; empty if unknown.")] public string Url => view.Source.Url;
    [Meaning("The language, as a BCP 47 tag.")] public string Language => view.Source.Language;
    [Meaning("The day, month or year of publication, as far as known, in ISO 8601.")] public string Published => view.Source.Published;
    [Meaning("Whether the date of publication is inferred rather than printed.")] public bool PublishedInferred => view.Source.IsPublishedInferred;
    [Meaning("The SHA-256 of the archived text, in lower-case hexadecimal digits.")] public string Sha256 => view.Source.Sha256;
    [Meaning("The number of mentions in the source.", Minimum = 0)] public int Mentions => view.Mentions;
    [Meaning("The number of claims from the source.", Minimum = 0)] public int Claims => view.Claims;
    public SourceFiguresContract Figures => new(view.Coverage.Coverage);
}

[Meaning("The number of figures in a source, by use.")]
internal sealed class SourceFiguresContract(SourceCoverage coverage)
{
    [Meaning("Whether the figures recognised in the archived text are counted. Otherwise only the recorded mentions of figures are counted.")]
    public bool CountedInArchivedText => coverage.IsCountedInText;

    [Meaning("The number of figures.", Minimum = 0)] public int Total => coverage.Figures.Count;
    [Meaning("The number of figures that are evidence.", Minimum = 0)] public int Cited => coverage.Count(FigureUse.Cited);
    [Meaning("The number of figures that are excluded with a reason.", Minimum = 0)] public int Excluded => coverage.Count(FigureUse.Excluded);
    [Meaning("The number of figures that are neither cited nor excluded.", Minimum = 0)] public int UnaccountedFor => coverage.Count(FigureUse.Unaccounted);
}

[Meaning("A cause that the ledger may name.")]
internal sealed class CauseContract(CauseView view)
{
    [Meaning("The name of the cause, as in the ledger.")] public string Cause => view.Cause;
    [Meaning("What the cause means, in words.", IsFilled = true)] public string Meaning => view.Meaning.ToString();
    [Meaning("Whether only a computation by the rule can support the cause.")] public bool Computed => view.IsComputed;
    [Meaning("The number of ledger entries in force that name the cause.", Minimum = 0)] public int Explanations => view.Count;
}

[Meaning("A rule that was run and had something to check.")]
internal sealed class RuleContract(AppliedRuleView view)
{
    [Meaning("The id of the rule.", Pattern = MeaningAttribute.Rule)] public string Rule => view.Rule.Id;
    [Meaning("The title of the rule.", IsFilled = true)] public string Title => view.Rule.Title;
    [Meaning("The number of findings of the rule, including notes and acknowledged or explained findings.", Minimum = 0)] public int Findings => view.Findings;
    [Meaning("The number of groups of facts for which the rule reached no verdict.", Minimum = 0)] public int Undecided => view.Undecided;
}

[Meaning("A ledger entry in force.")]
internal sealed class AcceptedContract(AcceptedView view)
{
    private readonly Explanation _explanation = view.Explanation.Explanation;

    [Meaning("The id of the ledger entry.")] public string Id => _explanation.Id;
    [Meaning("The id of the rule that found the discrepancy.", Pattern = MeaningAttribute.Rule)] public string Rule => view.Finding.Finding.RuleId;
    [Meaning("The ids of the facts involved.")] public IEnumerable<string> Members => view.Finding.Members.Select(m => m.Id);

    [Meaning("The status that the entry gives to the discrepancy.", OneOf = new[] { "acknowledged", "explained" })]
    public string Status => view.Finding.Status;

    [Meaning("Why the facts differ.")] public string Cause => _explanation.Cause;
    [Meaning("The role of the person who decided.")] public string DecidedBy => _explanation.DecidedBy;
    [Meaning("The date of the decision.")] public string DecidedOn => _explanation.DecidedOn;
    [Meaning("The date by which the entry has to be reviewed.")] public string ReviewBy => _explanation.ReviewBy;
}

[Meaning("The data package as a publication, with its version, licences and citation.")]
internal sealed class EditionContract(EditionView edition)
{
    [Meaning("The title of the data package.", IsFilled = true)] public string Title => edition.Title.ToString();
    [Meaning("The version of the data package; may be empty.")] public string Version => edition.Descriptor.Version;

    [Meaning("The licences of the data package.")]
    public IEnumerable<LicenceContract> Licences => edition.Descriptor.Licences.Select(l => new LicenceContract(l));

    [Meaning("The changelog, newest version first.")] public IEnumerable<ChangeContract> Changelog => edition.Changelog.Select(e => new ChangeContract(e));
    [Meaning("A citation of the data package, on one line.", IsFilled = true)] public string Citation => edition.Citation.ToString();
    [JsonPropertyName("bibtex"), Meaning("The citation as a BibTeX entry.", IsFilled = true)] public string BibTeX => edition.BibTeX;
}

[Meaning("A licence.")]
internal sealed class LicenceContract(PackageLicence licence)
{
    [Meaning("The identifier of the licence; may be empty.")] public string Name => licence.Name;
    [Meaning("The title of the licence; may be empty.")] public string Title => licence.Title;
    [Meaning("The URL or path of the licence text; may be empty.")] public string Path => licence.Path;
}

[Meaning("An entry of the changelog.")]
internal sealed class ChangeContract(ChangelogEntry entry)
{
    [Meaning("The version.", IsFilled = true)] public string Version => entry.Version;
    [Meaning("The date of the version.", Pattern = MeaningAttribute.Day)] public string Date => entry.Date;
    [Meaning("What changed.", IsFilled = true)] public string Text => entry.Text;
}
