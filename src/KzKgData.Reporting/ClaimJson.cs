using System.Text.Json;
using KzKgData.Reporting.Views;
using KzKgData.Verification.Facts;
using static KzKgData.Reporting.Writing.JsonOutput;

namespace KzKgData.Reporting;

/// <summary>Writes a claim as JSON: an object of the list <c>claims</c> of <c>kzkg-report-1</c>.</summary>
internal static class ClaimJson
{
    public static void Write(Utf8JsonWriter writer, ClaimView view)
    {
        var claim = view.Claim;
        writer.WriteString("id", claim.Id);
        WriteMeasured(writer, claim);
        writer.WriteString("period", claim.Period.ToString());
        writer.WriteString("basePeriod", claim.BasePeriod.ToString());
        writer.WriteString("printed", claim.ValueMention?.Printed);
        WriteNumber(writer, "value", claim.Value);
        writer.WriteString("unit", claim.Unit.Code);
        writer.WriteString("qualifier", claim.QualifierWord);
        WriteArray(writer, "readings", claim.Figure?.Readings ?? [], (w, reading) =>
        {
            w.WriteString("convention", reading.Convention);
            WriteNumber(w, "value", reading.Value);
            w.WriteString("unit", reading.Unit);
            w.WriteBoolean("chosen", reading == view.Reading);
            WriteInterval(w, "rounded", reading.Rounded);
            WriteInterval(w, "truncated", reading.Truncated);
            WriteInterval(w, "hull", reading.Hull);
        });
        WriteInterval(writer, "tested", view.Tested);
        WriteStrings(writer, "statedBy", claim.StatedBy);
        WriteStrings(writer, "speakers", view.Speakers);
        writer.WriteString("side", claim.Side.Code);
        writer.WriteString("attribution", claim.Attribution.Name);
        writer.WriteString("reporter", claim.Reporter);
        writer.WriteString("statedOn", claim.StatedOn.ToString());
        WriteStrings(writer, "inferred", view.Inferred);
        writer.WriteString("source", claim.Source.Id);
        writer.WriteString("mention", claim.ValueMention?.Id);
        WriteNumber(writer, "start", claim.ValueMention?.Start);
        WriteNumber(writer, "end", claim.ValueMention?.End);
        WritePlace(writer, view.Place);
    }

    /// <summary>Writes what is measured, without the period.</summary>
    public static void WriteMeasured(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteString("indicator", claim.Indicator);
        writer.WriteString("subject", claim.Subject);
        writer.WriteString("scope", claim.Scope);
        writer.WriteString("kind", claim.Kind.Name);
    }
}
