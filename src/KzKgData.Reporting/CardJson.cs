using System.Text.Json;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using static KzKgData.Reporting.Writing.JsonOutput;

namespace KzKgData.Reporting;

/// <summary>Writes a disagreement as JSON: an object of the list <c>cards</c> of <c>kzkg-report-1</c>.</summary>
internal static class CardJson
{
    /// <summary>One card alone: the same object as in the list of cards, on one line, since the page has to carry it.</summary>
    public static byte[] Write(CardView card)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, JsonOutput.Options with { Indented = false }))
        {
            writer.WriteStartObject();
            Write(writer, card);
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    public static void Write(Utf8JsonWriter writer, CardView card)
    {
        writer.WriteString("anchor", card.Anchor);
        writer.WriteString("title", card.Title.ToString());
        writer.WriteString("status", card.StatusWord);
        writer.WriteString("question", card.Question.ToString());
        writer.WriteString("sentence", card.Sentence.ToString());
        WriteArray(writer, "positions", card.Positions, (w, position) =>
        {
            w.WriteString("value", position.Value.ToString());
            WriteStrings(w, "claims", position.Claims.Select(c => c.Claim.Id));
        });
        WriteArray(writer, "claims", card.Claims, ClaimJson.Write);
        WriteStrings(writer, "members", card.Claims.Select(c => c.Claim.Id).Where(card.Members.Contains).Concat(card.Facts.Select(f => f.Member.Id)));
        WriteArray(writer, "facts", card.Facts, (w, fact) =>
        {
            w.WriteString("id", fact.Member.Id);
            w.WriteString("field", fact.Member.Field);
            w.WriteString("value", fact.Member.Guarded);
            w.WriteString("source", fact.Member.Source?.Id);
            WritePlace(w, fact.Cell.Place);
        });
        WriteArray(writer, "voices", card.Voices, (w, v) =>
        {
            w.WriteString("value", v.Value.ToString());
            WriteVoices(w, v.Voices);
        });
        WriteArray(writer, "findings", card.Findings, WriteFinding);
        WriteArray(writer, "notConsulted", card.Offices.Where(o => !o.HasPeriod), (w, view) =>
        {
            w.WriteString("side", view.Office.Side);
            w.WriteString("name", view.Office.Name);
            w.WriteString("table", view.Office.Table);
            w.WriteString("url", view.Office.Url?.AbsoluteUri);
            w.WriteString("atHandTo", view.AtHand?.ToString());
        });
    }

    public static void WriteFinding(Utf8JsonWriter writer, FindingView view)
    {
        writer.WriteString("rule", view.Finding.RuleId);
        writer.WriteString("title", view.Title);
        writer.WriteString("category", view.Finding.Category);
        writer.WriteString("severity", view.Severity);
        writer.WriteString("status", view.Status);
        WriteStrings(writer, "members", view.Members.Select(m => m.Id));
        writer.WriteBoolean("sameSource", view.Finding.SameSource);
        writer.WriteString("message", view.Finding.Message);
        WriteObject(writer, "gap", view.Gap, WriteGap);
        WriteObject(writer, "valuation", view.Valuation, WriteValuation);
        WriteObject(writer, "explanation", view.Explanation, WriteExplanation);
        WriteObject(writer, "voidExplanation", view.VoidExplanation, WriteExplanation);
        WriteStrings(writer, "objections", view.Objections.Select(o => o.ToString()));
    }

    private static void WriteGap(Utf8JsonWriter writer, Gap gap)
    {
        writer.WriteString("lower", gap.Lower.Id);
        writer.WriteString("higher", gap.Higher.Id);
        WriteNumber(writer, "difference", gap.Difference);
        WriteInterval(writer, "differenceInterval", gap.DifferenceInterval);
        WriteNumber(writer, "index", PlainNumber.Share(gap.Index));
        WriteInterval(
            writer,
            "indexInterval",
            gap.IndexInterval is { Low: { } low, High: { } high } ? Interval.Closed(PlainNumber.Share(low)!.Value, PlainNumber.Share(high)!.Value) : null);
    }

    private static void WriteValuation(Utf8JsonWriter writer, ValuationView view)
    {
        writer.WriteNumber("boundAtCif106", PlainNumber.Share(Valuation.UsualBound)!.Value);
        writer.WriteNumber("boundAtCif120", PlainNumber.Share(Valuation.HighBound)!.Value);
        WriteObject(writer, "byFlows", view.Test, (w, test) =>
        {
            w.WriteString("verdict", Names.Of(test.Verdict));
            WriteStrings(w, "flows", test.LowerExports.Concat(test.HigherExports).Select(c => c.Id));
            WriteInterval(w, "netExports", test.NetExports);
            WriteInterval(w, "carried", test.Carried);
        });
        writer.WriteString("remark", view.Remark.ToString());
    }

    private static void WriteExplanation(Utf8JsonWriter writer, ExplanationView view)
    {
        var explanation = view.Explanation;
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
    }

    public static void WriteVoices(Utf8JsonWriter writer, Voices voices)
    {
        writer.WriteNumber("prints", voices.Prints);
        writer.WriteNumber("namedVoicesAtMost", voices.Named);
        writer.WriteNumber("unattributedPrints", voices.Unattributed);
        writer.WriteNumber("reprints", voices.Reprints);
    }
}
