using CsvHelper;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting;

/// <summary>Writes the discrepancies as a table for a spreadsheet: one row for each member of each discrepancy.</summary>
internal static class DiscrepanciesCsv
{
    private static readonly Column[] _columns =
    [
        new("rule", (f, _) => f.Finding.RuleId),
        new("category", (f, _) => f.Finding.Category),
        new("severity", (f, _) => f.Severity),
        new("status", (f, _) => f.Status),
        new("claim", (_, c) => c.Claim.Id),
        new("indicator", (_, c) => c.Claim.Indicator),
        new("subject", (_, c) => c.Claim.Subject),
        new("kind", (_, c) => c.Claim.Kind.Name),
        new("period", (_, c) => $"{c.Claim.Period}"),
        new("printed", (_, c) => c.Claim.ValueMention?.Printed ?? string.Empty),
        new("value", (_, c) => c.Claim.Value),
        new("unit", (_, c) => c.Claim.Unit.Code),
        new("low", (_, c) => c.Tested.Low),
        new("high", (_, c) => c.Tested.High),
        new("side", (_, c) => c.Claim.Side.Code),
        new("stated_by", (_, c) => string.Join("; ", c.Speakers)),
        new("attribution", (_, c) => c.Claim.Attribution.Name),
        new("stated_on", (_, c) => $"{c.Claim.StatedOn}"),
        new("source", (_, c) => c.Claim.Source.Id),
        new("publisher", (_, c) => c.Claim.Source.Publisher),
        new("published", (_, c) => c.Claim.Source.Published),
        new("url", (_, c) => c.Claim.Source.Url),
        new("start", (_, c) => c.Claim.ValueMention?.Start),
        new("end", (_, c) => c.Claim.ValueMention?.End),
        new("path", (_, c) => c.Place.Path),
        new("line", (_, c) => c.Place.Line),
        new("gap", (f, _) => f.Gap?.Difference),
        new("gap_low", (f, _) => f.Gap?.DifferenceInterval.Low),
        new("gap_high", (f, _) => f.Gap?.DifferenceInterval.High),
        new("index", (f, _) => PlainNumber.Share(f.Gap?.Index)),
        new("index_low", (f, _) => PlainNumber.Share(f.Gap?.IndexInterval?.Low)),
        new("index_high", (f, _) => PlainNumber.Share(f.Gap?.IndexInterval?.High)),
        new("cause", (f, _) => f.Explanation?.Explanation.Cause ?? string.Empty),
        new("explanation", (f, _) => f.Explanation?.Explanation.Id ?? string.Empty),
    ];

    /// <summary>The whole table.</summary>
    public static byte[] Write(ReportView report) => Write(report.Cards);

    /// <summary>The rows of some cards, under the same header.</summary>
    public static byte[] Write(IEnumerable<CardView> cards)
    {
        using var output = new MemoryStream();
        using (var writer = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            writer.WriteHeader([.. _columns.Select(c => c.Name)]);
            foreach (var card in cards)
            {
                var claims = card.Claims.ToDictionary(c => c.Claim.Id, StringComparer.Ordinal);
                foreach (var finding in card.Findings)
                {
                    foreach (var member in finding.Claims)
                    {
                        WriteRow(writer, finding, claims[member.Id]);
                    }
                }
            }
        }

        return output.ToArray();
    }

    private static void WriteRow(CsvWriter writer, FindingView finding, ClaimView claim)
    {
        foreach (var column in _columns)
        {
            column.WriteTo(writer, finding, claim);
        }

        writer.EndRecord();
    }

    /// <summary>A column of text or of numbers. A negative number is no formula, and protecting it would make it text.</summary>
    private sealed class Column
    {
        private readonly Func<FindingView, ClaimView, string>? _text;
        private readonly Func<FindingView, ClaimView, decimal?>? _number;

        public Column(string name, Func<FindingView, ClaimView, string> text)
        {
            Name = name;
            _text = text;
        }

        public Column(string name, Func<FindingView, ClaimView, decimal?> number)
        {
            Name = name;
            _number = number;
        }

        public string Name { get; }

        public void WriteTo(CsvWriter writer, FindingView finding, ClaimView claim)
        {
            if (_text is not null)
            {
                writer.WriteField(SpreadsheetText.Of(_text(finding, claim)));
            }
            else if (_number!(finding, claim) is { } number)
            {
                writer.WriteField(PlainNumber.Of(number), default, CultureInfo.InvariantCulture);
            }
            else
            {
                writer.WriteField(string.Empty);
            }
        }
    }
}
