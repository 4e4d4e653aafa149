using System.Text.Json.Serialization;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Contracts;

/// <summary>A row with its evidence.</summary>
internal sealed class RowContract : PlacedContract
{
    private readonly RowView _row;

    internal RowContract(RowView row)
        : base(row.Place) => _row = row;

    public string Schema { get; } = "kzkg-row-1";
    public string Id => _row.Id;
    public string Label => _row.Label;
    public string Table => _row.Row.Table.Schema.Name;
    [JsonPropertyOrder(1)] public IEnumerable<CellContract> Cells => _row.Cells.Select(c => new CellContract(c));
    [JsonPropertyOrder(1)] public MentionContract? RowCitation => MentionContract.Of(_row.RowMention);
    [JsonPropertyOrder(1)] public IEnumerable<CitedByContract> CitedBy => _row.CitedBy.Select(c => new CitedByContract(c));
    [JsonPropertyOrder(1)] public BoundedClaimContract? Claim => _row.Claim is { } claim ? new(claim) : null;
    [JsonPropertyOrder(1)] public IEnumerable<DiscrepancyContract> Discrepancies => _row.Discrepancies.Select(d => new DiscrepancyContract(d));

    [JsonPropertyOrder(1)]
    public IEnumerable<RowFindingContract> OtherFindings => _row.Findings.Where(f => f.Discrepancy is null).Select(f => new RowFindingContract(f));
}

/// <summary>A cell with its evidence.</summary>
internal sealed class CellContract
{
    private readonly CellView _cell;

    internal CellContract(CellView cell) => _cell = cell;

    public string Field => _cell.Field.Name;
    public string Value => _cell.Value;

    public string? Evidence => _cell.Field.Evidence switch
    {
        Verification.DataPackages.Evidence.Required => "required",
        Verification.DataPackages.Evidence.Derived => "derived",
        Verification.DataPackages.Evidence.Editorial => "editorial",
        _ => null,
    };

    public string? DerivedFrom => _cell.Field.DerivedFrom;
    public MentionContract? Citation => MentionContract.Of(_cell.Mention);
    public int Line => _cell.Place.Line;
    public int Column => _cell.Place.Column;
}

/// <summary>A stretch of a source.</summary>
internal sealed class MentionContract
{
    private readonly Mention _mention;

    private MentionContract(Mention mention) => _mention = mention;

    public string Mention => _mention.Id;
    public string Printed => _mention.Printed;
    public string Source => _mention.Source.Id;
    public int Start => _mention.Start;
    public int End => _mention.End;

    public static MentionContract? Of(Mention? mention) => mention is { } known ? new(known) : null;
}

/// <summary>A cell that cites the row.</summary>
internal sealed class CitedByContract
{
    internal CitedByContract(Citation citation) => (Fact, Field) = (citation.Fact, citation.Field);

    public string Fact { get; }

    public string Field { get; }
}

/// <summary>A claim with the bound that its qualifier sets.</summary>
internal sealed class BoundedClaimContract : ClaimContract
{
    internal BoundedClaimContract(ClaimView view)
        : base(view) => HardBound = view.Claim.HardBound is { } bound ? IntervalContract.Of(bound) : null;

    [JsonPropertyOrder(1)]
    public IntervalContract? HardBound { get; }
}

/// <summary>A finding about the row that is no discrepancy.</summary>
internal sealed class RowFindingContract : PlacedContract
{
    private readonly Finding _finding;

    internal RowFindingContract(Finding finding)
        : base(finding.Place) => _finding = finding;

    public string Rule => _finding.RuleId;
    public string Severity => Names.Of(_finding.Severity);
    public string Status => Names.Of(_finding.Status);
    public string Message => _finding.Message;
}
