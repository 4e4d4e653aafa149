using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3016: a text reports something as past that had not happened when it was published, or announces something already past.</summary>
public sealed class DateOrder() : MeaningRule("KZKG3016", "Dates out of order", "date order", Meaning.Day, Meaning.Deadline, Meaning.AsOf)
{
    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) => context.Dataset.Claims.Count == 0 ? base.WhyNotApplicable(context) : null;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var statements = context.Dataset.Undertakings.Select(u => new Statement(u.Fact, u.Source, [.. Datings(u)]))
            .Concat(AsOf(context.Dataset))
            .Concat(context.Dataset.Claims.Where(c => !IsInOrder(c)).Select(c => new Statement(c.Fact, c.Source, [.. Datings(c)]) { Claim = c }))
            .Where(s => s.Datings.Count > 0)
            .ToArray();
        return TablesOf(context).Select(CheckTable).OfType<Outcome>()
            .Concat(statements.Select(Check).OfType<Outcome>())
            .Concat(Undecided(statements));
    }

    private Decision? CheckTable(Table table) =>
        table.Schema.Field(Meaning.Day) is { } day && table.Schema.Field(Meaning.Stage)?.Accomplished is null
            ? Misconfigured(
                $"'{day.Name}' of the table '{table.Schema.Name}' may be past or planned; declare the field that means "
                + $"'{FieldMeaningReader.Spell(Meaning.Stage)}', and in kzkg:accomplished the stages of events that have happened",
                day.MeaningPlace!)
            : null;

    private Finding? Check(Statement statement)
    {
        Dating[] wrong = [.. statement.Datings.Where(d => d.Verdict is Verdict.Wrong)];
        return wrong.Length == 0
            ? null
            : Disagreement(
                new Misfit([statement.AsMember(wrong[0].Field)]),
                $"{statement.Fact.Id} of {statement.Source?.Id}: {Message.Join($"; ", wrong.Select(d => d.Problem))}; compare the dates with the text",
                wrong.Min(d => d.Severity));
    }

    private IEnumerable<Outcome> Undecided(Statement[] statements)
    {
        foreach (var group in statements.Where(s => s.Datings.Any(d => d.Verdict is Verdict.CannotSay)).GroupBy(s => s.Source))
        {
            Message missing = group.Key is { } source
                ? (Message)$"the date of {source.Id} or of its statements"
                : $"a source with a date of publication";
            var dates = group.SelectMany(s => s.Datings.Where(d => d.Verdict is Verdict.CannotSay), (s, d) => (Message)$"{d.Field} of {s.Fact.Id}");
            yield return CannotDecide($"whether the dates are in order: {Message.Join($", ", dates)} cannot be checked without "
                + $"{missing}", [.. group.Select(s => s.Fact)]);
        }
    }

    private static IEnumerable<Dating> Datings(Undertaking undertaking)
    {
        var (table, said) = (undertaking.Table, undertaking.Said);
        if (undertaking is { Day: { } day, HasComeAbout: { } hasComeAbout })
        {
            var field = table.Field(Meaning.Day)!.Name;
            yield return hasComeAbout
                ? Dating.NotAfter(field, day, said, $"'{undertaking.Stage}' on {day} is reported")
                : Dating.NotBefore(field, day, said, $"'{undertaking.Stage}' for {day} is announced");
        }

        // The deadline of something that has happened may be past.
        if (undertaking is { Deadline: { } deadline, HasComeAbout: not true })
        {
            yield return Dating.NotBefore(table.Field(Meaning.Deadline)!.Name, deadline, said, $"the deadline {deadline} is set") with
            {
                Severity = Severity.Warning,
            };
        }
    }

    private static IEnumerable<Statement> AsOf(Dataset dataset)
    {
        foreach (var fact in dataset.FactsOf(Meaning.AsOf))
        {
            if (fact.Days(Meaning.AsOf) is { } days)
            {
                var source = dataset.FindSource(fact.Row["source"].Text);
                yield return new Statement(
                    fact,
                    source,
                    [Dating.NotAfter(fact.Row.Table.Schema.Field(Meaning.AsOf)!.Name, days, source?.PublishedOn, $"the situation as of {days} is reported")]);
            }
        }
    }

    /// <summary>A fast check whether the dates of a claim are in order. If false, they need the full check.</summary>
    private static bool IsInOrder(Claim claim) => claim switch
    {
        { StatedOn: not null } => false,
        { Period: null } => true,
        { Source.PublishedOn: null } => false,
        { Kind: var kind } when IsOfTheWhole(kind) => claim.Period.Value.LastDay <= claim.Source.PublishedOn.Value.FirstDay,
        _ => claim.Period.Value.LastDay >= claim.Source.PublishedOn.Value.LastDay,
    };

    /// <summary>Whether figures of the kind are known only after their period has ended. A rank can hold on any day of it.</summary>
    private static bool IsOfTheWhole(ClaimKind kind) => kind.IsMeasurement && kind != ClaimKind.Rank;

    private static IEnumerable<Dating> Datings(Claim claim)
    {
        var published = claim.Source.PublishedOn;
        var said = published;
        if (claim.StatedOn is { } statedOn)
        {
            var stated = Dating.NotAfter("stated_on", statedOn, published, $"a statement of {statedOn} is quoted");
            yield return stated;
            said = stated.Verdict is Verdict.Wrong ? published : statedOn;
        }

        if (claim.Period is not { } period)
        {
            yield break;
        }

        if (IsOfTheWhole(claim.Kind))
        {
            // The figure for an unfinished year cannot be known. A figure for some months may be a first estimate.
            var isBegun = period.FirstDay <= said?.LastDay;
            yield return Dating.NotOverBefore(
                "period",
                period,
                said,
                $"the figure for {period} is given {(isBegun ? (Message)$"before its end" : $"before its beginning")}"
            ) with
            {
                Severity = isBegun && !period.IsWholeYears ? Severity.Warning : Severity.Error,
            };
        }
        else if (claim.Kind == ClaimKind.Target || claim.Kind == ClaimKind.Deadline)
        {
            yield return Dating.NotBefore("period", period, said, $"the target is for {period}") with { Severity = Severity.Warning };
        }
    }

    private enum Verdict
    {
        Right,
        CannotSay,
        Wrong,
    }

    /// <summary>The dates in one fact of a text.</summary>
    private sealed record Statement(Fact Fact, Source? Source, IReadOnlyList<Dating> Datings)
    {
        public Claim? Claim { get; init; }

        public Member AsMember(string field) => Claim is { } claim ? new Member(claim) : new Member(Fact, field) { Source = Source };
    }

    /// <summary>A date in a fact, compared with the date of the statement.</summary>
    private sealed record Dating(string Field, Verdict Verdict, Message Problem)
    {
        public Severity Severity { get; init; }

        /// <summary>Checks that a past event had begun by the date of the text.</summary>
        public static Dating NotAfter(string field, Period days, Period? said, Message what) =>
            Of(field, said, s => days.FirstDay > s, $"{what}, after the date of the text, {said}");

        /// <summary>Checks that a future event was not over by the date of the text.</summary>
        public static Dating NotBefore(string field, Period days, Period? said, Message what) =>
            Of(field, said, s => days.LastDay < s, $"{what}, before the date of the text, {said}");

        /// <summary>Checks that a measured period was over by the date of the text.</summary>
        public static Dating NotOverBefore(string field, Period days, Period? said, Message what) =>
            Of(field, said, s => days.LastDay > s, $"{what}, on {said}");

        // A date that is wrong for the first and for the last possible day of the text is wrong for every day in between.
        private static Dating Of(string field, Period? said, Func<DateTime, bool> isWrongOn, Message problem)
        {
            var verdict = said is not { } days ? Verdict.CannotSay
                : (isWrongOn(days.FirstDay), isWrongOn(days.LastDay)) switch
                {
                    (true, true) => Verdict.Wrong,
                    (false, false) => Verdict.Right,
                    _ => Verdict.CannotSay,
                };
            return new Dating(field, verdict, problem);
        }
    }
}
