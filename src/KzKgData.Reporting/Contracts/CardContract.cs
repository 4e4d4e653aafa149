using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Contracts;

[Meaning("Everything found about one quantity and period.")]
internal sealed class CardContract
{
    private readonly CardView _card;

    internal CardContract(CardView card) => _card = card;

    [Meaning("The id of its place in the page, which comes from what it is about.", IsFilled = true)] public string Anchor => _card.Anchor;
    [Meaning("What is disagreed about.", IsFilled = true)] public string Title => _card.Title.ToString();
    [Meaning("How far it has been dealt with.", NameOf = typeof(FindingStatus))] public string Status => _card.StatusWord;

    [Meaning("What is asked: the title, with the figures where they contradict each other.", IsFilled = true)]
    public string Question => _card.Question.ToString();

    [Meaning("Who says what, and by how much they differ.", IsFilled = true)] public string Sentence => _card.Sentence.ToString();

    [Meaning("The claims that agree with each other, from the lowest to the highest; empty where no figures contradict each other.")]
    public IEnumerable<PositionContract> Positions => _card.Positions.Select(p => new PositionContract(p));

    [Meaning("All comparable claims, agreeing ones too.")] public IEnumerable<ClaimContract> Claims => _card.Claims.Select(c => new ClaimContract(c));

    [Meaning("The ids of those that take part in a discrepancy.")]
    public IEnumerable<string> Members => _card.Claims.Select(c => c.Claim.Id).Where(_card.Members.Contains).Concat(_card.Facts.Select(f => f.Member.Id));

    [Meaning("The members that are no claims.")] public IEnumerable<MemberContract> Facts => _card.Facts.Select(f => new MemberContract(f));
    [Meaning("What each printed value has behind it.")] public IEnumerable<ValueVoicesContract> Voices => _card.Voices.Select(v => new ValueVoicesContract(v));
    [Meaning("The discrepancies.")] public IEnumerable<DiscrepancyContract> Findings => _card.Findings.Select(f => new DiscrepancyContract(f));

    [Meaning("Tables of statistical offices that would settle it and were not consulted for its period.")]
    public IEnumerable<StatisticalTableContract> NotConsulted => _card.Offices.Where(o => !o.HasPeriod).Select(o => new StatisticalTableContract(o));
}

[Meaning("Claims that agree with each other.")]
internal sealed class PositionContract
{
    private readonly PositionView _position;

    internal PositionContract(PositionView position) => _position = position;

    [Meaning("Their value, or the smallest and the largest, in words.", IsFilled = true)] public string Value => _position.Value.ToString();
    [Meaning("Their ids.")] public IEnumerable<string> Claims => _position.Claims.Select(c => c.Claim.Id);
}

[Meaning("A fact of another kind than a claim that takes part. The place is its guarded cell.")]
internal sealed class MemberContract : PlacedContract
{
    private readonly Member _member;

    internal MemberContract(MemberView view)
        : base(view.Cell.Place) => _member = view.Member;

    [Meaning("Its id.")] public string Id => _member.Id;
    [Meaning("The field of the guarded cell.")] public string Field => _member.Field;
    [Meaning("What stands there.")] public string Value => _member.Guarded;
    [Meaning("The id of its source; null where it names none.")] public string? Source => _member.Source?.Id;
}

/// <summary>How many voices stand behind prints.</summary>
internal abstract class VoicesContract
{
    private readonly Voices _voices;

    private protected VoicesContract(Voices voices) => _voices = voices;

    [Meaning("How many prints there are.", Minimum = 1)] public int Prints => _voices.Prints;
    [Meaning("How many named voices they have at most.", Minimum = 0)] public int NamedVoicesAtMost => _voices.Named;
    [Meaning("How many of the prints name nobody.", Minimum = 0)] public int UnattributedPrints => _voices.Unattributed;
    [Meaning("How many more prints only repeat the text of one that is counted.", Minimum = 0)] public int Reprints => _voices.Reprints;
}

[Meaning("How many voices stand behind a value.")]
internal sealed class ValueVoicesContract : VoicesContract
{
    private readonly VoicesView _view;

    internal ValueVoicesContract(VoicesView view)
        : base(view.Voices) => _view = view;

    [Meaning("The value, in words.", IsFilled = true)] public string Value => _view.Value.ToString();
}

[Meaning("A table of a statistical office.")]
internal sealed class StatisticalTableContract
{
    private readonly StatisticalOfficeView _view;

    internal StatisticalTableContract(StatisticalOfficeView view) => _view = view;

    [Meaning("The side whose office it is.")] public string Side => _view.Office.Side;
    [Meaning("The office.")] public string Name => _view.Office.Name;
    [Meaning("The table; may be empty.")] public string Table => _view.Office.Table;
    [Meaning("Where to find it; null where the package names no address.")] public string? Url => _view.Office.Url?.AbsoluteUri;
    [Meaning("The last period that an edition at hand has; null where none is at hand.")] public string? AtHandTo => _view.AtHand?.ToString();
}

[Meaning("A finding that can be explained.")]
internal sealed class DiscrepancyContract
{
    private readonly FindingView _view;

    internal DiscrepancyContract(FindingView view) => _view = view;

    [Meaning("The rule.", Pattern = MeaningAttribute.Rule)] public string Rule => _view.Finding.RuleId;
    [Meaning("The rule in a few words.", IsFilled = true)] public string Title => _view.Title;
    [Meaning("What kind of disagreement it is; it explains nothing.", IsFilled = true)] public string Category => _view.Finding.Category;
    [Meaning("How bad it is.", NameOf = typeof(Severity))] public string Severity => _view.Severity;
    [Meaning("How far it has been dealt with.", NameOf = typeof(FindingStatus))] public string Status => _view.Status;
    [Meaning("The ids of the facts that take part.")] public IEnumerable<string> Members => _view.Members.Select(m => m.Id);
    [Meaning("Whether all of them stand in one source.")] public bool SameSource => _view.Finding.SameSource;
    [Meaning("What was found.", IsFilled = true)] public string Message => _view.Finding.Message;
    [Meaning("How far the members lie apart; null for a discrepancy of a single fact.")] public GapContract? Gap => _view.Gap is { } gap ? new(gap) : null;

    [Meaning("What valuation alone could carry; null except for mirror asymmetry between values.")]
    public ValuationContract? Valuation => _view.Valuation is { } valuation ? new(valuation) : null;

    [Meaning("The ledger entry in force; null where there is none.")]
    public ExplanationContract? Explanation => _view.Explanation is { } explanation ? new(explanation) : null;

    [Meaning("A ledger entry that does not hold; null where there is none.")]
    public ExplanationContract? VoidExplanation => _view.VoidExplanation is { } explanation ? new(explanation) : null;

    [Meaning("Why that entry does not hold.")] public IEnumerable<string> Objections => _view.Objections.Select(o => o.ToString());
}

[Meaning("How far two claims lie apart.")]
internal sealed class GapContract
{
    private readonly Gap _gap;

    internal GapContract(Gap gap) => _gap = gap;

    [Meaning("The id of the claim with the smaller value.")] public string Lower => _gap.Lower.Id;
    [Meaning("The id of the claim with the larger value.")] public string Higher => _gap.Higher.Id;
    [Meaning("The difference of the values, in their unit.", Minimum = 0)] public decimal Difference => PlainNumber.Of(_gap.Difference);
    public IntervalContract DifferenceInterval => IntervalContract.Of(_gap.DifferenceInterval);

    [Meaning("The asymmetry index 2|a−b|/(a+b); null where not all values are above 0.", Minimum = 0, Maximum = 2)]
    public decimal? Index => PlainNumber.Share(_gap.Index);

    [Meaning("Where the index of the true values lies; null where the index is.")]
    public IntervalContract? IndexInterval => _gap.IndexInterval is { } interval ? IntervalContract.OfShares(interval) : null;
}

[Meaning("The index that valuation alone can carry in totals of trade, 2(c−1)/(c+1).")]
internal sealed class ValuationContract
{
    private readonly ValuationView _view;

    internal ValuationContract(ValuationView view) => _view = view;

    [Meaning("At the CIF factor 1.06.")] public decimal BoundAtCif106 { get; } = PlainNumber.Share(Valuation.UsualBound);
    [Meaning("At the CIF factor 1.20.")] public decimal BoundAtCif120 { get; } = PlainNumber.Share(Valuation.HighBound);

    [Meaning("What the figures for the flows in both directions say; null where there are none.")]
    public ValuationByFlowsContract? ByFlows => _view.Test is { } test ? new(test) : null;

    [Meaning("What that says about this gap.", IsFilled = true)] public string Remark => _view.Remark.ToString();
}

[Meaning("How a gap stands to valuation by the flows in both directions. Net exports and what is carried are in the unit of the totals.")]
internal sealed class ValuationByFlowsContract
{
    private readonly ValuationTest _test;

    internal ValuationByFlowsContract(ValuationTest test) => _test = test;

    [Meaning(
        "Whether the gap goes with valuation, beyond what it can carry, or against it; undecided where the prints leave open who is the net exporter.",
        NameOf = typeof(ValuationVerdict))]
    public string Verdict => Names.Of(_test.Verdict);
    [Meaning("The ids of the claims about the flows.")] public IEnumerable<string> Flows => _test.LowerExports.Concat(_test.HigherExports).Select(c => c.Id);

    [Meaning("The net exports of the side with the smaller total, without freight.")]
    public IntervalContract NetExports => IntervalContract.Of(_test.NetExports);

    [Meaning("By how much valuation can make that total the smaller one, at CIF factors from 1 to 1.20.")]
    public IntervalContract Carried => IntervalContract.Of(_test.Carried);
}

[Meaning("A ledger entry.")]
internal sealed class ExplanationContract
{
    private readonly ExplanationView _view;

    internal ExplanationContract(ExplanationView view) => _view = view;

    [Meaning("Its id.")] public string Id => _view.Explanation.Id;
    [Meaning("Why the members differ.")] public string Cause => _view.Explanation.Cause;
    [Meaning("The ids of mentions that state the cause, or computed.")] public IEnumerable<string> Evidence => _view.Explanation.Evidence;
    [Meaning("What may be the reason.")] public IEnumerable<string> Hypotheses => _view.Hypotheses.Select(h => h.ToString());
    [Meaning("What would settle it.")] public IEnumerable<string> WouldSettle => _view.WouldSettle.Select(w => w.ToString());
    [Meaning("The id of the preferred fact; may be empty.")] public string Preferred => _view.Explanation.Preferred;
    [Meaning("The reasoning.")] public string Rationale => _view.Explanation.Rationale;
    [Meaning("The ids of the members that it is about.")] public IEnumerable<string> Facts => _view.Explanation.Facts;
    [Meaning("What it expects in their guarded cells, in the same order.")] public IEnumerable<string> Expect => _view.Explanation.Expect;
    [Meaning("The role that decided.")] public string DecidedBy => _view.Explanation.DecidedBy;
    [Meaning("The day of the decision.")] public string DecidedOn => _view.Explanation.DecidedOn;
    [Meaning("The day by which somebody has to look again.")] public string ReviewBy => _view.Explanation.ReviewBy;
}
