using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A meeting, visit or other event, reported by one or more sources.</summary>
/// <param name="Tellings">The report of each source, in order of publication.</param>
/// <param name="Participants">The participants named by any of the sources.</param>
public sealed record EventView(IReadOnlyList<UndertakingView> Tellings, IReadOnlyList<Phrase> Participants)
{
    /// <summary>The report with the most exact date; the latest report if none has a date.</summary>
    public UndertakingView MostExact { get; } = Tellings
        .Where(t => t.Undertaking.Day is not null)
        .MinBy(t => t.Undertaking.Day!.Value.DayCount) ?? Tellings[^1];

    /// <summary>The report of the latest source.</summary>
    public UndertakingView Latest => Tellings[^1];

    /// <summary>The most exact date that any source prints; null if none prints one.</summary>
    public Period? Day => MostExact.Undertaking.Day;

    /// <summary>The event in words: its name, place and participants.</summary>
    public Phrase Line
    {
        get
        {
            var name = (Tellings.FirstOrDefault(t => t.Undertaking.Name.Length > 0) ?? Latest).Name;
            var place = Tellings.Select(EventsView.PlaceOf).FirstOrDefault(p => !p.IsEmpty);
            var what = place is null ? name : Phrase.Format(Texts.EventAt, name, place);
            return Participants.Count == 0 ? what : Phrase.Format(Texts.EventWith, what, Words.List(Participants));
        }
    }
}

/// <summary>Events by date; those without a printed date are listed below the time axis.</summary>
public sealed class EventsView : LanesView
{
    private const int Drop = 14;
    private const int DatedHeight = 38;
    private const int UndatedHeight = 22;
    private const int LaneHead = 26;
    private const int AxisHeight = 28;
    private const int LongestLabel = 38;

    /// <summary>The events: dated ones first, in order of date.</summary>
    public required IReadOnlyList<EventView> Events { get; init; }

    /// <summary>Returns the events of a dataset, which are undertakings with participants; null if there are none.</summary>
    internal static EventsView? Of(Dataset dataset, Participants participants, IReadOnlyDictionary<string, SourceView> sources)
    {
        Phrase[] NamesOf(UndertakingView telling) =>
            [.. participants.Of(telling.Undertaking.Id).Select(id => Phrase.Data(dataset.FindFact(id)?.Label ?? id))];

        var events = dataset.Undertakings
            .Where(u => participants.IsIn(u.Fact.Row.Table.Schema))
            .GroupBy(u => u.Fact.Row.Table)
            .SelectMany(t => UndertakingView.ByThing(t, sources))
            .Select(t => new EventView(t, [.. t.SelectMany(NamesOf).DistinctBy(p => p.ToString(), StringComparer.Ordinal)]))
            .OrderBy(e => e.Day is null)
            .ThenBy(e => e.Day)
            .ThenBy(e => e.Latest.Standing is "expected")
            .ToArray();
        return events.Length == 0 ? null : Draw(events, NamesOf);
    }

    /// <summary>The place, in words; empty if none is printed.</summary>
    internal static Phrase PlaceOf(UndertakingView telling) => telling.Undertaking.Place is { Length: > 0 } place ? Phrase.Data(place) : Phrase.Empty;

    private static EventsView Draw(EventView[] events, Func<UndertakingView, Phrase[]> namesOf)
    {
        var dated = events.Where(e => e.Day is not null).ToArray();
        var time = TimeSheet.Over([.. dated.Select(e => e.Day!.Value)]);
        var axisTop = dated.Length * DatedHeight;
        var laneTop = time is null ? 0 : axisTop + AxisHeight;
        var undated = events.Length - dated.Length;
        return new EventsView
        {
            Text = new FigureText(Phrase.Own(Texts.EventTitle), Conclude(events), Phrase.Own(Texts.EventCaption), () => TableOf(events, namesOf)),
            Events = events,
            Years = time?.Years ?? [],
            Lanes =
            [
                .. dated.Select((e, i) => DatedLane(e, (i * DatedHeight) + 14, time!)),
                .. events.Skip(dated.Length).Select((e, i) => UndatedLane(e, laneTop + LaneHead + (i * UndatedHeight) + 15)),
            ],
            Width = time?.Width ?? LeastWidth,
            AxisTop = axisTop,
            ListTop = undated == 0 ? null : laneTop,
            Height = laneTop + (undated == 0 ? 0 : LaneHead + (undated * UndatedHeight) + 6),
        };
    }

    private static Lane DatedLane(EventView one, int y, TimeSheet time)
    {
        var day = one.Day!.Value;
        return new Lane(
            y,
            FittedText.Of(one.Line, LongestLabel),
            [new LaneMark(time.At(time.MiddleOf(day)), y + Drop) { Standing = one.Latest.Standing, Span = day.DayCount > 1 ? time.SpanOf(day) : null }])
        {
            Aside = one.MostExact.ShortDay.ToString(),
        };
    }

    private static Lane UndatedLane(EventView one, int y) =>
        new(y, FittedText.Of(one.Line, LongestLabel), [new LaneMark("12", y - 5) { Standing = one.Latest.Standing }]) { IsList = true };

    private static Phrase Conclude(EventView[] events)
    {
        var counts = events
            .GroupBy(e => e.Latest.Undertaking.Stage, StringComparer.Ordinal)
            .Select(g => Phrase.Format(Texts.EventCount, Words.Number(g.Count()), g.First().Latest.Stage));
        var withDay = events.Count(e => e.Day is { DayCount: 1 });
        return Words.Sentences(
            Phrase.Format(Texts.EventConclusion, Words.Number(events.Length), Words.List([.. counts])).Capitalised(),
            Phrase.Format(Texts.EventConclusionDays, Words.Number(withDay), Words.Number(events.Count(e => e.Day is null))).Capitalised());
    }

    private static TableView TableOf(EventView[] events, Func<UndertakingView, Phrase[]> namesOf) => TableView.Of(
        Phrase.Own(Texts.EventTableCaption),
        [Texts.EventColumn, Texts.EventDayColumn, Texts.EventStageColumn, Texts.EventParticipantsColumn, Texts.TimeSourceColumn],
        events.SelectMany(e => e.Tellings),
        t => RowOf(t, namesOf(t)));

    private static IReadOnlyList<TableCell> RowOf(UndertakingView telling, Phrase[] participants)
    {
        var place = PlaceOf(telling);
        return
        [
            new TableCell(telling.Name) { Notes = place.IsEmpty ? [] : [place] },
            new TableCell(telling.LongDay.IsEmpty ? Phrase.Own(Texts.EventNoDay) : telling.LongDay)
            {
                Tags = telling.Undertaking.IsDayInferred ? [Texts.ClaimDayInferred] : [],
            },
            new TableCell(telling.Stage),
            new TableCell(participants.Length > 0 ? Words.List(participants)
                : Phrase.Own(telling.Undertaking.IsNobodyNamed ? Texts.ChartNobody : Texts.EventNotRecorded)),
            telling.SourceCell,
        ];
    }
}
