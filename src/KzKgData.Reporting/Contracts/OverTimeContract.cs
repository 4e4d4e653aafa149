using System.Text.Json.Serialization;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Contracts;

[Meaning("The data behind the charts over time.")]
internal sealed class OverTimeContract(OverTimeView view)
{
    [Meaning("The levels and targets of each quantity that has more than one of them.")]
    public IEnumerable<TimelineContract> Timelines => view.Timelines.Select(t => new TimelineContract(t));

    [Meaning("The targets of each quantity that has one, compared with outcomes and levels.")]
    public IEnumerable<TargetsContract> Targets => view.Targets.Select(t => new TargetsContract(t));

    [Meaning("The stages reached by items such as agreements and projects, by table.")]
    public IEnumerable<LadderContract> Ladders => view.Ladders.Select(l => new LadderContract(l));

    [Meaning("The deadlines, grouped by item, in order of publication within an item.")]
    public IEnumerable<DeadlineContract> Deadlines => (view.Deadlines?.Deadlines ?? []).SelectMany(d => d).Select(d => new DeadlineContract(d));

    [Meaning("Meetings and other events: dated ones first, in order of date.")]
    public IEnumerable<EventContract> Events => (view.Events?.Events ?? []).Select(e => new EventContract(e));

    [Meaning("The holders of offices, by office and date.")]
    public IEnumerable<OfficeHolderContract> Offices => (view.Offices?.Offices ?? []).SelectMany(o => o).Select(o => new OfficeHolderContract(o));
}

[Meaning("The levels, targets, growth and other claims about one quantity in one unit.")]
internal sealed class TimelineContract(TimelineView view)
{
    [Meaning("The quantity.")] public string Title => view.Text.Title.ToString();
    [Meaning("What the chart shows, in words.")] public string Conclusion => view.Text.Conclusion.ToString();
    [Meaning("The ids of the claims, in the order of their table.")] public IEnumerable<string> Claims => view.Claims.Select(c => c.Claim.Id);
}

[Meaning("The targets of one quantity.")]
internal sealed class TargetsContract(TargetsView view)
{
    [Meaning("The quantity.")] public string Title => view.Text.Title.ToString();
    [Meaning("What the chart shows, in words.")] public string Conclusion => view.Text.Conclusion.ToString();

    [Meaning("The targets, in the order in which they were stated.")]
    public IEnumerable<TargetContract> Targets => view.Targets.Select(t => new TargetContract(t));
}

[Meaning("A target with the previous targets and the outcome.")]
internal sealed class TargetContract(TargetView view)
{
    [Meaning("The id of the claim.")] public string Claim => view.Claim.Claim.Id;

    [Meaning("The change from the previous target, for each side that states the target.")]
    public IEnumerable<TargetChangeContract> Changes => view.Changes.Select(c => new TargetChangeContract(c));

    [Meaning("The comparison with the figures of each side that states the target, or of every side if nobody is named.")]
    public IEnumerable<TargetSideContract> Sides => view.Paces.Select(p => new TargetSideContract(p));
}

[Meaning("The change of a target from the previous one of the same side.")]
internal sealed class TargetChangeContract(TargetChange change)
{
    [Meaning("The side; empty if nobody is named.")] public string Side => change.Side.Code;
    [Meaning("The kind of change.", NameOf = typeof(TargetStep))] public string Step => Names.Of(change.Step);
    [Meaning("The id of the previous target's claim; null for the first target.")] public string? Earlier => change.Earlier?.Claim.Id;
}

[Meaning("A target compared with the figures of one side.")]
internal sealed class TargetSideContract(TargetPace pace)
{
    [Meaning("The side.")] public string Side => pace.Side.Code;

    [Meaning("The ids of the claims of the outcome if it is known, else of the latest level; may be empty.")]
    public IEnumerable<string> Level => pace.Level.Select(c => c.Claim.Id);

    [Meaning("Whether the outcome met the target; unknown if there is no outcome.", NameOf = typeof(TargetVerdict))]
    public string Verdict => Names.Of(pace.Verdict);

    [Meaning("Why neither outcome nor required growth is known; null if one is.")]
    public string? Missing => pace.Missing.IsEmpty ? null : pace.Missing.ToString();

    [Meaning("The growth required to reach the target from each claim of the level, slowest first; empty if unknown.")]
    public IEnumerable<PaceContract> Paces => pace.Paces.Select(p => new PaceContract(p));
}

[Meaning("The average yearly growth required to get from a level to a target.")]
internal sealed class PaceContract(RequiredPace pace)
{
    [Meaning("The id of the claim of the level.")] public string Level => pace.Level.Id;
    [Meaning("The years from the end of the level's period to the end of the target's.", Minimum = 1)] public int Years => pace.Years;
    [Meaning("The yearly growth as a share: 0.1 is ten percent.")] public decimal Rate => PlainNumber.Share(pace.Rate);
    public IntervalContract RateInterval => IntervalContract.OfShares(pace.RateInterval);
}

[Meaning("The stages reached by the items of one table.")]
internal sealed class LadderContract(LadderView view)
{
    [Meaning("The name of the table.")] public string Table => view.Table;
    [Meaning("What the chart shows, in words.")] public string Conclusion => view.Text.Conclusion.ToString();
    [Meaning("The stages, in their declared order.")] public IEnumerable<string> Stages => view.Columns.Select(s => s.Name);

    [Meaning("The items, ordered by the stage in the latest source, earliest stage first.")]
    public IEnumerable<LadderThingContract> Things => view.Things.Select(t => new LadderThingContract(t));
}

[Meaning("An item, and the stages that sources report for it.")]
internal sealed class LadderThingContract(LadderThing thing)
{
    [Meaning("The name of the item.")] public string Name => thing.Name.ToString();

    [Meaning("The statements of the sources, in order of publication.")]
    public IEnumerable<LadderStatementContract> Statements => thing.Statements.Select(s => new LadderStatementContract(s));
}

[Meaning("A deadline as one source prints it.")]
internal sealed class DeadlineContract(Deadline deadline)
{
    [Meaning("The id of the claim.")] public string Claim => deadline.Claim.Claim.Id;

    [Meaning("The years by which it is later than the previous deadline for the same item; 0 if it is the first or unchanged, negative if it is earlier.")]
    public int YearsLater => deadline.Slip;
}

[Meaning("A meeting, visit or other event.")]
internal sealed class EventContract(EventView view)
{
    [Meaning("The event in words: its name, place and participants.")] public string Event => view.Line.ToString();
    [Meaning("The most exact date that any source prints; null if none prints one.")] public string? Day => view.Day?.ToString();
    [Meaning("The participants named by any of the sources.")] public IEnumerable<string> Participants => view.Participants.Select(p => p.ToString());

    [Meaning("The statements of the sources, in order of publication.")]
    public IEnumerable<StatementContract> Statements => view.Tellings.Select(t => new StatementContract(t));
}

[Meaning("The statement of one source about an event, or about the stage of an item.")]
internal class StatementContract(UndertakingView view)
{
    [Meaning("The id of the row.")] public string Fact => view.Undertaking.Id;
    [Meaning("The stage.")] public string Stage => view.Undertaking.Stage;

    [Meaning("Whether the stage was reached; unstated if the source does not say.", OneOf = new[] { "reached", "expected", "unstated" })]
    public string Standing => view.Standing;

    [Meaning("The date of the stage; null if none is printed.")] public string? Day => view.Undertaking.Day?.ToString();
    [Meaning("The id of the source; null if the row names none.")] public string? Source => view.Source?.Source.Id;
}

[Meaning("The statement of one source about the stage of an item.")]
internal sealed class LadderStatementContract(UndertakingView view) : StatementContract(view)
{
    [JsonPropertyOrder(1)]
    [Meaning("The deadline of the item; null if none is printed.")]
    public string? Deadline { get; } = view.Undertaking.Deadline?.ToString();
}

[Meaning("The holder of an office on the date of a source.")]
internal sealed class OfficeHolderContract(OfficeView view)
{
    [Meaning("The id of the row.")] public string Fact => view.Said.Id;
    [Meaning("The office.")] public string Office => view.Said.Office;
    [Meaning("The state of the office; empty if the table has no value.")] public string Side => view.Said.Side.Code;
    [Meaning("The holder of the office.")] public string Holder => view.Holder.ToString();
    [Meaning("The date.")] public string AsOf => view.AsOf.ToString();
    [Meaning("The id of the source; null if the row names none.")] public string? Source => view.Source?.Source.Id;
}
