using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Figures;

namespace KzKgData.Reporting.Contracts;

[Meaning("A claim and how its figure was read. The place is the cell of its value.")]
internal class ClaimContract : PlacedContract
{
    private readonly ClaimView _view;

    internal ClaimContract(ClaimView view)
        : base(view.Place) => _view = view;

    [Meaning("Its id.")] public string Id => _view.Claim.Id;
    [Meaning("What is measured.")] public string Indicator => _view.Claim.Indicator;
    [Meaning("Between whom.")] public string Subject => _view.Claim.Subject;
    [Meaning("What of it is meant.")] public string Scope => _view.Claim.Scope;
    [Meaning("Actual, target, growth, direction, deadline or rank.")] public string Kind => _view.Claim.Kind.Name;
    [Meaning("The period in ISO 8601; empty if none is printed.")] public string Period => _view.Claim.Period.ToString() ?? string.Empty;

    [Meaning("The period that growth is measured against; empty where there is none.")]
    public string BasePeriod => _view.Claim.BasePeriod.ToString() ?? string.Empty;

    [Meaning("The characters printed; null where the value cites no mention.")] public string? Printed => _view.Claim.ValueMention?.Printed;
    [Meaning("The value.")] public decimal Value => PlainNumber.Of(_view.Claim.Value);
    [Meaning("Its unit.")] public string Unit => _view.Claim.Unit.Code;
    [Meaning("The word that bounds the value; may be empty.")] public string Qualifier => _view.Claim.QualifierWord;

    [Meaning("Every reading of the printed figure.")]
    public IEnumerable<ReadingContract> Readings => (_view.Claim.Figure?.Readings ?? []).Select(r => new ReadingContract(r, r == _view.Reading));

    public IntervalContract Tested => IntervalContract.Of(_view.Tested);
    [Meaning("The ids of those who said it.")] public IEnumerable<string> StatedBy => _view.Claim.StatedBy;
    [Meaning("Their names.")] public IEnumerable<string> Speakers => _view.Speakers;
    [Meaning("The ascribed side; empty where nobody is named.")] public string Side => _view.Claim.Side.Code;
    [Meaning("How the claim is tied to its speaker.")] public string Attribution => _view.Claim.Attribution.Name;
    [Meaning("The office whose statistics it comes from; empty unless printed.")] public string Reporter => _view.Claim.Reporter;
    [Meaning("The day it was said; empty where it is not printed.")] public string StatedOn => _view.Claim.StatedOn.ToString() ?? string.Empty;
    [Meaning("What is not printed as it stands, in words.")] public IEnumerable<string> Inferred => _view.Inferred;
    [Meaning("The id of the source.")] public string Source => _view.Claim.Source.Id;
    [Meaning("The id of the mention that the value cites; null where it cites none.")] public string? Mention => _view.Claim.ValueMention?.Id;

    [Meaning("Where the print begins in its source, in Unicode code points; null where there is no mention.", Minimum = 0)]
    public int? Start => _view.Claim.ValueMention?.Start;

    [Meaning("Where the print ends.", Minimum = 0)] public int? End => _view.Claim.ValueMention?.End;
}

[Meaning("One way to read a printed figure.")]
internal sealed class ReadingContract
{
    private readonly FigureReading _reading;

    internal ReadingContract(FigureReading reading, bool chosen) => (_reading, Chosen) = (reading, chosen);

    [Meaning("How its separators are taken.", IsFilled = true)] public string Convention => _reading.Convention;
    [Meaning("The value.")] public decimal Value => PlainNumber.Of(_reading.Value);
    [Meaning("Its unit; may be empty.")] public string Unit => _reading.Unit;

    [Meaning("Whether the claim is read this way.")]
    public bool Chosen { get; }

    public IntervalContract Rounded => IntervalContract.Of(_reading.Rounded);
    public IntervalContract Truncated => IntervalContract.Of(_reading.Truncated);
    public IntervalContract Hull => IntervalContract.Of(_reading.Hull);
}
