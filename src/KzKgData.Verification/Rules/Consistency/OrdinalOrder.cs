using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3014: the dates of numbered events do not follow their numbers.</summary>
public sealed class OrdinalOrder() : MeaningRule("KZKG3014", "Numbering out of order", "ordinal order", Meaning.Ordinal)
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var counted = context.Dataset.Undertakings.Where(u => u.Ordinal is not null && ProblemOf(u.Table) is null).Select(u => new Counted(u)).ToArray();
        var series = counted
            .Where(c => c.What.Name.Length > 0)
            .GroupBy(c => new { Table = c.What.Table.Name, c.What.Name, c.What.Type })
            .Select(g => g.OrderBy(c => c.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal).ToArray())
            .ToArray();
        var found = new HashSet<string>(StringComparer.Ordinal);
        return TablesOf(context).Select(CheckTable).OfType<Outcome>()
            .Concat(series.Select(CheckSeries).OfType<Outcome>())
            .Concat(series.Select(CheckUndated).OfType<Outcome>())
            .Concat(counted.GroupBy(c => new { c.What.Table.Name, c.What.Thing }).Select(g => CheckThing([.. g])).OfType<Outcome>())
            .Where(o => o is not Finding finding || found.Add(string.Join(";", finding.Facts)));
    }

    private Decision? CheckTable(Table table) => ProblemOf(table.Schema) is { } problem
        ? Misconfigured($"the table '{table.Schema.Name}' numbers events but {problem}", table.Schema.Field(Meaning.Ordinal)!.MeaningPlace!)
        : null;

    private static Message? ProblemOf(TableSchema table) =>
        table.Label is null ? $"has no kzkg:label; name the field that identifies what is numbered"
        : table.Field(Meaning.Day) is null
            ? $"has no field that means '{FieldMeaningReader.Spell(Meaning.Day)}'; declare it, so that the order can be checked"
        : (Message?)null;

    private Finding? CheckSeries(Counted[] series)
    {
        var certain = OutOfOrder(series, c => c.Certain).Concat(Elsewhere(series)).ToArray();
        Counted[] members =
        [
            .. certain.Concat(OutOfOrder(series, c => c.Expected)).Distinct().OrderBy(c => c.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal),
        ];
        return members.Length == 0
            ? null
            : Disagree(members, $"are not in the order of their numbers", certain.Length > 0 ? Severity.Error : Severity.Warning);
    }

    private Finding? CheckThing(Counted[] thing) => thing.Any(c => c.Ordinal != thing[0].Ordinal)
        ? Disagree(thing, $"are recorded as the same event but have different numbers", Severity.Error)
        : null;

    private Decision? CheckUndated(Counted[] series)
    {
        var undated = series.Length > 1 ? Array.FindAll(series, c => c.Certain == Span.Unbounded) : [];
        return undated.Length == 0
            ? null
            : CannotDecide(
                $"{Printable.Quote(series[0].What.Name)}: whether the numbering is right for {Message.Join($" and ", undated.Select(c => c.Text))}, "
                + $"because there is no day, nor a stage and a date of publication",
                [.. undated.Select(c => c.What.Fact)]);
    }

    private Finding Disagree(Counted[] counted, Message problem, Severity severity) =>
        Disagreement(
            new Misfit([
                .. counted
                    .OrderBy(c => c.Id, StringComparer.Ordinal)
                    .Select(c => new Member(c.What.Fact, c.What.Table.Field(Meaning.Ordinal)!.Name) { Source = c.What.Source }),
            ]),
            $"{Printable.Quote(counted[0].What.Name)}: {Message.Join($", ", counted.Select(c => c.Text))} {problem}; check the numbers and the days",
            severity);

    /// <summary>Returns the events dated before one with a lower number or after one with a higher number. Takes linear time.</summary>
    private static IEnumerable<Counted> OutOfOrder(Counted[] series, Func<Counted, Span> spanOf)
    {
        var steps = series.GroupBy(c => c.Ordinal).Select(g => g.ToArray()).ToList();
        var latestStart = DateTime.MinValue;
        foreach (var step in steps)
        {
            foreach (var counted in step.Where(c => spanOf(c).Last < latestStart))
            {
                yield return counted;
            }

            latestStart = Later(latestStart, step.Max(c => spanOf(c).First));
        }

        var earliestEnd = DateTime.MaxValue;
        foreach (var step in Enumerable.Reverse(steps))
        {
            foreach (var counted in step.Where(c => spanOf(c).First > earliestEnd))
            {
                yield return counted;
            }

            earliestEnd = Earlier(earliestEnd, step.Min(c => spanOf(c).Last));
        }
    }

    /// <summary>Returns the events dated on other days than another one with the same number. Planned days are ignored, because plans may move.</summary>
    private static IEnumerable<Counted> Elsewhere(Counted[] series) => series.GroupBy(c => c.Ordinal).SelectMany(step =>
    {
        var (latestStart, earliestEnd) = (step.Max(c => c.Certain.First), step.Min(c => c.Certain.Last));
        return step.Where(c => c.Certain.Last < latestStart || c.Certain.First > earliestEnd);
    });

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    /// <summary>A range of days, both ends inclusive.</summary>
    private sealed record Span(DateTime First, DateTime Last)
    {
        public static Span Unbounded { get; } = new(DateTime.MinValue, DateTime.MaxValue);

        /// <summary>Returns the intersection of two ranges, or this range if it is empty. Another rule then reports the wrong date.</summary>
        public Span Within(Span other)
        {
            var common = new Span(Later(First, other.First), Earlier(Last, other.Last));
            return common.First <= common.Last ? common : this;
        }
    }

    /// <summary>A numbered event, and the days on which it may have taken place.</summary>
    private sealed record Counted
    {
        public Counted(Undertaking what)
        {
            What = what;
            Ordinal = what.Ordinal!.Value;
            var day = what.Day is { } days ? new Span(days.FirstDay, days.LastDay) : Span.Unbounded;
            var bySource = (what.HasComeAbout, what.Said) switch
            {
                (true, { } said) => Span.Unbounded with { Last = said.LastDay },
                (false, { } said) => Span.Unbounded with { First = said.FirstDay },
                _ => Span.Unbounded,
            };
            Expected = day.Within(bySource);
            Certain = what.HasComeAbout is false ? bySource : Expected;
        }

        public Undertaking What { get; }

        public string Id => What.Id;

        public long Ordinal { get; }

        /// <summary>The days on which it can have taken place: a past event not after its text, a future event not before it.</summary>
        public Span Certain { get; }

        /// <summary>The days on which it took place, or is planned to.</summary>
        public Span Expected { get; }

        public Message Text
        {
            get
            {
                Message stage = What.Stage.Length > 0 ? $", {What.Stage}" : Message.Empty;
                Message day = What.Day is { } known ? $", {known}" : Message.Empty;
                Message said = What.Said is { } at ? $"; stated {at}" : Message.Empty;
                return $"{Ordinal} ({Id}{stage}{day}{said})";
            }
        }
    }
}
