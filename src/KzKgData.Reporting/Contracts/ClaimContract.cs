using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Figures;

namespace KzKgData.Reporting.Contracts;

[Meaning("A claim, and how its figure was read. The place is that of the cell of its value.")]
internal class ClaimContract(ClaimView view) : PlacedContract(view.Place)
{
    [Meaning("The id of the claim.")] public string Id => view.Claim.Id;
    [Meaning("The indicator: what is measured.")] public string Indicator => view.Claim.Indicator;
    [Meaning("The countries concerned, and the direction if there is one, for instance kz-kg or kz-to-kg.")] public string Subject => view.Claim.Subject;
    [Meaning("The part of the indicator that is measured.")] public string Scope => view.Claim.Scope;
    [Meaning("The kind of claim, for instance actual, target or growth.")] public string Kind => view.Claim.Kind.Name;
    [Meaning("The period in ISO 8601; empty if none is printed.")] public string Period => view.Claim.Period.ToString() ?? string.Empty;

    [Meaning("The base period of growth; empty if there is none.")]
    public string BasePeriod => view.Claim.BasePeriod.ToString() ?? string.Empty;

    [Meaning("The printed characters; null if the value cites no mention.")] public string? Printed => view.Claim.ValueMention?.Printed;
    [Meaning("The value, in the unit.")] public decimal Value => PlainNumber.Of(view.Claim.Value);
    [Meaning("The unit of the value.")] public string Unit => view.Claim.Unit.Code;
    [Meaning("The word that bounds or qualifies the figure; may be empty.")] public string Qualifier => view.Claim.QualifierWord;

    [Meaning("All readings of the printed figure; empty if there are none.")]
    public IEnumerable<ReadingContract> Readings => (view.Claim.Figure?.Readings ?? []).Select(r => new ReadingContract(r, r == view.Reading));

    public IntervalContract Tested => IntervalContract.Of(view.Tested);
    [Meaning("The ids of the speakers; empty if nobody is named.")] public IEnumerable<string> StatedBy => view.Claim.StatedBy;
    [Meaning("The names of the speakers; empty if nobody is named.")] public IEnumerable<string> Speakers => view.Speakers;
    [Meaning("The side for which the speaker speaks (ascribed); empty if nobody is named.")] public string Side => view.Claim.Side.Code;
    [Meaning("How the claim is attributed to its speaker, for instance quoted or reported.")] public string Attribution => view.Claim.Attribution.Name;
    [Meaning("The office whose statistics the figure comes from; empty unless the text names it.")] public string Reporter => view.Claim.Reporter;

    [Meaning("The date of the statement according to the text; empty if the text gives none.")]
    public string StatedOn => view.Claim.StatedOn.ToString() ?? string.Empty;

    [Meaning("Which of period, speaker and date of the statement were inferred, in words.")] public IEnumerable<string> Inferred => view.Inferred;
    [Meaning("The id of the source.")] public string Source => view.Claim.Source.Id;
    [Meaning("The id of the mention that the value cites; null if it cites none.")] public string? Mention => view.Claim.ValueMention?.Id;

    [Meaning("The start offset of the mention in its source, in Unicode code points; null if there is no mention.", Minimum = 0)]
    public int? Start => view.Claim.ValueMention?.Start;

    [Meaning("The end offset of the mention, exclusive, in Unicode code points; null if there is no mention.", Minimum = 0)]
    public int? End => view.Claim.ValueMention?.End;
}

[Meaning("One way to read a printed figure.")]
internal sealed class ReadingContract(FigureReading reading, bool chosen)
{
    [Meaning("The convention that gives the reading, most often how separators are interpreted.", IsFilled = true)]
    public string Convention => reading.Convention;

    [Meaning("The value of the reading; of a range, the first end.")] public decimal Value => PlainNumber.Of(reading.Value);
    [Meaning("The unit of the reading; empty for a bare number.")] public string Unit => reading.Unit;

    [Meaning("Whether this reading gives the value of the claim.")]
    public bool Chosen => chosen;

    public IntervalContract Rounded => IntervalContract.Of(reading.Rounded);
    public IntervalContract Truncated => IntervalContract.Of(reading.Truncated);
    public IntervalContract Hull => IntervalContract.Of(reading.Hull);
}
