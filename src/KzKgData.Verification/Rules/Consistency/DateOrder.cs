using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3016: a text reports what had not happened when it was published, or announces what had.</summary>
public sealed class DateOrder() : MeaningRule("KZKG3016", "Date order", "date order", Meaning.Day, Meaning.Deadline, Meaning.AsOf)
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
                $"nothing says of '{day.Name}' of the table '{table.Schema.Name}' whether it lies ahead; declare the field that means "
                + $"'{FieldMeaningReader.Spell(Meaning.Stage)}' and in kzkg:accomplished which stages say that it has come about",
                day.MeaningPlace!)
            : null;

    private Finding? Check(Statement statement)
    {
        Dating[] wrong = [.. statement.Datings.Where(d => d.Verdict is Verdict.Wrong)];
        return wrong.Length == 0
            ? null
            : Disagreement(
                new Misfit([statement.AsMember(wrong[0].Field)]),
                $"{statement.Fact.Id} of {statement.Source?.Id}: {Message.Join($"; ", wrong.Select(d => d.Problem))}; check the dates, and what the text "
                + $"says of them",
                wrong.Min(d => d.Severity));
    }

    private IEnumerable<Outcome> Undecided(Statement[] statements)
    {
        foreach (var group in statements.Where(s => s.Datings.Any(d => d.Verdict is Verdict.CannotSay)).GroupBy(s => s.Source))
        {
            Message missing = group.Key is { } source
                ? (Message)$"the day on which {source.Id} was published or its speakers spoke"
                : $"a source that has a date of publication";
            var dates = group.SelectMany(s => s.Datings.Where(d => d.Verdict is Verdict.CannotSay), (s, d) => (Message)$"{d.Field} of {s.Fact.Id}");
            yield return CannotDecide($"whether the dates are in order, {Message.Join($", ", dates)}, without {missing}", [.. group.Select(s => s.Fact)]);
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

        // Of what has come about, a deadline may be told that lies behind it.
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
                    [Dating.NotAfter(fact.Row.Table.Schema.Field(Meaning.AsOf)!.Name, days, source?.PublishedOn, $"what held as of {days} is told")]);
            }
        }
    }

    /// <summary>Whether the dates of a claim are known to be in order; where they are not, they have to be looked at closely.</summary>
    private static bool IsInOrder(Claim claim) => claim switch
    {
        { StatedOn: not null } => false,
        { Period: null } => true,
        { Source.PublishedOn: null } => false,
        { Kind: var kind } when IsOfTheWhole(kind) => claim.Period.Value.LastDay <= claim.Source.PublishedOn.Value.FirstDay,
        _ => claim.Period.Value.LastDay >= claim.Source.PublishedOn.Value.LastDay,
    };

    /// <summary>Whether a figure of the kind is known only when its period is over; a place in an order is held on any day of it.</summary>
    private static bool IsOfTheWhole(ClaimKind kind) => kind.IsMeasurement && kind != ClaimKind.Rank;

    private static IEnumerable<Dating> Datings(Claim claim)
    {
        var published = claim.Source.PublishedOn;
        var said = published;
        if (claim.StatedOn is { } statedOn)
        {
            var stated = Dating.NotAfter("stated_on", statedOn, published, $"what was said on {statedOn} is quoted");
            yield return stated;
            said = stated.Verdict is Verdict.Wrong ? published : statedOn;
        }

        if (claim.Period is not { } period)
        {
            yield break;
        }

        if (IsOfTheWhole(claim.Kind))
        {
            // Of a year that is not over nobody knows the figure; of a few months it may be a first count.
            var isBegun = period.FirstDay <= said?.LastDay;
            yield return Dating.NotOverBefore(
                "period",
                period,
                said,
                $"the figure for {period} is given {(isBegun ? (Message)$"before that is over," : $"before that has begun,")}"
            ) with
            {
                Severity = isBegun && !period.IsWholeYears ? Severity.Warning : Severity.Error,
            };
        }
        else if (claim.Kind == ClaimKind.Target || claim.Kind == ClaimKind.Deadline)
        {
            yield return Dating.NotBefore("period", period, said, $"{period} is aimed at") with { Severity = Severity.Warning };
        }
    }

    private enum Verdict
    {
        Right,
        CannotSay,
        Wrong,
    }

    /// <summary>What one text says of days.</summary>
    private sealed record Statement(Fact Fact, Source? Source, IReadOnlyList<Dating> Datings)
    {
        public Claim? Claim { get; init; }

        public Member AsMember(string field) => Claim is { } claim ? new Member(claim) : new Member(Fact, field) { Source = Source };
    }

    /// <summary>A date in a text, held against the day on which the text says it.</summary>
    private sealed record Dating(string Field, Verdict Verdict, Message Problem)
    {
        public Severity Severity { get; init; }

        /// <summary>What has come about began by the day of the text.</summary>
        public static Dating NotAfter(string field, Period days, Period? said, Message what) =>
            Of(field, said, s => days.FirstDay > s, $"{what}, after the text of {said}");

        /// <summary>What lies ahead is not over by the day of the text.</summary>
        public static Dating NotBefore(string field, Period days, Period? said, Message what) =>
            Of(field, said, s => days.LastDay < s, $"{what}, before the text of {said}");

        /// <summary>What is counted to its end is over by the day of the text.</summary>
        public static Dating NotOverBefore(string field, Period days, Period? said, Message what) =>
            Of(field, said, s => days.LastDay > s, $"{what} in what was said on {said}");

        // What is wrong on the first day and on the last is wrong on every day between.
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
