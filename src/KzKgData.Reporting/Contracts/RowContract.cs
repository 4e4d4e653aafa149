using System.Text.Json.Serialization;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Contracts;

/// <summary>A row with its evidence.</summary>
internal sealed class RowContract(RowView row) : PlacedContract(row.Place)
{
    public string Schema { get; } = "kzkg-row-1";
    public string Id => row.Id;
    public string Label => row.Label;
    public string Table => row.Row.Table.Schema.Name;
    [JsonPropertyOrder(1)] public IEnumerable<CellContract> Cells => row.Cells.Select(c => new CellContract(c));
    [JsonPropertyOrder(1)] public MentionContract? RowCitation => MentionContract.Of(row.RowMention);
    [JsonPropertyOrder(1)] public IEnumerable<CitedByContract> CitedBy => row.CitedBy.Select(c => new CitedByContract(c));
    [JsonPropertyOrder(1)] public BoundedClaimContract? Claim => row.Claim is { } claim ? new(claim) : null;
    [JsonPropertyOrder(1)] public IEnumerable<DiscrepancyContract> Discrepancies => row.Discrepancies.Select(d => new DiscrepancyContract(d));

    [JsonPropertyOrder(1)]
    public IEnumerable<RowFindingContract> OtherFindings => row.Findings.Where(f => f.Discrepancy is null).Select(f => new RowFindingContract(f));
}

/// <summary>A cell with its evidence.</summary>
internal sealed class CellContract(CellView cell)
{
    public string Field => cell.Field.Name;
    public string Value => cell.Value;

    public string? Evidence => cell.Field.Evidence switch
    {
        Verification.DataPackages.Evidence.Required => "required",
        Verification.DataPackages.Evidence.Derived => "derived",
        Verification.DataPackages.Evidence.Editorial => "editorial",
        _ => null,
    };

    public string? DerivedFrom => cell.Field.DerivedFrom;
    public MentionContract? Citation => MentionContract.Of(cell.Mention);
    public int Line => cell.Place.Line;
    public int Column => cell.Place.Column;
}

/// <summary>A mention: a span of a source.</summary>
internal sealed class MentionContract(Mention mention)
{
    public string Mention => mention.Id;
    public string Printed => mention.Printed;
    public string Source => mention.Source.Id;
    public int Start => mention.Start;
    public int End => mention.End;

    public static MentionContract? Of(Mention? mention) => mention is { } known ? new(known) : null;
}

/// <summary>A cell that cites the row.</summary>
internal sealed class CitedByContract(Citation citation)
{
    public string Fact => citation.Fact;

    public string Field => citation.Field;
}

/// <summary>A claim with the bound that its qualifier sets.</summary>
internal sealed class BoundedClaimContract(ClaimView view) : ClaimContract(view)
{
    [JsonPropertyOrder(1)]
    public IntervalContract? HardBound { get; } = view.Claim.HardBound is { } bound ? IntervalContract.Of(bound) : null;
}

/// <summary>A finding about the row that is not a discrepancy.</summary>
internal sealed class RowFindingContract(Finding finding) : PlacedContract(finding.Place)
{
    public string Rule => finding.RuleId;
    public string Severity => Names.Of(finding.Severity);
    public string Status => Names.Of(finding.Status);
    public string Message => finding.Message;
}
