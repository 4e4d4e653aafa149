using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Contracts;

[Meaning("A disagreement: the comparable claims about one quantity and period, and all findings about them.")]
internal sealed class CardContract(CardView card)
{
    [Meaning("The id of the card in the HTML page. It depends on the subject of the card, not on the order of cards.", IsFilled = true)]
    public string Anchor => card.Anchor;

    [Meaning("The subject of the disagreement.", IsFilled = true)] public string Title => card.Title.ToString();
    [Meaning("The status of the least settled finding.", NameOf = typeof(FindingStatus))] public string Status => card.StatusWord;

    [Meaning("The disagreement as a question: the title, followed by the figures if they contradict each other.", IsFilled = true)]
    public string Question => card.Question.ToString();

    [Meaning("Who says what, and by how much the figures differ.", IsFilled = true)] public string Sentence => card.Sentence.ToString();

    [Meaning("The positions, from the lowest to the highest; empty if no figures contradict each other.")]
    public IEnumerable<PositionContract> Positions => card.Positions.Select(p => new PositionContract(p));

    [Meaning("All comparable claims, including those that agree.")] public IEnumerable<ClaimContract> Claims => card.Claims.Select(c => new ClaimContract(c));

    [Meaning("The ids of the facts involved in a discrepancy, claims first.")]
    public IEnumerable<string> Members => card.Claims.Select(c => c.Claim.Id).Where(card.Members.Contains).Concat(card.Facts.Select(f => f.Member.Id));

    [Meaning("The facts involved that are not claims.")] public IEnumerable<MemberContract> Facts => card.Facts.Select(f => new MemberContract(f));

    [Meaning("The number of voices behind each printed value.")]
    public IEnumerable<ValueVoicesContract> Voices => card.Voices.Select(v => new ValueVoicesContract(v));

    [Meaning("The discrepancies, least settled first.")]
    public IEnumerable<DiscrepancyContract> Findings => card.Findings.Select(f => new DiscrepancyContract(f));

    [Meaning("The tables of statistical offices that would settle the disagreement, if no available edition covers its period.")]
    public IEnumerable<StatisticalTableContract> NotConsulted => card.Offices.Where(o => !o.HasPeriod).Select(o => new StatisticalTableContract(o));
}

[Meaning("A position: claims that agree with each other.")]
internal sealed class PositionContract(PositionView position)
{
    [Meaning("The value of the claims, or the smallest and largest value, in words.", IsFilled = true)] public string Value => position.Value.ToString();
    [Meaning("The ids of the claims.")] public IEnumerable<string> Claims => position.Claims.Select(c => c.Claim.Id);
}

[Meaning("A fact involved that is not a claim. The place is that of its guarded cell.")]
internal sealed class MemberContract(MemberView view) : PlacedContract(view.Cell.Place)
{
    [Meaning("The id of the fact.")] public string Id => view.Member.Id;
    [Meaning("The field of the guarded cell.")] public string Field => view.Member.Field;
    [Meaning("The text of the guarded cell.")] public string Value => view.Member.Guarded;
    [Meaning("The id of the source; null if the fact names none.")] public string? Source => view.Member.Source?.Id;
}

/// <summary>How many voices are behind prints of a figure.</summary>
internal abstract class VoicesContract(Voices voices)
{
    [Meaning("The number of prints, not counting reprints.", Minimum = 1)] public int Prints => voices.Prints;
    [Meaning("The maximum number of named voices; claims that share a speaker are one voice.", Minimum = 0)] public int NamedVoicesAtMost => voices.Named;
    [Meaning("The number of prints that name nobody.", Minimum = 0)] public int UnattributedPrints => voices.Unattributed;
    [Meaning("The number of further prints that only repeat a text already counted.", Minimum = 0)] public int Reprints => voices.Reprints;
}

[Meaning("The number of voices behind a printed value.")]
internal sealed class ValueVoicesContract(VoicesView view) : VoicesContract(view.Voices)
{
    [Meaning("The value, in words.", IsFilled = true)] public string Value => view.Value.ToString();
}

[Meaning("A table of a statistical office.")]
internal sealed class StatisticalTableContract(StatisticalOfficeView view)
{
    [Meaning("The side of the office.")] public string Side => view.Office.Side;
    [Meaning("The name of the office.")] public string Name => view.Office.Name;
    [Meaning("The table; may be empty.")] public string Table => view.Office.Table;
    [Meaning("The URL of the table; null if the package gives none.")] public string? Url => view.Office.Url?.AbsoluteUri;
    [Meaning("The last period for which an available edition has figures; null if there is none.")] public string? AtHandTo => view.AtHand?.ToString();
}

[Meaning("A finding that can be explained.")]
internal sealed class DiscrepancyContract(FindingView view)
{
    [Meaning("The id of the rule.", Pattern = MeaningAttribute.Rule)] public string Rule => view.Finding.RuleId;
    [Meaning("The title of the rule.", IsFilled = true)] public string Title => view.Title;
    [Meaning("The kind of disagreement. It does not explain the disagreement.", IsFilled = true)] public string Category => view.Finding.Category;
    [Meaning("The severity while the finding is open.", NameOf = typeof(Severity))] public string Severity => view.Severity;
    [Meaning("The status.", NameOf = typeof(FindingStatus))] public string Status => view.Status;
    [Meaning("The ids of the facts involved.")] public IEnumerable<string> Members => view.Members.Select(m => m.Id);
    [Meaning("Whether all members come from one source.")] public bool SameSource => view.Finding.SameSource;
    [Meaning("What was found.", IsFilled = true)] public string Message => view.Finding.Message;

    [Meaning("The widest gap between two contradicting claims; null if the finding is not a conflict between values.")]
    public GapContract? Gap => view.Gap is { } gap ? new(gap) : null;

    [Meaning("The gap that valuation alone could account for; null except for mirror asymmetry between values.")]
    public ValuationContract? Valuation => view.Valuation is { } valuation ? new(valuation) : null;

    [Meaning("The ledger entry in force; null if there is none.")]
    public ExplanationContract? Explanation => view.Explanation is { } explanation ? new(explanation) : null;

    [Meaning("A ledger entry that does not hold; null if there is none.")]
    public ExplanationContract? VoidExplanation => view.VoidExplanation is { } explanation ? new(explanation) : null;

    [Meaning("Why the void ledger entry does not hold; empty if there is none.")]
    public IEnumerable<string> Objections => view.Objections.Select(o => o.ToString());
}

[Meaning("The gap between two claims.")]
internal sealed class GapContract(Gap gap)
{
    [Meaning("The id of the claim with the smaller value.")] public string Lower => gap.Lower.Id;
    [Meaning("The id of the claim with the larger value.")] public string Higher => gap.Higher.Id;
    [Meaning("The difference of the values, in their unit; 0 or more.", Minimum = 0)] public decimal Difference => PlainNumber.Of(gap.Difference);
    public IntervalContract DifferenceInterval => IntervalContract.Of(gap.DifferenceInterval);

    [Meaning("The asymmetry index 2|a−b|/(a+b), from 0 to 2; null unless both values are above 0, and for ranks.", Minimum = 0, Maximum = 2)]
    public decimal? Index => PlainNumber.Share(gap.Index);

    [Meaning("The interval of the asymmetry index of the true values; null if the index is null.")]
    public IntervalContract? IndexInterval => gap.IndexInterval is { } interval ? IntervalContract.OfShares(interval) : null;
}

[Meaning("The largest asymmetry index that valuation alone can cause between totals of trade: 2(c−1)/(c+1) for the CIF factor c.")]
internal sealed class ValuationContract(ValuationView view)
{
    [Meaning("The largest index at the CIF factor 1.06.")] public decimal BoundAtCif106 { get; } = PlainNumber.Share(Valuation.UsualBound);
    [Meaning("The largest index at the CIF factor 1.20.")] public decimal BoundAtCif120 { get; } = PlainNumber.Share(Valuation.HighBound);

    [Meaning("The comparison with the figures for the flows in both directions; null if there are none.")]
    public ValuationByFlowsContract? ByFlows => view.Test is { } test ? new(test) : null;

    [Meaning("What the bounds, or the flows, mean for this gap, in words.", IsFilled = true)] public string Remark => view.Remark.ToString();
}

[Meaning("Whether valuation can account for a gap, given the flows in both directions. Intervals are in the unit of the totals.")]
internal sealed class ValuationByFlowsContract(ValuationTest test)
{
    [Meaning(
        "Whether valuation can cause the whole gap, less than the gap, or only a gap in the other direction; undecided if the net exporter is uncertain.",
        NameOf = typeof(ValuationVerdict))]
    public string Verdict => Names.Of(test.Verdict);
    [Meaning("The ids of the claims about the flows.")] public IEnumerable<string> Flows => test.LowerExports.Concat(test.HigherExports).Select(c => c.Id);

    [Meaning("The interval of the net exports (FOB) of the side with the smaller total.")]
    public IntervalContract NetExports => IntervalContract.Of(test.NetExports);

    [Meaning("The interval of the gap that valuation can cause at CIF factors from 1 to 1.20; negative in the opposite direction.")]
    public IntervalContract Carried => IntervalContract.Of(test.Carried);
}

[Meaning("A ledger entry.")]
internal sealed class ExplanationContract(ExplanationView view)
{
    [Meaning("The id of the ledger entry.")] public string Id => view.Explanation.Id;
    [Meaning("The cause: why the members differ.")] public string Cause => view.Explanation.Cause;

    [Meaning("The evidence of the cause: ids of mentions and of cells of official tables, or computed.")]
    public IEnumerable<string> Evidence => view.Explanation.Evidence;

    [Meaning("Possible reasons; may be empty.")] public IEnumerable<string> Hypotheses => view.Hypotheses.Select(h => h.ToString());
    [Meaning("What would settle the discrepancy; may be empty.")] public IEnumerable<string> WouldSettle => view.WouldSettle.Select(w => w.ToString());
    [Meaning("The id of the preferred member; may be empty.")] public string Preferred => view.Explanation.Preferred;
    [Meaning("The reasoning.")] public string Rationale => view.Explanation.Rationale;
    [Meaning("The ids of the members for which the entry was written.")] public IEnumerable<string> Facts => view.Explanation.Facts;

    [Meaning("The values of their guarded cells for which the entry was written, in the same order.")]
    public IEnumerable<string> Expect => view.Explanation.Expect;

    [Meaning("The role of the person who decided.")] public string DecidedBy => view.Explanation.DecidedBy;
    [Meaning("The date of the decision.")] public string DecidedOn => view.Explanation.DecidedOn;
    [Meaning("The date by which the entry has to be reviewed.")] public string ReviewBy => view.Explanation.ReviewBy;
}
