using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting;

/// <summary>Writes one row with its evidence for a terminal.</summary>
public static class RowText
{
    private const string Indent = "  ";

    /// <summary>Writes every cell with its evidence, the readings of a claim's figure, and the findings. Lines end with <c>\n</c>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <param name="language">The language, one of <see cref="ReportFolder.Languages"/>.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(RowView row, Stream output, string language)
    {
        using (TextsLanguage.Speak(language, row.Package))
        {
            TextOutput.Write(output, writer => Write(row, writer));
        }
    }

    private static void Write(RowView row, TextWriter writer)
    {
        writer.WriteLine(VisibleText.Of(string.Equals(row.Label, row.Id, StringComparison.Ordinal) ? row.Id : $"{row.Id}: {row.Label}"));
        writer.WriteLine(VisibleText.Of($"{row.Row.Table.Schema.Name}, {row.Place}"));
        writer.WriteLine();
        WriteCells(row, writer);
        if (row.CitedBy.Count > 0)
        {
            writer.WriteLine(Phrase.Say(Texts.RowCitedBy, string.Join(", ", row.CitedBy.Select(c => c.Field.Length == 0 ? c.Fact : $"{c.Fact} ({c.Field})"))));
        }

        if (row.Claim is { } claim)
        {
            WriteFigure(claim, writer);
        }

        foreach (var discrepancy in row.Discrepancies)
        {
            writer.WriteLine();
            var kind = TextsLanguage.IsEnglish ? discrepancy.Finding.Category : discrepancy.Title;
            writer.WriteLine(
                $"{discrepancy.Finding.RuleId} {kind} "
                + $"[{(TextsLanguage.IsEnglish ? discrepancy.Status : Words.Status(discrepancy.Finding.Status))}]: "
                + $"{VisibleText.Of(MessageWords.Of(discrepancy.Finding))}");
            if (discrepancy.Explanation is { } explanation)
            {
                writer.WriteLine(Indent + Phrase.Say(Texts.RowCause, explanation.Cause.ToString(), explanation.Explanation.Id));
                if (explanation.WouldSettle.Count > 0)
                {
                    writer.WriteLine(Indent + Phrase.Say(Texts.RowWouldSettle, string.Join("; ", explanation.WouldSettle)));
                }

                writer.WriteLine(Indent + Phrase.Say(Texts.RowRationale, explanation.Rationale.ToString()));
            }
        }

        foreach (var finding in row.Findings.Where(f => f.Discrepancy is null))
        {
            writer.WriteLine();
            writer.WriteLine(
                $"{Words.Severity(finding.Severity)} {finding.RuleId} "
                + $"[{(TextsLanguage.IsEnglish ? Names.Of(finding.Status) : Words.Status(finding.Status))}]: {VisibleText.Of(MessageWords.Of(finding))}");
        }
    }

    private static void WriteCells(RowView row, TextWriter writer)
    {
        var names = row.Cells.Max(c => c.Field.Name.Length);
        foreach (var cell in row.Cells)
        {
            var evidence = EvidenceOf(cell);
            writer.WriteLine(
                $"{Indent}{cell.Field.Name.PadRight(names)}  "
                + $"{(cell.Value.Length == 0 ? "–" : VisibleText.Of(cell.Value))}{(evidence.Length == 0 ? string.Empty : "  ← " + evidence)}");
        }

        if (row.RowMention is { } mention)
        {
            writer.WriteLine($"{Indent}{Texts.RowWhole.PadRight(names)}  ← {Of(mention)}");
        }
    }

    private static string EvidenceOf(CellView cell) => cell switch
    {
        { Mention: { } mention } => Of(mention),
        { Value.Length: 0 } => string.Empty,
        { Field.Evidence: Evidence.Required } => Texts.RowNotCited,
        { Field: { Evidence: Evidence.Derived, DerivedFrom: { } derivation } } => Phrase.Say(Texts.RowDerived, derivation),
        { Field.Evidence: Evidence.Editorial } => Texts.RowEditorial,
        _ => string.Empty,
    };

    private static string Of(Mention mention) =>
        Phrase.Say(
            Texts.RowMention,
            mention.Printed,
            mention.Source.Id,
            mention.Start.ToString(CultureInfo.InvariantCulture),
            mention.End.ToString(CultureInfo.InvariantCulture),
            mention.Id);

    private static void WriteFigure(ClaimView claim, TextWriter writer)
    {
        writer.WriteLine();
        if (claim.Claim.Figure is not { Readings.Count: > 0 } figure)
        {
            writer.WriteLine(Texts.RowNoFigure);
        }
        else
        {
            writer.WriteLine(Phrase.Say(Texts.RowReadings, figure.Printed));
            foreach (var reading in figure.Readings)
            {
                var convention = Words.Convention(reading.Convention).ToString();
                var said = Phrase.Say(Texts.RowReading, convention, Amount(reading), Range(reading.Rounded), Range(reading.Truncated));
                writer.WriteLine($"{Indent}{(reading == claim.Reading ? "*" : " ")} {said}");
            }
        }

        writer.WriteLine(Phrase.Say(Texts.RowExpected, Range(claim.Tested), Range(claim.Claim.HardBound)));

        string Amount(FigureReading reading) =>
            reading.Unit.Length == 0 ? Words.Decimal(reading.Value) : $"{Words.Decimal(reading.Value)} {reading.Unit}";

        string Range(Interval interval) => MessageWords.Of(Printable.Range(interval));
    }
}
