using System.Text.Encodings.Web;
using System.Text.Json;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Writing;

/// <summary>The parts that all JSON outputs share.</summary>
internal static class JsonOutput
{
    // A writer keeps in memory what it has not passed on.
    private const int MostPending = 64 * 1024;

    /// <summary>Indented, the same on every system, and with non-ASCII letters as they are: the output goes into files and pipes, not into a page.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one object of a schema, and the end of its last line.</summary>
    public static void WriteDocument(Stream output, string schema, Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", schema);
            write(writer);
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    public static void WritePlace(Utf8JsonWriter writer, Place place)
    {
        writer.WriteString("path", place.Path);
        writer.WriteNumber("line", place.Line);
        writer.WriteNumber("column", place.Column);
        writer.WriteNumber("endLine", place.EndLine);
        writer.WriteNumber("endColumn", place.EndColumn);
    }

    public static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    public static void WriteNotRun(Utf8JsonWriter writer, IEnumerable<RuleNotRun> notRun) => WriteArray(writer, "notRun", notRun, (w, rule) =>
    {
        w.WriteString("rule", rule.RuleId);
        w.WriteString("why", rule.Why);
    });

    public static void WriteSetAside(Utf8JsonWriter writer, IEnumerable<SetAsideAmount> amounts) => WriteArray(writer, "setAside", amounts, (w, amount) =>
    {
        w.WriteString("mention", amount.Mention.Id);
        w.WriteString("source", amount.Mention.Source.Id);
        w.WriteString("printed", amount.Mention.Printed);
        w.WriteString("reason", amount.Reason);
        WriteStrings(w, "about", amount.About);
        WritePlace(w, amount.Place);
    });

    public static void WriteSummary(Utf8JsonWriter writer, Summary summary) => WriteObject(writer, "summary", () =>
    {
        writer.WriteNumber("facts", summary.Facts);
        writer.WriteNumber("claims", summary.Claims);
        writer.WriteNumber("sources", summary.Sources);
        writer.WriteNumber("mentions", summary.Mentions);
        writer.WriteNumber("citations", summary.Citations);
        writer.WriteNumber("cellsNeedingEvidence", summary.CellsNeedingEvidence);
        writer.WriteNumber("cellsCited", summary.CellsCited);
        writer.WriteNumber("figures", summary.Figures);
        writer.WriteNumber("figuresAccountedFor", summary.FiguresAccountedFor);
        writer.WriteNumber("discrepancies", summary.Discrepancies);
        writer.WriteNumber("explained", summary.Explained);
        writer.WriteNumber("acknowledged", summary.Acknowledged);
        writer.WriteNumber("open", summary.Open);
        writer.WriteNumber("notes", summary.Notes);
        writer.WriteNumber("cannotDecide", summary.CannotDecide);
        writer.WriteNumber("notApplicable", summary.NotApplicable);
        writer.WriteNumber("misconfigured", summary.Misconfigured);
        writer.WriteNumber("disputes", summary.Disputes);
        writer.WriteNumber("figuresCited", summary.FiguresCited);
        writer.WriteNumber("figuresSetAside", summary.FiguresSetAside);
    });

    /// <summary>Writes a named object.</summary>
    public static void WriteObject(Utf8JsonWriter writer, string name, Action write)
    {
        writer.WriteStartObject(name);
        write();
        writer.WriteEndObject();
    }

    /// <summary>Writes a named object, or null where there is nothing.</summary>
    public static void WriteObject<T>(Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            WriteObject(writer, name, () => write(writer, value));
        }
    }

    /// <inheritdoc cref="WriteObject{T}(Utf8JsonWriter, string, T, Action{Utf8JsonWriter, T})"/>
    public static void WriteObject<T>(Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> write)
        where T : struct
    {
        if (value is { } known)
        {
            WriteObject(writer, name, () => write(writer, known));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void WriteArray<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
            if (writer.BytesPending > MostPending)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
    }

    public static void WriteInterval(Utf8JsonWriter writer, string name, Interval? interval) => WriteInterval(writer, name, interval, end => end);

    /// <summary>Writes an interval of shares or rates to six decimals.</summary>
    public static void WriteRoundedInterval(Utf8JsonWriter writer, string name, Interval? interval) =>
        WriteInterval(writer, name, interval, PlainNumber.Share);

    private static void WriteInterval(Utf8JsonWriter writer, string name, Interval? interval, Func<decimal?, decimal?> end)
    {
        if (interval is not { } ends)
        {
            writer.WriteNull(name);
            return;
        }

        WriteObject(writer, name, () =>
        {
            WriteNumber(writer, "low", end(ends.Low));
            WriteNumber(writer, "high", end(ends.High));
            writer.WriteBoolean("lowOpen", ends.LowOpen);
            writer.WriteBoolean("highOpen", ends.HighOpen);
        });
    }

    public static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, PlainNumber.Of(number));
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
