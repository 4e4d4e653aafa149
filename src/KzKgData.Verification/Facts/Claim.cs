using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>A fact about a quantity, with the printed figure that it cites. Everything is read once, when the facts are linked.</summary>
public sealed class Claim
{
    private readonly Period _period;
    private readonly bool _hasPeriod;

    // The mention that the value cites. A field of type Mention? would add 12 bytes to every claim.
    private readonly MentionTable? _mentions;
    private readonly int _valueMention;
    private string? _id;
    private OwnInterval? _pragmatic; // null if equal to the hard bound, as for most claims

    internal Claim(Fact fact, decimal value, Source source)
    {
        Fact = fact;
        Value = value;
        Source = source;
    }

    /// <summary>The row as a fact.</summary>
    public Fact Fact { get; }

    /// <summary>The value as curated, in <see cref="Unit"/>.</summary>
    public decimal Value { get; }

    /// <summary>The source that prints the claim.</summary>
    public Source Source { get; }

    /// <summary>The row of the claim.</summary>
    public Row Row => Fact.Row;

    /// <summary>The id.</summary>
    public string Id => _id ??= Fact.Id;

    /// <summary>The measurand.</summary>
    public required Measurand Measurand { get; init; }

    /// <summary>What is measured.</summary>
    public string Indicator => Measurand.Indicator;

    /// <summary>The countries concerned: <c>kz-kg</c>, <c>kz-to-kg</c> …</summary>
    public string Subject => Measurand.Subject;

    /// <summary>The part of the indicator that is measured.</summary>
    public string Scope => Measurand.Scope;

    /// <summary>Whether the quantity is a flow or a stock, if the package declares it.</summary>
    public Measure Measure { get; init; }

    /// <summary>The kind of claim.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The period of the claim; null if none is given.</summary>
    public Period? Period
    {
        get => _hasPeriod ? _period : null;
        init => (_period, _hasPeriod) = (value.GetValueOrDefault(), value.HasValue);
    }

    /// <summary>Whether the period is not printed as such.</summary>
    public bool IsPeriodInferred { get; init; }

    /// <summary>For growth, the base period; null if none is given.</summary>
    public Period? BasePeriod => OtherDays?.Base;

    /// <summary>The unit of the value.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The name of the reading chosen by the curator; empty for the convention of the source's language.</summary>
    public required string Reading { get; init; }

    /// <summary>The word that bounds or qualifies the figure; may be empty.</summary>
    public required string QualifierWord { get; init; }

    /// <summary>The ids of the speakers; empty if nobody is named.</summary>
    public required IReadOnlyList<string> StatedBy { get; init; }

    /// <summary>How the claim is attributed to its speaker.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>Whether the speaker is carried over from an earlier sentence.</summary>
    public bool IsSpeakerInferred => Attribution == Attribution.Inferred || SpeakerBasis is Basis.CarriedOver;

    /// <summary>
    /// The basis of the speaker, if the table has a column for it: empty or <c>printed</c> if the sentence names the speaker, <c>carried-over</c>, or
    /// <c>spoken-to</c> if the sentence names somebody else nearer to the figure.
    /// </summary>
    public string SpeakerBasis => Row["stated_by" + Basis.Suffix].Text;

    /// <summary>The side for which the speaker speaks.</summary>
    public required Side Side { get; init; }

    /// <summary>The office whose statistics the figure comes from; empty unless the text names it.</summary>
    public string Reporter => Row["reporter"].Text;

    /// <summary>
    /// For a share, the whole that it is a part of, as in the table: a scope, a subject or something else; empty if the table has no value.
    /// </summary>
    public string Whole => Kind == ClaimKind.Share ? Row["whole"].Text : string.Empty;

    /// <summary>For a mean, its unit of time: <c>year</c>, <c>quarter</c>, <c>month</c> or <c>day</c>; empty if the table has no value.</summary>
    public string Per => Kind == ClaimKind.Mean ? Row["per"].Text : string.Empty;

    /// <summary>The date of the statement according to the text; null if the text gives none.</summary>
    public Period? StatedOn => OtherDays?.StatedOn;

    /// <summary>Whether the date of the statement is not printed as such.</summary>
    public bool IsStatedOnInferred { get; init; }

    /// <summary>The possible dates of the statement: those the text gives, else those of its publication; null if neither is known.</summary>
    public Period? Said => StatedOn ?? Source.PublishedOn;

    /// <summary>Whether the claim is from an official table. Such claims have no speaker, so rules about statements ignore them.</summary>
    public bool IsFromTable => Attribution == Attribution.Table;

    /// <summary>The cell of an official table that the value cites, or null.</summary>
    public SourceCell? ValueCell { get; init; }

    /// <summary>The mention that the value cites, or null.</summary>
    public Mention? ValueMention
    {
        get => _mentions is null ? null : new Mention(_mentions, _valueMention);
        init => (_mentions, _valueMention) = (value?.Table, value?.Index ?? 0);
    }

    /// <summary>The figure printed at <see cref="ValueMention"/>; null if there is none, or more than one.</summary>
    public PrintedFigure? Figure { get; init; }

    /// <summary>
    /// Reads the figure printed at a mention as a claim of a kind does: amounts from digits, directions and ranks from words.
    /// </summary>
    /// <param name="kind">The kind of the claim.</param>
    /// <param name="mention">The mention that the value cites.</param>
    /// <returns>The figure; null if the mention does not hold a single figure.</returns>
    public static PrintedFigure? FigureOf(ClaimKind kind, Mention mention) => kind.IsWorded ? WordedValue.Read(mention.Printed, kind.Name) : mention.Figure;

    /// <summary>The base period and the date of the statement; null if the claim has neither.</summary>
    internal FewDays? OtherDays { get; init; }

    /// <summary>Whether the quantity is an observed one, so that two claims about it can contradict each other.</summary>
    public bool IsMeasurement => Kind.IsMeasurement;

    /// <summary>
    /// Whether the quantity adds up over time. Shares and stocks do not, and a quantity that can be negative, such as a balance, may be smaller for the
    /// whole than for a part.
    /// </summary>
    internal bool AddsUpOverTime => Kind == ClaimKind.Actual && !Unit.IsPercent && this is { Measure: not Measure.Stock, Value: >= 0 };

    /// <summary>The reading of the figure that gives the value, or the chosen reading.</summary>
    /// <returns>The reading; an exact one if the figure has none, so that a bad citation does not hide a contradiction.</returns>
    public FigureReading EffectiveReading =>
        Figure?.Choose(Reading) is { } chosen && chosen.Value == Value ? chosen : new FigureReading(Separators.None, Value, Unit.Code, 0);

    /// <summary>
    /// The interval of possible true values: the hull of rounding and truncation, or the hard bound of the qualifier. Targets are exact.
    /// </summary>
    public Interval HardBound { get; private set; }

    /// <summary>The interval in which a reader would expect the true value. Targets are exact.</summary>
    public Interval Pragmatic => _pragmatic?.Interval ?? HardBound;

    /// <summary>Computes both intervals once all other properties are set.</summary>
    internal Claim WithIntervals()
    {
        if (Kind == ClaimKind.Target)
        {
            HardBound = Interval.Exactly(Value);
            return this;
        }

        var reading = EffectiveReading;
        HardBound = Qualifier.HardBound(QualifierWord, reading);
        _pragmatic = QualifierWord.Length == 0 || reading.Step == 0 ? null : new OwnInterval(Qualifier.Pragmatic(QualifierWord, reading));
        return this;
    }

    /// <summary>The rarely used dates of a claim, kept apart to save memory.</summary>
    internal sealed record FewDays(Period? Base, Period? StatedOn);

    private sealed record OwnInterval(Interval Interval);
}
