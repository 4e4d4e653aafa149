using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Reporting.Views;

/// <summary>The evidence of a cell of a claim.</summary>
/// <param name="Column">The heading of the column.</param>
/// <param name="Evidence">The printed text.</param>
public sealed record CellEvidenceView(Phrase Column, EvidenceView Evidence);

/// <summary>A claim in the report.</summary>
public sealed class ClaimView
{
    private readonly string _folder;

    internal ClaimView(Claim claim, Dataset dataset, SourceView source, string folder)
    {
        Claim = claim;
        Source = source;
        Speakers = [.. claim.StatedBy.Select(s => dataset.FindFact(s)?.Label ?? s)];
        Reading = claim.Figure?.Choose(claim.Reading) is { } chosen && chosen.Value == claim.Value ? chosen : null;
        IsAgainstConvention = Reading is not null && claim.Figure!.Choose(string.Empty) != Reading;
        _folder = folder;
        Evidence =
        [
            .. from field in claim.Row.Table.Schema.Fields
               where field.Name is not "value"
               let citation = dataset.FindCitation(claim.Fact, field.Name)
               where citation is not null
               select new CellEvidenceView(Words.Column(field), new EvidenceView(citation.Value.Mention, source)),
        ];
    }

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>The id of its row in the list of all claims.</summary>
    public string Anchor => Anchors.Of(Claim.Fact);

    /// <summary>The printed text of the value; null if the value cites no mention.</summary>
    public EvidenceView? ValueEvidence => Claim.ValueMention is { } mention ? new EvidenceView(mention, Source) : null;

    /// <summary>The evidence of the cells other than the value, in the order of the columns.</summary>
    public IReadOnlyList<CellEvidenceView> Evidence { get; }

    /// <summary>The source that prints it.</summary>
    public SourceView Source { get; }

    /// <summary>The printed characters; null if the value cites no mention.</summary>
    public string? Printed => Claim.ValueMention is { } mention ? VisibleText.Of(mention.Printed) : null;

    /// <summary>The value in words.</summary>
    public Phrase Value => field ??= Words.Amount(Claim.Value, Claim.Unit);

    /// <summary>The reading of the printed figure that gives the value; null if none does.</summary>
    public FigureReading? Reading { get; }

    /// <summary>Whether the figure is read against the convention of the language of its source.</summary>
    public bool IsAgainstConvention { get; }

    /// <summary>The interval of the true value if the figure was rounded; null if there is no reading.</summary>
    public Interval? Rounded => Reading?.Rounded;

    /// <summary>The interval of the true value if the figure was truncated; null if there is no reading.</summary>
    public Interval? Truncated => Reading?.Truncated;

    /// <summary>The interval used to test for conflicts: the hull of both, or that of the qualifier.</summary>
    public Interval Tested => Claim.Pragmatic;

    /// <summary>The names of the speakers; empty if nobody is named.</summary>
    public IReadOnlyList<string> Speakers { get; }

    /// <summary>The speakers, in words: <c>Olzhas Bektenov</c>, <c>nobody named</c>.</summary>
    public Phrase Speaker => field ??= Speakers.Count == 0 ? Phrase.Own(Texts.ChartNobody) : Words.List([.. Speakers.Select(Words.Sentence)]);

    /// <summary>The side of the speakers, in words; empty if nobody is named.</summary>
    public Phrase Side => field ??= Words.Side(Claim.Side);

    /// <summary>
    /// The speakers with their side, and whether they are only inferred: <c>Olzhas Bektenov (Kazakh side, speaker
    /// inferred)</c>.
    /// </summary>
    public Phrase SpeakerWithSide
    {
        get
        {
            Phrase[] remarks = [.. new[] { Side, Claim.IsSpeakerInferred ? Phrase.Own(Texts.ClaimSpeakerInferred) : Phrase.Empty }.Where(p => !p.IsEmpty)];
            return remarks.Length == 0 ? Speaker : Phrase.Format(Texts.SaidBySide, Speaker, Phrase.Join(Texts.ListComma, Texts.ListComma, remarks));
        }
    }

    /// <summary>The date of the statement, in words; empty if the text gives none.</summary>
    public Phrase StatedOn => Claim.StatedOn is { } day ? Words.Period(day) : Phrase.Empty;

    /// <summary>The period, with the kind of claim unless it is an actual value: <c>2024</c>, <c>target, 2030</c>.</summary>
    public Phrase Occasion
    {
        get
        {
            var period = Claim.Period is { } said ? Words.Period(said) : Phrase.Own(Texts.ClaimPeriodMissing);
            return Claim.Kind == ClaimKind.Actual ? period
                : Claim.Kind == ClaimKind.Growth && Claim.BasePeriod is { } basePeriod ? Phrase.Format(Texts.ClaimGrowth, period, Words.Period(basePeriod))
                : Phrase.Format(Texts.ClaimKind, period, Phrase.Data(Words.OfId(Claim.Kind.Name)));
        }
    }

    /// <summary>The interval in words: <c>compared as $1.65 billion to $1.8 billion</c>, <c>taken as exact</c>.</summary>
    public Phrase TestedRemark => Tested is { Low: { } low, High: { } high } && low == high ? TestedWords : Phrase.Format(Texts.ClaimTestedWith, TestedWords);

    /// <summary>The interval used in comparisons, in words; targets are exact.</summary>
    public Phrase TestedWords =>
        field ??= Tested is { Low: { } low, High: { } high } && low == high ? Phrase.Own(Texts.ClaimExact) : Words.Range(Tested, Claim.Unit);

    /// <summary>Which of period, speaker and date of the statement were inferred, in words.</summary>
    public IReadOnlyList<string> Inferred =>
    [
        .. new[]
        {
            (Claim.IsPeriodInferred, Texts.ClaimPeriodInferred),
            (Claim.IsSpeakerInferred, Texts.ClaimSpeakerInferred),
            (Claim.IsStatedOnInferred, Texts.ClaimDayInferred),
        }.Where(b => b.Item1).Select(b => b.Item2),
    ];

    /// <summary>The cell of its value in the data package.</summary>
    public Place Place => field ??= Claim.Row.PlaceOf("value").In(_folder);

    /// <summary>The cell of its value in the data package, in words: <c>data/claims.csv line 4, column 9 (value)</c>.</summary>
    public PlaceView Cell => PlaceView.Of(Claim.Row, "value", _folder);

    /// <summary>The offsets of the figure in its source, in Unicode code points, and the id of the mention; empty if the value cites none.</summary>
    public Phrase Offsets =>
        Claim.ValueMention is { } mention
            ? Phrase.Format(Texts.ClaimOffsets, Phrase.Count(mention.Start), Phrase.Count(mention.End), Phrase.Data(mention.Id))
            : Phrase.Empty;
}
