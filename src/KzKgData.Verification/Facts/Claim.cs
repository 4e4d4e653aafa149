using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>A fact about a quantity, with the figure it was read from.</summary>
/// <param name="Fact">The row.</param>
/// <param name="Value">The value as curated, in <see cref="Unit"/>.</param>
/// <param name="Source">The source that prints the claim.</param>
public sealed record Claim(Fact Fact, decimal Value, Source Source)
{
    /// <summary>The row that declares it.</summary>
    public Row Row => Fact.Row;

    /// <summary>The id.</summary>
    public string Id => Fact.Id;

    /// <summary>What is measured.</summary>
    public string Indicator => Row["indicator"].Text;

    /// <summary>Whether that is a flow or a stock, as far as the package declares it.</summary>
    public Measure Measure { get; init; }

    /// <summary>Between whom: <c>kz-kg</c>, <c>kz-to-kg</c> …</summary>
    public string Subject => Row["subject"].Text;

    /// <summary>What part of the indicator is meant.</summary>
    public string Scope => Row["scope"].Text;

    /// <summary>All three together: what it is a figure of.</summary>
    public Measurand Measurand => new(Indicator, Subject, Scope);

    /// <summary>What kind of claim it is: <c>actual</c>, <c>target</c>, <c>growth</c> …</summary>
    public string Kind => Row["kind"].Text;

    /// <summary>The period as written; empty where none is printed.</summary>
    public string Period => Row["period"].Text;

    /// <summary>The days that it speaks of; null where no period is given, or what is given is none.</summary>
    public Period? Days => KzKgData.Period.TryParse(Period, out var days, out _) ? days : null;

    /// <summary>Whether the period is not printed as it stands.</summary>
    public bool IsPeriodInferred => Row["period_basis"].Text is "inferred";

    /// <summary>The unit of the value.</summary>
    public string Unit => Row["unit"].Text;

    /// <summary>The reading that the curator chose by name; empty for the convention of the source's language.</summary>
    public string Reading => Row["reading"].Text;

    /// <summary>The word that bounds or softens the figure; may be empty.</summary>
    public string QualifierWord => Row["qualifier"].Text;

    /// <summary>The ids of those who said it; empty where nobody is named.</summary>
    public IReadOnlyList<string> StatedBy => Row.Values("stated_by");

    /// <summary>How the claim is ascribed to its speaker.</summary>
    public string Attribution => Row["attribution"].Text;

    /// <summary>Whether the speaker is carried over from an earlier sentence.</summary>
    public bool IsSpeakerInferred => Attribution is "inferred";

    /// <summary>The side that the speaker speaks for; empty where nobody is named.</summary>
    public string Side => Row["side"].Text;

    /// <summary>The office whose statistics the figure comes from; empty unless the text says it.</summary>
    public string Reporter => Row["reporter"].Text;

    /// <summary>The day it was said; empty where it is not printed.</summary>
    public string StatedOn => Row["stated_on"].Text;

    /// <summary>The days that it may have been said on: those that the text names, else those of its publication; null where neither is known.</summary>
    public Period? Said => KzKgData.Period.TryParse(StatedOn, out var days, out _) ? days : Source.PublishedOn;

    /// <summary>The mention that the value cites, or null.</summary>
    public Mention? ValueMention { get; init; }

    /// <summary>The figure printed at <see cref="ValueMention"/>, or null where there is none or it is no single figure.</summary>
    public PrintedFigure? Figure { get; init; }

    /// <summary>The figure that is printed at a mention, read as a claim of the given kind reads it: amounts by their digits, directions and ranks by their words.</summary>
    /// <param name="kind">The kind of the claim.</param>
    /// <param name="mention">The mention that the value cites.</param>
    /// <returns>The figure, or null where the mention is no single one.</returns>
    public static PrintedFigure? FigureOf(string kind, Mention mention) => kind is "direction" or "rank" or "deadline"
        ? WordedValue.Read(mention.Printed, kind)
        : mention.Figure;

    /// <summary>Whether the quantity is one that has come about, so that two of them can contradict each other.</summary>
    public bool IsMeasurement => Kind is "actual" or "growth" or "share";

    /// <summary>The reading that the value rests on: the one that gives this value, or the chosen one.</summary>
    /// <returns>The reading; an exact one where the figure has none, so that a bad citation hides no contradiction.</returns>
    public FigureReading EffectiveReading =>
        Figure?.Choose(Reading) is { } chosen && chosen.Value == Value ? chosen : new FigureReading(Separators.None, Value, Unit, 0);

    /// <summary>Where the true value must lie: the hull of rounding and truncation, or the hard bound of the qualifier. Targets are exact.</summary>
    public Interval HardBound => Kind is "target" ? Interval.Exactly(Value) : Qualifier.HardBound(QualifierWord, EffectiveReading);

    /// <summary>Where a reader would expect the true value to lie. Targets are exact.</summary>
    public Interval Pragmatic => Kind is "target" ? Interval.Exactly(Value) : EffectiveReading.Step == 0 ? HardBound : Qualifier.Pragmatic(QualifierWord, EffectiveReading);
}
