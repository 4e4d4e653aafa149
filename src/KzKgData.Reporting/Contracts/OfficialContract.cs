using KzKgData.Reporting.Views;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Contracts;

[Meaning("The trade of two sides in one period, as the tables of both offices have it.")]
internal sealed class TableYearContract
{
    private readonly TableMirror _mirror;

    internal TableYearContract(OfficialYear year) => _mirror = year.Mirror;

    [Meaning("What is measured.")] public string Indicator => _mirror.Indicator;
    [Meaning("The side that stands first.")] public string One => _mirror.One.Code;
    [Meaning("The side that stands last.")] public string Other => _mirror.Other.Code;
    [Meaning("The period, as in the data.")] public string Period => _mirror.Period.ToString();
    [Meaning("The unit of all values.")] public string Unit => _mirror.Unit.Code;

    [Meaning("The flows that both offices report, the larger one first.")]
    public IEnumerable<TableFlowContract> Flows => _mirror.Flows.Select(f => new TableFlowContract(f));

    [Meaning("What the office of the first side reports in all.")] public decimal? TotalOfOne => _mirror.TotalOfOne;
    [Meaning("What the office of the other side reports in all.")] public decimal? TotalOfOther => _mirror.TotalOfOther;
    [Meaning("By how much the larger total exceeds the smaller.")] public decimal? Gap => _mirror.Gap;
    [Meaning("The asymmetry index of the totals, from 0 to 2.")] public decimal? Index => _mirror.Index;
    [Meaning("Whether a flow lies further apart than valuation could carry.")] public bool Disputed => _mirror.IsDisputed;
}

[Meaning("One flow as both offices report it, each in its latest edition.")]
internal sealed class TableFlowContract
{
    private const string Carried = "carried";
    private const string Against = "against";
    private const string Beyond = "beyond";

    private readonly TableFlow _flow;

    internal TableFlowContract(TableFlow flow) => _flow = flow;

    [Meaning("From whom to whom.")] public string Subject => _flow.Exporter.Subject;
    [Meaning("The claim of the exporter's office.")] public string Exporter => _flow.Exporter.Id;
    [Meaning("Its value.")] public decimal Exports => _flow.Exporter.Value;
    [Meaning("The claim of the importer's office.")] public string Importer => _flow.Importer.Id;
    [Meaning("Its value.")] public decimal Imports => _flow.Importer.Value;

    [Meaning(
        "Whether valuation could carry the gap, the gap goes against it but is small, or is larger than it could make.",
        OneOf = new[] { Carried, Against, Beyond })]
    public string Reach => _flow.IsCarried ? Carried : _flow.IsBeyond ? Beyond : Against;
}

[Meaning("What somebody says, beside the tables.")]
internal sealed class OwnTableContract
{
    private readonly OfficialVerdict _verdict;

    internal OwnTableContract(OfficialVerdict verdict) => _verdict = verdict;

    [Meaning("The id of what is said.")] public string Claim => _verdict.Claim.Claim.Id;
    [Meaning("The verdict in words.")] public string Verdict => _verdict.Word.ToString();
    [Meaning("What it rests on, in words.")] public string Why => _verdict.Why.ToString();
    [Meaning("The side whose series it continues; empty where that is open.")] public string Continues => _verdict.Fit?.Continues?.Code ?? string.Empty;

    [Meaning("The claims of the table that decide.")]
    public IEnumerable<string> Figures => _verdict.Verdict?.Figure is { } figure ? figure.Parts.Select(p => p.Id) : [];
}
