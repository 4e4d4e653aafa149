using System.Text.Json.Serialization;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Contracts;

[Meaning("The report.json that kzkg report writes: what the page shows, for programs.")]
internal sealed class ReportContract(ReportView report)
{
    public const string Name = "kzkg-report-1";

    [Meaning("The name of this schema.", OneOf = new[] { Name })] public string Schema { get; } = Name;
    public HeaderContract Header => new(report);

    [Meaning("Findings that are no disagreement between facts.")]
    public IEnumerable<PlainFindingContract> Findings => report.OtherFindings.Select(f => new PlainFindingContract(f));

    [Meaning("The quantities that claims are about, by period, each with how its claims stand to each other.")]
    public IEnumerable<GridEntryContract> Grid => report.Grid.Rows.SelectMany(r => r.Entries).Select(e => new GridEntryContract(e));

    [Meaning("The disagreements: open ones first, then acknowledged, then explained.")]
    public IEnumerable<CardContract> Cards => report.Cards.Select(c => new CardContract(c));

    public OverTimeContract OverTime => new(report.OverTime);

    [Meaning("What official tables say, by pair of sides and period.")]
    public IEnumerable<TableYearContract> Tables => report.Official.All.SelectMany(p => p.Years).Select(y => new TableYearContract(y));

    [Meaning("What is said, beside the tables of the speaker's own side.")]
    public IEnumerable<OwnTableContract> OwnTables => report.Official.Verdicts.Select(v => new OwnTableContract(v));

    [Meaning("All claims, in the order of their table.")] public IEnumerable<ClaimContract> Claims => report.Claims.Select(c => new ClaimContract(c));
    [Meaning("All sources, in the order of their table.")] public IEnumerable<SourceContract> Sources => report.Sources.Select(s => new SourceContract(s));

    [Meaning("The causes that the ledger may name; empty where there is no ledger.")]
    public IEnumerable<CauseContract> Causes => report.Causes.Select(c => new CauseContract(c));

    [Meaning("The rules that were run and had something to check.")]
    public IEnumerable<RuleContract> Rules => report.AppliedRules.Select(r => new RuleContract(r));

    [Meaning("The rules that were not run.")] public IEnumerable<NotRunContract> NotRun => report.Result.NotRun.Select(r => new NotRunContract(r));

    [Meaning("Where rules came to no verdict.")]
    public IEnumerable<DecisionContract> Decisions => report.Result.Decisions.Select(d => new DecisionContract(d));

    [Meaning("Notes that are no discrepancies.")]
    public IEnumerable<PlainFindingContract> Notes => report.Result.Notes.Select(n => new PlainFindingContract(n));

    [Meaning("The ledger entries in force.")] public IEnumerable<AcceptedContract> Explanations => report.Accepted.Select(a => new AcceptedContract(a));
    public EditionContract Edition => new(report.Edition);
    public SummaryContract Summary => new(report.Result.Summary);
    [Meaning("Money and percentages that are excluded.")] public IEnumerable<SetAsideContract> SetAside => SetAsideContract.Of(report.Result);

    public static void Write(ReportView report, Stream output) => JsonOutput.Write(new ReportContract(report), output);
}

[Meaning("What a reader has to know first.")]
internal sealed class HeaderContract(ReportView report)
{
    [Meaning("The heading.", IsFilled = true)] public string Title => report.Lead.Title.ToString();
    [Meaning("The name of the data package; may be empty.")] public string Package => report.Edition.Descriptor.Name;
    [Meaning("The version of the data; may be empty.")] public string DataVersion => report.Edition.Descriptor.Version;
    [Meaning("Whether figures were counted in the archived texts of all sources.")] public bool CountedInArchivedTexts => report.Lead.IsCountedInTexts;
    [Meaning("Whether that count shows every figure to be accounted for.")] public bool EveryFigureAccountedFor => report.Lead.IsComplete;

    [Meaning("What the report rests on and what it does not say, in sentences.")]
    public IEnumerable<string> Statements => report.Lead.Sentences.Select(s => s.ToString());

    [Meaning("The licences of the data, in words.")] public string Licence => report.Edition.Licences.ToString();
}

[Meaning("The claims about one quantity and period, and how they stand to each other.")]
internal sealed class GridEntryContract(GridEntry entry) : VoicesContract(entry.Voices)
{
    private readonly Claim _claim = entry.Claims[0].Claim;

    [Meaning("What is measured.")] public string Indicator => _claim.Indicator;
    [Meaning("Between whom.")] public string Subject => _claim.Subject;
    [Meaning("What of it is meant.")] public string Scope => _claim.Scope;
    [Meaning("Actual, target, growth, direction, deadline or rank.")] public string Kind => _claim.Kind.Name;
    [Meaning("The unit.")] public string Unit => _claim.Unit.Code;
    [Meaning("The period in ISO 8601; empty if none is printed.")] public string Period => _claim.Period.ToString() ?? string.Empty;
    [Meaning("The year that it is listed under; null where no period is printed.")] public int? Year => entry.Year;
    [Meaning("Whether the period is part of a year.")] public bool Partial => entry.IsPartial;
    [Meaning("How the claims stand to each other.", NameOf = typeof(GridStatus))] public string Status => Names.Of(entry.Status);
    [Meaning("The number of the card about them, from 1; null where there is none.", Minimum = 1)] public int? Card => entry.Card?.Number;
    [JsonPropertyOrder(1), Meaning("Their ids.")] public IEnumerable<string> Claims => entry.Claims.Select(c => c.Claim.Id);
}

[Meaning("A published text.")]
internal sealed class SourceContract(SourceView view)
{
    [Meaning("Its id.")] public string Id => view.Source.Id;
    [Meaning("Who published it.")] public string Publisher => view.Source.Publisher;
    [Meaning("The agency that the publisher cites; may be empty.")] public string Via => view.Source.Via;
    [Meaning("The headline; may be empty.")] public string Title => view.Source.Title;
    [Meaning("Its address; may be empty.")] public string Url => view.Source.Url;
    [Meaning("Its language tag.")] public string Language => view.Source.Language;
    [Meaning("The date as far as known, in ISO 8601.")] public string Published => view.Source.Published;
    [Meaning("Whether the date is not printed as it stands.")] public bool PublishedInferred => view.Source.IsPublishedInferred;
    [Meaning("The hash of the archived text.")] public string Sha256 => view.Sha256;
    [Meaning("How many mentions stand in it.", Minimum = 0)] public int Mentions => view.Mentions;
    [Meaning("How many claims rest on it.", Minimum = 0)] public int Claims => view.Claims;
    public SourceFiguresContract Figures => new(view.Coverage.Coverage);
}

[Meaning("The figures of a source, and what has become of them.")]
internal sealed class SourceFiguresContract(SourceCoverage coverage)
{
    [Meaning("Whether they are those recognised in the archived text; otherwise they are the mentions of figures.")]
    public bool CountedInArchivedText => coverage.IsCountedInText;

    [Meaning("How many there are.", Minimum = 0)] public int Total => coverage.Figures.Count;
    [Meaning("How many are evidence.", Minimum = 0)] public int Cited => coverage.Count(FigureUse.Cited);
    [Meaning("How many are set aside with a reason.", Minimum = 0)] public int Excluded => coverage.Count(FigureUse.Excluded);
    [Meaning("How many are neither.", Minimum = 0)] public int UnaccountedFor => coverage.Count(FigureUse.Unaccounted);
}

[Meaning("A cause that the ledger may name.")]
internal sealed class CauseContract(CauseView view)
{
    [Meaning("The cause as the ledger writes it.")] public string Cause => view.Cause;
    [Meaning("What it means.", IsFilled = true)] public string Meaning => view.Meaning.ToString();
    [Meaning("Whether only a computation of the rule can carry it.")] public bool Computed => view.IsComputed;
    [Meaning("How many entries in force name it.", Minimum = 0)] public int Explanations => view.Count;
}

[Meaning("A rule that was run and had something to check.")]
internal sealed class RuleContract(AppliedRuleView view)
{
    [Meaning("Its id.", Pattern = MeaningAttribute.Rule)] public string Rule => view.Rule.Id;
    [Meaning("The rule in a few words.", IsFilled = true)] public string Title => view.Rule.Title;
    [Meaning("How many findings it made, notes and settled ones too.", Minimum = 0)] public int Findings => view.Findings;
    [Meaning("How many groups of facts it could not decide about.", Minimum = 0)] public int Undecided => view.Undecided;
}

[Meaning("A ledger entry in force.")]
internal sealed class AcceptedContract(AcceptedView view)
{
    private readonly Explanation _explanation = view.Explanation.Explanation;

    [Meaning("Its id.")] public string Id => _explanation.Id;
    [Meaning("The rule of the discrepancy.", Pattern = MeaningAttribute.Rule)] public string Rule => view.Finding.Finding.RuleId;
    [Meaning("The ids of the facts that take part.")] public IEnumerable<string> Members => view.Finding.Members.Select(m => m.Id);
    [Meaning("What the entry has brought about.", OneOf = new[] { "acknowledged", "explained" })] public string Status => view.Finding.Status;
    [Meaning("Why the members differ.")] public string Cause => _explanation.Cause;
    [Meaning("The role that decided.")] public string DecidedBy => _explanation.DecidedBy;
    [Meaning("The day of the decision.")] public string DecidedOn => _explanation.DecidedOn;
    [Meaning("The day by which somebody has to look again.")] public string ReviewBy => _explanation.ReviewBy;
}

[Meaning("The data package as a publication.")]
internal sealed class EditionContract(EditionView edition)
{
    [Meaning("Its title.", IsFilled = true)] public string Title => edition.Title.ToString();
    [Meaning("Its version; may be empty.")] public string Version => edition.Descriptor.Version;
    [Meaning("Its licences.")] public IEnumerable<LicenceContract> Licences => edition.Descriptor.Licences.Select(l => new LicenceContract(l));
    [Meaning("What changed, newest first.")] public IEnumerable<ChangeContract> Changelog => edition.Changelog.Select(e => new ChangeContract(e));
    [Meaning("How to cite it, in one line.", IsFilled = true)] public string Citation => edition.Citation.ToString();
    [JsonPropertyName("bibtex"), Meaning("The same as an entry for BibTeX.", IsFilled = true)] public string BibTeX => edition.BibTeX;
}

[Meaning("A licence.")]
internal sealed class LicenceContract(PackageLicence licence)
{
    [Meaning("Its short name; may be empty.")] public string Name => licence.Name;
    [Meaning("Its title; may be empty.")] public string Title => licence.Title;
    [Meaning("Where it can be read; may be empty.")] public string Path => licence.Path;
}

[Meaning("What changed with a version.")]
internal sealed class ChangeContract(ChangelogEntry entry)
{
    [Meaning("The version.", IsFilled = true)] public string Version => entry.Version;
    [Meaning("The day.", Pattern = MeaningAttribute.Day)] public string Date => entry.Date;
    [Meaning("What changed.", IsFilled = true)] public string Text => entry.Text;
}
