using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>One thing and what is said of how far it has come.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Statements">What the sources say, in the order in which they were published.</param>
public sealed record LadderThing(Phrase Name, IReadOnlyList<UndertakingView> Statements);

/// <summary>A statement in the drawing.</summary>
/// <param name="X">Where the column of its stage begins, as a share of the width.</param>
/// <param name="Y">The upper edge of its box, in pixels.</param>
/// <param name="Said">What stands in the box: the month in which it is said.</param>
/// <param name="Dates">What stands beside the box; may be empty.</param>
/// <param name="IsDatesLeft">Whether that stands to the left of the box, since there is no room to its right.</param>
/// <param name="Standing">Whether the stage was reached (the box is filled), is expected (it is hollow), or nothing says which (it is dashed).</param>
public sealed record LadderMark(string X, int Y, string Said, string Dates, bool IsDatesLeft, string Standing);

/// <summary>A stage in the drawing.</summary>
/// <param name="Name">What the data call it.</param>
/// <param name="Label">Its words, cut to fit.</param>
/// <param name="X">Where its column begins, as a share of the width.</param>
/// <param name="Y">The base line of its words, in pixels from the top.</param>
public sealed record LadderStage(string Name, string Label, string X, int Y);

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

    private const int HeadLine = 17;
    private const int Head = 11; // besides the lines of the stages
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

    /// <summary>The things, earliest stage first, as far as the latest source says.</summary>
    public required IReadOnlyList<LadderThing> Things { get; init; }

    /// <summary>The stages in their declared order.</summary>
    public required IReadOnlyList<LadderStage> Stages { get; init; }

    /// <summary>Where the rows begin, in pixels from the top.</summary>
    public required int Top { get; init; }

    /// <summary>The things as they are drawn.</summary>
    public required IReadOnlyList<LadderRow> Rows { get; init; }

    /// <summary>The least width, in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>The height, in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The ladders of a dataset: one for each table of things that have stages, but for events, in which somebody takes part.</summary>
    internal static IReadOnlyList<LadderView> Of(Dataset dataset, Participants participants, IReadOnlyDictionary<string, SourceView> sources) =>
    [
        .. from table in dataset.Undertakings.GroupBy(u => u.Fact.Row.Table)
           let stage = table.Key.Schema.Field(Meaning.Stage)
           where stage is not null && !participants.IsIn(table.Key.Schema)
           let things = ThingsOf(table.Where(u => stage.Categories.Contains(u.Stage, StringComparer.Ordinal)), stage, sources)
           where things.Length > 0
           select Draw(table.Key.Schema.Name, stage, things),
    ];

    private static LadderThing[] ThingsOf(IEnumerable<Undertaking> undertakings, FieldSchema stage, IReadOnlyDictionary<string, SourceView> sources) =>
    [
        .. UndertakingView.ByThing(undertakings, sources)
            .OrderBy(t => PlaceOf(t[^1], stage))
            .ThenBy(t => t[^1].Undertaking.Said?.LastDay ?? DateTime.MaxValue)
            .ThenBy(t => t[^1].Undertaking.Id, StringComparer.Ordinal)
            .Select(t => new LadderThing(t[^1].Name, t)),
    ];

    private static int PlaceOf(UndertakingView view, FieldSchema stage) => stage.Categories.ToList().IndexOf(view.Undertaking.Stage);

    private static LadderView Draw(string table, FieldSchema stage, LadderThing[] things)
    {
        var sheet = new Sheet(Math.Max(LeastWidth, stage.Categories.Count * LeastColumn));
        var stages = StagesOf(stage, sheet);
        var rows = new List<LadderRow>();
        var first = stages.Max(s => s.Y) + Head;
        var top = first;
        foreach (var thing in things)
        {
            rows.Add(RowOf(thing, top, stage, sheet));
            top = rows[^1].Marks[^1].Y + LineHeight + Gap;
        }

        var text = new FigureText(
            Phrase.Format(Texts.LadderTitle, Phrase.Data(Words.OfId(table))),
            Conclude(things, stage),
            Phrase.Own(Texts.LadderCaption),
            TableOf(things));
        return new LadderView(table, text)
        {
            Things = things,
            Stages = stages,
            Rows = rows,
            Width = (int)Math.Ceiling(sheet.Width),
            Top = first,
            Height = top,
        };
    }

    // Where words are wider than their column, every second one stands a line lower.
    private static LadderStage[] StagesOf(FieldSchema stage, Sheet sheet)
    {
        var column = sheet.Width / stage.Categories.Count;
        var words = stage.Categories.Select(c => Phrase.Data(Words.OfId(c)).ToString()).ToArray();
        var lines = Array.TrueForAll(words, w => Sheet.WidthOf(w) <= column) ? 1 : 2;
        return [.. words.Select((w, i) => new LadderStage(
            stage.Categories[i],
            ChartView.Cut(w, Sheet.LettersIn(lines * column)),
            sheet.At(i * column),
            HeadLine * (1 + (i % lines))))];
    }

    // Statements of one thing stand on lines of their own, so that none covers another.
    private static LadderRow RowOf(LadderThing thing, int top, FieldSchema stage, Sheet sheet) =>
        new(
            top,
            FittedText.Of(thing.Name, LongestLabel),
            [
                .. thing.Statements.Select(
                    (s, i) => MarkOf(s, PlaceOf(s, stage) * sheet.Width / stage.Categories.Count, top + LabelHeight + (i * LineHeight), sheet)),
            ]);

    private static LadderMark MarkOf(UndertakingView statement, decimal x, int y, Sheet sheet)
    {
        var dates = DatesOf(statement, statement.ShortDay, TimeWords.Short).ToArray();
        var words = Phrase.Join(Texts.ListComma, Texts.ListComma, dates).ToString();
        return new LadderMark(sheet.At(x), y, statement.Said.ToString(), words, x + BoxWidth + Sheet.WidthOf(words) + 16 > sheet.Width, statement.Standing);
    }

    /// <summary>The day of the stage and when the thing is to be ready, as far as they are printed.</summary>
    private static IEnumerable<Phrase> DatesOf(UndertakingView statement, Phrase day, Func<Period, Phrase> write)
    {
        if (!day.IsEmpty)
        {
            yield return Phrase.Format(Texts.LadderOn, day);
        }

        if (statement.Undertaking.Deadline is { } deadline)
        {
            yield return Phrase.Format(Texts.LadderDue, write(deadline));
        }
    }

    private static Phrase Conclude(LadderThing[] things, FieldSchema stage)
    {
        var counts = things
            .GroupBy(t => PlaceOf(t.Statements[^1], stage))
            .OrderBy(g => g.Key)
            .Select(g => Phrase.Format(Texts.LadderCount, Words.Number(g.Count()), g.First().Statements[^1].Stage))
            .ToArray();
        var moved = things.Count(t => t.Statements.Any(s => s.Undertaking.Stage != t.Statements[0].Undertaking.Stage));
        var sentences = new[]
        {
            Phrase.Format(Texts.LadderConclusion, Words.List(counts)),
            moved > 0 ? Words.Numbered(moved, Texts.LadderMovedOne, Texts.LadderMovedOther)
                : Array.Exists(things, t => t.Statements.Count > 1) ? Phrase.Own(Texts.LadderMovedNone)
                : Phrase.Own(Texts.LadderSaidOnce),
        };
        return Words.Sentences(sentences.Select(s => s.Capitalised()));
    }

    private static TableView TableOf(LadderThing[] things) => new(
        Phrase.Own(Texts.LadderTableCaption),
        [Texts.LadderThingColumn, Texts.LadderStageColumn, Texts.TimeSourceColumn],
        [
            .. things.SelectMany(t => t.Statements.Select(s => (IReadOnlyList<TableCell>)
            [
                new TableCell(s.Name),
                new TableCell(s.Stage) { Notes = [.. DatesOf(s, s.LongDay, Words.Period)], Tags = [.. s.InferredTags] },
                s.SourceCell,
            ])),
        ]);
}
