using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A meeting, visit or another event as one source tells it.</summary>
/// <param name="Fact">The row that says it.</param>
/// <param name="Name">What it is.</param>
/// <param name="Place">Where; empty where that is not printed.</param>
/// <param name="Participants">Who took or is to take part.</param>
/// <param name="Stage">Whether it was held or is to come, as the data say it.</param>
/// <param name="IsExpected">Whether it is still to come.</param>
/// <param name="IsDone">Whether it is said to have taken place.</param>
/// <param name="Day">When, as far as it is printed; null where it is not.</param>
/// <param name="IsDayInferred">Whether that is not printed as it stands.</param>
/// <param name="Source">The source that says it, or null where the row names none.</param>
public sealed record EventView(Fact Fact, Phrase Name, Phrase Place, IReadOnlyList<Phrase> Participants, Phrase Stage, bool IsExpected, bool IsDone, Period? Day, bool IsDayInferred, SourceView? Source)
{
    /// <summary>What it is, where, and who takes part.</summary>
    public Phrase Line
    {
        get
        {
            var what = Place.IsEmpty ? Name : Phrase.Format(Texts.EventAt, Name, Place);
            return Participants.Count == 0 ? what : Phrase.Format(Texts.EventWith, what, Words.List(Participants));
        }
    }

    /// <summary>The day in a few letters; empty where none is printed.</summary>
    public Phrase ShortDay => Day is { } day ? TimeWords.Signed(TimeWords.Short(day.ToString()), IsDayInferred) : Phrase.Empty;

    /// <summary>The days in words; that no date is printed where none is.</summary>
    public Phrase When => Day is { } day ? Words.Period(day.ToString()) : Phrase.Own(Texts.EventNoDay);
}

/// <summary>An event in the drawing.</summary>
/// <param name="Y">The base line of its letters, in pixels from the top.</param>
/// <param name="Label">What it is, where, and who takes part.</param>
/// <param name="Day">The day in a few letters; left out where there is no room.</param>
/// <param name="Event">The event.</param>
/// <param name="X">The middle of the time that is printed of it; null in the lane of those without a day.</param>
/// <param name="Span">That time, where it is longer than a day.</param>
public sealed record EventRow(int Y, FittedText Label, string Day, EventView Event, string? X, TimelineSpan? Span);

/// <summary>Events by their days; those of which no day is printed have a lane of their own.</summary>
public sealed class EventsView
{
    /// <summary>How far below its letters an event with a day is drawn, in pixels.</summary>
    public const int Drop = 14;

    private const int DatedHeight = 38;
    private const int UndatedHeight = 22;
    private const int LaneHead = 26;
    private const int AxisHeight = 28;
    private const int LongestLabel = 38;
    private const int LeastWidth = 320;

    private EventsView(FigureText text) => Text = text;

    /// <summary>What belongs to it.</summary>
    public FigureText Text { get; }

    /// <summary>The events: those with a day first, in their order.</summary>
    public required IReadOnlyList<EventView> Events { get; init; }

    /// <summary>The labelled years.</summary>
    public required IReadOnlyList<TimelineYear> Years { get; init; }

    /// <summary>The events as they are drawn.</summary>
    public required IReadOnlyList<EventRow> Rows { get; init; }

    /// <summary>The least width, in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Where the time axis is drawn, in pixels from the top.</summary>
    public required int AxisTop { get; init; }

    /// <summary>Where the lane of events without a day begins, in pixels from the top; null where there are none.</summary>
    public required int? LaneTop { get; init; }

    /// <summary>The height, in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The events of a dataset, or null where it has none: facts with a stage and a day that others take part in.</summary>
    internal static EventsView? Of(Dataset dataset, IReadOnlyDictionary<string, SourceView> sources)
    {
        var events = dataset.Package.Tables
            .Where(t => t.Schema.HoldsFacts && FieldFinder.HasParticipants(dataset.Package, t.Schema))
            .SelectMany(t => EventsOf(t, dataset, sources))
            .OrderBy(e => e.Day is null)
            .ThenBy(e => e.Day)
            .ThenBy(e => e.IsExpected)
            .ToArray();
        return events.Length == 0 ? null : Draw(events);
    }

    private static IEnumerable<EventView> EventsOf(Table table, Dataset dataset, IReadOnlyDictionary<string, SourceView> sources)
    {
        if (FieldFinder.Stage(table.Schema) is not { } stage || FieldFinder.Day(table.Schema) is not { } day)
        {
            yield break;
        }

        var participants = ParticipantsOf(table, dataset);
        foreach (var fact in dataset.Facts.Where(f => f.Row.Table == table))
        {
            var stageWord = fact.Row[stage.Name].Text;
            yield return new EventView(
                fact,
                Phrase.Data(Words.Capitalised(FieldFinder.Name(fact))),
                fact.Row["place"] is { IsEmpty: false } place ? Phrase.Data(place.Text) : Phrase.Empty,
                [.. participants[fact.Id]],
                Phrase.Data(Words.OfId(stageWord)),
                FieldFinder.IsExpected(stageWord),
                stageWord is "held",
                Period.TryParse(fact.Row[day.Name].Text, out var when, out _) ? when : null,
                FieldFinder.IsInferred(fact.Row, day),
                sources.GetValueOrDefault(fact.Row["source"].Text));
        }
    }

    private static ILookup<string, Phrase> ParticipantsOf(Table table, Dataset dataset) => (
        from tie in dataset.Package.Tables
        let ends = FieldFinder.Participation(tie.Schema, table.Schema.Name)
        where ends is not null
        from fact in dataset.Facts
        where fact.Row.Table == tie
        let part = fact.Row[ends.Value.Part.Name].Text
        select (Whole: fact.Row[ends.Value.Whole.Name].Text, Name: Phrase.Data(dataset.FindFact(part)?.Label ?? part)))
        .ToLookup(p => p.Whole, p => p.Name, StringComparer.Ordinal);

    private static EventsView Draw(EventView[] events)
    {
        var dated = events.Where(e => e.Day is not null).ToArray();
        var time = TimeSheet.Over([.. dated.Select(e => e.Day!.Value)]);
        var axisTop = dated.Length * DatedHeight;
        var laneTop = time is null ? 0 : axisTop + AxisHeight;
        var undated = events.Length - dated.Length;
        return new EventsView(new FigureText(Phrase.Own(Texts.EventTitle), Conclude(events), Phrase.Own(Texts.EventCaption), TableOf(events)))
        {
            Events = events,
            Years = time?.Years ?? [],
            Rows =
            [
                .. dated.Select((e, i) => RowOf(e, (i * DatedHeight) + 14, time)),
                .. events.Skip(dated.Length).Select((e, i) => RowOf(e, laneTop + LaneHead + (i * UndatedHeight) + 15, time)),
            ],
            Width = time?.Width ?? LeastWidth,
            AxisTop = axisTop,
            LaneTop = undated == 0 ? null : laneTop,
            Height = laneTop + (undated == 0 ? 0 : LaneHead + (undated * UndatedHeight) + 6),
        };
    }

    private static EventRow RowOf(EventView one, int y, TimeSheet? time) => new(
        y,
        FittedText.Of(one.Line, LongestLabel),
        one.ShortDay.ToString(),
        one,
        one.Day is { } day ? time!.At(time.MiddleOf(day)) : null,
        one.Day is { } days && days.FirstDay != days.LastDay ? time!.SpanOf(days) : null);

    private static Phrase Conclude(EventView[] events)
    {
        var counts = events.GroupBy(e => e.Stage.ToString(), StringComparer.Ordinal).Select(g => Phrase.Format(Texts.EventCount, Words.Number(g.Count()), g.First().Stage));
        var withDay = events.Count(e => e.Day is { } day && day.FirstDay == day.LastDay);
        return Phrase.Join(" ", " ",
        [
            Phrase.Format(Texts.EventConclusion, Words.Number(events.Length), Words.List([.. counts])).Capitalised(),
            Phrase.Format(Texts.EventConclusionDays, Words.Number(withDay), Words.Number(events.Count(e => e.Day is null))).Capitalised(),
        ]);
    }

    private static TableView TableOf(EventView[] events) => new(
        Phrase.Own(Texts.EventTableCaption),
        [Texts.EventColumn, Texts.EventDayColumn, Texts.EventStageColumn, Texts.EventParticipantsColumn, Texts.TimeSourceColumn],
        [
            .. events.Select(e => (IReadOnlyList<TableCell>)
            [
                new TableCell(e.Name) { Notes = e.Place.IsEmpty ? [] : [e.Place] },
                new TableCell(e.When) { Tags = e.Day is not null && e.IsDayInferred ? [Texts.ClaimDayInferred] : [] },
                new TableCell(e.Stage),
                new TableCell(e.Participants.Count == 0 ? Phrase.Own(Texts.EventNobody) : Words.List(e.Participants)),
                e.Source is null ? new TableCell(Phrase.Own(Texts.LadderNoDay)) : TableCell.Of(e.Source),
            ]),
        ]);
}
