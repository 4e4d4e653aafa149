using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting;

/// <summary>Writes the figures recognised in a text for a terminal.</summary>
public static class FiguresText
{
    private const string Indent = "    ";

    /// <summary>
    /// Writes one line per figure and a count. If a figure has several readings, they follow below it, including the growth that a multiple implies.
    /// Lines end with <c>\n</c>.
    /// </summary>
    /// <param name="figures">The figures, in the order of the text.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(IReadOnlyCollection<PrintedFigure> figures, Stream output) => TextOutput.Write(output, writer => Write(figures, writer));

    private static void Write(IReadOnlyCollection<PrintedFigure> figures, TextWriter writer)
    {
        foreach (var figure in figures)
        {
            var qualifier = figure.Qualifier.Length > 0 ? $" [{figure.Qualifier}]" : string.Empty;
            writer.WriteLine(
                MessageWords.Say($"{figure.Start}-{figure.End}{qualifier} {figure.Kind} {Printable.Quote(figure.Printed)}: {MeaningOf(figure)}"));
            if (figure.Readings.Count > 1)
            {
                foreach (var reading in figure.Readings)
                {
                    writer.WriteLine(MessageWords.Say($"{Indent}{reading.Convention}: {Describe(reading)}"));
                }
            }
        }

        var ambiguous = figures.Count(f => f.IsAmbiguous);
        writer.WriteLine(MessageWords.Say($"{figures.Count} figures, {ambiguous} of them ambiguous"));
    }

    private static Message MeaningOf(PrintedFigure figure)
    {
        if (figure.IsAmbiguous)
        {
            return $"ambiguous, none chosen";
        }

        if (figure.Choose(string.Empty) is { } only)
        {
            return Describe(only);
        }

        return figure switch
        {
            { Iso.Length: > 0 } => $"{figure.Iso}",
            { Kind: PrintedFigure.Date or PrintedFigure.Period } => $"depends on the date of the text",
            _ => $"cannot be read as a number",
        };
    }

    private static Message Describe(FigureReading reading)
    {
        var unit = reading.Unit.Length > 0 ? " " + reading.Unit : string.Empty;
        var value = reading.To is { } to ? $"{reading.Value} to {to.Value}" : (Message)$"{reading.Value}";
        return reading is { IsExact: true } ? (Message)$"{value}{unit}" : $"{value}{unit}, rounded from {Printable.Range(reading.Rounded)}";
    }
}
