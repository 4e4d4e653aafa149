using System.Text.Json;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting;

/// <summary>Writes what a verification has shown as JSON of the schema <c>kzkg-findings-1</c>.</summary>
public static class FindingsJson
{
    /// <summary>
    /// How many places of members a finding tells; of a dispute of thousands, each against the largest position, all would be their product.
    /// </summary>
    internal const int MostRelated = 1_000;

    /// <summary>Writes one indented JSON object: UTF-8 without byte order mark, lines ending with <c>\n</c>.</summary>
    /// <param name="result">What the verification has shown.</param>
    /// <param name="output">Where to write; stays open.</param>
    /// <param name="options">What to tell besides the findings: <c>notes</c> in the form of findings, and <c>decisions</c>.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output, FindingsOptions options)
    {
        JsonOutput.WriteDocument(output, "kzkg-findings-1", writer =>
        {
            JsonOutput.WriteArray(writer, "findings", result.Findings, WriteFinding);
            if (options.Notes)
            {
                JsonOutput.WriteArray(writer, "notes", result.Notes, WriteFinding);
            }

            if (options.Decisions)
            {
                JsonOutput.WriteArray(writer, "decisions", result.Decisions, WriteDecision);
            }

            JsonOutput.WriteNotRun(writer, result.NotRun);
            JsonOutput.WriteSummary(writer, result.Summary);
            JsonOutput.WriteSetAside(writer, result.SetAside);
        });
    }

    internal static void WriteDecision(Utf8JsonWriter writer, Decision decision)
    {
        writer.WriteString("rule", decision.RuleId);
        writer.WriteString("outcome", Names.Of(decision.Kind));
        writer.WriteString("why", decision.Why);
        JsonOutput.WriteStrings(writer, "facts", decision.Facts);
        if (decision.Place is { } place)
        {
            JsonOutput.WritePlace(writer, place);
        }
    }

    /// <summary>Writes what a finding is and of what.</summary>
    internal static void WriteHead(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteString("rule", finding.RuleId);
        writer.WriteString("category", finding.Category);
        writer.WriteString("severity", Names.Of(finding.Severity));
        writer.WriteString("status", Names.Of(finding.Status));
        JsonOutput.WriteStrings(writer, "facts", finding.Facts);
    }

    /// <summary>Writes what the members disagree in, their positions from the lowest, and the claims that have come since it was explained.</summary>
    internal static void WriteDispute(Utf8JsonWriter writer, Dispute dispute, ValueConflict conflict)
    {
        writer.WriteString("dispute", dispute.Group.Key);
        writer.WriteStartArray("positions");
        foreach (var position in new[] { dispute.Lower, dispute.Higher })
        {
            writer.WriteStartArray();
            foreach (var claim in position.Claims)
            {
                writer.WriteStringValue(claim.Id);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        JsonOutput.WriteStrings(writer, "joined", conflict.Joined.Select(m => m.Id));
    }

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding)
    {
        WriteHead(writer, finding);
        writer.WriteBoolean("sameSource", finding.SameSource);
        writer.WriteString("message", finding.Message);
        JsonOutput.WritePlace(writer, finding.Place);
        JsonOutput.WriteArray(writer, "related", [.. finding.Related.Take(MostRelated)], (w, related) =>
        {
            w.WriteString("fact", related.Fact);
            JsonOutput.WritePlace(w, related.Place);
        });
        if (finding.Related.Count > MostRelated)
        {
            writer.WriteNumber("relatedLeftOut", finding.Related.Count - MostRelated);
        }

        if (finding.Discrepancy is ValueConflict { Dispute: var dispute } conflict)
        {
            WriteDispute(writer, dispute, conflict);
        }
    }
}
