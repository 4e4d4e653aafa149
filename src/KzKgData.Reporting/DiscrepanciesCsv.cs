using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting;

/// <summary>Writes the discrepancies as CSV for spreadsheets: one row for each member of each discrepancy.</summary>
internal static class DiscrepanciesCsv
{
    private static readonly CsvTable<(FindingView Finding, ClaimView Claim)> _table = new(
    [
        new("rule", r => r.Finding.Finding.RuleId),
        new("category", r => r.Finding.Finding.Category),
        new("severity", r => r.Finding.Severity),
        new("status", r => r.Finding.Status),
        new("claim", r => r.Claim.Claim.Id),
        new("indicator", r => r.Claim.Claim.Indicator),
        new("subject", r => r.Claim.Claim.Subject),
        .. ClaimColumns.Figure<(FindingView Finding, ClaimView Claim)>(r => r.Claim),
        new("stated_on", r => $"{r.Claim.Claim.StatedOn}"),
        new("source", r => r.Claim.Claim.Source.Id),
        .. ClaimColumns.Source<(FindingView Finding, ClaimView Claim)>(r => r.Claim),
        new("start", r => r.Claim.Claim.ValueMention?.Start),
        new("end", r => r.Claim.Claim.ValueMention?.End),
        new("path", r => r.Claim.Place.Path),
        new("line", r => r.Claim.Place.Line),
        new("gap", r => r.Finding.Gap?.Difference),
        new("gap_low", r => r.Finding.Gap?.DifferenceInterval.Low),
        new("gap_high", r => r.Finding.Gap?.DifferenceInterval.High),
        new("index", r => PlainNumber.Share(r.Finding.Gap?.Index)),
        new("index_low", r => PlainNumber.Share(r.Finding.Gap?.IndexInterval?.Low)),
        new("index_high", r => PlainNumber.Share(r.Finding.Gap?.IndexInterval?.High)),
        new("cause", r => r.Finding.Explanation?.Explanation.Cause ?? string.Empty),
        new("explanation", r => r.Finding.Explanation?.Explanation.Id ?? string.Empty),
    ]);

    /// <summary>Writes the discrepancies of a report.</summary>
    public static void Write(ReportView report, Stream output) => Write(report.Cards, output);

    /// <summary>Writes the discrepancies of some cards, with the same header.</summary>
    public static void Write(IEnumerable<CardView> cards, Stream output) => _table.Write(
        from card in cards
        let claims = card.Claims.ToDictionary(c => c.Claim.Id, StringComparer.Ordinal)
        from finding in card.Findings
        from member in finding.Claims
        select (finding, claims[member.Id]),
        output);
}
