using System.Text.Json.Serialization;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace KzKgData.Reporting.Contracts;

[Meaning("The output of kzkg check --format json.")]
internal sealed class FindingsContract(VerificationResult result, FindingsOptions options)
{
    public const string Name = "kzkg-findings-1";

    [Meaning("The name of this schema.", OneOf = new[] { Name })] public string Schema { get; } = Name;

    [Meaning("All findings: open ones first, then acknowledged, then explained.")]
    public IEnumerable<FindingContract> Findings => result.Findings.Select(f => new FindingContract(f));

    [JsonIgnore(Condition = WhenWritingNull), Meaning("Notes: findings that need no action; present only on request.")]
    public IEnumerable<FindingContract>? Notes => options.Notes ? result.Notes.Select(f => new FindingContract(f)) : null;

    [JsonIgnore(Condition = WhenWritingNull), Meaning("The cases in which a rule reached no verdict; present only on request.")]
    public IEnumerable<DecisionContract>? Decisions => options.Decisions ? result.Decisions.Select(d => new DecisionContract(d)) : null;

    [Meaning("The rules that were not run.")] public IEnumerable<NotRunContract> NotRun => result.NotRun.Select(r => new NotRunContract(r));
    public SummaryContract Summary => new(result.Summary);
    [Meaning("Excluded amounts of money and percentages.")] public IEnumerable<SetAsideContract> SetAside => SetAsideContract.Of(result);
}

[Meaning("A finding and its place in the data.")]
internal class PlainFindingContract(Finding finding) : PlacedContract(finding.Place)
{
    private protected Finding Finding => finding;

    [JsonPropertyOrder(-3), Meaning("The id of the rule.", Pattern = MeaningAttribute.Rule)] public string Rule => finding.RuleId;
    [JsonPropertyOrder(-3), Meaning("The kind of problem.", IsFilled = true)] public string Category => finding.Category;

    [JsonPropertyOrder(-3), Meaning("The severity while the finding is open.", NameOf = typeof(Severity))]
    public string Severity => Names.Of(finding.Severity);

    [JsonPropertyOrder(-3), Meaning("The status.", NameOf = typeof(FindingStatus))] public string Status => Names.Of(finding.Status);
    [JsonPropertyOrder(-3), Meaning("The ids of the facts involved, in ordinal order; may be empty.")] public IEnumerable<string> Facts => finding.Facts;
    [JsonPropertyOrder(-1), Meaning("What is wrong and what to do.", IsFilled = true)] public string Message => finding.Message;
}

[Meaning("A problem that a rule found in a group of facts. The place is that of the guarded cell of the first member.")]
internal sealed class FindingContract(Finding finding) : PlainFindingContract(finding)
{
    /// <summary>
    /// The maximum number of related places written per finding. Otherwise, the output for a dispute with thousands of positions, each compared with
    /// the largest one, would grow with the product of their sizes.
    /// </summary>
    public const int MostRelated = 1_000;

    [JsonPropertyOrder(-2), Meaning("Whether all members come from one source; true if there are fewer than two.")]
    public bool SameSource => Finding.SameSource;

    [JsonPropertyOrder(1), Meaning("The guarded cells of the other members, at most 1000.", MostItems = MostRelated)]
    public IEnumerable<RelatedContract> Related => Finding.Related.Take(MostRelated).Select(r => new RelatedContract(r));

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = WhenWritingNull)]
    [Meaning("The number of further members that are left out of related; present only if some are.", Minimum = 1)]
    public int? RelatedLeftOut => Finding.Related.Count > MostRelated ? Finding.Related.Count - MostRelated : null;

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = WhenWritingNull)]
    [Meaning("The key of the comparison group; present only for a conflict between two positions.", IsFilled = true)]
    public string? Dispute => Conflict?.Dispute.Group.Key;

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = WhenWritingNull)]
    [Meaning("The ids of the claims of the two positions, the lower position first; present only for a conflict between two positions.")]
    public IEnumerable<IEnumerable<string>>? Positions => Conflict?.Dispute is not { } dispute ? null
        : new[] { dispute.Lower, dispute.Higher }.Select(p => p.Claims.Select(c => c.Id));

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = WhenWritingNull)]
    [Meaning("The ids of the members that joined a position after the explanation was written.")]
    public IEnumerable<string>? Joined => Conflict?.Joined.Select(m => m.Id);

    private ValueConflict? Conflict => Finding.Discrepancy is ValueConflict { Dispute: not null } conflict ? conflict : null;
}

[Meaning("The guarded cell of a member.")]
internal sealed class RelatedContract(RelatedPlace related) : PlacedContract(related.Place)
{
    [Meaning("The id of the fact.")] public string Fact => related.Fact;
}

[Meaning("A case in which a rule reached no verdict. The place is omitted if there is none.")]
internal sealed class DecisionContract(Decision decision)
{
    [Meaning("The id of the rule.", Pattern = MeaningAttribute.Rule)] public string Rule => decision.RuleId;

    [Meaning("Why there is no verdict: the rule could not use a declaration, could not decide, or does not apply.", NameOf = typeof(DecisionKind))]
    public string Outcome => Names.Of(decision.Kind);

    [Meaning("What is missing or unusable.", IsFilled = true)] public string Why => decision.Why;

    [Meaning("The ids of the facts concerned, in ordinal order; empty if the case concerns the whole package.")]
    public IEnumerable<string> Facts => decision.Facts;

    [JsonIgnore(Condition = WhenWritingNull), Meaning("The path of the file, with forward slashes.", IsFilled = true)]
    public string? Path => decision.Place?.Path;

    [JsonIgnore(Condition = WhenWritingNull), Meaning("The start line, from 1.", Minimum = 1)] public int? Line => decision.Place?.Line;

    [JsonIgnore(Condition = WhenWritingNull), Meaning("The start column, from 1, in UTF-16 code units.", Minimum = 1)]
    public int? Column => decision.Place?.Column;

    [JsonIgnore(Condition = WhenWritingNull), Meaning("The end line, from 1.", Minimum = 1)] public int? EndLine => decision.Place?.EndLine;

    [JsonIgnore(Condition = WhenWritingNull), Meaning("The end column, exclusive, from 1, in UTF-16 code units.", Minimum = 1)]
    public int? EndColumn => decision.Place?.EndColumn;
}

[Meaning("A rule that was not run.")]
internal sealed class NotRunContract(RuleNotRun rule)
{
    [Meaning("The id of the rule.", Pattern = MeaningAttribute.Rule)]
    public string Rule => rule.RuleId;

    [Meaning("Why the rule was not run.", IsFilled = true)]
    public string Why => rule.Why;
}

[Meaning("An excluded amount of money or percentage. The place is that of the row that excludes it.")]
internal sealed class SetAsideContract(SetAsideAmount amount) : PlacedContract(amount.Place)
{
    [Meaning("The id of the mention.", IsFilled = true)] public string Mention => amount.Mention.Id;
    [Meaning("The id of the source.", IsFilled = true)] public string Source => amount.Mention.Source.Id;
    [Meaning("The printed characters.")] public string Printed => amount.Mention.Printed;
    [Meaning("Why the mention is excluded.")] public string Reason => amount.Reason;
    [Meaning("The printed text of the mentions that say what the amount is about; may be empty.")] public IEnumerable<string> About => amount.About;

    public static IEnumerable<SetAsideContract> Of(VerificationResult result) => result.SetAside.Select(a => new SetAsideContract(a));
}

[Meaning("The counts of a verification.")]
internal sealed class SummaryContract(Summary summary)
{
    [Meaning("Facts in all tables, including claims but not sources.", Minimum = 0)] public int Facts => summary.Facts;
    [Meaning("Claims.", Minimum = 0)] public int Claims => summary.Claims;
    [Meaning("Published texts.", Minimum = 0)] public int Sources => summary.Sources;
    [Meaning("Mentions.", Minimum = 0)] public int Mentions => summary.Mentions;
    [Meaning("Citations whose mention exists.", Minimum = 0)] public int Citations => summary.Citations;
    [Meaning("Cells of facts that need a citation.", Minimum = 0)] public int CellsNeedingEvidence => summary.CellsNeedingEvidence;
    [Meaning("How many of the cells that need a citation have one.", Minimum = 0)] public int CellsCited => summary.CellsCited;

    [Meaning("Figures: those recognised in the archived texts if these are available, otherwise those with a mention.", Minimum = 0)]
    public int Figures => summary.Figures;

    [Meaning("How many of the figures are cited or excluded.", Minimum = 0)] public int FiguresAccountedFor => summary.FiguresAccountedFor;
    [Meaning("Findings of the consistency rules.", Minimum = 0)] public int Discrepancies => summary.Discrepancies;
    [Meaning("How many of the discrepancies are explained.", Minimum = 0)] public int Explained => summary.Explained;
    [Meaning("How many of the discrepancies are acknowledged.", Minimum = 0)] public int Acknowledged => summary.Acknowledged;
    [Meaning("Open findings of all rules, without notes.", Minimum = 0)] public int Open => summary.Open;
    [Meaning("Notes.", Minimum = 0)] public int Notes => summary.Notes;
    [Meaning("Groups of facts for which a rule reached no verdict.", Minimum = 0)] public int CannotDecide => summary.CannotDecide;
    [Meaning("Rules with nothing to check in the package.", Minimum = 0)] public int NotApplicable => summary.NotApplicable;

    [Meaning("Declarations of the package that a rule could not use.", Minimum = 0)]
    public int Misconfigured => summary.Misconfigured;

    [Meaning("Comparison groups in disagreement.", Minimum = 0)] public int Disputes => summary.Disputes;
    [Meaning("How many of the figures are evidence for a fact or an explanation.", Minimum = 0)] public int FiguresCited => summary.FiguresCited;
    [Meaning("How many of the figures are excluded with a reason.", Minimum = 0)] public int FiguresSetAside => summary.FiguresSetAside;
}
