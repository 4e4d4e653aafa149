using KzKgData.Reporting.Contracts;
using KzKgData.Verification.Figures;

namespace KzKgData.Reporting;

/// <summary>Writes the figures recognised in a text as JSON.</summary>
public static class FiguresJson
{
    /// <summary>
    /// Writes one indented JSON array as UTF-8 without a byte order mark; lines end with <c>\n</c>. The value of an ambiguous figure
    /// is its conventional reading, and <c>ambiguous</c> is true. The value of a date, period or time is ISO 8601 text,
    /// or null if it depends on the date of the text. The growth that a multiple implies is among its readings.
    /// </summary>
    /// <param name="figures">The figures, in the order of the text.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(IEnumerable<PrintedFigure> figures, Stream output) => JsonOutput.Write(figures.Select(f => new FigureContract(f)), output);
}
