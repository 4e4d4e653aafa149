using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>What one source says of how far something has come.</summary>
/// <param name="Fact">The row that says it.</param>
/// <param name="Stage">The place of the stage among the declared ones, from 0.</param>
/// <param name="IsExpected">Whether that stage is still to come.</param>
/// <param name="Source">The source that says it, or null where the row names none.</param>
/// <param name="Day">The day of the stage; empty where none is printed.</param>
/// <param name="IsDayInferred">Whether that day is not printed as it stands.</param>
/// <param name="Deadline">When it is to be ready; empty where that is not printed.</param>
public sealed record LadderStatement(Fact Fact, int Stage, bool IsExpected, SourceView? Source, string Day, bool IsDayInferred, string Deadline)
{
    /// <summary>The month in which it is said, in a few letters.</summary>
    public Phrase Said => Source is null
        ? Phrase.Own(Texts.LadderNoDay)
        : TimeWords.Signed(TimeWords.Month(Source.Source.Published), Source.Source.IsPublishedInferred);

    /// <summary>The day of the stage and when it is to be ready, in words; may be empty.</summary>
    public Phrase Dates => Phrase.Join(Texts.ListComma, Texts.ListComma,
    [
        .. new[]
        {
            Day.Length == 0 ? Phrase.Empty : Phrase.Format(Texts.LadderOn, TimeWords.Signed(TimeWords.Short(Day), IsDayInferred)),
            Deadline.Length == 0 ? Phrase.Empty : Phrase.Format(Texts.LadderDue, TimeWords.Short(Deadline)),
        }.Where(d => !d.IsEmpty),
    ]);
}

/// <summary>One thing and what is said of how far it has come.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Statements">What the sources say, in the order in which they were published.</param>
public sealed record LadderThing(Phrase Name, IReadOnlyList<LadderStatement> Statements);

/// <summary>A statement in the drawing.</summary>
/// <param name="X">Where the column of its stage begins, as a share of the width.</param>
/// <param name="Y">The upper edge of its box, in pixels.</param>
/// <param name="Said">What stands in the box: the month in which it is said.</param>
/// <param name="Dates">What stands beside the box; may be empty.</param>
/// <param name="IsDatesLeft">Whether that stands to the left of the box, since there is no room to its right.</param>
/// <param name="IsExpected">Whether the stage is still to come; the box is hollow then.</param>
public sealed record LadderMark(string X, int Y, string Said, string Dates, bool IsDatesLeft, bool IsExpected);

/// <summary>One thing in the drawing.</summary>
/// <param name="Top">The upper edge of its row, in pixels.</param>
/// <param name="Label">What it is.</param>
/// <param name="Marks">The statements.</param>
public sealed record LadderRow(int Top, FittedText Label, IReadOnlyList<LadderMark> Marks);

/// <summary>How far the things of one table have come, as each source says it: a column for each stage, in their declared order.</summary>
public sealed class LadderView
{
    /// <summary>The height of the box of a statement, in pixels.</summary>
    public const int BoxHeight = 20;

    /// <summary>The width of the box of a statement, in pixels.</summary>
    public const int BoxWidth = 76;

    private const int Head = 28;
    private const int LabelHeight = 25;
    private const int LineHeight = 24;
    private const int Gap = 5;
    private const int LongestLabel = 40;
    private const decimal LeastColumn = 82;
    private const decimal LeastWidth = 320;

    private LadderView(string table, FigureText text)
    {
        Table = table;
        Text = text;
    }

    /// <summary>The name of the table.</summary>
    public string Table { get; }

    /// <summary>What belongs to it.</summary>
    public FigureText Text { get; }

    /// <summary>The things, least far first, as far as the latest source says.</summary>
    public required IReadOnlyList<LadderThing> Things { get; init; }

    /// <summary>The stages in their declared order: their name in the data, their words, and the place where their column begins.</summary>
    public required IReadOnlyList<(string Name, Phrase Label, string X)> Stages { get; init; }

    /// <summary>The things as they are drawn.</summary>
    public required IReadOnlyList<LadderRow> Rows { get; init; }

    /// <summary>The least width, in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>The height, in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The ladders of a dataset: one for each table of facts that have a stage, but for those that can be taken part in.</summary>
    internal static IReadOnlyList<LadderView> Of(Dataset dataset, IReadOnlyDictionary<string, SourceView> sources) =>
    [
        .. from table in dataset.Package.Tables
           where table.Schema.HoldsFacts && !FieldFinder.HasParticipants(dataset.Package, table.Schema)
           let stage = FieldFinder.Stage(table.Schema)
           where stage is not null
           let things = ThingsOf(table, stage, dataset, sources)
           where things.Count > 0
           select Draw(table.Schema.Name, stage, things),
    ];

    private static List<LadderThing> ThingsOf(Table table, FieldSchema stage, Dataset dataset, IReadOnlyDictionary<string, SourceView> sources)
    {
        var statements = dataset.Facts.Where(f => f.Row.Table == table).Select(f => StatementOf(f, stage, sources)).OfType<LadderStatement>();
        return
        [
            .. statements
                .GroupBy(s => FirstOf(s.Fact, dataset), StringComparer.Ordinal)
                .Select(g => g.OrderBy(SaidOn).ThenBy(s => s.Fact.Id, StringComparer.Ordinal).ToArray())
                .OrderBy(g => g[^1].Stage)
                .ThenBy(g => SaidOn(g[^1]))
                .ThenBy(g => g[^1].Fact.Id, StringComparer.Ordinal)
                .Select(g => new LadderThing(Phrase.Data(FieldFinder.Name(g[^1].Fact)), g)),
        ];
    }

    private static LadderStatement? StatementOf(Fact fact, FieldSchema stage, IReadOnlyDictionary<string, SourceView> sources)
    {
        var place = stage.Categories.ToList().IndexOf(fact.Row[stage.Name].Text);
        if (place < 0)
        {
            return null;
        }

        var (day, deadline) = (FieldFinder.Day(fact.Row.Table.Schema), FieldFinder.Deadline(fact.Row.Table.Schema));
        return new LadderStatement(
            fact,
            place,
            FieldFinder.IsExpected(stage.Categories[place]),
            sources.GetValueOrDefault(fact.Row["source"].Text),
            day is null ? string.Empty : fact.Row[day.Name].Text,
            day is not null && FieldFinder.IsInferred(fact.Row, day),
            deadline is null ? string.Empty : fact.Row[deadline.Name].Text);
    }

    /// <summary>The id of the first fact that is said to be the same thing; a circle ends where it began.</summary>
    private static string FirstOf(Fact fact, Dataset dataset)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(fact.Id) && FieldFinder.SameAs(fact.Row.Table.Schema) is { } field && dataset.FindFact(fact.Row[field.Name].Text) is { } other)
        {
            fact = other;
        }

        return fact.Id;
    }

    private static DateTime SaidOn(LadderStatement statement) =>
        statement.Source is { } source && Period.TryParse(source.Source.Published, out var day, out _) ? day.LastDay : DateTime.MaxValue;

    private static LadderView Draw(string table, FieldSchema stage, List<LadderThing> things)
    {
        var stages = stage.Categories.Select(c => Phrase.Data(Words.OfId(c))).ToArray();
        var sheet = new Sheet(Math.Max(LeastWidth, stages.Length * LeastColumn));
        var rows = new List<LadderRow>();
        var top = Head;
        foreach (var thing in things)
        {
            rows.Add(RowOf(thing, top, stages.Length, sheet));
            top = rows[^1].Marks[^1].Y + LineHeight + Gap;
        }

        var text = new FigureText(
            Phrase.Format(Texts.LadderTitle, Phrase.Data(Words.OfId(table))),
            Conclude(things, stages),
            Phrase.Own(Texts.LadderCaption),
            TableOf(things, stages));
        return new LadderView(table, text)
        {
            Things = things,
            Stages = [.. stages.Select((s, i) => (stage.Categories[i], s, sheet.At(i * sheet.Width / stages.Length)))],
            Rows = rows,
            Width = (int)Math.Ceiling(sheet.Width),
            Height = top,
        };
    }

    // Statements of one thing stand on lines of their own, so that none covers another.
    private static LadderRow RowOf(LadderThing thing, int top, int stages, Sheet sheet) => new(
        top,
        FittedText.Of(thing.Name, LongestLabel),
        [
            .. thing.Statements.Select((s, i) => new LadderMark(
                sheet.At(s.Stage * sheet.Width / stages),
                top + LabelHeight + (i * LineHeight),
                s.Said.ToString(),
                s.Dates.ToString(),
                (s.Stage * sheet.Width / stages) + BoxWidth + Sheet.WidthOf(s.Dates.ToString()) + 16 > sheet.Width,
                s.IsExpected)),
        ]);

    private static Phrase Conclude(List<LadderThing> things, Phrase[] stages)
    {
        var counts = things
            .GroupBy(t => t.Statements[^1].Stage)
            .OrderBy(g => g.Key)
            .Select(g => Phrase.Format(Texts.LadderCount, Words.Number(g.Count()), stages[g.Key]))
            .ToArray();
        var moved = things.Count(t => t.Statements.Any(s => s.Stage != t.Statements[0].Stage));
        var sentences = new[]
        {
            Phrase.Format(Texts.LadderConclusion, Words.List(counts)),
            moved > 0 ? Words.Numbered(moved, Texts.LadderMovedOne, Texts.LadderMovedOther)
                : things.Exists(t => t.Statements.Count > 1) ? Phrase.Own(Texts.LadderMovedNone)
                : Phrase.Own(Texts.LadderSaidOnce),
        };
        return Words.Sentences(sentences.Select(s => s.Capitalised()));
    }

    private static TableView TableOf(List<LadderThing> things, Phrase[] stages) => new(
        Phrase.Own(Texts.LadderTableCaption),
        [Texts.LadderThingColumn, Texts.LadderStageColumn, Texts.TimeSourceColumn],
        [
            .. things.SelectMany(t => t.Statements.Select(s => (IReadOnlyList<TableCell>)
            [
                new TableCell(t.Name),
                new TableCell(stages[s.Stage])
                {
                    Notes =
                    [
                        .. new[]
                        {
                            s.Day.Length == 0 ? Phrase.Empty : Phrase.Format(Texts.LadderOn, Words.Period(s.Day)),
                            s.Deadline.Length == 0 ? Phrase.Empty : Phrase.Format(Texts.LadderDue, Words.Period(s.Deadline)),
                        }.Where(n => !n.IsEmpty),
                    ],
                    Tags = s.IsDayInferred ? [Texts.ClaimDayInferred] : [],
                },
                s.Source is null ? new TableCell(Phrase.Own(Texts.LadderNoDay)) : TableCell.Of(s.Source),
            ])),
        ]);
}
