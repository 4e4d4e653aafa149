using KzKgData.Reporting.Views;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Contracts;

[Meaning("The trade of two sides in one period, as the tables of both offices have it.")]
internal sealed class TableYearContract(OfficialYear year)
{
    [Meaning("What is measured.")] public string Indicator => year.Mirror.Indicator;
    [Meaning("The side that stands first.")] public string One => year.Mirror.One.Code;
    [Meaning("The side that stands last.")] public string Other => year.Mirror.Other.Code;
    [Meaning("The period, as in the data.")] public string Period => year.Mirror.Period.ToString();
    [Meaning("The unit of all values.")] public string Unit => year.Mirror.Unit.Code;

    [Meaning("The flows that both offices report, the larger one first.")]
    public IEnumerable<TableFlowContract> Flows => year.Mirror.Flows.Select(f => new TableFlowContract(f));

    [Meaning("What the office of the first side reports in all.")] public decimal? TotalOfOne => year.Mirror.TotalOfOne;
    [Meaning("What the office of the other side reports in all.")] public decimal? TotalOfOther => year.Mirror.TotalOfOther;
    [Meaning("By how much the larger total exceeds the smaller.")] public decimal? Gap => year.Mirror.Gap;
    [Meaning("The asymmetry index of the totals, from 0 to 2.")] public decimal? Index => year.Mirror.Index;
    [Meaning("Whether a flow lies further apart than valuation could carry.")] public bool Disputed => year.Mirror.IsDisputed;
}

[Meaning("One flow as both offices report it, each in its latest edition.")]
internal sealed class TableFlowContract(TableFlow flow)
{
    private const string Carried = "carried";
    private const string Against = "against";
    private const string Beyond = "beyond";

    [Meaning("From whom to whom.")] public string Subject => flow.Exporter.Subject;
    [Meaning("The claim of the exporter's office.")] public string Exporter => flow.Exporter.Id;
    [Meaning("Its value.")] public decimal Exports => flow.Exporter.Value;
    [Meaning("The claim of the importer's office.")] public string Importer => flow.Importer.Id;
    [Meaning("Its value.")] public decimal Imports => flow.Importer.Value;

    [Meaning(
        "Whether valuation could carry the gap, the gap goes against it but is small, or is larger than it could make.",
        OneOf = new[] { Carried, Against, Beyond })]
    public string Reach => flow.IsCarried ? Carried : flow.IsBeyond ? Beyond : Against;
}

[Meaning("What somebody says, beside the tables.")]
internal sealed class OwnTableContract(OfficialVerdict verdict)
{
    [Meaning("The id of what is said.")] public string Claim => verdict.Claim.Claim.Id;
    [Meaning("The verdict in words.")] public string Verdict => verdict.Word.ToString();
    [Meaning("What it rests on, in words.")] public string Why => verdict.Why.ToString();
    [Meaning("The side whose series it continues; empty where that is open.")] public string Continues => verdict.Fit?.Continues?.Code ?? string.Empty;

    [Meaning("The claims of the table that decide.")]
    public IEnumerable<string> Figures => verdict.Verdict?.Figure is { } figure ? figure.Parts.Select(p => p.Id) : [];
}
