using System.Text.Json;
using KzKgData.Reporting.Views;
using KzKgData.Verification.Findings;
using static KzKgData.Reporting.Writing.JsonOutput;

namespace KzKgData.Reporting;

/// <summary>Writes the report as JSON of the schema <c>kzkg-report-1</c>: what the page shows, for programs.</summary>
internal static class ReportJson
{
    public static void Write(ReportView report, Stream output)
    {
        WriteDocument(output, "kzkg-report-1", writer =>
        {
            WriteHeader(writer, report);
            WriteArray(writer, "findings", report.OtherFindings, WriteOtherFinding);
            WriteArray(writer, "grid", report.Grid.Rows.SelectMany(r => r.Entries), WriteGridEntry);
            WriteArray(writer, "cards", report.Cards, CardJson.Write);
            OverTimeJson.Write(writer, report.OverTime);
            WriteArray(writer, "tables", report.Official.Pairs.Concat(report.Official.Controls).SelectMany(p => p.Years), OfficialJson.WriteYear);
            WriteArray(writer, "ownTables", report.Official.Verdicts, OfficialJson.WriteVerdict);
            WriteArray(writer, "claims", report.Claims, ClaimJson.Write);
            WriteArray(writer, "sources", report.Sources, WriteSource);
            WriteArray(writer, "causes", report.Causes, WriteCause);
            WriteArray(writer, "rules", report.AppliedRules, WriteRule);
            WriteNotRun(writer, report.Result.NotRun);
            WriteArray(writer, "decisions", report.Result.Decisions, FindingsJson.WriteDecision);
            WriteArray(writer, "notes", report.Result.Notes, WriteOtherFinding);
            WriteArray(writer, "explanations", report.Accepted, WriteAccepted);
            WriteObject(writer, "edition", report.Edition, WriteEdition);
            WriteSummary(writer, report.Result.Summary);
            WriteSetAside(writer, report.Result.SetAside);
        });
    }

    private static void WriteHeader(Utf8JsonWriter writer, ReportView report)
    {
        var descriptor = report.Result.Dataset.Package.Descriptor;
        WriteObject(writer, "header", () =>
        {
            writer.WriteString("title", report.Lead.Title.ToString());
            writer.WriteString("package", descriptor.Name);
            writer.WriteString("dataVersion", descriptor.Version);
            writer.WriteBoolean("countedInArchivedTexts", report.Lead.IsCountedInTexts);
            writer.WriteBoolean("everyFigureAccountedFor", report.Lead.IsComplete);
            WriteStrings(writer, "statements", report.Lead.Sentences.Select(s => s.ToString()));
            writer.WriteString("licence", report.Edition.Licences.ToString());
        });
    }

    private static void WriteOtherFinding(Utf8JsonWriter writer, Finding finding)
    {
        FindingsJson.WriteHead(writer, finding);
        writer.WriteString("message", finding.Message);
        WritePlace(writer, finding.Place);
    }

    private static void WriteGridEntry(Utf8JsonWriter writer, GridEntry entry)
    {
        var claim = entry.Claims[0].Claim;
        ClaimJson.WriteMeasured(writer, claim);
        writer.WriteString("unit", claim.Unit.Code);
        writer.WriteString("period", claim.Period.ToString());
        WriteNumber(writer, "year", entry.Year);
        writer.WriteBoolean("partial", entry.IsPartial);
        writer.WriteString("status", ViewNames.Of(entry.Status));
        WriteNumber(writer, "card", entry.Card?.Number);
        CardJson.WriteVoices(writer, entry.Voices);
        WriteStrings(writer, "claims", entry.Claims.Select(c => c.Claim.Id));
    }

    private static void WriteSource(Utf8JsonWriter writer, SourceView view)
    {
        writer.WriteString("id", view.Source.Id);
        writer.WriteString("publisher", view.Source.Publisher);
        writer.WriteString("via", view.Source.Via);
        writer.WriteString("title", view.Source.Title);
        writer.WriteString("url", view.Source.Url);
        writer.WriteString("language", view.Source.Language);
        writer.WriteString("published", view.Source.Published);
        writer.WriteBoolean("publishedInferred", view.Source.IsPublishedInferred);
        writer.WriteString("sha256", view.Sha256);
        writer.WriteNumber("mentions", view.Mentions);
        writer.WriteNumber("claims", view.Claims);
        var coverage = view.Coverage.Coverage;
        WriteObject(writer, "figures", () =>
        {
            writer.WriteBoolean("countedInArchivedText", coverage.IsCountedInText);
            writer.WriteNumber("total", coverage.Figures.Count);
            writer.WriteNumber("cited", coverage.Count(FigureUse.Cited));
            writer.WriteNumber("excluded", coverage.Count(FigureUse.Excluded));
            writer.WriteNumber("unaccountedFor", coverage.Count(FigureUse.Unaccounted));
        });
    }

    private static void WriteCause(Utf8JsonWriter writer, CauseView view)
    {
        writer.WriteString("cause", view.Cause);
        writer.WriteString("meaning", view.Meaning.ToString());
        writer.WriteBoolean("computed", view.IsComputed);
        writer.WriteNumber("explanations", view.Count);
    }

    private static void WriteRule(Utf8JsonWriter writer, AppliedRuleView view)
    {
        writer.WriteString("rule", view.Rule.Id);
        writer.WriteString("title", view.Rule.Title);
        writer.WriteNumber("findings", view.Findings);
        writer.WriteNumber("undecided", view.Undecided);
    }

    private static void WriteAccepted(Utf8JsonWriter writer, AcceptedView view)
    {
        writer.WriteString("id", view.Explanation.Explanation.Id);
        writer.WriteString("rule", view.Finding.Finding.RuleId);
        WriteStrings(writer, "members", view.Finding.Members.Select(m => m.Id));
        writer.WriteString("status", view.Finding.Status);
        writer.WriteString("cause", view.Explanation.Explanation.Cause);
        writer.WriteString("decidedBy", view.Explanation.Explanation.DecidedBy);
        writer.WriteString("decidedOn", view.Explanation.Explanation.DecidedOn);
        writer.WriteString("reviewBy", view.Explanation.Explanation.ReviewBy);
    }

    private static void WriteEdition(Utf8JsonWriter writer, EditionView edition)
    {
        writer.WriteString("title", edition.Title.ToString());
        writer.WriteString("version", edition.Descriptor.Version);
        WriteArray(writer, "licences", edition.Descriptor.Licences, (w, licence) =>
        {
            w.WriteString("name", licence.Name);
            w.WriteString("title", licence.Title);
            w.WriteString("path", licence.Path);
        });
        WriteArray(writer, "changelog", edition.Changelog, (w, entry) =>
        {
            w.WriteString("version", entry.Version);
            w.WriteString("date", entry.Date);
            w.WriteString("text", entry.Text);
        });
        writer.WriteString("citation", edition.Citation.ToString());
        writer.WriteString("bibtex", edition.BibTeX);
    }
}
