using System.Text.Json.Serialization;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace KzKgData.Reporting.Contracts;

[Meaning("What kzkg check --format json prints.")]
internal sealed class FindingsContract(VerificationResult result, FindingsOptions options)
{
    public const string Name = "kzkg-findings-1";

    [Meaning("The name of this schema.", OneOf = new[] { Name })] public string Schema { get; } = Name;

    [Meaning("All findings: open ones first, then acknowledged, then explained.")]
    public IEnumerable<FindingContract> Findings => result.Findings.Select(f => new FindingContract(f));

    [JsonIgnore(Condition = WhenWritingNull), Meaning("Notes that are no discrepancies; only where they were asked for.")]
    public IEnumerable<FindingContract>? Notes => options.Notes ? result.Notes.Select(f => new FindingContract(f)) : null;

    [JsonIgnore(Condition = WhenWritingNull), Meaning("Where rules came to no verdict; only where they were asked for.")]
    public IEnumerable<DecisionContract>? Decisions => options.Decisions ? result.Decisions.Select(d => new DecisionContract(d)) : null;

    [Meaning("The rules that were not run.")] public IEnumerable<NotRunContract> NotRun => result.NotRun.Select(r => new NotRunContract(r));
    public SummaryContract Summary => new(result.Summary);
    [Meaning("Money and percentages that are excluded.")] public IEnumerable<SetAsideContract> SetAside => SetAsideContract.Of(result);
}

[Meaning("A finding about the data, at its place.")]
internal class PlainFindingContract(Finding finding) : PlacedContract(finding.Place)
{
    private protected Finding Finding => finding;

    [JsonPropertyOrder(-3), Meaning("The rule.", Pattern = MeaningAttribute.Rule)] public string Rule => finding.RuleId;
    [JsonPropertyOrder(-3), Meaning("What kind of problem it is.", IsFilled = true)] public string Category => finding.Category;
    [JsonPropertyOrder(-3), Meaning("How bad it is.", NameOf = typeof(Severity))] public string Severity => Names.Of(finding.Severity);
    [JsonPropertyOrder(-3), Meaning("How far it has been dealt with.", NameOf = typeof(FindingStatus))] public string Status => Names.Of(finding.Status);
    [JsonPropertyOrder(-3), Meaning("The ids of the facts that take part.")] public IEnumerable<string> Facts => finding.Facts;
    [JsonPropertyOrder(-1), Meaning("What was found and what to do.", IsFilled = true)] public string Message => finding.Message;
}

[Meaning("What one rule says about one group of facts. The place is the guarded cell of the first member.")]
internal sealed class FindingContract(Finding finding) : PlainFindingContract(finding)
{
    /// <summary>
    /// How many places of members a finding tells: of a dispute of thousands, each against the largest position, all would be their product.
    /// </summary>
    public const int MostRelated = 1_000;

    [JsonPropertyOrder(-2), Meaning("Whether all of them stand in one source.")] public bool SameSource => Finding.SameSource;

    [JsonPropertyOrder(1), Meaning("The guarded cells of the other members, at most 1000 of them.", MostItems = MostRelated)]
    public IEnumerable<RelatedContract> Related => Finding.Related.Take(MostRelated).Select(r => new RelatedContract(r));

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = WhenWritingNull)]
    [Meaning("How many more members there are, whose cells are not told; there only where some are not.", Minimum = 1)]
    public int? RelatedLeftOut => Finding.Related.Count > MostRelated ? Finding.Related.Count - MostRelated : null;

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

    private ValueConflict? Conflict => Finding.Discrepancy is ValueConflict { Dispute: not null } conflict ? conflict : null;
}

[Meaning("The guarded cell of a member.")]
internal sealed class RelatedContract(RelatedPlace related) : PlacedContract(related.Place)
{
    [Meaning("The id of the fact.")] public string Fact => related.Fact;
}

[Meaning("That a rule came to no verdict. The place is left out where there is none.")]
internal sealed class DecisionContract(Decision decision)
{
    [Meaning("The rule.", Pattern = MeaningAttribute.Rule)] public string Rule => decision.RuleId;
    [Meaning("Why there is no verdict.", NameOf = typeof(DecisionKind))] public string Outcome => Names.Of(decision.Kind);
    [Meaning("What is missing.", IsFilled = true)] public string Why => decision.Why;
    [Meaning("The ids of the facts that it is about.")] public IEnumerable<string> Facts => decision.Facts;
    [JsonIgnore(Condition = WhenWritingNull), Meaning("The file, with forward slashes.", IsFilled = true)] public string? Path => decision.Place?.Path;
    [JsonIgnore(Condition = WhenWritingNull), Meaning("The line, from 1.", Minimum = 1)] public int? Line => decision.Place?.Line;
    [JsonIgnore(Condition = WhenWritingNull), Meaning("The column, from 1, in UTF-16 units.", Minimum = 1)] public int? Column => decision.Place?.Column;
    [JsonIgnore(Condition = WhenWritingNull), Meaning("The line of the end, from 1.", Minimum = 1)] public int? EndLine => decision.Place?.EndLine;

    [JsonIgnore(Condition = WhenWritingNull), Meaning("The column behind the last character, from 1.", Minimum = 1)]
    public int? EndColumn => decision.Place?.EndColumn;
}

[Meaning("A rule that was not run.")]
internal sealed class NotRunContract(RuleNotRun rule)
{
    [Meaning("Its id.", Pattern = MeaningAttribute.Rule)]
    public string Rule => rule.RuleId;

    [Meaning("What it would need.", IsFilled = true)]
    public string Why => rule.Why;
}

[Meaning("Money or a percentage that is no evidence for a fact. The place is the row that excludes it.")]
internal sealed class SetAsideContract(SetAsideAmount amount) : PlacedContract(amount.Place)
{
    [Meaning("The id of the mention.", IsFilled = true)] public string Mention => amount.Mention.Id;
    [Meaning("The id of the source that it stands in.", IsFilled = true)] public string Source => amount.Mention.Source.Id;
    [Meaning("What is printed there.")] public string Printed => amount.Mention.Printed;
    [Meaning("Why it is set aside.")] public string Reason => amount.Reason;
    [Meaning("What is printed where the source says what it is about.")] public IEnumerable<string> About => amount.About;

    public static IEnumerable<SetAsideContract> Of(VerificationResult result) => result.SetAside.Select(a => new SetAsideContract(a));
}

[Meaning("The counts.")]
internal sealed class SummaryContract(Summary summary)
{
    [Meaning("Facts of all tables, claims included, sources left out.", Minimum = 0)] public int Facts => summary.Facts;
    [Meaning("Claims.", Minimum = 0)] public int Claims => summary.Claims;
    [Meaning("Published texts.", Minimum = 0)] public int Sources => summary.Sources;
    [Meaning("Mentions.", Minimum = 0)] public int Mentions => summary.Mentions;
    [Meaning("Citations whose mention is there.", Minimum = 0)] public int Citations => summary.Citations;
    [Meaning("Cells of facts that have to be cited.", Minimum = 0)] public int CellsNeedingEvidence => summary.CellsNeedingEvidence;
    [Meaning("How many of them are.", Minimum = 0)] public int CellsCited => summary.CellsCited;

    [Meaning("Figures: those recognised in the archived texts where these are at hand, otherwise those with a mention.", Minimum = 0)]
    public int Figures => summary.Figures;

    [Meaning("How many of them are cited or set aside.", Minimum = 0)] public int FiguresAccountedFor => summary.FiguresAccountedFor;
    [Meaning("Findings of the consistency rules.", Minimum = 0)] public int Discrepancies => summary.Discrepancies;
    [Meaning("How many of them are explained.", Minimum = 0)] public int Explained => summary.Explained;
    [Meaning("How many of them are acknowledged.", Minimum = 0)] public int Acknowledged => summary.Acknowledged;
    [Meaning("Open findings of all rules.", Minimum = 0)] public int Open => summary.Open;
    [Meaning("Notes that are no discrepancies.", Minimum = 0)] public int Notes => summary.Notes;
    [Meaning("Groups of facts that rules could not decide about.", Minimum = 0)] public int CannotDecide => summary.CannotDecide;
    [Meaning("Rules without anything to check.", Minimum = 0)] public int NotApplicable => summary.NotApplicable;

    [Meaning("Rules that checked nothing since the package declares what they look at in a way that they cannot use.", Minimum = 0)]
    public int Misconfigured => summary.Misconfigured;

    [Meaning("Comparison groups in disagreement.", Minimum = 0)] public int Disputes => summary.Disputes;
    [Meaning("How many of the figures a fact or an explanation rests on.", Minimum = 0)] public int FiguresCited => summary.FiguresCited;
    [Meaning("How many of the figures are excluded with a reason.", Minimum = 0)] public int FiguresSetAside => summary.FiguresSetAside;
}
