using System.Text.Json.Serialization;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Contracts;

[Meaning("What is said over time: the numbers and dates behind the drawings, each with what a reader would see in it.")]
internal sealed class OverTimeContract(OverTimeView view)
{
    [Meaning("Levels and targets of each quantity that has more than one of them.")]
    public IEnumerable<TimelineContract> Timelines => view.Timelines.Select(t => new TimelineContract(t));

    [Meaning("Targets against outcomes, for each quantity that has a target.")]
    public IEnumerable<TargetsContract> Targets => view.Targets.Select(t => new TargetsContract(t));

    [Meaning("How far things have come, for each table of things that have stages.")]
    public IEnumerable<LadderContract> Ladders => view.Ladders.Select(l => new LadderContract(l));

    [Meaning("By when things are to be done, thing by thing, in the order in which it was said.")]
    public IEnumerable<DeadlineContract> Deadlines => (view.Deadlines?.Deadlines ?? []).SelectMany(d => d).Select(d => new DeadlineContract(d));

    [Meaning("Meetings and other events: those with a date first.")]
    public IEnumerable<EventContract> Events => (view.Events?.Events ?? []).Select(e => new EventContract(e));

    [Meaning("Who held which office on which day.")]
    public IEnumerable<OfficeHolderContract> Offices => (view.Offices?.Offices ?? []).SelectMany(o => o).Select(o => new OfficeHolderContract(o));
}

[Meaning("Everything that is said of one quantity in one unit.")]
internal sealed class TimelineContract(TimelineView view)
{
    [Meaning("The quantity.")] public string Title => view.Text.Title.ToString();
    [Meaning("What a reader would see in the drawing.")] public string Conclusion => view.Text.Conclusion.ToString();
    [Meaning("The ids of the claims.")] public IEnumerable<string> Claims => view.Claims.Select(c => c.Claim.Id);
}

[Meaning("The targets of one quantity.")]
internal sealed class TargetsContract(TargetsView view)
{
    [Meaning("The quantity.")] public string Title => view.Text.Title.ToString();
    [Meaning("What a reader would see in the drawing.")] public string Conclusion => view.Text.Conclusion.ToString();

    [Meaning("The targets, in the order in which they were stated.")]
    public IEnumerable<TargetContract> Targets => view.Targets.Select(t => new TargetContract(t));
}

[Meaning("A target with what was aimed at before and what came about.")]
internal sealed class TargetContract(TargetView view)
{
    [Meaning("The id of the claim.")] public string Claim => view.Claim.Claim.Id;

    [Meaning("How it stands to the target before it, for each side that states it.")]
    public IEnumerable<TargetChangeContract> Changes => view.Changes.Select(c => new TargetChangeContract(c));

    [Meaning("How it stands to the figures of each side that it is held against.")]
    public IEnumerable<TargetSideContract> Sides => view.Paces.Select(p => new TargetSideContract(p));
}

[Meaning("A target beside the one before it of the same side.")]
internal sealed class TargetChangeContract(TargetChange change)
{
    [Meaning("The side; empty where nobody is named.")] public string Side => change.Side.Code;
    [Meaning("How it stands to the one before it.", NameOf = typeof(TargetStep))] public string Step => Names.Of(change.Step);
    [Meaning("The id of the one before it; null for a first one.")] public string? Earlier => change.Earlier?.Claim.Id;
}

[Meaning("How a target stands to the figures of one side.")]
internal sealed class TargetSideContract(TargetPace pace)
{
    [Meaning("The side.")] public string Side => pace.Side.Code;
    [Meaning("The ids of the claims of the outcome, else of the latest level.")] public IEnumerable<string> Level => pace.Level.Select(c => c.Claim.Id);

    [Meaning("Whether the target was met by them; unknown where there is no outcome.", NameOf = typeof(TargetVerdict))]
    public string Verdict => Names.Of(pace.Verdict);

    [Meaning("Why neither outcome nor pace can be said; null where one can.")] public string? Missing => pace.Missing.IsEmpty ? null : pace.Missing.ToString();

    [Meaning("The growth that would lead to the target, slowest first.")]
    public IEnumerable<PaceContract> Paces => pace.Paces.Select(p => new PaceContract(p));
}

[Meaning("The average growth in a year that leads from a level to a target.")]
internal sealed class PaceContract(RequiredPace pace)
{
    [Meaning("The id of the claim that it starts from.")] public string Level => pace.Level.Id;
    [Meaning("The years between them.", Minimum = 1)] public int Years => pace.Years;
    [Meaning("The growth as a share: 0.1 is ten percent.")] public decimal Rate => PlainNumber.Share(pace.Rate);
    public IntervalContract RateInterval => IntervalContract.OfShares(pace.RateInterval);
}

[Meaning("How far the things of one table have come.")]
internal sealed class LadderContract(LadderView view)
{
    [Meaning("The name of the table.")] public string Table => view.Table;
    [Meaning("What a reader would see in the drawing.")] public string Conclusion => view.Text.Conclusion.ToString();
    [Meaning("The stages, in their declared order.")] public IEnumerable<string> Stages => view.Columns.Select(s => s.Name);
    [Meaning("The things, least far first.")] public IEnumerable<LadderThingContract> Things => view.Things.Select(t => new LadderThingContract(t));
}

[Meaning("One thing and what is said of how far it has come.")]
internal sealed class LadderThingContract(LadderThing thing)
{
    [Meaning("What it is.")] public string Name => thing.Name.ToString();

    [Meaning("What the sources say, in the order in which they were published.")]
    public IEnumerable<LadderStatementContract> Statements => thing.Statements.Select(s => new LadderStatementContract(s));
}

[Meaning("A deadline as one source prints it.")]
internal sealed class DeadlineContract(Deadline deadline)
{
    [Meaning("The id of the claim.")] public string Claim => deadline.Claim.Claim.Id;
    [Meaning("By how many years it is later than the one printed before for the same thing; 0 for a first one.")] public int YearsLater => deadline.Slip;
}

[Meaning("A meeting, visit or another event.")]
internal sealed class EventContract(EventView view)
{
    [Meaning("What it is, where, and who takes part.")] public string Event => view.Line.ToString();
    [Meaning("When, as exactly as any source prints it; null where none does.")] public string? Day => view.Day?.ToString();
    [Meaning("Who takes part.")] public IEnumerable<string> Participants => view.Participants.Select(p => p.ToString());

    [Meaning("What the sources say, in the order in which they were published.")]
    public IEnumerable<StatementContract> Statements => view.Tellings.Select(t => new StatementContract(t));
}

[Meaning("What one source says of an event, or of how far a thing has come.")]
internal class StatementContract(UndertakingView view)
{
    [Meaning("The id of the row.")] public string Fact => view.Undertaking.Id;
    [Meaning("The stage.")] public string Stage => view.Undertaking.Stage;

    [Meaning("Whether it came about; unstated where nothing says so.", OneOf = new[] { "reached", "expected", "unstated" })]
    public string Standing => view.Standing;

    [Meaning("The day of the stage; null where none is printed.")] public string? Day => view.Undertaking.Day?.ToString();
    [Meaning("The id of the source; null where the row names none.")] public string? Source => view.Source?.Source.Id;
}

[Meaning("What one source says of how far a thing has come.")]
internal sealed class LadderStatementContract(UndertakingView view) : StatementContract(view)
{
    [JsonPropertyOrder(1)]
    [Meaning("When the thing is to be done; null where that is not printed.")]
    public string? Deadline { get; } = view.Undertaking.Deadline?.ToString();
}

[Meaning("Who held an office on some day.")]
internal sealed class OfficeHolderContract(OfficeView view)
{
    [Meaning("The id of the row.")] public string Fact => view.Said.Id;
    [Meaning("The office.")] public string Office => view.Said.Office;
    [Meaning("The state that it belongs to; empty where the table does not say.")] public string Side => view.Said.Side.Code;
    [Meaning("Who held it.")] public string Holder => view.Holder.ToString();
    [Meaning("The day.")] public string AsOf => view.AsOf.ToString();
    [Meaning("The id of the source; null where the row names none.")] public string? Source => view.Source?.Source.Id;
}
