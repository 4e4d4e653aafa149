using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A filter for cards and claims.</summary>
/// <param name="Name">The name in the URL of the page.</param>
/// <param name="Label">The label.</param>
/// <param name="Options">The values that can be chosen.</param>
public sealed record FilterView(string Name, Phrase Label, IReadOnlyList<FilterOptionView> Options);

/// <summary>A value that can be chosen.</summary>
/// <param name="Token">The value in the URL of the page.</param>
/// <param name="Label">The value in words.</param>
public sealed record FilterOptionView(string Token, Phrase Label);

/// <summary>The filters for cards and claims, and the HTML attributes of cards and claims on which they act.</summary>
public sealed class FiltersView
{
    private const string None = "none";

    private readonly string[] _sides;
    private readonly Dictionary<string, FindingStatus> _statuses = new(StringComparer.Ordinal);

    internal FiltersView(IReadOnlyList<ClaimView> claims, IReadOnlyList<CardView> cards)
    {
        _sides = [.. claims.Select(c => c.Claim.Side).Where(s => !s.IsNone).Distinct().Select(s => s.Code)];
        foreach (var finding in cards.SelectMany(c => c.Findings))
        {
            foreach (var member in finding.Members)
            {
                _statuses[member.Id] = _statuses.TryGetValue(member.Id, out var other) && other < finding.Finding.Status ? other : finding.Finding.Status;
            }
        }

        var marks = claims.Select(Of).Concat(cards.Select(Of)).ToArray();
        All =
            marks.Length == 0
                ? []
                :
                [
                    new FilterView(
                        "side",
                        Phrase.Own(Texts.FilterSide),
                        Options(marks.SelectMany(m => m.Sides), s => Words.Side(new Side(s)), Texts.ChartNobody)),
                    new FilterView(
                        "indicator",
                        Phrase.Own(Texts.FilterIndicator),
                        Options(marks.SelectMany(m => m.Indicators), Words.Indicator, Texts.FilterNoIndicator)),
                    new FilterView("year", Phrase.Own(Texts.FilterYear), Options(marks.SelectMany(m => m.Years), Phrase.Own, Texts.ClaimPeriodMissing)),
                    new FilterView("status", Phrase.Own(Texts.FilterStatus), [.. StatusOptions([.. marks.Select(m => m.Status)])]),
                ];
    }

    /// <summary>The filters; empty if there is nothing to choose from.</summary>
    public IReadOnlyList<FilterView> All { get; }

    /// <summary>Returns the attributes of a claim.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> MarksOf(ClaimView claim) => Of(claim).Attributes("claim");

    /// <summary>Returns the attributes of a disagreement: those of all its claims combined, and its own status.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> MarksOf(CardView card) => Of(card).Attributes("card");

    private static IReadOnlyList<FilterOptionView> Options(IEnumerable<string> values, Func<string, Phrase> words, string none) =>
    [
        .. values.Distinct(StringComparer.Ordinal)
            .OrderBy(v => v is None)
            .ThenBy(v => v, StringComparer.Ordinal)
            .Select(v => new FilterOptionView(Anchors.Token(v), v is None ? Phrase.Own(none) : words(v))),
    ];

    private static IEnumerable<FilterOptionView> StatusOptions(HashSet<string> present)
    {
        foreach (var status in Enum.GetValues<FindingStatus>().Where(s => present.Contains(Names.Of(s))))
        {
            yield return new FilterOptionView(Names.Of(status), Words.Status(status));
        }

        if (present.Contains(None))
        {
            yield return new FilterOptionView(None, Phrase.Own(Texts.FilterNoStatus));
        }
    }

    private static IEnumerable<string> YearsOf(Period? period) => period is { } days
        ? Enumerable.Range(days.FirstDay.Year, days.LastDay.Year - days.FirstDay.Year + 1).Select(y => y.ToString("0000", CultureInfo.InvariantCulture))
        : [None];

    private Marks Of(ClaimView claim) => new(
        SidesOf(claim.Claim.Side),
        [claim.Claim.Indicator],
        [.. YearsOf(claim.Claim.Period)],
        _statuses.TryGetValue(claim.Claim.Id, out var status) ? Names.Of(status) : None);

    private Marks Of(CardView card)
    {
        var claims = card.Claims.Select(Of).ToArray();
        return new Marks(Together(m => m.Sides), Together(m => m.Indicators), Together(m => m.Years), card.StatusWord);

        IReadOnlyList<string> Together(Func<Marks, IReadOnlyList<string>> values) =>
            claims.Length == 0 ? [None] : [.. claims.SelectMany(values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    // A claim of both sides is listed under each of them.
    private string[] SidesOf(Side side) => side switch { { IsNone: true } => [None], { IsBoth: true } => _sides, _ => [side.Code] };

    private sealed record Marks(IReadOnlyList<string> Sides, IReadOnlyList<string> Indicators, IReadOnlyList<string> Years, string Status)
    {
        public IReadOnlyList<KeyValuePair<string, object>> Attributes(string item) =>
        [
            new("data-item", item),
            new("data-side", Tokens(Sides)),
            new("data-indicator", Tokens(Indicators)),
            new("data-year", Tokens(Years)),
            new("data-status", Status),
        ];

        private static string Tokens(IEnumerable<string> values) => string.Join(' ', values.Select(Anchors.Token));
    }
}
