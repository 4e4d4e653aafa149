using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Contracts;

[Meaning("Everything found about one quantity and period.")]
internal sealed class CardContract(CardView card)
{
    [Meaning("The id of its place in the page, which comes from what it is about.", IsFilled = true)] public string Anchor => card.Anchor;
    [Meaning("What is disagreed about.", IsFilled = true)] public string Title => card.Title.ToString();
    [Meaning("How far it has been dealt with.", NameOf = typeof(FindingStatus))] public string Status => card.StatusWord;

    [Meaning("What is asked: the title, with the figures where they contradict each other.", IsFilled = true)]
    public string Question => card.Question.ToString();

    [Meaning("Who says what, and by how much they differ.", IsFilled = true)] public string Sentence => card.Sentence.ToString();

    [Meaning("The claims that agree with each other, from the lowest to the highest; empty where no figures contradict each other.")]
    public IEnumerable<PositionContract> Positions => card.Positions.Select(p => new PositionContract(p));

    [Meaning("All comparable claims, agreeing ones too.")] public IEnumerable<ClaimContract> Claims => card.Claims.Select(c => new ClaimContract(c));

    [Meaning("The ids of those that take part in a discrepancy.")]
    public IEnumerable<string> Members => card.Claims.Select(c => c.Claim.Id).Where(card.Members.Contains).Concat(card.Facts.Select(f => f.Member.Id));

    [Meaning("The members that are no claims.")] public IEnumerable<MemberContract> Facts => card.Facts.Select(f => new MemberContract(f));
    [Meaning("What each printed value has behind it.")] public IEnumerable<ValueVoicesContract> Voices => card.Voices.Select(v => new ValueVoicesContract(v));
    [Meaning("The discrepancies.")] public IEnumerable<DiscrepancyContract> Findings => card.Findings.Select(f => new DiscrepancyContract(f));

    [Meaning("Tables of statistical offices that would settle it and were not consulted for its period.")]
    public IEnumerable<StatisticalTableContract> NotConsulted => card.Offices.Where(o => !o.HasPeriod).Select(o => new StatisticalTableContract(o));
}

[Meaning("Claims that agree with each other.")]
internal sealed class PositionContract(PositionView position)
{
    [Meaning("Their value, or the smallest and the largest, in words.", IsFilled = true)] public string Value => position.Value.ToString();
    [Meaning("Their ids.")] public IEnumerable<string> Claims => position.Claims.Select(c => c.Claim.Id);
}

[Meaning("A fact of another kind than a claim that takes part. The place is its guarded cell.")]
internal sealed class MemberContract(MemberView view) : PlacedContract(view.Cell.Place)
{
    [Meaning("Its id.")] public string Id => view.Member.Id;
    [Meaning("The field of the guarded cell.")] public string Field => view.Member.Field;
    [Meaning("What stands there.")] public string Value => view.Member.Guarded;
    [Meaning("The id of its source; null where it names none.")] public string? Source => view.Member.Source?.Id;
}

/// <summary>How many voices stand behind prints.</summary>
internal abstract class VoicesContract(Voices voices)
{
    [Meaning("How many prints there are.", Minimum = 1)] public int Prints => voices.Prints;
    [Meaning("How many named voices they have at most.", Minimum = 0)] public int NamedVoicesAtMost => voices.Named;
    [Meaning("How many of the prints name nobody.", Minimum = 0)] public int UnattributedPrints => voices.Unattributed;
    [Meaning("How many more prints only repeat the text of one that is counted.", Minimum = 0)] public int Reprints => voices.Reprints;
}

[Meaning("How many voices stand behind a value.")]
internal sealed class ValueVoicesContract(VoicesView view) : VoicesContract(view.Voices)
{
    [Meaning("The value, in words.", IsFilled = true)] public string Value => view.Value.ToString();
}

[Meaning("A table of a statistical office.")]
internal sealed class StatisticalTableContract(StatisticalOfficeView view)
{
    [Meaning("The side whose office it is.")] public string Side => view.Office.Side;
    [Meaning("The office.")] public string Name => view.Office.Name;
    [Meaning("The table; may be empty.")] public string Table => view.Office.Table;
    [Meaning("Where to find it; null where the package names no address.")] public string? Url => view.Office.Url?.AbsoluteUri;
    [Meaning("The last period that an edition at hand has; null where none is at hand.")] public string? AtHandTo => view.AtHand?.ToString();
}

[Meaning("A finding that can be explained.")]
internal sealed class DiscrepancyContract(FindingView view)
{
    [Meaning("The rule.", Pattern = MeaningAttribute.Rule)] public string Rule => view.Finding.RuleId;
    [Meaning("The rule in a few words.", IsFilled = true)] public string Title => view.Title;
    [Meaning("What kind of disagreement it is; it explains nothing.", IsFilled = true)] public string Category => view.Finding.Category;
    [Meaning("How bad it is.", NameOf = typeof(Severity))] public string Severity => view.Severity;
    [Meaning("How far it has been dealt with.", NameOf = typeof(FindingStatus))] public string Status => view.Status;
    [Meaning("The ids of the facts that take part.")] public IEnumerable<string> Members => view.Members.Select(m => m.Id);
    [Meaning("Whether all of them stand in one source.")] public bool SameSource => view.Finding.SameSource;
    [Meaning("What was found.", IsFilled = true)] public string Message => view.Finding.Message;
    [Meaning("How far the members lie apart; null for a discrepancy of a single fact.")] public GapContract? Gap => view.Gap is { } gap ? new(gap) : null;

    [Meaning("What valuation alone could carry; null except for mirror asymmetry between values.")]
    public ValuationContract? Valuation => view.Valuation is { } valuation ? new(valuation) : null;

    [Meaning("The ledger entry in force; null where there is none.")]
    public ExplanationContract? Explanation => view.Explanation is { } explanation ? new(explanation) : null;

    [Meaning("A ledger entry that does not hold; null where there is none.")]
    public ExplanationContract? VoidExplanation => view.VoidExplanation is { } explanation ? new(explanation) : null;

    [Meaning("Why that entry does not hold.")] public IEnumerable<string> Objections => view.Objections.Select(o => o.ToString());
}

[Meaning("How far two claims lie apart.")]
internal sealed class GapContract(Gap gap)
{
    [Meaning("The id of the claim with the smaller value.")] public string Lower => gap.Lower.Id;
    [Meaning("The id of the claim with the larger value.")] public string Higher => gap.Higher.Id;
    [Meaning("The difference of the values, in their unit.", Minimum = 0)] public decimal Difference => PlainNumber.Of(gap.Difference);
    public IntervalContract DifferenceInterval => IntervalContract.Of(gap.DifferenceInterval);

    [Meaning("The asymmetry index 2|a−b|/(a+b); null where not all values are above 0.", Minimum = 0, Maximum = 2)]
    public decimal? Index => PlainNumber.Share(gap.Index);

    [Meaning("Where the index of the true values lies; null where the index is.")]
    public IntervalContract? IndexInterval => gap.IndexInterval is { } interval ? IntervalContract.OfShares(interval) : null;
}

[Meaning("The index that valuation alone can carry in totals of trade, 2(c−1)/(c+1).")]
internal sealed class ValuationContract(ValuationView view)
{
    [Meaning("At the CIF factor 1.06.")] public decimal BoundAtCif106 { get; } = PlainNumber.Share(Valuation.UsualBound);
    [Meaning("At the CIF factor 1.20.")] public decimal BoundAtCif120 { get; } = PlainNumber.Share(Valuation.HighBound);

    [Meaning("What the figures for the flows in both directions say; null where there are none.")]
    public ValuationByFlowsContract? ByFlows => view.Test is { } test ? new(test) : null;

    [Meaning("What that says about this gap.", IsFilled = true)] public string Remark => view.Remark.ToString();
}

[Meaning("How a gap stands to valuation by the flows in both directions. Net exports and what is carried are in the unit of the totals.")]
internal sealed class ValuationByFlowsContract(ValuationTest test)
{
    [Meaning(
        "Whether the gap goes with valuation, beyond what it can carry, or against it; undecided where the prints leave open who is the net exporter.",
        NameOf = typeof(ValuationVerdict))]
    public string Verdict => Names.Of(test.Verdict);
    [Meaning("The ids of the claims about the flows.")] public IEnumerable<string> Flows => test.LowerExports.Concat(test.HigherExports).Select(c => c.Id);

    [Meaning("The net exports of the side with the smaller total, without freight.")]
    public IntervalContract NetExports => IntervalContract.Of(test.NetExports);

    [Meaning("By how much valuation can make that total the smaller one, at CIF factors from 1 to 1.20.")]
    public IntervalContract Carried => IntervalContract.Of(test.Carried);
}

[Meaning("A ledger entry.")]
internal sealed class ExplanationContract(ExplanationView view)
{
    [Meaning("Its id.")] public string Id => view.Explanation.Id;
    [Meaning("Why the members differ.")] public string Cause => view.Explanation.Cause;
    [Meaning("The ids of mentions that state the cause, or computed.")] public IEnumerable<string> Evidence => view.Explanation.Evidence;
    [Meaning("What may be the reason.")] public IEnumerable<string> Hypotheses => view.Hypotheses.Select(h => h.ToString());
    [Meaning("What would settle it.")] public IEnumerable<string> WouldSettle => view.WouldSettle.Select(w => w.ToString());
    [Meaning("The id of the preferred fact; may be empty.")] public string Preferred => view.Explanation.Preferred;
    [Meaning("The reasoning.")] public string Rationale => view.Explanation.Rationale;
    [Meaning("The ids of the members that it is about.")] public IEnumerable<string> Facts => view.Explanation.Facts;
    [Meaning("What it expects in their guarded cells, in the same order.")] public IEnumerable<string> Expect => view.Explanation.Expect;
    [Meaning("The role that decided.")] public string DecidedBy => view.Explanation.DecidedBy;
    [Meaning("The day of the decision.")] public string DecidedOn => view.Explanation.DecidedOn;
    [Meaning("The day by which somebody has to look again.")] public string ReviewBy => view.Explanation.ReviewBy;
}
