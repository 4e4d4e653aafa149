using System.Text.Json;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using static KzKgData.Reporting.Writing.JsonOutput;

namespace KzKgData.Reporting;

/// <summary>Writes the report as JSON of the schema <c>kzkg-report-1</c>: what the page shows, for programs.</summary>
internal static class ReportJson
{
    public static byte[] Write(ReportView report)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, JsonOutput.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", "kzkg-report-1");
            WriteHeader(writer, report);
            WriteArray(writer, "findings", report.OtherFindings, WriteOtherFinding);
            WriteArray(writer, "grid", report.Grid.Rows.SelectMany(r => r.Entries), WriteGridEntry);
            WriteArray(writer, "cards", report.Cards, WriteCard);
            OverTimeJson.Write(writer, report.OverTime);
            WriteArray(writer, "claims", report.Claims, WriteClaim);
            WriteArray(writer, "sources", report.Sources, WriteSource);
            WriteArray(writer, "causes", report.Causes, WriteCause);
            WriteArray(writer, "rules", report.AppliedRules, WriteRule);
            WriteNotRun(writer, report.Result.NotRun);
            WriteArray(writer, "decisions", report.Result.Decisions, FindingsJson.WriteDecision);
            WriteArray(writer, "notes", report.Result.Notes, WriteOtherFinding);
            WriteArray(writer, "explanations", report.Accepted, WriteAccepted);
            WriteEdition(writer, report.Edition);
            WriteSummary(writer, report.Result.Summary);
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    /// <summary>One card alone: the same object as in the list of cards, on one line, since the page has to carry it.</summary>
    public static byte[] Write(CardView card)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, JsonOutput.Options with { Indented = false }))
        {
            writer.WriteStartObject();
            WriteCard(writer, card);
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static void WriteHeader(Utf8JsonWriter writer, ReportView report)
    {
        var descriptor = report.Result.Dataset.Package.Descriptor;
        writer.WriteStartObject("header");
        writer.WriteString("title", report.Lead.Title.ToString());
        writer.WriteString("package", descriptor.Name);
        writer.WriteString("dataVersion", descriptor.Version);
        writer.WriteBoolean("countedInArchivedTexts", report.Lead.IsCountedInTexts);
        writer.WriteBoolean("everyFigureAccountedFor", report.Lead.IsComplete);
        WriteStrings(writer, "statements", report.Lead.Sentences.Select(s => s.ToString()));
        writer.WriteString("licence", report.Edition.Licences.ToString());
        writer.WriteEndObject();
    }

    private static void WriteOtherFinding(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteString("rule", finding.RuleId);
        writer.WriteString("category", finding.Category);
        writer.WriteString("severity", Names.Of(finding.Severity));
        writer.WriteString("status", Names.Of(finding.Status));
        WriteStrings(writer, "facts", finding.Facts);
        writer.WriteString("message", finding.Message);
        WritePlace(writer, finding.Place);
    }

    private static void WriteGridEntry(Utf8JsonWriter writer, GridEntry entry)
    {
        var claim = entry.Claims[0].Claim;
        writer.WriteString("indicator", claim.Indicator);
        writer.WriteString("subject", claim.Subject);
        writer.WriteString("scope", claim.Scope);
        writer.WriteString("kind", claim.Kind);
        writer.WriteString("unit", claim.Unit);
        writer.WriteString("period", claim.Period);
        WriteNumber(writer, "year", entry.Year);
        writer.WriteBoolean("partial", entry.IsPartial);
        writer.WriteString("status", Names.Of(entry.Status));
        WriteNumber(writer, "card", entry.Card?.Number);
        WriteVoices(writer, entry.Voices);
        WriteStrings(writer, "claims", entry.Claims.Select(c => c.Claim.Id));
    }

    private static void WriteVoices(Utf8JsonWriter writer, Voices voices)
    {
        writer.WriteNumber("prints", voices.Prints);
        writer.WriteNumber("namedVoicesAtMost", voices.Named);
        writer.WriteNumber("unattributedPrints", voices.Unattributed);
        writer.WriteNumber("reprints", voices.Reprints);
    }

    private static void WriteCard(Utf8JsonWriter writer, CardView card)
    {
        writer.WriteString("anchor", card.Anchor);
        writer.WriteString("title", card.Title.ToString());
        writer.WriteString("status", card.StatusWord);
        writer.WriteString("sentence", card.Sentence.ToString());
        WriteArray(writer, "claims", card.Claims, WriteClaim);
        WriteStrings(writer, "members", card.Claims.Select(c => c.Claim.Id).Where(card.Members.Contains).Concat(card.Facts.Select(f => f.Member.Id)));
        WriteArray(writer, "facts", card.Facts, (w, fact) =>
        {
            w.WriteString("id", fact.Member.Id);
            w.WriteString("field", fact.Member.Field);
            w.WriteString("value", fact.Member.Guarded);
            w.WriteString("source", fact.Member.Source?.Id);
            WritePlace(w, fact.Member.Place);
        });
        WriteArray(writer, "voices", card.Voices, (w, v) =>
        {
            w.WriteString("value", v.Value.ToString());
            WriteVoices(w, v.Voices);
        });
        WriteArray(writer, "findings", card.Findings, WriteFinding);
        WriteArray(writer, "notConsulted", card.Offices, (w, view) =>
        {
            w.WriteString("side", view.Office.Side);
            w.WriteString("name", view.Office.Name);
            w.WriteString("table", view.Office.Table);
            w.WriteString("url", view.Office.Url?.AbsoluteUri);
        });
    }

    internal static void WriteFinding(Utf8JsonWriter writer, FindingView view)
    {
        writer.WriteString("rule", view.Finding.RuleId);
        writer.WriteString("title", view.Title);
        writer.WriteString("category", view.Finding.Category);
        writer.WriteString("severity", view.Severity);
        writer.WriteString("status", view.Status);
        WriteStrings(writer, "members", view.Members.Select(m => m.Id));
        writer.WriteBoolean("sameSource", view.Finding.SameSource);
        writer.WriteString("message", view.Finding.Message);
        if (view.Gap is { } gap)
        {
            writer.WriteStartObject("gap");
            writer.WriteString("lower", gap.Lower.Id);
            writer.WriteString("higher", gap.Higher.Id);
            WriteNumber(writer, "difference", gap.Difference);
            WriteInterval(writer, "differenceInterval", gap.DifferenceInterval);
            WriteNumber(writer, "index", Rounded(gap.Index));
            WriteInterval(writer, "indexInterval", gap.IndexInterval is { Low: { } low, High: { } high } ? Interval.Closed(Rounded(low)!.Value, Rounded(high)!.Value) : null);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("gap");
        }

        WriteValuation(writer, view.Valuation);
        WriteExplanation(writer, "explanation", view.Explanation);
        WriteExplanation(writer, "voidExplanation", view.VoidExplanation);
        WriteStrings(writer, "objections", view.Objections.Select(o => o.ToString()));
    }

    private static void WriteValuation(Utf8JsonWriter writer, ValuationView? view)
    {
        if (view is null)
        {
            writer.WriteNull("valuation");
            return;
        }

        writer.WriteStartObject("valuation");
        writer.WriteNumber("boundAtCif106", Rounded(ValuationView.UsualBound)!.Value);
        writer.WriteNumber("boundAtCif120", Rounded(ValuationView.HighBound)!.Value);
        if (view.Test is { } test)
        {
            writer.WriteStartObject("byFlows");
            writer.WriteString("verdict", Names.Of(test.Verdict));
            WriteStrings(writer, "flows", test.LowerExports.Concat(test.HigherExports).Select(c => c.Id));
            WriteInterval(writer, "netExports", test.NetExports);
            WriteInterval(writer, "carried", test.Carried);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("byFlows");
        }

        writer.WriteString("remark", view.Remark.ToString());
        writer.WriteEndObject();
    }

    private static void WriteExplanation(Utf8JsonWriter writer, string name, ExplanationView? view)
    {
        if (view is not { Explanation: var explanation })
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("id", explanation.Id);
        writer.WriteString("cause", explanation.Cause);
        WriteStrings(writer, "evidence", explanation.Evidence);
        WriteStrings(writer, "hypotheses", view.Hypotheses.Select(h => h.ToString()));
        WriteStrings(writer, "wouldSettle", view.WouldSettle.Select(w => w.ToString()));
        writer.WriteString("preferred", explanation.Preferred);
        writer.WriteString("rationale", explanation.Rationale);
        WriteStrings(writer, "facts", explanation.Facts);
        WriteStrings(writer, "expect", explanation.Expect);
        writer.WriteString("decidedBy", explanation.DecidedBy);
        writer.WriteString("decidedOn", explanation.DecidedOn);
        writer.WriteString("reviewBy", explanation.ReviewBy);
        writer.WriteEndObject();
    }

    internal static void WriteClaim(Utf8JsonWriter writer, ClaimView view)
    {
        var claim = view.Claim;
        writer.WriteString("id", claim.Id);
        writer.WriteString("indicator", claim.Indicator);
        writer.WriteString("subject", claim.Subject);
        writer.WriteString("scope", claim.Scope);
        writer.WriteString("kind", claim.Kind);
        writer.WriteString("period", claim.Period);
        writer.WriteString("basePeriod", claim.Row["base_period"].Text);
        writer.WriteString("printed", claim.ValueMention?.Printed);
        WriteNumber(writer, "value", claim.Value);
        writer.WriteString("unit", claim.Unit);
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
        writer.WriteString("side", claim.Side);
        writer.WriteString("attribution", claim.Attribution);
        writer.WriteString("reporter", claim.Reporter);
        writer.WriteString("statedOn", claim.StatedOn);
        WriteStrings(writer, "inferred", view.Inferred);
        writer.WriteString("source", claim.Source.Id);
        writer.WriteString("mention", claim.ValueMention?.Id);
        WriteNumber(writer, "start", claim.ValueMention?.Start);
        WriteNumber(writer, "end", claim.ValueMention?.End);
        WritePlace(writer, view.Place);
    }

    private static void WriteSource(Utf8JsonWriter writer, SourceView view)
    {
        writer.WriteString("id", view.Source.Id);
        writer.WriteString("publisher", view.Source.Publisher);
        writer.WriteString("via", view.Source.Row["via"].Text);
        writer.WriteString("title", view.Source.Title);
        writer.WriteString("url", view.Source.Url);
        writer.WriteString("language", view.Source.Language);
        writer.WriteString("published", view.Source.Published);
        writer.WriteBoolean("publishedInferred", view.Source.IsPublishedInferred);
        writer.WriteString("sha256", view.Sha256);
        writer.WriteNumber("mentions", view.Mentions);
        writer.WriteNumber("claims", view.Claims);
        var coverage = view.Coverage.Coverage;
        writer.WriteStartObject("figures");
        writer.WriteBoolean("countedInArchivedText", coverage.IsCountedInText);
        writer.WriteNumber("total", coverage.Figures.Count);
        writer.WriteNumber("cited", coverage.Count(FigureUse.Cited));
        writer.WriteNumber("excluded", coverage.Count(FigureUse.Excluded));
        writer.WriteNumber("unaccountedFor", coverage.Count(FigureUse.Unaccounted));
        writer.WriteEndObject();
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
        writer.WriteStartObject("edition");
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
        writer.WriteEndObject();
    }

    private static decimal? Rounded(decimal? share) => share is { } value ? Math.Round(value, 6, MidpointRounding.AwayFromZero) : null;
}
