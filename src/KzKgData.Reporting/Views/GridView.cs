using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>A row of the grid: one quantity and kind.</summary>
/// <param name="Title">The quantity and its subject.</param>
/// <param name="Entries">Its entries by period, those without a period last.</param>
public sealed record GridRow(Phrase Title, IReadOnlyList<GridEntry> Entries)
{
    /// <summary>Returns the entries whose period ends in a year, or those without a period if the year is null.</summary>
    public IReadOnlyList<GridEntry> In(int? year) => [.. Entries.Where(e => e.Year == year)];
}

/// <summary>An overview of all claims: quantities by year, and the result of comparing the claims of each.</summary>
public sealed class GridView
{
    private GridView(IReadOnlyList<GridRow> rows)
    {
        Rows = rows;
        var years = rows.SelectMany(r => r.Entries).Select(e => e.Year).Distinct().ToArray();
        Columns = [.. years.Where(y => y is not null).Order(), .. years.Where(y => y is null)];
    }

    /// <summary>The years that occur, followed by null if some claims have no period.</summary>
    public IReadOnlyList<int?> Columns { get; }

    /// <summary>The rows, in the order of their first claim, with the kinds of one quantity together.</summary>
    public IReadOnlyList<GridRow> Rows { get; }

    /// <summary>Whether an entry has a status.</summary>
    public bool Has(GridStatus status) => Rows.Any(r => r.Entries.Any(e => e.Status == status));

    /// <summary>Returns the header of a column.</summary>
    public static Phrase Head(int? column) => column is { } year ? Phrase.Count(year) : Phrase.Own(Texts.GridNoPeriod);

    internal static GridView Of(IReadOnlyList<IndicatorView> indicators, IReadOnlyList<CardView> cards)
    {
        var standings = StandingsOf(cards);
        return new GridView(
        [
            .. from indicator in indicators
               from kind in indicator.Claims.GroupBy(c => c.Claim.Kind)
               select RowOf([.. kind], indicator.Anchor, standings),
        ]);
    }

    private static GridRow RowOf(IReadOnlyList<ClaimView> claims, string listAnchor, ILookup<string, (CardView Card, FindingStatus Status)> standings)
    {
        var isUnitTold = claims.Select(c => c.Claim.Unit).Distinct().Skip(1).Any();
        var entries = claims
            .GroupBy(c => (c.Claim.Period, c.Claim.Scope, c.Claim.Unit))
            .Select(g => EntryOf([.. g]))
            .OrderBy(e => e.Year ?? int.MaxValue)
            .ThenBy(e => e.Period?.ToString(), StringComparer.Ordinal);
        return new GridRow(Words.About(Words.Quantity(claims[0].Claim), claims[0].Claim.Subject), [.. entries]);

        GridEntry EntryOf(IReadOnlyList<ClaimView> said)
        {
            var worst = said.SelectMany(c => standings[c.Claim.Id]).OrderBy(s => s.Status).ThenBy(s => s.Card.Number).FirstOrDefault();
            return new GridEntry(said, worst.Card, worst.Card is null ? null : worst.Status) { ListAnchor = listAnchor, IsUnitTold = isUnitTold };
        }
    }

    private static ILookup<string, (CardView Card, FindingStatus Status)> StandingsOf(IReadOnlyList<CardView> cards) =>
        (from card in cards from finding in card.Findings from member in finding.Members select (member.Id, card, finding.Finding.Status))
        .ToLookup(s => s.Id, s => (s.card, s.Status), StringComparer.Ordinal);
}
