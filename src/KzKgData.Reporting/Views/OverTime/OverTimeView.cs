using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>The drawings over time: levels and targets, stages, deadlines, events and offices.</summary>
public sealed class OverTimeView
{
    internal OverTimeView(Dataset dataset, IReadOnlyList<ClaimView> claims, IReadOnlyDictionary<string, SourceView> sources)
    {
        var quantities = Quantity.Of(claims, dataset.Series);
        var inUnits = quantities.SelectMany(q => q.Units.Select(u => (Quantity: q, Unit: u))).ToArray();
        var drawn = inUnits.Where(q => q.Quantity.Values(q.Unit).Count > 1).ToArray();
        Timelines = [.. drawn.Select((q, i) => new TimelineLayout(q.Quantity, q.Unit, TargetView.Of(q.Quantity, q.Unit)).Draw(i + 1))];
        Targets =
        [
            .. inUnits
                .Where(q => q.Quantity.Values(q.Unit).Any(c => c.Claim.Kind == ClaimKind.Target))
                .Select((q, i) => TargetsView.Of(i + 1, q.Quantity, q.Unit)!),
        ];
        var participants = new Participants(dataset);
        Ladders = LadderView.Of(dataset, participants, sources);
        Deadlines = DeadlinesView.Of(quantities);
        Events = EventsView.Of(dataset, participants, sources);
        Offices = OfficesView.Of(dataset, sources);
        Undrawn = Say([.. quantities.Where(q => !drawn.Any(d => d.Quantity == q) && q.Claims.Any(c => c.Claim.Kind != ClaimKind.Deadline))]);
    }

    /// <summary>The levels and targets of each quantity that has more than one of them.</summary>
    public IReadOnlyList<TimelineView> Timelines { get; }

    /// <summary>The targets of each quantity that has one, compared with outcomes and levels.</summary>
    public IReadOnlyList<TargetsView> Targets { get; }

    /// <summary>The stages of items, for each table of items with stages.</summary>
    public IReadOnlyList<LadderView> Ladders { get; }

    /// <summary>The deadlines; null if there are none.</summary>
    public DeadlinesView? Deadlines { get; }

    /// <summary>Meetings and other events, or null if there are none.</summary>
    public EventsView? Events { get; }

    /// <summary>The holders of offices; null if no holder has a date.</summary>
    public OfficesView? Offices { get; }

    /// <summary>The quantities with too few figures to draw; empty if there are none.</summary>
    public Phrase Undrawn { get; }

    /// <summary>The texts of all drawings, in the order in which they are shown.</summary>
    public IEnumerable<FigureText> Figures =>
    [
        .. Timelines.Select(t => t.Text),
        .. Targets.Select(t => t.Text),
        .. Ladders.Select(l => l.Text),
        .. new[] { Deadlines?.Text, Events?.Text, Offices?.Text }.OfType<FigureText>(),
    ];

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => !Figures.Any();

    private static Phrase Say(IReadOnlyList<Quantity> quantities) =>
        quantities.Count == 0
            ? Phrase.Empty
            : Phrase.Format(
                Texts.TimelineUndrawn,
                Phrase.Join(
                    "; ",
                    "; ",
                    [
                        .. quantities.Select(q =>
                            Phrase.Format(
                                Texts.TimelineUndrawnOne,
                                q.Title,
                                Words.Numbered(q.Claims.Count, Texts.TimelineClaimsOne, Texts.TimelineClaimsOther))),
                    ]));
}
