using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>An item, and the stages that sources report for it.</summary>
/// <param name="Name">The name of the item.</param>
/// <param name="Statements">The statements of the sources, in order of publication.</param>
public sealed record LadderThing(Phrase Name, IReadOnlyList<UndertakingView> Statements);

/// <summary>The stages of the items of one table, as each source reports them: a column for each stage, in declared order.</summary>
public sealed class LadderView : LanesView
{
    private const int HeadLine = 17;
    private const int Head = 11; // in addition to the lines of the stages
    private const int LabelHeight = 25;
    private const int LineHeight = 24;
    private const int Gap = 5;
    private const int LongestLabel = 40;
    private const decimal LeastColumn = 82;

    /// <summary>The name of the table.</summary>
    public required string Table { get; init; }

    /// <summary>The items, ordered by the stage in the latest source, earliest first.</summary>
    public required IReadOnlyList<LadderThing> Things { get; init; }

    /// <summary>Returns the ladders of a dataset: one for each table of items with stages, except events, which have participants.</summary>
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
        var lanes = new List<Lane>();
        var first = stages.Max(s => s.Y) + Head;
        var top = first;
        foreach (var thing in things)
        {
            lanes.Add(LaneOf(thing, top, stage, sheet) with { IsSetApart = lanes.Count > 0 });
            top = lanes[^1].Marks[^1].Y + LineHeight + Gap;
        }

        return new LadderView
        {
            Table = table,
            Text = new FigureText(
                Phrase.Format(Texts.LadderTitle, Phrase.Data(Words.OfId(table))),
                Conclude(things, stage),
                Phrase.Own(Texts.LadderCaption),
                () => TableOf(things)),
            Things = things,
            Columns = stages,
            Lanes = lanes,
            Width = (int)Math.Ceiling(sheet.Width),
            AxisTop = first - 2,
            Height = top,
        };
    }

    // If labels are wider than their column, every second one is placed a line lower.
    private static LaneColumn[] StagesOf(FieldSchema stage, Sheet sheet)
    {
        var column = sheet.Width / stage.Categories.Count;
        var words = stage.Categories.Select(c => Phrase.Data(Words.OfId(c)).ToString()).ToArray();
        var lines = Array.TrueForAll(words, w => Sheet.WidthOf(w) <= column) ? 1 : 2;
        return [.. words.Select((w, i) => new LaneColumn(
            stage.Categories[i],
            ChartView.Cut(w, Sheet.LettersIn(lines * column)),
            sheet.At(i * column),
            HeadLine * (1 + (i % lines))))];
    }

    // Each statement has a line of its own, so that none covers another.
    private static Lane LaneOf(LadderThing thing, int top, FieldSchema stage, Sheet sheet) =>
        new(
            top + 16,
            FittedText.Of(thing.Name, LongestLabel),
            [
                .. thing.Statements.Select(
                    (s, i) => MarkOf(s, PlaceOf(s, stage) * sheet.Width / stage.Categories.Count, top + LabelHeight + (i * LineHeight), sheet)),
            ]);

    private static LaneMark MarkOf(UndertakingView statement, decimal x, int y, Sheet sheet)
    {
        var dates = DatesOf(statement, statement.ShortDay, TimeWords.Short).ToArray();
        var words = Phrase.Join(Texts.ListComma, Texts.ListComma, dates).ToString();
        return new LaneMark(sheet.At(x), y)
        {
            Standing = statement.Standing,
            Said = statement.Said.ToString(),
            Label = words,
            IsLabelLeft = x + BoxWidth + Sheet.WidthOf(words) + 16 > sheet.Width,
        };
    }

    /// <summary>Returns the date of the stage and the deadline, if they are printed.</summary>
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

    private static TableView TableOf(LadderThing[] things) => TableView.Of(
        Phrase.Own(Texts.LadderTableCaption),
        [Texts.LadderThingColumn, Texts.LadderStageColumn, Texts.TimeSourceColumn],
        things.SelectMany(t => t.Statements),
        s =>
        [
            new TableCell(s.Name),
            new TableCell(s.Stage) { Notes = [.. DatesOf(s, s.LongDay, Words.Period)], Tags = [.. s.InferredTags] },
            s.SourceCell,
        ]);
}
