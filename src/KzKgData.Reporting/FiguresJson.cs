using KzKgData.Reporting.Contracts;
using KzKgData.Verification.Figures;

namespace KzKgData.Reporting;

/// <summary>Writes the figures of a text as JSON.</summary>
public static class FiguresJson
{
    /// <summary>
    /// Writes one indented JSON array: UTF-8 without byte order mark, lines ending with <c>\n</c>. The value of a figure that can
    /// be read in several ways is its conventional reading, and <c>ambiguous</c> is true; dates, periods and times have ISO 8601 text
    /// as value, null where it depends on the date of the text. What a multiple says of growth is among its readings.
    /// </summary>
    /// <param name="figures">The figures, in the order of the text.</param>
    /// <param name="output">Where to write; stays open.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(IEnumerable<PrintedFigure> figures, Stream output) => JsonOutput.Write(figures.Select(f => new FigureContract(f)), output);
}
