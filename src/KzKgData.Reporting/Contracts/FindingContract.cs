using System.Text.Json.Serialization;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace KzKgData.Reporting.Contracts;

[Meaning("What kzkg check --format json prints.")]
internal sealed class FindingsContract
{
    public const string Name = "kzkg-findings-1";

    private readonly VerificationResult _result;
    private readonly FindingsOptions _options;

    internal FindingsContract(VerificationResult result, FindingsOptions options) => (_result, _options) = (result, options);

    [Meaning("The name of this schema.", OneOf = new[] { Name })] public string Schema { get; } = Name;

    [Meaning("All findings: open ones first, then acknowledged, then explained.")]
    public IEnumerable<FindingContract> Findings => _result.Findings.Select(f => new FindingContract(f));

    [JsonIgnore(Condition = WhenWritingNull), Meaning("Notes that are no discrepancies; only where they were asked for.")]
    public IEnumerable<FindingContract>? Notes => _options.Notes ? _result.Notes.Select(f => new FindingContract(f)) : null;

    [JsonIgnore(Condition = WhenWritingNull), Meaning("Where rules came to no verdict; only where they were asked for.")]
    public IEnumerable<DecisionContract>? Decisions => _options.Decisions ? _result.Decisions.Select(d => new DecisionContract(d)) : null;

    [Meaning("The rules that were not run.")] public IEnumerable<NotRunContract> NotRun => _result.NotRun.Select(r => new NotRunContract(r));
    public SummaryContract Summary => new(_result.Summary);
    [Meaning("Money and percentages that are excluded.")] public IEnumerable<SetAsideContract> SetAside => SetAsideContract.Of(_result);
}

[Meaning("A finding about the data, at its place.")]
internal class PlainFindingContract : PlacedContract
{
    private readonly Finding _finding;

    internal PlainFindingContract(Finding finding)
        : base(finding.Place) => _finding = finding;

    [JsonPropertyOrder(-3), Meaning("The rule.", Pattern = MeaningAttribute.Rule)] public string Rule => _finding.RuleId;
    [JsonPropertyOrder(-3), Meaning("What kind of problem it is.", IsFilled = true)] public string Category => _finding.Category;
    [JsonPropertyOrder(-3), Meaning("How bad it is.", NameOf = typeof(Severity))] public string Severity => Names.Of(_finding.Severity);
    [JsonPropertyOrder(-3), Meaning("How far it has been dealt with.", NameOf = typeof(FindingStatus))] public string Status => Names.Of(_finding.Status);
    [JsonPropertyOrder(-3), Meaning("The ids of the facts that take part.")] public IEnumerable<string> Facts => _finding.Facts;
    [JsonPropertyOrder(-1), Meaning("What was found and what to do.", IsFilled = true)] public string Message => _finding.Message;
}

[Meaning("What one rule says about one group of facts. The place is the guarded cell of the first member.")]
internal sealed class FindingContract : PlainFindingContract
{
    /// <summary>
    /// How many places of members a finding tells: of a dispute of thousands, each against the largest position, all would be their product.
    /// </summary>
    public const int MostRelated = 1_000;

    private readonly Finding _finding;

    internal FindingContract(Finding finding)
        : base(finding) => _finding = finding;

    [JsonPropertyOrder(-2), Meaning("Whether all of them stand in one source.")] public bool SameSource => _finding.SameSource;

    [JsonPropertyOrder(1), Meaning("The guarded cells of the other members, at most 1000 of them.", MostItems = MostRelated)]
    public IEnumerable<RelatedContract> Related => _finding.Related.Take(MostRelated).Select(r => new RelatedContract(r));

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = WhenWritingNull)]
    [Meaning("How many more members there are, whose cells are not told; there only where some are not.", Minimum = 1)]
    public int? RelatedLeftOut => _finding.Related.Count > MostRelated ? _finding.Related.Count - MostRelated : null;

    [JsonPropertyOrder(1), JsonIgnore(Condition = WhenWritingNull), Meaning("What names the comparison group of a value conflict.", IsFilled = true)]
    public string? Dispute => Conflict?.Dispute.Group.Key;

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = WhenWritingNull)]
    [Meaning("The claims of the two positions that are held against each other, the lower one first.")]
    public IEnumerable<IEnumerable<string>>? Positions => Conflict?.Dispute is not { } dispute ? null
        : new[] { dispute.Lower, dispute.Higher }.Select(p => p.Claims.Select(c => c.Id));

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = WhenWritingNull)]
    [Meaning("The members that agree with a position and have come since the explanation was written.")]
    public IEnumerable<string>? Joined => Conflict?.Joined.Select(m => m.Id);

    private ValueConflict? Conflict => _finding.Discrepancy is ValueConflict { Dispute: not null } conflict ? conflict : null;
}

[Meaning("The guarded cell of a member.")]
internal sealed class RelatedContract : PlacedContract
{
    internal RelatedContract(RelatedPlace related)
        : base(related.Place) => Fact = related.Fact;

    [Meaning("The id of the fact.")]
    public string Fact { get; }
}

[Meaning("That a rule came to no verdict. The place is left out where there is none.")]
internal sealed class DecisionContract
{
    private readonly Decision _decision;

    internal DecisionContract(Decision decision) => _decision = decision;

    [Meaning("The rule.", Pattern = MeaningAttribute.Rule)] public string Rule => _decision.RuleId;
    [Meaning("Why there is no verdict.", NameOf = typeof(DecisionKind))] public string Outcome => Names.Of(_decision.Kind);
    [Meaning("What is missing.", IsFilled = true)] public string Why => _decision.Why;
    [Meaning("The ids of the facts that it is about.")] public IEnumerable<string> Facts => _decision.Facts;
    [JsonIgnore(Condition = WhenWritingNull), Meaning("The file, with forward slashes.", IsFilled = true)] public string? Path => _decision.Place?.Path;
    [JsonIgnore(Condition = WhenWritingNull), Meaning("The line, from 1.", Minimum = 1)] public int? Line => _decision.Place?.Line;
    [JsonIgnore(Condition = WhenWritingNull), Meaning("The column, from 1, in UTF-16 units.", Minimum = 1)] public int? Column => _decision.Place?.Column;
    [JsonIgnore(Condition = WhenWritingNull), Meaning("The line of the end, from 1.", Minimum = 1)] public int? EndLine => _decision.Place?.EndLine;

    [JsonIgnore(Condition = WhenWritingNull), Meaning("The column behind the last character, from 1.", Minimum = 1)]
    public int? EndColumn => _decision.Place?.EndColumn;
}

[Meaning("A rule that was not run.")]
internal sealed class NotRunContract
{
    internal NotRunContract(RuleNotRun rule) => (Rule, Why) = (rule.RuleId, rule.Why);

    [Meaning("Its id.", Pattern = MeaningAttribute.Rule)]
    public string Rule { get; }

    [Meaning("What it would need.", IsFilled = true)]
    public string Why { get; }
}

[Meaning("Money or a percentage that is no evidence for a fact. The place is the row that excludes it.")]
internal sealed class SetAsideContract : PlacedContract
{
    private readonly SetAsideAmount _amount;

    private SetAsideContract(SetAsideAmount amount)
        : base(amount.Place) => _amount = amount;

    [Meaning("The id of the mention.", IsFilled = true)] public string Mention => _amount.Mention.Id;
    [Meaning("The id of the source that it stands in.", IsFilled = true)] public string Source => _amount.Mention.Source.Id;
    [Meaning("What is printed there.")] public string Printed => _amount.Mention.Printed;
    [Meaning("Why it is set aside.")] public string Reason => _amount.Reason;
    [Meaning("What is printed where the source says what it is about.")] public IEnumerable<string> About => _amount.About;

    public static IEnumerable<SetAsideContract> Of(VerificationResult result) => result.SetAside.Select(a => new SetAsideContract(a));
}

[Meaning("The counts.")]
internal sealed class SummaryContract
{
    private readonly Summary _summary;

    internal SummaryContract(Summary summary) => _summary = summary;

    [Meaning("Facts of all tables, claims included, sources left out.", Minimum = 0)] public int Facts => _summary.Facts;
    [Meaning("Claims.", Minimum = 0)] public int Claims => _summary.Claims;
    [Meaning("Published texts.", Minimum = 0)] public int Sources => _summary.Sources;
    [Meaning("Mentions.", Minimum = 0)] public int Mentions => _summary.Mentions;
    [Meaning("Citations whose mention is there.", Minimum = 0)] public int Citations => _summary.Citations;
    [Meaning("Cells of facts that have to be cited.", Minimum = 0)] public int CellsNeedingEvidence => _summary.CellsNeedingEvidence;
    [Meaning("How many of them are.", Minimum = 0)] public int CellsCited => _summary.CellsCited;

    [Meaning("Figures: those recognised in the archived texts where these are at hand, otherwise those with a mention.", Minimum = 0)]
    public int Figures => _summary.Figures;

    [Meaning("How many of them are cited or set aside.", Minimum = 0)] public int FiguresAccountedFor => _summary.FiguresAccountedFor;
    [Meaning("Findings of the consistency rules.", Minimum = 0)] public int Discrepancies => _summary.Discrepancies;
    [Meaning("How many of them are explained.", Minimum = 0)] public int Explained => _summary.Explained;
    [Meaning("How many of them are acknowledged.", Minimum = 0)] public int Acknowledged => _summary.Acknowledged;
    [Meaning("Open findings of all rules.", Minimum = 0)] public int Open => _summary.Open;
    [Meaning("Notes that are no discrepancies.", Minimum = 0)] public int Notes => _summary.Notes;
    [Meaning("Groups of facts that rules could not decide about.", Minimum = 0)] public int CannotDecide => _summary.CannotDecide;
    [Meaning("Rules without anything to check.", Minimum = 0)] public int NotApplicable => _summary.NotApplicable;

    [Meaning("Rules that checked nothing since the package declares what they look at in a way that they cannot use.", Minimum = 0)]
    public int Misconfigured => _summary.Misconfigured;

    [Meaning("Comparison groups in disagreement.", Minimum = 0)] public int Disputes => _summary.Disputes;
    [Meaning("How many of the figures a fact or an explanation rests on.", Minimum = 0)] public int FiguresCited => _summary.FiguresCited;
    [Meaning("How many of the figures are excluded with a reason.", Minimum = 0)] public int FiguresSetAside => _summary.FiguresSetAside;
}
