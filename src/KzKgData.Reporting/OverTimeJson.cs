using System.Text.Json;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;
using static KzKgData.Reporting.Writing.JsonOutput;

namespace KzKgData.Reporting;

/// <summary>Writes what is said over time: the numbers and dates behind the drawings, each with what a reader would see in it.</summary>
internal static class OverTimeJson
{
    public static void Write(Utf8JsonWriter writer, OverTimeView view) => WriteObject(writer, "overTime", () =>
    {
        WriteArray(writer, "timelines", view.Timelines, WriteTimeline);
        WriteArray(writer, "targets", view.Targets, WriteTargets);
        WriteArray(writer, "ladders", view.Ladders, WriteLadder);
        WriteArray(writer, "deadlines", view.Deadlines?.Deadlines.SelectMany(d => d) ?? [], WriteDeadline);
        WriteArray(writer, "events", view.Events?.Events ?? [], WriteEvent);
        WriteArray(writer, "offices", view.Offices?.Offices.SelectMany(o => o) ?? [], WriteHolder);
    });

    private static void WriteTimeline(Utf8JsonWriter writer, TimelineView view)
    {
        writer.WriteString("title", view.Text.Title.ToString());
        writer.WriteString("conclusion", view.Text.Conclusion.ToString());
        WriteStrings(writer, "claims", view.Claims.Select(c => c.Claim.Id));
    }

    private static void WriteTargets(Utf8JsonWriter writer, TargetsView view)
    {
        writer.WriteString("title", view.Text.Title.ToString());
        writer.WriteString("conclusion", view.Text.Conclusion.ToString());
        WriteArray(writer, "targets", view.Targets, WriteTarget);
    }

    private static void WriteTarget(Utf8JsonWriter writer, TargetView view)
    {
        writer.WriteString("claim", view.Claim.Claim.Id);
        WriteArray(writer, "changes", view.Changes, (w, change) =>
        {
            w.WriteString("side", change.Side.Code);
            w.WriteString("step", ViewNames.Of(change.Step));
            w.WriteString("earlier", change.Earlier?.Claim.Id);
        });
        WriteArray(writer, "sides", view.Paces, (w, side) =>
        {
            w.WriteString("side", side.Side.Code);
            WriteStrings(w, "level", side.Level.Select(c => c.Claim.Id));
            w.WriteString("verdict", Names.Of(side.Verdict));
            w.WriteString("missing", side.Missing.IsEmpty ? null : side.Missing.ToString());
            WriteArray(w, "paces", side.Paces, WritePace);
        });
    }

    private static void WritePace(Utf8JsonWriter writer, RequiredPace pace)
    {
        writer.WriteString("level", pace.Level.Id);
        writer.WriteNumber("years", pace.Years);
        WriteNumber(writer, "rate", PlainNumber.Share(pace.Rate));
        WriteRoundedInterval(writer, "rateInterval", pace.RateInterval);
    }

    private static void WriteLadder(Utf8JsonWriter writer, LadderView view)
    {
        writer.WriteString("table", view.Table);
        writer.WriteString("conclusion", view.Text.Conclusion.ToString());
        WriteStrings(writer, "stages", view.Stages.Select(s => s.Name));
        WriteArray(writer, "things", view.Things, (w, thing) =>
        {
            w.WriteString("name", thing.Name.ToString());
            WriteArray(w, "statements", thing.Statements, (s, statement) =>
            {
                WriteUndertaking(s, statement);
                s.WriteString("deadline", statement.Undertaking.Deadline?.ToString());
            });
        });
    }

    private static void WriteDeadline(Utf8JsonWriter writer, Deadline deadline)
    {
        writer.WriteString("claim", deadline.Claim.Claim.Id);
        writer.WriteNumber("yearsLater", deadline.Slip);
    }

    private static void WriteEvent(Utf8JsonWriter writer, EventView view)
    {
        writer.WriteString("event", view.Line.ToString());
        writer.WriteString("day", view.Day?.ToString());
        WriteStrings(writer, "participants", view.Participants.Select(p => p.ToString()));
        WriteArray(writer, "statements", view.Tellings, WriteUndertaking);
    }

    private static void WriteUndertaking(Utf8JsonWriter writer, UndertakingView view)
    {
        writer.WriteString("fact", view.Undertaking.Id);
        writer.WriteString("stage", view.Undertaking.Stage);
        writer.WriteString("standing", view.Standing);
        writer.WriteString("day", view.Undertaking.Day?.ToString());
        writer.WriteString("source", view.Source?.Source.Id);
    }

    private static void WriteHolder(Utf8JsonWriter writer, OfficeView view)
    {
        writer.WriteString("fact", view.Said.Id);
        writer.WriteString("office", view.Said.Office);
        writer.WriteString("side", view.Said.Side.Code);
        writer.WriteString("holder", view.Holder.ToString());
        writer.WriteString("asOf", view.AsOf.ToString());
        writer.WriteString("source", view.Source?.Source.Id);
    }
}
