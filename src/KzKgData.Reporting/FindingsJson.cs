using System.Text.Json;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting;

/// <summary>Writes what a verification has shown as JSON of the schema <c>kzkg-findings-1</c>.</summary>
public static class FindingsJson
{
    /// <summary>Writes one indented JSON object: UTF-8 without byte order mark, lines ending with <c>\n</c>.</summary>
    /// <param name="result">What the verification has shown.</param>
    /// <param name="output">Where to write; stays open.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, JsonOutput.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", "kzkg-findings-1");
            writer.WriteStartArray("findings");
            foreach (var finding in result.Findings)
            {
                WriteFinding(writer, finding);
            }

            writer.WriteEndArray();
            JsonOutput.WriteNotRun(writer, result.NotRun);
            JsonOutput.WriteSummary(writer, result.Summary);
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", finding.RuleId);
        writer.WriteString("category", finding.Category);
        writer.WriteString("severity", Names.Of(finding.Severity));
        writer.WriteString("status", Names.Of(finding.Status));
        JsonOutput.WriteStrings(writer, "facts", finding.Facts);
        writer.WriteBoolean("sameSource", finding.SameSource);
        writer.WriteString("message", finding.Message);
        JsonOutput.WritePlace(writer, finding.Place);
        writer.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            writer.WriteStartObject();
            writer.WriteString("fact", related.Fact);
            JsonOutput.WritePlace(writer, related.Place);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
