using System.Text.Json;
using KzKgData.Reporting.Writing;
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
    public static void Write(IEnumerable<PrintedFigure> figures, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, JsonOutput.Options))
        {
            writer.WriteStartArray();
            foreach (var figure in figures)
            {
                WriteFigure(writer, figure);
            }

            writer.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteFigure(Utf8JsonWriter writer, PrintedFigure figure)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", figure.Start);
        writer.WriteNumber("end", figure.End);
        writer.WriteString("printed", figure.Printed);
        writer.WriteString("kind", figure.Kind);
        writer.WriteString("qualifier", figure.Qualifier);
        if (figure.Choose(string.Empty) is { } conventional)
        {
            WriteReading(writer, conventional);
        }
        else
        {
            writer.WriteString("value", figure.Iso.Length > 0 ? figure.Iso : null);
            writer.WriteNull("low");
            writer.WriteNull("high");
            writer.WriteNull("unit");
        }

        writer.WriteBoolean("ambiguous", figure.IsAmbiguous);
        JsonOutput.WriteArray(writer, "readings", figure.Readings, (w, reading) =>
        {
            w.WriteString("reading", reading.Convention);
            WriteReading(w, reading);
            if (reading.To is { } to)
            {
                JsonOutput.WriteNumber(w, "to", to.Value);
            }
        });
        writer.WriteString("relation", figure.Relation);
        writer.WriteString("counted", figure.Counted);
        writer.WriteEndObject();
    }

    private static void WriteReading(Utf8JsonWriter writer, FigureReading reading)
    {
        JsonOutput.WriteNumber(writer, "value", reading.Value);
        JsonOutput.WriteNumber(writer, "low", reading.Rounded.Low);
        JsonOutput.WriteNumber(writer, "high", reading.Rounded.High);
        writer.WriteString("unit", reading.Unit.Length > 0 ? reading.Unit : null);
    }
}
