using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>The voices behind the printed figures of one value.</summary>
/// <param name="Value">The value in words.</param>
/// <param name="Voices">The number of voices.</param>
public sealed record VoicesView(Phrase Value, Voices Voices)
{
    /// <summary>The number of voices, in words.</summary>
    public Phrase Count => Words.Voices(Voices);
}

/// <summary>A disagreement in the report: the comparable claims and all findings about them.</summary>
public sealed class CardView
{
    // A title lists up to this many figures; beyond that only the lowest and the highest.
    private const int MostInQuestion = 3;

    private readonly bool _isOneQuantity;

    internal CardView(int number, string anchor, IReadOnlyList<ClaimView> claims, IReadOnlyList<FindingView> findings, bool isGroup, string folder)
    {
        Number = number;
        Anchor = anchor;
        Claims = [.. claims.OrderBy(c => c.Claim.Value).ThenBy(c => c.Claim.Id, StringComparer.Ordinal)];
        Findings = findings;
        Status = StatusOf(findings);
        Members = new HashSet<string>(findings.SelectMany(f => f.Members).Select(m => m.Id), StringComparer.Ordinal);
        WidestGap = findings.Select(f => f.Gap).OfType<Gap>().MaxBy(g => g.Difference);
        _isOneQuantity = isGroup || IsOneQuantity(claims);
        Facts = [.. findings.SelectMany(f => f.Members).Where(m => m.Claim is null).DistinctBy(m => (m.Id, m.Field)).Select(m => new MemberView(m, folder))];
        Title =
            claims.Count == 0 ? Phrase.Data(findings[0].Title)
            : isGroup || claims.Count == 1 ? Words.Title(claims[0].Claim)
            : Words.About(Words.Indicator(claims[0].Claim.Indicator), claims[0].Claim.Subject);
    }

    /// <summary>
    /// The positions of contradicting claims, from the lowest to the highest; empty for other
    /// disagreements.
    /// </summary>
    public IReadOnlyList<PositionView> Positions { get; init; } = [];

    /// <summary>
    /// The disagreement as a question: <c>Trade turnover between Kazakhstan and Kyrgyzstan, 2024: $1.34 billion or $1.7 billion?</c> Only the title if
    /// there are no two positions.
    /// </summary>
    public Phrase Question => field ??= Positions.Count switch
    {
        < 2 => Title,
        <= MostInQuestion => Phrase.Format(Texts.CardQuestion, Title, Phrase.Join(Texts.ListComma, Texts.ListOr, [.. Positions.Select(p => p.Value)])),
        _ => Phrase.Format(Texts.CardQuestionMany, Title, Words.Number(Positions.Count), Positions[0].Value, Positions[^1].Value),
    };

    /// <summary>
    /// The gap between the figures, its share of the higher one, and the part that rounding cannot account for; empty if there is no gap.
    /// </summary>
    public Phrase Apart
    {
        get
        {
            if (WidestGap is not { Lower: var lower, Higher: var higher } gap)
            {
                return Phrase.Empty;
            }

            var difference = Words.Amount(gap.Difference, lower.Unit);
            return Words.Sentences(
                lower.Value > 0
                    ? Phrase.Format(Texts.CardApartShare, difference, Words.WholeShare(gap.Difference / higher.Value))
                    : Phrase.Format(Texts.CardApart, difference),
                gap.DifferenceInterval.Low is > 0 and { } least && least < gap.Difference
                    ? Phrase.Format(Texts.CardApartLeast, Words.Amount(least, lower.Unit))
                    : Phrase.Empty);
        }
    }

    /// <summary>The gap between the figures; empty if there is none.</summary>
    public Phrase Difference => WidestGap is { } gap ? Words.Amount(gap.Difference, gap.Lower.Unit) : Phrase.Empty;

    /// <summary>Possible reasons, without duplicates.</summary>
    public IReadOnlyList<Phrase> Hypotheses => field ??= Merged(e => e.Hypotheses);

    /// <summary>What would settle it, without duplicates: what would settle the most findings first.</summary>
    public IReadOnlyList<Phrase> WouldSettle => field ??= Merged(e => e.WouldSettle);

    /// <summary>Its number in the report, from 1.</summary>
    public int Number { get; }

    /// <summary>The id of the card in the page. It depends on what the card is about, not on the order of cards.</summary>
    public string Anchor { get; }

    /// <summary>The subject of the disagreement.</summary>
    public Phrase Title { get; }

    /// <summary>The status of its least settled finding.</summary>
    public FindingStatus Status { get; }

    /// <summary>The status as the outputs write it.</summary>
    public string StatusWord => Names.Of(Status);

    /// <summary>All claims of the group, including those that agree: smallest value first, then in ordinal order of their ids.</summary>
    public IReadOnlyList<ClaimView> Claims { get; }

    /// <summary>The facts involved that are not claims.</summary>
    public IReadOnlyList<MemberView> Facts { get; }

    /// <summary>The ids of the facts involved in a discrepancy.</summary>
    public IReadOnlySet<string> Members { get; }

    /// <summary>The findings, least settled first.</summary>
    public IReadOnlyList<FindingView> Findings { get; }

    /// <summary>How each print was read.</summary>
    public IReadOnlyList<RecomputedView> Recomputed => RecomputedView.Of(Claims);

    /// <summary>The tables to consult; empty if the disagreement is explained or no tables are known.</summary>
    public IReadOnlyList<StatisticalOfficeView> Offices { get => Status == FindingStatus.Explained ? [] : field; init; } = [];

    /// <summary>The largest asymmetry index of any two claims that contradict each other, from 0 to 2; null if there is none.</summary>
    public decimal? Index => LargestOf(Findings, g => g.Index);

    /// <summary>The claims on one axis, or null if there is nothing to draw.</summary>
    public ChartView? Chart => _isOneQuantity ? ChartView.Of(Claims, Members, WidestGap) : null;

    /// <summary>Who says what, and by how much the figures differ.</summary>
    public Phrase Sentence => WidestGap is { } gap
        ? Phrase.Format(Texts.CardGap, WhoSaysWhat, Words.Amount(gap.Difference, gap.Lower.Unit), Words.Range(gap.DifferenceInterval, gap.Lower.Unit))
        : Claims.Count == 0
            ? Findings[0].Message
            : Findings.All(f => f.Finding.Discrepancy!.IsAboutReading)
                ? Phrase.Format(Words.Plural(Members.Count, Texts.CardReadingOne, Texts.CardReadingOther), WhoSaysWhat)
                : Phrase.Format(Texts.CardMisfit, WhoSaysWhat, Words.List([.. Findings.Select(f => Phrase.Data(f.Title))]));

    /// <summary>The voices behind each printed value, smallest value first.</summary>
    public IReadOnlyList<VoicesView> Voices =>
        field ??= [.. ByValue().Select(g => new VoicesView(g.First().Value, Verification.Facts.Voices.Behind(g.Select(c => c.Claim))))];

    private Gap? WidestGap { get; }

    private Phrase WhoSaysWhat => Words.LongList([.. ByValue().Select(WhoSays)]).Capitalised();

    internal static decimal? LargestOf(IEnumerable<FindingView> findings, Func<Gap, decimal?> size) => findings.Select(f => f.Gap).OfType<Gap>().Max(size);

    internal static FindingStatus StatusOf(IEnumerable<FindingView> findings) => findings.Min(f => f.Finding.Status);

    private List<Phrase> Merged(Func<ExplanationView, IEnumerable<Phrase>> items) =>
    [
        .. Findings.Where(f => f.Finding.Status == FindingStatus.Acknowledged).Select(f => f.Explanation).OfType<ExplanationView>().SelectMany(items)
            .GroupBy(p => p.ToString(), StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Count())
            .Select(g => g.First()),
    ];

    private static bool IsOneQuantity(IReadOnlyList<ClaimView> claims) =>
        claims.All(c => c.Claim.Kind == ClaimKind.Target) && claims.DistinctBy(c => (c.Claim.Unit, c.Claim.Period)).Take(2).Count() == 1;

    private static Phrase WhoSays(IGrouping<(decimal, Unit), ClaimView> prints)
    {
        var named = prints
            .Where(c => c.Speakers.Count > 0)
            .Select(c => c.SpeakerWithSide)
            .DistinctBy(p => p.ToString(), StringComparer.Ordinal)
            .ToList();
        var unattributed = prints.Count(c => c.Speakers.Count == 0);
        var other = prints.FirstOrDefault(c => c.IsAgainstConvention && c.Printed is not null);
        var value = other is null ? prints.First().Value : Phrase.Format(Texts.SaidPrinted, other.Value, Phrase.Data(other.Printed!));
        var times = Words.Number(unattributed);
        var speakers = Phrase.Join(Texts.ListComma, Texts.ListAndTo, named);
        return (named.Count, unattributed) switch
        {
            (0, 1) => Phrase.Format(Texts.SaidOnce, value),
            (0, 2) => Phrase.Format(Texts.SaidTwice, value),
            (0, _) => Phrase.Format(Texts.SaidTimes, value, times),
            (_, 0) => Phrase.Format(Texts.SaidBy, value, speakers),
            (_, 1) => Phrase.Format(Texts.SaidByAndOnce, value, speakers),
            (_, 2) => Phrase.Format(Texts.SaidByAndTwice, value, speakers),
            _ => Phrase.Format(Texts.SaidByAndTimes, value, speakers, times),
        };
    }

    private IEnumerable<IGrouping<(decimal Value, Unit Unit), ClaimView>> ByValue() =>
        Claims.GroupBy(c => (c.Claim.Value, c.Claim.Unit)).OrderBy(g => g.Key.Value);
}
