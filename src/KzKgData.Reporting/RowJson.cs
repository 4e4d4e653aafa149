using System.Text.Json;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting;

/// <summary>Writes one row with its evidence as JSON of the schema <c>kzkg-row-1</c>.</summary>
public static class RowJson
{
    /// <summary>Writes one indented JSON object: UTF-8 without byte order mark, lines ending with <c>\n</c>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="output">Where to write; stays open.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(RowView row, Stream output)
    {
        JsonOutput.WriteDocument(output, "kzkg-row-1", writer =>
        {
            writer.WriteString("id", row.Id);
            writer.WriteString("label", row.Label);
            writer.WriteString("table", row.Row.Table.Schema.Name);
            JsonOutput.WritePlace(writer, row.Place);
            JsonOutput.WriteArray(writer, "cells", row.Cells, WriteCell);
            JsonOutput.WriteObject(writer, "rowCitation", row.RowMention, WriteMention);
            JsonOutput.WriteArray(writer, "citedBy", row.CitedBy, (w, citation) =>
            {
                w.WriteString("fact", citation.Fact);
                w.WriteString("field", citation.Field);
            });
            JsonOutput.WriteObject(writer, "claim", row.Claim, (w, claim) =>
            {
                ClaimJson.Write(w, claim);
                JsonOutput.WriteInterval(w, "hardBound", claim.Claim.HardBound);
            });
            JsonOutput.WriteArray(writer, "discrepancies", row.Discrepancies, CardJson.WriteFinding);
            JsonOutput.WriteArray(writer, "otherFindings", row.Findings.Where(f => f.Discrepancy is null), (w, finding) =>
            {
                w.WriteString("rule", finding.RuleId);
                w.WriteString("severity", Names.Of(finding.Severity));
                w.WriteString("status", Names.Of(finding.Status));
                w.WriteString("message", finding.Message);
                JsonOutput.WritePlace(w, finding.Place);
            });
        });
    }

    private static void WriteCell(Utf8JsonWriter writer, CellView cell)
    {
        writer.WriteString("field", cell.Field.Name);
        writer.WriteString("value", cell.Value);
        writer.WriteString("evidence", cell.Field.Evidence switch
        {
            Evidence.Required => "required",
            Evidence.Derived => "derived",
            Evidence.Editorial => "editorial",
            _ => null,
        });
        writer.WriteString("derivedFrom", cell.Field.DerivedFrom);
        JsonOutput.WriteObject(writer, "citation", cell.Mention, WriteMention);
        writer.WriteNumber("line", cell.Place.Line);
        writer.WriteNumber("column", cell.Place.Column);
    }

    private static void WriteMention(Utf8JsonWriter writer, Mention mention)
    {
        writer.WriteString("mention", mention.Id);
        writer.WriteString("printed", mention.Printed);
        writer.WriteString("source", mention.Source.Id);
        writer.WriteNumber("start", mention.Start);
        writer.WriteNumber("end", mention.End);
    }
}
