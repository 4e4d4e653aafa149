using System.Text.Json;
using KzKgData.Reporting.Views;
using KzKgData.Verification.Findings;
using static KzKgData.Reporting.Writing.JsonOutput;

namespace KzKgData.Reporting;

/// <summary>Writes what official tables say, and what is said beside them.</summary>
internal static class OfficialJson
{
    public static void WriteYear(Utf8JsonWriter writer, OfficialYear year)
    {
        var mirror = year.Mirror;
        writer.WriteString("indicator", mirror.Indicator);
        writer.WriteString("one", mirror.One.Code);
        writer.WriteString("other", mirror.Other.Code);
        writer.WriteString("period", mirror.Period.ToString());
        writer.WriteString("unit", mirror.Unit.Code);
        WriteArray(writer, "flows", mirror.Flows, WriteFlow);
        WriteNumber(writer, "totalOfOne", mirror.TotalOfOne);
        WriteNumber(writer, "totalOfOther", mirror.TotalOfOther);
        WriteNumber(writer, "gap", mirror.Gap);
        WriteNumber(writer, "index", mirror.Index);
        writer.WriteBoolean("disputed", mirror.IsDisputed);
    }

    public static void WriteVerdict(Utf8JsonWriter writer, OfficialVerdict verdict)
    {
        writer.WriteString("claim", verdict.Claim.Claim.Id);
        writer.WriteString("verdict", verdict.Word.ToString());
        writer.WriteString("why", verdict.Why.ToString());
        writer.WriteString("continues", verdict.Fit?.Continues?.Code ?? string.Empty);
        WriteStrings(writer, "figures", verdict.Verdict?.Figure is { } figure ? figure.Parts.Select(p => p.Id) : []);
    }

    private static void WriteFlow(Utf8JsonWriter writer, TableFlow flow)
    {
        writer.WriteString("subject", flow.Exporter.Subject);
        writer.WriteString("exporter", flow.Exporter.Id);
        writer.WriteNumber("exports", flow.Exporter.Value);
        writer.WriteString("importer", flow.Importer.Id);
        writer.WriteNumber("imports", flow.Importer.Value);
        writer.WriteString("reach", flow.IsCarried ? "carried" : flow.IsBeyond ? "beyond" : "against");
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
