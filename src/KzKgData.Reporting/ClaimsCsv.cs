using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting;

/// <summary>Writes all claims as CSV for spreadsheets: one row per claim, with the status of its dispute and what would settle it in plain words.</summary>
internal static class ClaimsCsv
{
    private static readonly CsvTable<(ClaimView Claim, CardView? Card)> _table = new(
    [
        new("claim", r => r.Claim.Claim.Id),
        new("quantity", r => Words.Quantity(r.Claim.Claim).ToString()),
        new("indicator", r => r.Claim.Claim.Indicator),
        new("subject", r => r.Claim.Claim.Subject),
        new("scope", r => r.Claim.Claim.Scope),
        .. ClaimColumns.Figure<(ClaimView Claim, CardView? Card)>(r => r.Claim),
        new("inferred", r => string.Join("; ", r.Claim.Inferred)),
        .. ClaimColumns.Source<(ClaimView Claim, CardView? Card)>(r => r.Claim),
        new("status", r => (r.Card is null ? Phrase.Own(Texts.ClaimUndisputed) : Words.Status(r.Card.Status)).ToString()),
        new("dispute", r => r.Card?.Question.ToString() ?? string.Empty),
        new("would_settle", r => string.Join("; ", r.Card?.WouldSettle ?? [])),
        new("path", r => r.Claim.Place.Path),
        new("line", r => r.Claim.Place.Line),
    ]);

    /// <summary>Writes the table, in the order of the claims.</summary>
    public static void Write(ReportView report, Stream output)
    {
        // If a claim is on several cards, the first one counts: cards are sorted, with the least settled first.
        var cards = new Dictionary<string, CardView>(StringComparer.Ordinal);
        foreach (var card in report.Cards)
        {
            foreach (var member in card.Members)
            {
                cards.TryAdd(member, card);
            }
        }

        _table.Write(report.Claims.Select(c => (c, cards.GetValueOrDefault(c.Claim.Id))), output);
    }
}
