using KzKgData.Reporting.Views;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Contracts;

[Meaning("The trade of two sides in one period, in the tables of both offices.")]
internal sealed class TableYearContract(OfficialYear year)
{
    [Meaning("The indicator: what is measured.")] public string Indicator => year.Mirror.Indicator;
    [Meaning("The first side.")] public string One => year.Mirror.One.Code;
    [Meaning("The other side.")] public string Other => year.Mirror.Other.Code;
    [Meaning("The period in ISO 8601.")] public string Period => year.Mirror.Period.ToString();
    [Meaning("The unit of all values.")] public string Unit => year.Mirror.Unit.Code;

    [Meaning("The one or two flows that both offices report, the larger one first.")]
    public IEnumerable<TableFlowContract> Flows => year.Mirror.Flows.Select(f => new TableFlowContract(f));

    [Meaning("The total reported by the office of the first side; null if a flow is missing.")] public decimal? TotalOfOne => year.Mirror.TotalOfOne;
    [Meaning("The total reported by the office of the other side; null if a flow is missing.")] public decimal? TotalOfOther => year.Mirror.TotalOfOther;
    [Meaning("The difference between the two totals, 0 or more; null if a flow is missing.")] public decimal? Gap => year.Mirror.Gap;
    [Meaning("The asymmetry index of the totals, from 0 to 2; null if a flow is missing or there is no trade.")] public decimal? Index => year.Mirror.Index;
    [Meaning("Whether the gap of some flow is larger than valuation could cause.")] public bool Disputed => year.Mirror.IsDisputed;
}

[Meaning("One flow as both offices report it, each in its latest edition.")]
internal sealed class TableFlowContract(TableFlow flow)
{
    private const string Carried = "carried";
    private const string Against = "against";
    private const string Beyond = "beyond";

    [Meaning("The flow: the exporting and the importing side, for instance kz-to-kg.")] public string Subject => flow.Exporter.Subject;
    [Meaning("The id of the claim of the exporter's office.")] public string Exporter => flow.Exporter.Id;
    [Meaning("The value that the exporter's office reports.")] public decimal Exports => flow.Exporter.Value;
    [Meaning("The id of the claim of the importer's office.")] public string Importer => flow.Importer.Id;
    [Meaning("The value that the importer's office reports.")] public decimal Imports => flow.Importer.Value;

    [Meaning(
        "Whether valuation could account for the gap, the gap is opposite to its effect but no larger, or the gap is larger than that effect can be.",
        OneOf = new[] { Carried, Against, Beyond })]
    public string Reach => flow.IsCarried ? Carried : flow.IsBeyond ? Beyond : Against;
}

[Meaning("A claim compared with official tables.")]
internal sealed class OwnTableContract(OfficialVerdict verdict)
{
    [Meaning("The id of the claim.")] public string Claim => verdict.Claim.Claim.Id;
    [Meaning("The verdict in words.")] public string Verdict => verdict.Word.ToString();
    [Meaning("The reason for the verdict, in words.")] public string Why => verdict.Why.ToString();

    [Meaning("The side whose series the claim continues; empty if it continues neither, the two cannot be told apart, or a table covers the period.")]
    public string Continues => verdict.Fit?.Continues?.Code ?? string.Empty;

    [Meaning("The ids of the table's claims that make up the deciding figure; empty if there is none.")]
    public IEnumerable<string> Figures => verdict.Verdict?.Figure is { } figure ? figure.Parts.Select(p => p.Id) : [];
}
