using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3015: several texts contradict each other about the stages of one undertaking.</summary>
/// <remarks>
/// Every statement bounds the day on which a stage was reached. Two statements contradict each other if and only if, for some stage, one says that
/// it was not reached before a day and the other that it was reached before that day.
/// </remarks>
public sealed class StatusLadder() : MeaningRule("KZKG3015", "Contradictory stages", "status ladder", Meaning.SameAs)
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var things = context.Dataset.Undertakings
            .Where(u => u.Table.Field(Meaning.SameAs) is not null && u.StageField is not null && ProblemOf(u.Table) is null)
            .GroupBy(u => new { u.Table.Name, u.Thing })
            .Select(g => StatementsOf([.. g]))
            .Where(t => t.Length > 1);
        return TablesOf(context).Select(CheckTable).OfType<Outcome>().Concat(things.Select(CheckThing).OfType<Outcome>());
    }

    private Decision? CheckTable(Table table) => ProblemOf(table.Schema) is { } problem
        ? Misconfigured($"the table '{table.Schema.Name}' has a field that means 'same-as' but {problem}", table.Schema.Field(Meaning.SameAs)!.MeaningPlace!)
        : null;

    private static Message? ProblemOf(TableSchema table)
    {
        if (table.Field(Meaning.SameAs) is { } sameAs && !sameAs.References.Any(r => string.Equals(r.Table, table.Name, StringComparison.Ordinal)))
        {
            return $"'{sameAs.Name}' does not refer to rows of that table; add a foreign key to it";
        }

        if (table.Field(Meaning.Stage) is not { } stage)
        {
            return null; // the field is for other rules
        }

        if (stage.Accomplished is not { } accomplished)
        {
            return stage.IsOrdered
                ? (Message?)null
                : $"the stages of '{stage.Name}' cannot be compared; declare their order (categoriesOrdered), or in kzkg:accomplished the stages of "
                + $"events that have happened";
        }

        return
            stage.IsOrdered
            && StagesOf(stage).SkipWhile(s => !accomplished.Contains(s, StringComparer.Ordinal)).Except(accomplished, StringComparer.Ordinal).FirstOrDefault()
                is { } ahead
            ? $"in the order of '{stage.Name}' the stage '{ahead}', which is not in kzkg:accomplished, comes after one that is; put those of "
            + $"kzkg:accomplished last"
            : (Message?)null;
    }

    private static string[] StagesOf(FieldSchema stage) => [.. stage.Categories.Except(stage.Unstated, StringComparer.Ordinal)];

    private static Statement[] StatementsOf(Undertaking[] thing)
    {
        var stages = StagesOf(thing[0].StageField!);
        return [.. thing.Select(u => new Statement(u, stages)).Where(s => s.SaysAStage)];
    }

    private Outcome? CheckThing(Statement[] statements)
    {
        var contradictions = new List<Contradiction>();
        var undecided = new List<Statement>(statements.Where(s => s.IsTimeless));
        foreach (var stage in StagesOf(statements[0].What.StageField!))
        {
            var earlier = statements.Select(s => new { Statement = s, Bound = s.ReachedBy(stage) }).Where(b => b.Bound is not null).ToArray();
            var later = statements.Select(s => new { Statement = s, Bound = s.NotReachedBefore(stage) }).Where(b => b.Bound is not null).ToArray();
            if (earlier.Length == 0 || later.Length == 0)
            {
                continue;
            }

            var (by, notBefore) = (earlier.Min(b => b.Bound!.Certain), later.Max(b => b.Bound!.Certain));
            if (notBefore > by)
            {
                contradictions.Add(new Contradiction(
                    stage,
                    by,
                    notBefore,
                    [.. earlier.Where(b => b.Bound!.Certain < notBefore).Concat(later.Where(b => b.Bound!.Certain > by)).Select(b => b.Statement)],
                    later.Any(b => b.Bound!.IsHard && b.Bound.Certain > by)));
            }
            else
            {
                var (perhapsBy, perhapsNotBefore) = (earlier.Min(b => b.Bound!.Possible), later.Max(b => b.Bound!.Possible));
                undecided.AddRange(
                    earlier.Where(b => b.Bound!.Possible < perhapsNotBefore).Concat(later.Where(b => b.Bound!.Possible > perhapsBy)).Select(b => b.Statement));
            }
        }

        if (contradictions.Count > 0)
        {
            return Disagree(contradictions);
        }

        var facts = undecided.Select(s => s.What.Fact).Distinct().ToArray();
        return facts.Length == 0
            ? null
            : CannotDecide(
                $"whether {Message.Join($" and ", undecided.Distinct().Select(s => s.Text))} contradict each other, because the order of the "
                + $"statements is unknown",
                facts);
    }

    private Finding Disagree(List<Contradiction> contradictions)
    {
        var first = contradictions[0];
        Statement[] members = [.. contradictions.SelectMany(c => c.Statements).Distinct().OrderBy(s => s.What.Id, StringComparer.Ordinal)];
        return Disagreement(
            new Misfit([.. members.Select(m => m.AsMember())]),
            $"{Printable.Quote(members[0].What.Fact.Label)}: {Message.Join($" against ", members.Select(m => m.Text))}; '{first.Stage}' would have "
            + $"been reached by {Write(first.By)} and not before {Write(first.NotBefore)}; check the stages, the days, and whether all mean the same thing",
            contradictions.Exists(c => c.IsHard) ? Severity.Error : Severity.Warning);
    }

    private static string Write(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A stage that was reached by a day according to some statements, and not before a later day according to others.</summary>
    private sealed record Contradiction(string Stage, DateTime By, DateTime NotBefore, IReadOnlyList<Statement> Statements, bool IsHard);

    /// <summary>A bound on the day on which a stage was reached.</summary>
    /// <param name="Certain">The bound that holds for every possible day of publication.</param>
    /// <param name="Possible">The tightest possible bound.</param>
    /// <param name="IsHard">Whether the statement cannot be read otherwise.</param>
    private sealed record Bound(DateTime Certain, DateTime Possible, bool IsHard);

    /// <summary>A statement of one text about the stage of an undertaking.</summary>
    private sealed class Statement
    {
        private readonly FieldSchema _field;
        private readonly string[] _stages;
        private readonly int _rank;

        // Null for a future event: its day is a plan, and plans move.
        private readonly Period? _day;

        public Statement(Undertaking what, string[] stages)
        {
            What = what;
            _field = what.StageField!;
            _stages = stages;
            _rank = RankOf(what.Stage);
            _day = what.HasComeAbout is true ? what.Day : null;
        }

        public Undertaking What { get; }

        public bool SaysAStage => _rank >= 0;

        /// <summary>Whether both the date of the statement and the day it is about are unknown.</summary>
        public bool IsTimeless => _day is null && What.Said is null;

        /// <summary>Returns by when a stage was reached if the statement is true; null if it does not say.</summary>
        public Bound? ReachedBy(string stage)
        {
            var isReached = _field.IsOrdered ? RankOf(stage) <= _rank : What.HasComeAbout is true && IsOwn(stage);
            return !isReached ? null
                : _day is { } day ? new Bound(day.LastDay, day.LastDay, IsHard: true)
                : What.Said is { } said ? new Bound(said.LastDay, said.FirstDay, IsHard: true)
                : null;
        }

        /// <summary>Returns the day before which a stage was not reached if the statement is true; null if it does not say.</summary>
        public Bound? NotReachedBefore(string stage)
        {
            var isAccomplished = _field.Accomplished?.Contains(stage, StringComparer.Ordinal) == true;
            if (_day is { } day)
            {
                return (_field.IsOrdered ? RankOf(stage) >= _rank : IsOwn(stage)) ? new Bound(day.FirstDay, day.FirstDay, IsHard: true) : null;
            }

            var isAhead = What.HasComeAbout is false;
            var isMissing = _field.IsOrdered ? RankOf(stage) > _rank : isAhead && isAccomplished;

            // A statement that something was agreed does not deny that it has been signed since.
            return isMissing && What.Said is { } said ? new Bound(said.FirstDay, said.LastDay, IsHard: isAhead && isAccomplished) : null;
        }

        public Member AsMember() => new(What.Fact, What.Table.Field(_day is null ? Meaning.Stage : Meaning.Day)!.Name) { Source = What.Source };

        public Message Text =>
            $"{What.Id} '{What.Stage}'{(_day is { } day ? $" on {day}" : Message.Empty)} "
            + $"(stated {(What.Said is { } said ? (Message)$"{said}" : $"on an unknown date")})";

        private bool IsOwn(string stage) => string.Equals(stage, What.Stage, StringComparison.Ordinal);

        private int RankOf(string stage) => Array.IndexOf(_stages, stage);
    }
}
