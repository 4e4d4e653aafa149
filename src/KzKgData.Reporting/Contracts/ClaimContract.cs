using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Figures;

namespace KzKgData.Reporting.Contracts;

[Meaning("A claim and how its figure was read. The place is the cell of its value.")]
internal class ClaimContract(ClaimView view) : PlacedContract(view.Place)
{
    [Meaning("Its id.")] public string Id => view.Claim.Id;
    [Meaning("What is measured.")] public string Indicator => view.Claim.Indicator;
    [Meaning("Between whom.")] public string Subject => view.Claim.Subject;
    [Meaning("What of it is meant.")] public string Scope => view.Claim.Scope;
    [Meaning("Actual, target, growth, direction, deadline or rank.")] public string Kind => view.Claim.Kind.Name;
    [Meaning("The period in ISO 8601; empty if none is printed.")] public string Period => view.Claim.Period.ToString() ?? string.Empty;

    [Meaning("The period that growth is measured against; empty where there is none.")]
    public string BasePeriod => view.Claim.BasePeriod.ToString() ?? string.Empty;

    [Meaning("The characters printed; null where the value cites no mention.")] public string? Printed => view.Claim.ValueMention?.Printed;
    [Meaning("The value.")] public decimal Value => PlainNumber.Of(view.Claim.Value);
    [Meaning("Its unit.")] public string Unit => view.Claim.Unit.Code;
    [Meaning("The word that bounds the value; may be empty.")] public string Qualifier => view.Claim.QualifierWord;

    [Meaning("Every reading of the printed figure.")]
    public IEnumerable<ReadingContract> Readings => (view.Claim.Figure?.Readings ?? []).Select(r => new ReadingContract(r, r == view.Reading));

    public IntervalContract Tested => IntervalContract.Of(view.Tested);
    [Meaning("The ids of those who said it.")] public IEnumerable<string> StatedBy => view.Claim.StatedBy;
    [Meaning("Their names.")] public IEnumerable<string> Speakers => view.Speakers;
    [Meaning("The ascribed side; empty where nobody is named.")] public string Side => view.Claim.Side.Code;
    [Meaning("How the claim is tied to its speaker.")] public string Attribution => view.Claim.Attribution.Name;
    [Meaning("The office whose statistics it comes from; empty unless printed.")] public string Reporter => view.Claim.Reporter;
    [Meaning("The day it was said; empty where it is not printed.")] public string StatedOn => view.Claim.StatedOn.ToString() ?? string.Empty;
    [Meaning("What is not printed as it stands, in words.")] public IEnumerable<string> Inferred => view.Inferred;
    [Meaning("The id of the source.")] public string Source => view.Claim.Source.Id;
    [Meaning("The id of the mention that the value cites; null where it cites none.")] public string? Mention => view.Claim.ValueMention?.Id;

    [Meaning("Where the print begins in its source, in Unicode code points; null where there is no mention.", Minimum = 0)]
    public int? Start => view.Claim.ValueMention?.Start;

    [Meaning("Where the print ends.", Minimum = 0)] public int? End => view.Claim.ValueMention?.End;
}

[Meaning("One way to read a printed figure.")]
internal sealed class ReadingContract(FigureReading reading, bool chosen)
{
    [Meaning("How its separators are taken.", IsFilled = true)] public string Convention => reading.Convention;
    [Meaning("The value.")] public decimal Value => PlainNumber.Of(reading.Value);
    [Meaning("Its unit; may be empty.")] public string Unit => reading.Unit;

    [Meaning("Whether the claim is read this way.")]
    public bool Chosen => chosen;

    public IntervalContract Rounded => IntervalContract.Of(reading.Rounded);
    public IntervalContract Truncated => IntervalContract.Of(reading.Truncated);
    public IntervalContract Hull => IntervalContract.Of(reading.Hull);
}
