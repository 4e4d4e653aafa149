using System.Text.Json.Serialization;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Contracts;

[Meaning("The report.json that kzkg report writes: what the page shows, for programs.")]
internal sealed class ReportContract
{
    public const string Name = "kzkg-report-1";

    private readonly ReportView _report;

    private ReportContract(ReportView report) => _report = report;

    [Meaning("The name of this schema.", OneOf = new[] { Name })] public string Schema { get; } = Name;
    public HeaderContract Header => new(_report);

    [Meaning("Findings that are no disagreement between facts.")]
    public IEnumerable<PlainFindingContract> Findings => _report.OtherFindings.Select(f => new PlainFindingContract(f));

    [Meaning("The quantities that claims are about, by period, each with how its claims stand to each other.")]
    public IEnumerable<GridEntryContract> Grid => _report.Grid.Rows.SelectMany(r => r.Entries).Select(e => new GridEntryContract(e));

    [Meaning("The disagreements: open ones first, then acknowledged, then explained.")]
    public IEnumerable<CardContract> Cards => _report.Cards.Select(c => new CardContract(c));

    public OverTimeContract OverTime => new(_report.OverTime);

    [Meaning("What official tables say, by pair of sides and period.")]
    public IEnumerable<TableYearContract> Tables => _report.Official.All.SelectMany(p => p.Years).Select(y => new TableYearContract(y));

    [Meaning("What is said, beside the tables of the speaker's own side.")]
    public IEnumerable<OwnTableContract> OwnTables => _report.Official.Verdicts.Select(v => new OwnTableContract(v));

    [Meaning("All claims, in the order of their table.")] public IEnumerable<ClaimContract> Claims => _report.Claims.Select(c => new ClaimContract(c));
    [Meaning("All sources, in the order of their table.")] public IEnumerable<SourceContract> Sources => _report.Sources.Select(s => new SourceContract(s));

    [Meaning("The causes that the ledger may name; empty where there is no ledger.")]
    public IEnumerable<CauseContract> Causes => _report.Causes.Select(c => new CauseContract(c));

    [Meaning("The rules that were run and had something to check.")]
    public IEnumerable<RuleContract> Rules => _report.AppliedRules.Select(r => new RuleContract(r));

    [Meaning("The rules that were not run.")] public IEnumerable<NotRunContract> NotRun => _report.Result.NotRun.Select(r => new NotRunContract(r));

    [Meaning("Where rules came to no verdict.")]
    public IEnumerable<DecisionContract> Decisions => _report.Result.Decisions.Select(d => new DecisionContract(d));

    [Meaning("Notes that are no discrepancies.")]
    public IEnumerable<PlainFindingContract> Notes => _report.Result.Notes.Select(n => new PlainFindingContract(n));

    [Meaning("The ledger entries in force.")] public IEnumerable<AcceptedContract> Explanations => _report.Accepted.Select(a => new AcceptedContract(a));
    public EditionContract Edition => new(_report.Edition);
    public SummaryContract Summary => new(_report.Result.Summary);
    [Meaning("Money and percentages that are excluded.")] public IEnumerable<SetAsideContract> SetAside => SetAsideContract.Of(_report.Result);

    public static void Write(ReportView report, Stream output) => JsonOutput.Write(new ReportContract(report), output);
}

[Meaning("What a reader has to know first.")]
internal sealed class HeaderContract
{
    private readonly ReportView _report;

    internal HeaderContract(ReportView report) => _report = report;

    [Meaning("The heading.", IsFilled = true)] public string Title => _report.Lead.Title.ToString();
    [Meaning("The name of the data package; may be empty.")] public string Package => _report.Edition.Descriptor.Name;
    [Meaning("The version of the data; may be empty.")] public string DataVersion => _report.Edition.Descriptor.Version;
    [Meaning("Whether figures were counted in the archived texts of all sources.")] public bool CountedInArchivedTexts => _report.Lead.IsCountedInTexts;
    [Meaning("Whether that count shows every figure to be accounted for.")] public bool EveryFigureAccountedFor => _report.Lead.IsComplete;

    [Meaning("What the report rests on and what it does not say, in sentences.")]
    public IEnumerable<string> Statements => _report.Lead.Sentences.Select(s => s.ToString());

    [Meaning("The licences of the data, in words.")] public string Licence => _report.Edition.Licences.ToString();
}

[Meaning("The claims about one quantity and period, and how they stand to each other.")]
internal sealed class GridEntryContract : VoicesContract
{
    private readonly GridEntry _entry;
    private readonly Claim _claim;

    internal GridEntryContract(GridEntry entry)
        : base(entry.Voices) => (_entry, _claim) = (entry, entry.Claims[0].Claim);

    [Meaning("What is measured.")] public string Indicator => _claim.Indicator;
    [Meaning("Between whom.")] public string Subject => _claim.Subject;
    [Meaning("What of it is meant.")] public string Scope => _claim.Scope;
    [Meaning("Actual, target, growth, direction, deadline or rank.")] public string Kind => _claim.Kind.Name;
    [Meaning("The unit.")] public string Unit => _claim.Unit.Code;
    [Meaning("The period in ISO 8601; empty if none is printed.")] public string Period => _claim.Period.ToString() ?? string.Empty;
    [Meaning("The year that it is listed under; null where no period is printed.")] public int? Year => _entry.Year;
    [Meaning("Whether the period is part of a year.")] public bool Partial => _entry.IsPartial;
    [Meaning("How the claims stand to each other.", NameOf = typeof(GridStatus))] public string Status => Names.Of(_entry.Status);
    [Meaning("The number of the card about them, from 1; null where there is none.", Minimum = 1)] public int? Card => _entry.Card?.Number;
    [JsonPropertyOrder(1), Meaning("Their ids.")] public IEnumerable<string> Claims => _entry.Claims.Select(c => c.Claim.Id);
}

[Meaning("A published text.")]
internal sealed class SourceContract
{
    private readonly SourceView _view;

    internal SourceContract(SourceView view) => _view = view;

    [Meaning("Its id.")] public string Id => _view.Source.Id;
    [Meaning("Who published it.")] public string Publisher => _view.Source.Publisher;
    [Meaning("The agency that the publisher cites; may be empty.")] public string Via => _view.Source.Via;
    [Meaning("The headline; may be empty.")] public string Title => _view.Source.Title;
    [Meaning("Its address; may be empty.")] public string Url => _view.Source.Url;
    [Meaning("Its language tag.")] public string Language => _view.Source.Language;
    [Meaning("The date as far as known, in ISO 8601.")] public string Published => _view.Source.Published;
    [Meaning("Whether the date is not printed as it stands.")] public bool PublishedInferred => _view.Source.IsPublishedInferred;
    [Meaning("The hash of the archived text.")] public string Sha256 => _view.Sha256;
    [Meaning("How many mentions stand in it.", Minimum = 0)] public int Mentions => _view.Mentions;
    [Meaning("How many claims rest on it.", Minimum = 0)] public int Claims => _view.Claims;
    public SourceFiguresContract Figures => new(_view.Coverage.Coverage);
}

[Meaning("The figures of a source, and what has become of them.")]
internal sealed class SourceFiguresContract
{
    private readonly SourceCoverage _coverage;

    internal SourceFiguresContract(SourceCoverage coverage) => _coverage = coverage;

    [Meaning("Whether they are those recognised in the archived text; otherwise they are the mentions of figures.")]
    public bool CountedInArchivedText => _coverage.IsCountedInText;

    [Meaning("How many there are.", Minimum = 0)] public int Total => _coverage.Figures.Count;
    [Meaning("How many are evidence.", Minimum = 0)] public int Cited => _coverage.Count(FigureUse.Cited);
    [Meaning("How many are set aside with a reason.", Minimum = 0)] public int Excluded => _coverage.Count(FigureUse.Excluded);
    [Meaning("How many are neither.", Minimum = 0)] public int UnaccountedFor => _coverage.Count(FigureUse.Unaccounted);
}

[Meaning("A cause that the ledger may name.")]
internal sealed class CauseContract
{
    private readonly CauseView _view;

    internal CauseContract(CauseView view) => _view = view;

    [Meaning("The cause as the ledger writes it.")] public string Cause => _view.Cause;
    [Meaning("What it means.", IsFilled = true)] public string Meaning => _view.Meaning.ToString();
    [Meaning("Whether only a computation of the rule can carry it.")] public bool Computed => _view.IsComputed;
    [Meaning("How many entries in force name it.", Minimum = 0)] public int Explanations => _view.Count;
}

[Meaning("A rule that was run and had something to check.")]
internal sealed class RuleContract
{
    private readonly AppliedRuleView _view;

    internal RuleContract(AppliedRuleView view) => _view = view;

    [Meaning("Its id.", Pattern = MeaningAttribute.Rule)] public string Rule => _view.Rule.Id;
    [Meaning("The rule in a few words.", IsFilled = true)] public string Title => _view.Rule.Title;
    [Meaning("How many findings it made, notes and settled ones too.", Minimum = 0)] public int Findings => _view.Findings;
    [Meaning("How many groups of facts it could not decide about.", Minimum = 0)] public int Undecided => _view.Undecided;
}

[Meaning("A ledger entry in force.")]
internal sealed class AcceptedContract
{
    private readonly AcceptedView _view;
    private readonly Explanation _explanation;

    internal AcceptedContract(AcceptedView view) => (_view, _explanation) = (view, view.Explanation.Explanation);

    [Meaning("Its id.")] public string Id => _explanation.Id;
    [Meaning("The rule of the discrepancy.", Pattern = MeaningAttribute.Rule)] public string Rule => _view.Finding.Finding.RuleId;
    [Meaning("The ids of the facts that take part.")] public IEnumerable<string> Members => _view.Finding.Members.Select(m => m.Id);
    [Meaning("What the entry has brought about.", OneOf = new[] { "acknowledged", "explained" })] public string Status => _view.Finding.Status;
    [Meaning("Why the members differ.")] public string Cause => _explanation.Cause;
    [Meaning("The role that decided.")] public string DecidedBy => _explanation.DecidedBy;
    [Meaning("The day of the decision.")] public string DecidedOn => _explanation.DecidedOn;
    [Meaning("The day by which somebody has to look again.")] public string ReviewBy => _explanation.ReviewBy;
}

[Meaning("The data package as a publication.")]
internal sealed class EditionContract
{
    private readonly EditionView _edition;

    internal EditionContract(EditionView edition) => _edition = edition;

    [Meaning("Its title.", IsFilled = true)] public string Title => _edition.Title.ToString();
    [Meaning("Its version; may be empty.")] public string Version => _edition.Descriptor.Version;
    [Meaning("Its licences.")] public IEnumerable<LicenceContract> Licences => _edition.Descriptor.Licences.Select(l => new LicenceContract(l));
    [Meaning("What changed, newest first.")] public IEnumerable<ChangeContract> Changelog => _edition.Changelog.Select(e => new ChangeContract(e));
    [Meaning("How to cite it, in one line.", IsFilled = true)] public string Citation => _edition.Citation.ToString();
    [JsonPropertyName("bibtex"), Meaning("The same as an entry for BibTeX.", IsFilled = true)] public string BibTeX => _edition.BibTeX;
}

[Meaning("A licence.")]
internal sealed class LicenceContract
{
    private readonly PackageLicence _licence;

    internal LicenceContract(PackageLicence licence) => _licence = licence;

    [Meaning("Its short name; may be empty.")] public string Name => _licence.Name;
    [Meaning("Its title; may be empty.")] public string Title => _licence.Title;
    [Meaning("Where it can be read; may be empty.")] public string Path => _licence.Path;
}

[Meaning("What changed with a version.")]
internal sealed class ChangeContract
{
    private readonly ChangelogEntry _entry;

    internal ChangeContract(ChangelogEntry entry) => _entry = entry;

    [Meaning("The version.", IsFilled = true)] public string Version => _entry.Version;
    [Meaning("The day.", Pattern = MeaningAttribute.Day)] public string Date => _entry.Date;
    [Meaning("What changed.", IsFilled = true)] public string Text => _entry.Text;
}
