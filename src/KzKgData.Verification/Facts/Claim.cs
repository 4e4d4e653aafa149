using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>A fact about a quantity, with the figure it was read from. Everything is read once, when the facts are linked.</summary>
public sealed class Claim
{
    private readonly Period _period;
    private readonly bool _hasPeriod;

    // The mention that the value cites. A field of type Mention? would add 12 bytes to every claim.
    private readonly MentionTable? _mentions;
    private readonly int _valueMention;
    private string? _id;
    private OwnInterval? _pragmatic; // null where it is no other than the hard bound, as of most

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

    /// <summary>The row that declares it.</summary>
    public Row Row => Fact.Row;

    /// <summary>The id.</summary>
    public string Id => _id ??= Fact.Id;

    /// <summary>What it is a figure of.</summary>
    public required Measurand Measurand { get; init; }

    /// <summary>What is measured.</summary>
    public string Indicator => Measurand.Indicator;

    /// <summary>Between whom: <c>kz-kg</c>, <c>kz-to-kg</c> …</summary>
    public string Subject => Measurand.Subject;

    /// <summary>What part of the indicator is meant.</summary>
    public string Scope => Measurand.Scope;

    /// <summary>Whether that is a flow or a stock, as far as the package declares it.</summary>
    public Measure Measure { get; init; }

    /// <summary>What kind of claim it is.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The days that it speaks of; null where no period is given.</summary>
    public Period? Period
    {
        get => _hasPeriod ? _period : null;
        init => (_period, _hasPeriod) = (value.GetValueOrDefault(), value.HasValue);
    }

    /// <summary>Whether the period is not printed as it stands.</summary>
    public bool IsPeriodInferred { get; init; }

    /// <summary>Of growth, the days that it is measured against; null where none are given.</summary>
    public Period? BasePeriod => OtherDays?.Base;

    /// <summary>The unit of the value.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The reading that the curator chose by name; empty for the convention of the source's language.</summary>
    public required string Reading { get; init; }

    /// <summary>The word that bounds or softens the figure; may be empty.</summary>
    public required string QualifierWord { get; init; }

    /// <summary>The ids of those who said it; empty where nobody is named.</summary>
    public required IReadOnlyList<string> StatedBy { get; init; }

    /// <summary>How the claim is ascribed to its speaker.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>Whether the speaker is carried over from an earlier sentence.</summary>
    public bool IsSpeakerInferred => Attribution == Attribution.Inferred || SpeakerBasis is Basis.CarriedOver;

    /// <summary>
    /// What the speaker rests on where the table has a column for it: empty or <c>printed</c> where the sentence names them, <c>carried-over</c>, or
    /// <c>spoken-to</c> where it names somebody else nearer.
    /// </summary>
    public string SpeakerBasis => Row["stated_by" + Basis.Suffix].Text;

    /// <summary>The side that the speaker speaks for.</summary>
    public required Side Side { get; init; }

    /// <summary>The office whose statistics the figure comes from; empty unless the text says it.</summary>
    public string Reporter => Row["reporter"].Text;

    /// <summary>Of a share, what it is a part of, as the table names it: a scope, a subject or something else; empty where it does not.</summary>
    public string Whole => Kind == ClaimKind.Share ? Row["whole"].Text : string.Empty;

    /// <summary>Of a mean, what it is for each of: <c>year</c>, <c>quarter</c>, <c>month</c> or <c>day</c>; empty where the table does not say.</summary>
    public string Per => Kind == ClaimKind.Mean ? Row["per"].Text : string.Empty;

    /// <summary>The days that the text says it was said on; null where it does not.</summary>
    public Period? StatedOn => OtherDays?.StatedOn;

    /// <summary>Whether the day that it was said on is not printed as it stands.</summary>
    public bool IsStatedOnInferred { get; init; }

    /// <summary>The days that it may have been said on: those that the text names, else those of its publication; null where neither is known.</summary>
    public Period? Said => StatedOn ?? Source.PublishedOn;

    /// <summary>Whether it stands in an official table. Nobody says it, so it takes no part in the rules about what is said.</summary>
    public bool IsFromTable => Attribution == Attribution.Table;

    /// <summary>The cell of an official table that the value cites, or null.</summary>
    public SourceCell? ValueCell { get; init; }

    /// <summary>The mention that the value cites, or null.</summary>
    public Mention? ValueMention
    {
        get => _mentions is null ? null : new Mention(_mentions, _valueMention);
        init => (_mentions, _valueMention) = (value?.Table, value?.Index ?? 0);
    }

    /// <summary>The figure printed at <see cref="ValueMention"/>, or null where there is none or it is no single figure.</summary>
    public PrintedFigure? Figure { get; init; }

    /// <summary>
    /// The figure that is printed at a mention, read as a claim of the given kind reads it: amounts by their digits, directions and ranks by their
    /// words.
    /// </summary>
    /// <param name="kind">The kind of the claim.</param>
    /// <param name="mention">The mention that the value cites.</param>
    /// <returns>The figure, or null where the mention is no single one.</returns>
    public static PrintedFigure? FigureOf(ClaimKind kind, Mention mention) => kind.IsWorded ? WordedValue.Read(mention.Printed, kind.Name) : mention.Figure;

    /// <summary>The base period and the days that it was said on; null where it has neither.</summary>
    internal FewDays? OtherDays { get; init; }

    /// <summary>Whether the quantity is one that has come about, so that two of them can contradict each other.</summary>
    public bool IsMeasurement => Kind.IsMeasurement;

    /// <summary>
    /// Whether the quantity is of a kind that adds up over time. Shares and stocks do not, and a quantity that can be negative,
    /// such as a balance, may shrink from part to whole.
    /// </summary>
    internal bool AddsUpOverTime => Kind == ClaimKind.Actual && !Unit.IsPercent && this is { Measure: not Measure.Stock, Value: >= 0 };

    /// <summary>The reading that the value rests on: the one that gives this value, or the chosen one.</summary>
    /// <returns>The reading; an exact one where the figure has none, so that a bad citation hides no contradiction.</returns>
    public FigureReading EffectiveReading =>
        Figure?.Choose(Reading) is { } chosen && chosen.Value == Value ? chosen : new FigureReading(Separators.None, Value, Unit.Code, 0);

    /// <summary>Where the true value must lie: the hull of rounding and truncation, or the hard bound of the qualifier. Targets are exact.</summary>
    public Interval HardBound { get; private set; }

    /// <summary>Where a reader would expect the true value to lie. Targets are exact.</summary>
    public Interval Pragmatic => _pragmatic?.Interval ?? HardBound;

    /// <summary>Works out both intervals, once, when all else is known.</summary>
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

    /// <summary>Days that few claims have.</summary>
    internal sealed record FewDays(Period? Base, Period? StatedOn);

    private sealed record OwnInterval(Interval Interval);
}
