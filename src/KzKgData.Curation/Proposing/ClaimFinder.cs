using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Rules;

namespace KzKgData.Curation.Proposing;

/// <summary>Finds the claims of a text: what each figure is of, for when, of what kind, and who says it.</summary>
internal sealed class ClaimFinder
{
    private const string AsGrowth = "as-growth";
    private const string AsDecline = "as-decline";
    private const int FarthestCue = 6;
    private const int FarthestShare = 10;
    private const int FarthestExcess = 8;
    private const int FarthestRanked = 5;
    private const int FarthestIndicatorBehind = 7;
    private const int FarthestRank = 6;
    private const int FarthestBase = 5;
    private const int LongestWhole = 5;
    private const int FarthestDeadlineCue = 4;
    private const int LongestQualifier = 3;
    private const int FarthestOwnPeriod = 2;
    private const int ClauseWords = 5;

    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly SpeechReader _speech;
    private readonly FlowReader _flows;
    private readonly Period? _published;
    private readonly bool _isDatePrinted;
    private readonly IReadOnlyList<ComparableValue> _known;
    private readonly List<ClaimDraft> _drafts = [];
    private string _lastIndicator = string.Empty;
    private int _lastParagraph = -2;
    private (int Paragraph, bool IsImport, Flow Flow)? _lastGoods;

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words of the package.</param>
    /// <param name="speech">Who says what.</param>
    /// <param name="flows">What flows from whom to whom.</param>
    /// <param name="published">The date of publication.</param>
    /// <param name="isDatePrinted">Whether the text prints that date.</param>
    /// <param name="known">What the package and other proposals say of quantities, to hold ambiguous figures against.</param>
    public ClaimFinder(
        Passage text,
        Vocabulary words,
        SpeechReader speech,
        FlowReader flows,
        Period? published,
        bool isDatePrinted,
        IReadOnlyList<ComparableValue> known)
    {
        (_text, _words, _speech, _flows, _published, _isDatePrinted, _known) = (text, words, speech, flows, published, isDatePrinted, known);
    }

    /// <summary>The claims in the order of the text.</summary>
    public IReadOnlyList<ClaimDraft> Find()
    {
        foreach (var sentence in _text.Sentences)
        {
            var figures = _text.FiguresOf(sentence).ToArray();
            var indicators = _words.IndicatorsIn(_text.Words, sentence.Words).ToArray();
            FindRanks(sentence, figures, indicators);
            FindDeadlines(sentence, figures, indicators);
            FindMoves(sentence, figures, indicators);
            foreach (var figure in figures.Where(f =>
                    f.Printed.Kind is PrintedFigure.Money or PrintedFigure.Percent || IsCount(f) || ChangeOf(sentence, f) is not null))
            {
                AddAmount(sentence, figures, indicators, figure);
            }

            // What a sentence without figures speaks of is what the next one goes on with.
            if (!_drafts.Exists(d => d.Sentence == sentence && d.Indicator.Count > 0)
                && Array.Find(indicators, i => _words.Takes(i.Meaning, "actual")) is { Run.Count: > 0 } spoken)
            {
                (_lastIndicator, _lastParagraph) = (spoken.Meaning, sentence.Paragraph);
            }
        }

        DropHeadlines();

        _drafts.Sort((a, b) => a.Place.First.CompareTo(b.Place.First));
        return _drafts;
    }

    /// <summary>A headline says what the text says: what is told below with its figure is proposed there alone.</summary>
    private void DropHeadlines() =>
        _drafts.RemoveAll(d =>
            _text.IsHeadline(d.Sentence)
            && _drafts.Exists(o =>
                o.Sentence.Paragraph > d.Sentence.Paragraph
                && o["indicator"] == d["indicator"]
                && (d["kind"] is "direction" ? o["kind"] is "direction" or "growth" : o["value"] == d["value"] && o["unit"] == d["unit"])));

    private bool IsCount(PlacedFigure figure) => figure.Printed.Kind is PrintedFigure.Number && UnitBehind(figure) is not null;

    /// <summary>The reading of a multiple that tells of a change: <c>увеличился в 1,6 раза</c>, <c>doubled</c>; null where none does.</summary>
    private FigureReading? ChangeOf(Sentence sentence, PlacedFigure figure)
    {
        if (figure.Printed.Kind is not PrintedFigure.Number || !figure.Printed.Readings.Any(r => r.Convention is AsGrowth))
        {
            return null;
        }

        var near = new Run(Math.Max(sentence.Words.First, figure.Words.First - FarthestCue), figure.Words.End);
        var isMore = Cues.More.TryMatch(_text.Words, figure.Words.End, sentence.Words.End, out _, out _); // 1.6 times more than a year earlier
        if (Cues.Aims.In(_text.Words, near).Any()
            || (!isMore && !IsExcess(sentence, figure) && !Cues.Changes.In(_text.Words, near).Any(c => !IsUnreal(sentence, c.Run))))
        {
            return null;
        }

        var convention = Cues.Falls.In(_text.Words, near).Any() ? AsDecline : AsGrowth;
        return figure.Printed.Readings.FirstOrDefault(r => r.Convention == convention);
    }

    /// <summary>Whether it says by how much one figure is above another.</summary>
    private bool IsExcess(Sentence sentence, PlacedFigure figure)
    {
        var before = new Run(Math.Max(sentence.Words.First, figure.Words.First - FarthestExcess), figure.Words.First);
        return Cues.Exceeds.In(_text.Words, before).Any()
            && (figure.Printed.Kind is not PrintedFigure.Percent || (before.Count > 0 && _text.Words[before.End - 1].Lower is "by" or "на"));
    }

    private (Run Run, string Unit)? UnitBehind(PlacedFigure figure)
    {
        for (var i = figure.Words.End; i < Math.Min(_text.Words.Count, figure.Words.End + 3); i++)
        {
            if (_words.Units.TryMatch(_text.Words, i, _text.Words.Count, out var run, out var unit))
            {
                return (run, unit);
            }
        }

        return null;
    }

    private void AddAmount(Sentence sentence, PlacedFigure[] figures, (Run Run, string Meaning)[] indicators, PlacedFigure figure)
    {
        var draft = new ClaimDraft(_text, sentence, figure.Words);
        var kind = KindOf(sentence, figures, figure, draft);
        if (!SetIndicator(draft, indicators, kind.Length == 0 ? "actual" : kind))
        {
            return;
        }

        draft.Set("kind", kind);
        SetValue(draft, figure, kind);
        SetPeriod(draft, figures, kind);
        SetBase(draft, figures, kind);
        Finish(draft);
        _drafts.Add(draft);
    }

    /// <summary>
    /// What a figure is of: the nearest indicator before it, else behind it, else what the figure before was of, where the sentence says so.
    /// </summary>
    private bool SetIndicator(ClaimDraft draft, (Run Run, string Meaning)[] indicators, string kind)
    {
        var fitting = Array.FindAll(indicators, i => _words.Takes(i.Meaning, kind) && _text.QuotationOf(i.Run) == _text.QuotationOf(draft.Place)
            && (kind is "share" || !Cues.AllTrade.TryMatch(_text.Words, i.Run.First, i.Run.End, out _, out _)));
        var before = Array.FindLast(fitting, i => i.Run.End <= draft.Place.First || i.Run.Holds(draft.Place));
        var behind = Array.Find(fitting, i => i.Run.First >= draft.Place.End && i.Run.First - draft.Place.End <= FarthestIndicatorBehind);
        var chosen = before.Run.Count > 0 ? before : behind;
        if (chosen.Run.Count > 0)
        {
            draft.Set("indicator", chosen.Meaning);
            draft.Indicator = chosen.Run;
            if (fitting.DistinctBy(f => f.Meaning).Skip(1).Any())
            {
                draft.Doubt("the sentence speaks of " + string.Join(" and ", fitting.Select(f => f.Meaning).Distinct(StringComparer.Ordinal)));
            }

            (_lastIndicator, _lastParagraph) = (chosen.Meaning, draft.Sentence.Paragraph);
            return true;
        }

        var goesOn =
            Cues.SameIndicator.In(_text.Words, draft.Sentence.Words with { End = Math.Max(draft.Sentence.Words.First, draft.Place.First) }).Any()
            || (kind is "target"
                && indicators.Length == 0
                && (_lastParagraph == draft.Sentence.Paragraph || Cues.Goals.In(_text.Words, draft.Sentence.Words with { End = draft.Place.First }).Any()))
            || (kind is "growth" && Cues.ChangeNouns.TryMatch(_text.Words, draft.Sentence.Words.First, draft.Sentence.Words.End, out _, out _));
        if (!goesOn || _lastIndicator.Length == 0 || draft.Sentence.Paragraph - _lastParagraph > 1 || !_words.Takes(_lastIndicator, kind))
        {
            return false;
        }

        draft.Set("indicator", _lastIndicator);
        draft.Doubt("what the figure is of is said in an earlier sentence");
        return true;
    }

    private string KindOf(Sentence sentence, PlacedFigure[] figures, PlacedFigure figure, ClaimDraft draft)
    {
        var before = sentence.Words with { End = Math.Max(sentence.Words.First, figure.Words.First) };
        var nearBefore = before with { First = Math.Max(before.First, before.End - FarthestCue) };
        var own = figure.Words with { First = nearBefore.First, End = Math.Min(sentence.Words.End, figure.Words.End + FarthestCue) };
        if (figure.Printed.Kind is PrintedFigure.Percent)
        {
            var isShare = Cues.Shares.In(_text.Words, own with { First = Math.Max(before.First, before.End - FarthestShare) }).Any();
            var isChange =
                Cues.Changes.In(_text.Words, own).Any()
                || IsExcess(sentence, figure)
                || Cues.More.TryMatch(_text.Words, figure.Words.End, sentence.Words.End, out _, out _)
                || Cues.More.In(_text.Words, figure.Words).Any()
                || _text.Words[Math.Max(0, figure.Words.First - 1)].Lower is "на";
            if (isShare == isChange)
            {
                draft.Leave(
                    "kind",
                    isShare ? "the words beside it are those of a change and of a share" : "nothing beside it says whether it is a change or a share",
                    "growth",
                    "share");
                return string.Empty;
            }

            return isShare ? "share" : "growth";
        }

        if (ChangeOf(sentence, figure) is not null)
        {
            return "growth";
        }

        var aim = Cues.Aims.In(_text.Words, before).Select(a => a.Run.First).LastOrDefault(-1);
        var outcome = Cues
            .Outcomes.In(_text.Words, before)
            .Where(o => !IsUnreal(sentence, o.Run) && (o.Run.First == before.First || _text.Words[o.Run.First - 1].Lower is not "be"))
            .Select(o => o.Run.First)
            .LastOrDefault(-1);
        if (IsChangeBy(figure))
        {
            draft.Leave("kind", "it is the amount of a change, for which there is no kind", "actual", "growth");
            return string.Empty;
        }

        var isAhead = figures.Any(f =>
            f.Printed.Kind is PrintedFigure.Period
            && f.Printed.Relation.Length == 0
            && _published is { } text
            && f.Printed.Resolve(_published) is { Period: var days }
            && days.FirstDay > text.LastDay);
        if (aim > outcome || (outcome < 0 && (isAhead || Cues.Aims.In(_text.Words, own with { First = figure.Words.End }).Any())))
        {
            if (aim < 0)
            {
                draft.Doubt("that it is an aim is read from the words around it");
            }

            return "target";
        }

        if (outcome < 0)
        {
            draft.Doubt("no word says that it has come about");
        }

        return IsSince(figures, figure) || (Cues.VagueSince.In(_text.Words, sentence.Words).Any() && !figures.Any(f => f.Printed.Kind is PrintedFigure.Period))
            ? "cumulative"
            : "actual";
    }

    /// <summary>
    /// Whether an amount came about since some time: where days of its own stand nearer, or the time belongs to another figure of the sentence, it
    /// did not.
    /// </summary>
    private bool IsSince(PlacedFigure[] figures, PlacedFigure figure)
    {
        if (NearestPeriod(figures, figure.Words, f => f.Relation is Relation.Since or Relation.Trailing) is not { } since)
        {
            return false;
        }

        var far = Distance(since.Words, figure.Words);
        return !figures.Any(f => f.Printed.Kind is PrintedFigure.Period && IsOwn(f.Printed) && Distance(f.Words, figure.Words) <= far)
            && !figures.Any(f =>
                f != figure
                && (f.Printed.Kind is PrintedFigure.Money or PrintedFigure.Percent || f.Printed.Readings.Any(r => r.Convention is AsGrowth))
                && Distance(since.Words, f.Words) < far);
    }

    /// <summary>Whether it says by how much something changed: <c>grew by $300 million</c>.</summary>
    private bool IsChangeBy(PlacedFigure figure)
    {
        var by = figure.Words.First - 1;
        for (var first = Math.Max(0, figure.Words.First - LongestQualifier); first < figure.Words.First; first++)
        {
            if (_words.Qualifiers.TryMatch(_text.Words, first, figure.Words.First, out var run, out _) && run.End == figure.Words.First)
            {
                by = first - 1;
                break;
            }
        }

        if (Cues.More.TryMatch(_text.Words, figure.Words.End, _text.Words.Count, out var more, out _)
            && !_text.IsClauseStart(more.First)
            && more.End < _text.Words.Count
            && (more.Count > 1 || _text.Words[more.End].Lower is "than" or "чем"))
        {
            return true; // $120 million more than a year ago
        }

        return by > 0 && _text.Words[by].Lower is "by" or "на" && Cues.Changes.In(_text.Words, new Run(Math.Max(0, by - FarthestDeadlineCue), by)).Any();
    }

    private void SetValue(ClaimDraft draft, PlacedFigure figure, string kind)
    {
        var printed = figure.Printed;
        draft.Cite("value", new Stretch(printed.Start, printed.End, printed.Kind));
        var reading = printed.Choose(string.Empty);
        if (reading is null)
        {
            draft.Leave("value", "the figure has no value");
            return;
        }

        if (ChangeOf(draft.Sentence, figure) is { } change)
        {
            draft.Set("reading", change.Convention);
            draft.Doubt("the multiple is read as a change");
            reading = change;
        }
        else if (printed.IsAmbiguous)
        {
            var fitting = printed.Readings.Where(r => IsPlausible(draft, r, kind)).ToArray();
            var isAbsurd = _known
                .Where(k => k.IsComparable(draft["indicator"], kind, reading.Unit))
                .Select(k => k.Value)
                .DefaultIfEmpty(reading.Value)
                .All(v => reading.Value >= AmbiguousSeparator.Absurd * v);
            if (fitting is not [var only] || (only != reading && !isAbsurd))
            {
                draft.Leave("value", "the figure can be read in several ways", printed.Readings.Select(r => r.Convention + " " + CellValues.Write(r.Stored)));
                draft.Set("unit", reading.Unit);
                return;
            }

            if (only != reading)
            {
                draft.Set("reading", only.Convention);
                draft.Doubt("the figure is read as comparable ones suggest, against the convention of its language");
            }

            reading = only;
        }

        if (reading.To is not null)
        {
            draft.Leave("value", "the figure is a range", CellValues.Write(reading.Stored), CellValues.Write(reading.To.Stored));
            draft.Set("unit", reading.Unit);
            return;
        }

        draft.Set("value", CellValues.Write(reading.Stored));
        if (printed.Kind is PrintedFigure.Number && UnitBehind(figure) is var (counted, unit))
        {
            draft.Set("unit", unit, counted, "text");
        }
        else
        {
            draft.Set("unit", reading.Unit);
        }

        if (!_words.IsDeclared("unit", draft["unit"]))
        {
            draft.Doubt($"the unit '{draft["unit"]}' is none of those declared in {DataPackage.DescriptorFileName} (table {_words.Claims.Name}, column unit)");
        }

        SetQualifier(draft, printed, kind);
    }

    private bool IsPlausible(ClaimDraft draft, FigureReading reading, string kind)
    {
        var comparable = _known.Where(k => k.IsComparable(draft["indicator"], kind, reading.Unit)).ToArray();
        return comparable.Length > 0
            && Array.TrueForAll(
                comparable,
                k => reading.Value <= AmbiguousSeparator.Plausible * k.Value && k.Value <= AmbiguousSeparator.Plausible * reading.Value);
    }

    /// <summary>
    /// The word that bounds a figure. <c>Up to</c> names a level to reach, which a target does anyway, or one that was reached: grew by 9 percent,
    /// to $3 billion.
    /// </summary>
    private void SetQualifier(ClaimDraft draft, PrintedFigure printed, string kind)
    {
        if (printed.Qualifier.Length == 0)
        {
            SetBoundingVerb(draft);
            return;
        }

        if (printed.Qualifier is Qualifier.UpTo
            && (kind is "target" || Cues.Moves.In(_text.Words, draft.Sentence.Words with { End = draft.Place.First }).Any()))
        {
            return;
        }

        draft.Set("qualifier", printed.Qualifier);
        for (var first = Math.Max(draft.Sentence.Words.First, draft.Place.First - LongestQualifier); first < draft.Place.First; first++)
        {
            if (_words.Qualifiers.TryMatch(_text.Words, first, draft.Place.First, out var run, out var meaning) && meaning == printed.Qualifier)
            {
                draft.Cite("qualifier", run, "text");
                return;
            }
        }

        draft.Doubt(
            $"no words for '{printed.Qualifier}' that stand there are declared in {DataPackage.DescriptorFileName} (table {_words.Claims.Name}, column "
            + "qualifier)");
    }

    /// <summary>
    /// A verb right before a figure that the package declares for a bound, as <c>exceeded</c> and <c>превысил</c>; the figure itself is read without
    /// it.
    /// </summary>
    private void SetBoundingVerb(ClaimDraft draft)
    {
        var end = draft.Place.First;
        while (end > draft.Sentence.Words.First && Cues.Marks.TryMatch(_text.Words, end - 1, end, out _, out _))
        {
            end--; // exceeded the mark of $2 billion, превысил отметку в 2 млрд долларов
        }

        for (var first = Math.Max(draft.Sentence.Words.First, end - LongestQualifier); first < end; first++)
        {
            if (_words.Qualifiers.TryMatch(_text.Words, first, end, out var run, out var meaning) && run.End == end && meaning is not Qualifier.UpTo)
            {
                draft.Set("qualifier", meaning, run, "text");
                return;
            }
        }
    }

    private void SetPeriod(ClaimDraft draft, PlacedFigure[] figures, string kind)
    {
        var isAim = kind is "target" or "deadline";
        var found = NearestPeriod(
            figures,
            draft.Place,
            f =>
                kind is "cumulative"
                    ? f.Relation is Relation.Since or Relation.Trailing
                    : kind is "growth" or "direction" && f.Relation is Relation.Trailing
                        || IsOwn(f) && f.Kind is PrintedFigure.Period && IsAhead(f) is var ahead && (ahead ?? isAim) == isAim && !IsBase(draft, f, kind));
        if (SetVagueTime(draft, found))
        {
            draft.Doubt("the time is named in words");
            return;
        }

        if (found is null && (GoodsOf(draft) is not null || draft.Indicator.Count == 0) && kind is "actual" or "growth" && SetPeriodBefore(draft, figures))
        {
            return;
        }

        if (found is null)
        {
            if (!isAim || figures.Any(f => f.Printed.Kind is PrintedFigure.Period))
            {
                draft.Doubt(isAim ? "the days that the sentence names are no days of an aim" : "the sentence names no days");
            }

            return;
        }

        var days =
            (kind is "cumulative" || found.Printed.Kind is PrintedFigure.Duration) && CitedDays.UpToText(found.Printed, _published) is { } open
                ? new ResolvedPeriod(open, IsInferred: true)
                : found.Printed.Resolve(_published);
        if (days is not var (period, isInferred))
        {
            draft.Leave("period", $"'{found.Printed.Printed}' depends on a date that is not known");
            return;
        }

        draft.Set("period", period.ToString());
        draft.Set("period_basis", isInferred ? Basis.Inferred : Basis.Printed);
        draft.Cite("period", new Stretch(found.Printed.Start, found.Printed.End, found.Printed.Kind));
        if (isInferred && !_isDatePrinted)
        {
            draft.Doubt("the period follows from a date of publication that the text does not print");
        }

        if (figures.Count(f => f.Printed.Kind is PrintedFigure.Period && f.Printed.Relation.Length == 0) > 1)
        {
            draft.Doubt("the sentence names several periods");
        }
    }

    /// <summary>Exports, imports and what goes on from the sentence before are told of the days that stand there, where no others are named.</summary>
    private bool SetPeriodBefore(ClaimDraft draft, PlacedFigure[] figures)
    {
        if (figures.Any(f => f.Printed.Kind is PrintedFigure.Period && !IsBase(draft, f.Printed, "growth"))
            || _drafts.FindLast(d =>
                (
                    d.Sentence.Paragraph == draft.Sentence.Paragraph
                    || ((GoodsOf(draft) is not null || draft.Indicator.Count == 0) && draft.Sentence.Paragraph - d.Sentence.Paragraph == 1))
                && d["indicator"] == draft["indicator"]
                && d["period"].Length > 0
                && d["kind"] is "actual" or "growth")
                is not { } before
            || before.Citation("period") is not { } place)
        {
            return false;
        }

        draft.Set("period", before["period"]);
        draft.Set("period_basis", before["period_basis"]);
        draft.Cite("period", place);
        draft.Doubt("the days are those of a sentence before");
        return true;
    }

    /// <summary>Whether days lean on no others. A range that is led by <c>from</c> is no base: from January through September.</summary>
    private static bool IsOwn(PrintedFigure days) => days.Relation.Length == 0
        || (days.Relation is Relation.Base && IsRange(days));

    private static bool IsRange(PrintedFigure days) =>
        days.Printed.Split(' ').Intersect(["through", "to", "until", "till", "по", "до"], StringComparer.Ordinal).Any();

    /// <summary>
    /// Whether days are those that a change is measured against: <c>up 11.5% from 2023</c>, <c>на 7,2% ниже показателя 2023 года</c>, <c>рост к 2024
    /// году</c>.
    /// </summary>
    private bool IsBase(ClaimDraft draft, PrintedFigure days, string kind)
    {
        if (kind is not "growth")
        {
            return false;
        }

        var place = _text.Figures.First(f => f.Printed == days).Words;
        var between = new Run(draft.Place.End, place.First);
        var isLevel = (place.End < draft.Sentence.Words.End && Cues.Levels.TryMatch(_text.Words, place.End, draft.Sentence.Words.End, out _, out _))
            || (place.First > draft.Sentence.Words.First && Cues.Levels.TryMatch(_text.Words, place.First - 1, place.First, out _, out _));
        return Cues.SamePeriod.In(_text.Words, place).Any()
            // Exceeded the 2038 figure by.
            || (isLevel && place.End <= draft.Place.First && Cues.Exceeds.In(_text.Words, draft.Sentence.Words with { End = draft.Place.First }).Any())
            || Cues.Comparisons.In(_text.Words, new Run(Math.Max(draft.Sentence.Words.First, place.First - LongestQualifier), place.First)).Any()
            || (days.Printed.StartsWith("к ", StringComparison.Ordinal) && IsAhead(days) is false)
            || (between.Count is > 0 and <= FarthestBase
                && !IsRange(days)
                && !Enumerable.Range(between.First, between.Count).Any(i => _text.Figures.Any(f => f.Words.First <= i && i < f.Words.End))
                && Cues.Bases.In(_text.Words, between).Any());
    }

    /// <summary>Whether days lie behind that of the text: null where they lie around it, or that cannot be told.</summary>
    private bool? IsAhead(PrintedFigure figure) =>
        _published is { } text && figure.Resolve(_published) is { Period: var days }
            ? days.FirstDay > text.LastDay
                ? true
                : days.LastDay < text.FirstDay
                    ? false
                    : null
            : null;

    /// <summary>The nearest period; one that leans on another, or stands right behind another amount, only where there are no others.</summary>
    private PlacedFigure? NearestPeriod(PlacedFigure[] figures, Run place, Func<PrintedFigure, bool> fits) =>
        figures
            .Where(f => f.Printed.Kind is PrintedFigure.Period or PrintedFigure.Duration && fits(f.Printed))
            .OrderBy(f => f.Printed.Kind is PrintedFigure.Period && f.Printed.Resolve(_published) is null)
            .ThenBy(f =>
                figures.Any(a =>
                    a.Words != place
                    && a.Printed.Kind is PrintedFigure.Money or PrintedFigure.Percent
                    && f.Words.First >= a.Words.End
                    && f.Words.First - a.Words.End <= FarthestOwnPeriod))
            .ThenBy(f => f.Words.First < place.First ? place.First - f.Words.End : (f.Words.First - place.End) + (f.Words.First == place.End ? 0 : 1))
            .FirstOrDefault();

    /// <summary>A time in words, where a change or a rank has one that stands nearer than any days.</summary>
    private bool SetVagueTime(ClaimDraft draft, PlacedFigure? days)
    {
        if (draft["kind"] is not ("direction" or "rank" or "cumulative") || _words.Claims.Field("period_words") is null)
        {
            return false;
        }

        // Today is a day.
        var times = (draft["kind"] is "cumulative" ? Cues.VagueSince : Cues.VagueTimes)
            .In(_text.Words, draft.Sentence.Words)
            .Where(t => _text.QuotationOf(t.Run) == _text.QuotationOf(draft.Place) && !_text.FiguresOf(draft.Sentence).Any(f => f.Words.Holds(t.Run)))
            .ToArray();
        if (times.Length == 0
            || times.MinBy(t => Distance(t.Run, draft.Place)).Run is var nearest
                && days is not null
                && Distance(days.Words, draft.Place) <= Distance(nearest, draft.Place))
        {
            return false;
        }

        draft.Set("period_words", _text.Print(nearest), nearest, "text");
        return true;
    }

    /// <summary>How many words lie between; the border of a clause counts for several.</summary>
    private int Distance(Run one, Run other)
    {
        var (from, to) = one.First < other.First ? (one.End, other.First) : (other.End, one.First);
        return Math.Max(0, to - from)
            + (ClauseWords * Enumerable.Range(from, Math.Max(0, to - from) + 1).Count(i => i < _text.Words.Count && _text.IsClauseStart(i)));
    }

    private void SetBase(ClaimDraft draft, PlacedFigure[] figures, string kind)
    {
        if (kind is "growth"
            && draft["period"].Length == 0
            && NearestPeriod(figures, draft.Place, f => f.Kind is PrintedFigure.Period && f.Relation is Relation.Since) is { } start
            && start.Printed.Resolve(_published) is { Period: var first })
        {
            draft.Set("base_period", first.ToString());
            draft.Cite("base_period", new Stretch(start.Printed.Start, start.Printed.End, start.Printed.Kind));
            draft.Doubt("the change is told since then, and no days of its end are named");
            return;
        }

        if (kind is not "growth" || !Period.TryParse(draft["period"], out var period, out _))
        {
            return;
        }

        if (NearestPeriod(figures, draft.Place, f => (f.Relation is Relation.Base && !IsOwn(f)) || (f.Kind is PrintedFigure.Period && IsBase(draft, f, kind)))
                is { } named
            && (RelativeBase.Resolve(named.Printed.Printed, _text.Language, period, _published) ?? named.Printed.Resolve(_published)?.Period) is { } days)
        {
            draft.Set("base_period", days.ToString());
            draft.Cite("base_period", new Stretch(named.Printed.Start, named.Printed.End, named.Printed.Kind));
            draft.Doubt("the change is measured against days that the sentence names");
        }
        else if (period.FirstDay.Year > 1 && period.FirstDay.AddYears(1) > period.LastDay)
        {
            draft.Set("base_period", period.AddYears(-1).ToString());
        }
        else
        {
            draft.Doubt("over several years no base follows");
        }
    }

    private void FindMoves(Sentence sentence, PlacedFigure[] figures, (Run Run, string Meaning)[] indicators)
    {
        foreach (var (move, _) in Cues.Moves.In(_text.Words, sentence.Words))
        {
            if (figures.Any(f => f.Words.First < move.End && move.First < f.Words.End) || IsUnreal(sentence, move) || LeadsToFigure(figures, move))
            {
                continue;
            }

            var end = move.End < sentence.Words.End && Cues.Again.Contains(_text.Words[move.End].Lower) ? move.End + 1 : move.End;
            var words = move with { End = end };
            if (WordedValue.Read(_text.Print(words), "direction") is not { Readings: [var reading] })
            {
                continue;
            }

            foreach (var indicator in IndicatorsOf(move, indicators))
            {
                var draft = Worded(sentence, words, indicator, "direction", reading, "text");
                SetPeriod(draft, figures, "direction");
                Finish(draft);
                _drafts.Add(draft);
            }
        }
    }

    private bool IsUnreal(Sentence sentence, Run move) =>
        Enumerable.Range(1, 2).Any(i => move.First - i >= sentence.Words.First && Cues.Unreal.Contains(_text.Words[move.First - i].Lower));

    private bool LeadsToFigure(PlacedFigure[] figures, Run move)
    {
        if (figures.Any(f =>
                (f.Printed.Kind is PrintedFigure.Percent or PrintedFigure.Money || f.Printed.Readings.Any(r => r.Convention is AsGrowth))
                && f.Words.First >= move.End
                && f.Words.First - move.End < LongestQualifier))
        {
            return true; // rose 7.8 percent
        }

        var next = move.End;
        for (
            var i = 0;
            i < 2 && next < _text.Words.Count && _text.Words[next].Lower is not ("by" or "to" or "from" or "на" or "до" or "с" or "в" or "and" or "и");
            i++)
        {
            next++;
        }

        return next < _text.Words.Count
            && _text.Words[next].Lower is "by" or "to" or "from" or "на" or "до" or "с" or "в"
            && figures.Any(f =>
                f.Printed.Kind is not (PrintedFigure.Period or PrintedFigure.Date) && f.Words.First > next && f.Words.First - next <= LongestQualifier);
    }

    /// <summary>What moves: the nearest indicator before a verb and those joined to it; of a noun also the one behind it.</summary>
    private List<string> IndicatorsOf(Run move, (Run Run, string Meaning)[] indicators)
    {
        var fitting = Array.FindAll(indicators, i => _words.Takes(i.Meaning, "direction"));
        var last = Array.FindLastIndex(fitting, i => i.Run.End <= move.First && move.First - i.Run.End <= FarthestCue && !IsApart(i.Run.End, move.First));
        if (last < 0)
        {
            var behind = Array.Find(fitting, i => i.Run.First >= move.End && i.Run.First - move.End <= FarthestCue && !IsApart(move.End, i.Run.First));
            return behind.Run.Count == 0 ? [] : [behind.Meaning];
        }

        var moving = new List<string> { fitting[last].Meaning };
        for (
            var i = last - 1;
            i >= 0
                && fitting[i + 1].Run.First - fitting[i].Run.End <= 2
                && (_text.Words[fitting[i + 1].Run.First - 1].Lower is "and" or "и" || _text.GapBefore(fitting[i + 1].Run.First).IndexOf(',') >= 0);
            i--)
        {
            moving.Insert(0, fitting[i].Meaning);
        }

        return [.. moving.Distinct(StringComparer.Ordinal)];
    }

    private bool IsApart(int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from) + 1).Any(i => i < _text.Words.Count && _text.GapBefore(i).IndexOfAny(";.") >= 0);

    private void FindRanks(Sentence sentence, PlacedFigure[] figures, (Run Run, string Meaning)[] indicators)
    {
        var ranked = Array.FindAll(indicators, i => _words.Takes(i.Meaning, "rank"));
        if (ranked.Length == 0)
        {
            FindRanksOfNoNoun(sentence, figures, indicators);
        }

        foreach (var (indicator, meaning) in ranked)
        {
            for (var i = indicator.First - 1; i >= Math.Max(sentence.Words.First, indicator.First - FarthestRank); i--)
            {
                var words = new Run(i, i + (_text.Words[i].Lower is "top" ? 2 : 1));
                var isOrder =
                    words.Count == 2
                    || Cues.Groups.TryMatch(_text.Words, i, indicator.First, out _, out _)
                    || (i + 1 < indicator.First && Cues.Largest.TryMatch(_text.Words, i + 1, indicator.First, out _, out _))
                    || figures.Any(f => f.Printed.Kind is PrintedFigure.Ordinal && words.Holds(f.Words));
                if (isOrder && words.End <= indicator.First && WordedValue.Read(_text.Print(words), "rank") is { Readings: [var reading] })
                {
                    var draft = Worded(sentence, words, meaning, "rank", reading, "text");
                    SetPeriod(draft, figures, "rank");
                    Finish(draft);
                    SetRanked(draft, indicator);
                    _drafts.Add(draft);
                    break;
                }
            }
        }
    }

    /// <summary>
    /// A place without the noun of those that are ranked: <c>ranking fourth in foreign trade</c>. The sentence before names it, else it is that of
    /// the one indicator of ranks, where the sentence speaks of trade.
    /// </summary>
    private void FindRanksOfNoNoun(Sentence sentence, PlacedFigure[] figures, (Run Run, string Meaning)[] indicators)
    {
        var before = sentence.Number > 0 && _text.Sentences[sentence.Number - 1] is { } last && last.Paragraph == sentence.Paragraph
            ? _words.IndicatorsIn(_text.Words, last.Words).Where(i => _words.Takes(i.Meaning, "rank")).Select(i => i.Meaning).FirstOrDefault()
            : null;
        var trade = Array.FindAll(indicators, i => !Cues.Investing.In(_text.Words, i.Run).Any());
        var only = trade.Length > 0 && _words.Claims.Field("indicator")?.Categories.Where(c => _words.Takes(c, "rank")).ToArray() is [var one] ? one : null;
        foreach (var figure in figures.Where(f => f.Printed.Kind is PrintedFigure.Ordinal))
        {
            var near = new Run(
                Math.Max(sentence.Words.First, figure.Words.First - LongestQualifier),
                Math.Min(sentence.Words.End, figure.Words.End + LongestQualifier));
            if ((before ?? only) is not { } meaning
                || !Cues.Ranks.In(_text.Words, near).Any()
                || WordedValue.Read(_text.Print(figure.Words), "rank") is not { Readings: [var reading] })
            {
                continue;
            }

            var draft = Worded(sentence, figure.Words, meaning, "rank", reading, "text");
            draft.Doubt("what is ranked is read from the words around it");
            SetPeriod(draft, figures, "rank");
            Finish(draft);
            SetRanked(draft, Array.Find(trade, i => i.Run.First >= figure.Words.End) is { Run.Count: > 0 } behind ? behind.Run : figure.Words);
            _drafts.Add(draft);
            return;
        }
    }

    /// <summary><c>Kazakhstan ranks among Kyrgyzstan's top three trading partners</c>: the one for the other.</summary>
    private void SetRanked(ClaimDraft draft, Run indicator)
    {
        var sides = _flows.SidesIn(draft.Sentence.Words).ToArray();
        var ranked = Array.Find(sides, s => s.Run.End <= draft.Place.First);
        var among = Array.FindLast(sides, s => s.Run.First > ranked.Run.First && s.Run.End <= indicator.First);
        if (among.Run.Count == 0)
        {
            among = Array.Find(sides, s => s.Run.First >= indicator.End && s.Run.First - indicator.End <= FarthestRanked);
        }

        if (among.Run.Count == 0
            && Cues.OwnState.In(_text.Words, draft.Sentence.Words).FirstOrDefault() is { Run.Count: > 0 } own
            && draft["side"] is { Length: > 0 } side
            && side != ranked.State)
        {
            among = (own.Run, side); // of our country: that of the speaker
        }

        if (ranked.Run.Count == 0
            && draft["side"] is { Length: > 0 } speaking
            && speaking != among.State
            && Cues.We.In(_text.Words, draft.Sentence.Words with { End = draft.Place.First }).FirstOrDefault() is { Run.Count: > 0 } we)
        {
            ranked = (we.Run, speaking); // we are the second partner
        }

        if (ranked.Run.Count > 0 && among.Run.Count > 0 && SubjectOf(ranked.State, "for", among.State) is { } subject)
        {
            draft.Set("subject", subject);
        }
        else
        {
            draft.Leave(
                "subject",
                "who is ranked, and for whom, cannot be told",
                _words.Claims.Field("subject")?.Categories.Where(c => c.Contains("-for-", StringComparison.Ordinal)) ?? []);
        }
    }

    private void FindDeadlines(Sentence sentence, PlacedFigure[] figures, (Run Run, string Meaning)[] indicators)
    {
        foreach (var figure in figures.Where(f => f.Printed.Kind is PrintedFigure.Period && f.Printed.Relation.Length == 0 && IsAhead(f.Printed) is not false))
        {
            var led = new Run(Math.Max(sentence.Words.First, figure.Words.First - FarthestDeadlineCue), figure.Words.End);
            if (!Cues.Deadlines.In(_text.Words, led).Any())
            {
                continue;
            }

            var own = indicators.Where(i => _words.Takes(i.Meaning, "deadline") && i.Run.End <= figure.Words.First).Select(i => i.Meaning).LastOrDefault();
            var earlier =
                own is null
                && sentence.Number > 0
                && _text.Sentences[sentence.Number - 1] is var before
                && before.Paragraph == sentence.Paragraph
                && Cues.SameWork.In(_text.Words, sentence.Words with { End = figure.Words.First }).Any()
                    ? _words.IndicatorsIn(_text.Words, before.Words).Where(i => _words.Takes(i.Meaning, "deadline")).Select(i => i.Meaning).FirstOrDefault()
                    : null;
            if ((own ?? earlier) is { } meaning && WordedValue.Read(figure.Printed.Printed, "deadline") is { Readings: [var reading] })
            {
                var draft = Worded(sentence, figure.Words, meaning, "deadline", reading, figure.Printed.Kind);
                draft.Cite("value", new Stretch(figure.Printed.Start, figure.Printed.End, figure.Printed.Kind));
                SetPeriod(draft, [figure], "deadline");
                Finish(draft);
                if (own is null)
                {
                    draft.Doubt("what is to be done is said in the sentence before");
                }

                _drafts.Add(draft);
            }
        }
    }

    private ClaimDraft Worded(Sentence sentence, Run words, string indicator, string kind, FigureReading reading, string mention)
    {
        var draft = new ClaimDraft(_text, sentence, words);
        draft.Set("indicator", indicator);
        draft.Set("kind", kind);
        draft.Set("value", CellValues.Write(reading.Stored), words, mention);
        draft.Set("unit", reading.Unit);
        draft.Doubt("the words of a " + kind + " want a look");
        return draft;
    }

    private void Finish(ClaimDraft draft)
    {
        SetSpeaker(draft);
        SetSubject(draft);
        SetScope(draft);
        SetWhole(draft);
    }

    /// <summary>Whether a state is one of those that come before in a ranking: <c>fourth after China and Russia</c>.</summary>
    private bool IsRankedBefore(ClaimDraft draft, Run state)
    {
        for (var i = state.First - 1; i >= draft.Sentence.Words.First; i--)
        {
            if (Cues.After.Contains(_text.Words[i].Lower))
            {
                return true;
            }

            if (_text.Words[i].Lower is not ("and" or "и" or "the")
                && !Cues.OtherStates.In(_text.Words, new Run(Math.Max(draft.Sentence.Words.First, i - 1), i + 1)).Any(o => o.Run.End == i + 1))
            {
                return false;
            }
        }

        return false;
    }

    private void SetSubject(ClaimDraft draft)
    {
        var words = draft.Sentence.Words;
        var sides = _words.Sides.In(_text.Words, words).ToArray();
        var others = Cues
            .OtherStates.In(_text.Words, words)
            .Where(o => !_text.FiguresOf(draft.Sentence).Any(f => f.Words.Holds(o.Run)) && !IsRankedBefore(draft, o.Run) && _text.Print(o.Run) is not "us")
            .Select(o => _text.Print(o.Run))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        if (others.Length > 0)
        {
            draft.Leave("subject", "the sentence also names " + string.Join(", ", others), Subjects);
            return;
        }

        if (GoodsOf(draft) is var (goods, isImport))
        {
            SetGoodsFlow(draft, goods, isImport);
            return;
        }

        var isCapital = draft.Indicator.Count > 0 && Cues.Investing.In(_text.Words, draft.Indicator).Any();
        if (isCapital && _flows.OfCapital(words) is { IsWhole: true } told && Set(draft, told))
        {
            return;
        }

        // What is said of another indicator counts only where both are joined: mutual trade and investment.
        var elsewhere = _words
            .IndicatorsIn(_text.Words, words)
            .Where(i => i.Meaning != draft["indicator"])
            .Select(i => i.Run)
            .Where(o => !_words.IndicatorsIn(_text.Words, words).Any(i => i.Meaning == draft["indicator"] && i.Run.First >= o.End && i.Run.First - o.End <= 1))
            .ToArray();
        var isMutual = Cues.Mutual.In(_text.Words, words).Any(m => !Array.Exists(elsewhere, o => o.Holds(m.Run)));
        if (isCapital && !isMutual && SetCapitalFlow(draft))
        {
            return;
        }

        if (Pair is null || (!isMutual && isCapital))
        {
            draft.Leave("subject", "from whom to whom cannot be told", DirectedSubjects);
            return;
        }

        draft.Set("subject", string.Join('-', Pair).ToLowerInvariant());
        if (sides.DistinctBy(s => s.Meaning).Count() < 2 && !isMutual)
        {
            draft.Doubt("the sentence does not name both sides");
        }
    }

    /// <summary>The two states that the package speaks of first; null where it has no subject of two.</summary>
    private string[]? Pair => _words.Claims.Field("subject")?.Categories.Select(c => c.ToUpperInvariant().Split('-')).FirstOrDefault(c => c.Length == 2);

    /// <summary>The subjects that texts may speak of: those that are only a control of tables are left out.</summary>
    private IEnumerable<string> Subjects =>
        _words.Claims.Field("subject") is { } subject ? subject.Categories.Except(subject.Control, StringComparer.Ordinal) : [];

    private IEnumerable<string> DirectedSubjects => Subjects.Where(s => s.Contains("-to-", StringComparison.Ordinal));

    private (Run Run, bool IsImport)? GoodsOf(ClaimDraft draft) =>
        draft.Indicator.Count > 0 && Cues.Goods.In(_text.Words, draft.Indicator).FirstOrDefault() is { Run.Count: > 0 } goods ? goods : null;

    private bool Set(ClaimDraft draft, Flow flow)
    {
        if (!flow.IsWhole || SubjectOf(flow.From!, "to", flow.To!) is not { } subject)
        {
            return false;
        }

        draft.Set("subject", subject);
        return true;
    }

    /// <summary>Exports and imports: by the states beside the word, else as the opposite of the flow before.</summary>
    private void SetGoodsFlow(ClaimDraft draft, Run goods, bool isImport)
    {
        var told = _flows.OfGoods(draft.Sentence.Words, goods, isImport);
        if (told is { From: null, To: null } && _lastGoods is { } last && draft.Sentence.Paragraph - last.Paragraph <= 1)
        {
            told = last.IsImport == isImport ? last.Flow : new Flow(last.Flow.To, last.Flow.From);
            draft.Doubt("from whom to whom follows from the flow before it");
        }
        else if (!told.IsWhole && AreBothNamed(draft.Sentence) && Pair is { } pair)
        {
            if (told is { From: null, To: null } && draft["side"] is { Length: > 0 } own)
            {
                told = isImport ? new Flow(null, own) : new Flow(own, null); // of exports alone the speaker means the own ones
            }

            told = told.Completed(pair[0], pair[1]);
            draft.Doubt("one of the two states is not named beside it");
        }

        if (Set(draft, told))
        {
            _lastGoods = (draft.Sentence.Paragraph, isImport, told);
        }
        else
        {
            draft.Leave("subject", "from whom to whom cannot be told", DirectedSubjects);
        }
    }

    /// <summary>Capital of one state goes to the other, where the text has named both; else as the sentence before says.</summary>
    private bool SetCapitalFlow(ClaimDraft draft)
    {
        for (var i = draft.Sentence.Number; i >= 0 && _text.Sentences[i].Paragraph == draft.Sentence.Paragraph; i--)
        {
            var told = _flows.OfCapital(_text.Sentences[i].Words);
            var areBothHere =
                told is { From: null, To: not null }
                && _flows.SidesIn(_text.Sentences[i].Words).Select(s => s.State).Distinct(StringComparer.Ordinal).Skip(1).Any();
            if (((told.From is not null && !told.IsWhole && AreBothNamed(_text.Sentences[i])) || areBothHere) && Pair is { } pair)
            {
                told = told.Completed(pair[0], pair[1]);
            }

            if (Set(draft, told))
            {
                draft.Doubt("from whom to whom wants a look");
                return true;
            }

            if (told != default)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the text speaks of both states, in the paragraph of a sentence up to it or in the one before.</summary>
    private bool AreBothNamed(Sentence sentence)
    {
        var named = _text.Sentences.Where(s => s.Number <= sentence.Number && sentence.Paragraph - s.Paragraph <= 1).ToArray();
        return Array.Exists(named, s => Cues.Mutual.In(_text.Words, s.Words).Any())
            || named.SelectMany(s => _words.Sides.In(_text.Words, s.Words)).Select(s => s.Meaning).Distinct(StringComparer.Ordinal).Skip(1).Any();
    }

    private string? SubjectOf(string one, string joint, string other)
    {
        var subject = $"{one.ToLowerInvariant()}-{joint}-{other.ToLowerInvariant()}";
        return _words.IsDeclared("subject", subject) ? subject : null;
    }

    private void SetScope(ClaimDraft draft)
    {
        var scopes = _words.Claims.Field("scope")?.Categories ?? [];
        var printed = _words.Scopes.In(_text.Words, draft.Sentence.Words).Select(s => s.Meaning).Distinct(StringComparer.Ordinal).ToArray();
        if (printed.Length == 1)
        {
            draft.Set("scope", printed[0]);
        }
        else if (scopes.Count == 1 || (printed.Length == 0 && scopes.Contains("unspecified", StringComparer.Ordinal)))
        {
            draft.Set("scope", scopes.Count == 1 ? scopes[0] : "unspecified");
        }
        else
        {
            draft.Leave("scope", "no words of one scope stand there", scopes);
        }
    }

    /// <summary>Of a share, what it is a part of: <c>12 percent of total exports</c>.</summary>
    private void SetWhole(ClaimDraft draft)
    {
        if (draft["kind"] is not "share" || _words.Claims.Field("whole") is null)
        {
            return;
        }

        if (WholeOf(draft) is { Count: > 0 } whole)
        {
            draft.Set("whole", _text.Print(whole), whole, "text");
            draft.Doubt("what the share is of wants a look");
        }
        else
        {
            draft.Leave("whole", "what the share is of cannot be told");
        }
    }

    /// <summary>
    /// Behind the figure (<c>12 percent of total exports</c>, <c>9% внешней торговли</c>), else behind the word of the share (<c>its share in mutual
    /// trade is 12 percent</c>).
    /// </summary>
    private Run WholeOf(ClaimDraft draft)
    {
        var next = draft.Place.End;
        if (next < draft.Sentence.Words.End && !_text.IsClauseStart(next))
        {
            var isLed = _text.Words[next].Lower is "of" or "от";
            if (Noun(isLed ? next + 1 : next, draft.Sentence.Words.End) is { Count: > 0 } behind && (isLed || _words.IndicatorsIn(_text.Words, behind).Any()))
            {
                return behind;
            }
        }

        var share = Cues.Shares.In(_text.Words, draft.Sentence.Words with { End = draft.Place.First }).Select(s => s.Run).FirstOrDefault();
        for (var i = share.End - 1; share.Count > 0 && i < draft.Place.First; i++)
        {
            if (_text.Words[i].Lower is "in" or "в" or "во" or "от" && Noun(i + 1, draft.Place.First) is { Count: > 0 } before)
            {
                return before;
            }
        }

        return default;
    }

    /// <summary>The words from one on that belong together: up to a preposition, a verb, a figure or a mark.</summary>
    private Run Noun(int first, int end)
    {
        first += first < end && _text.Words[first].Lower is "the" or "all" or "всей" or "всего" ? 1 : 0;
        var next = first;
        while (next < end
            && next - first < LongestWhole
            && (next == first || !_text.IsClauseStart(next))
            && _text.Words[next].Lower is not ("in" or "в" or "во" or "за" or "по" or "and" or "и" or "is" or "was")
            && !_text.Figures.Any(f => f.Words.First <= next && next < f.Words.End)
            && !Cues.Speech.TryMatch(_text.Words, next, end, out _, out _) && !Cues.Outcomes.TryMatch(_text.Words, next, end, out _, out _))
        {
            next++;
        }

        return new Run(first, next);
    }

    private void SetSpeaker(ClaimDraft draft)
    {
        var speech = _speech.Of(draft.Sentence, draft.Place);
        draft.Set("attribution", speech.Attribution.Name);
        if (speech.Attribution != Attribution.Narrator)
        {
            SetSpeaker(draft, speech);
        }

        if (!speech.IsPlain)
        {
            draft.Doubt("who says it follows from other sentences");
        }
    }

    private void SetSpeaker(ClaimDraft draft, Speech speech)
    {
        if (speech.Place is not { Parties.Count: > 0 } naming || speech.Why.Length > 0 || (naming.IsAmbiguous && naming.Parties.Count > 1))
        {
            var candidates = speech.Place?.Parties.Select(p => p.Id) ?? [];
            draft.Leave(
                "stated_by",
                speech.Why.Length > 0 ? speech.Why
                    : speech.Place is { Parties.Count: 0, Run: var stranger } ? $"the text says who '{_text.Print(stranger)}' is nowhere"
                    : "several people may be meant",
                candidates);
            return;
        }

        var parties = naming.Parties.OrderBy(p => p.Id, StringComparer.Ordinal).ToArray();
        draft.Set("stated_by", string.Join(';', parties.Select(p => p.Id)));
        if (naming.Others.Count == 0)
        {
            draft.Cite("stated_by", naming.Run, naming.Kind);
        }
        else
        {
            foreach (var place in naming.Others.Append(naming with { Parties = [naming.Parties[^1]] }))
            {
                draft.Cite($"stated_by[{Array.IndexOf(parties, place.Parties[0]) + 1}]", place.Run, place.Kind);
            }
        }

        if (Array.Exists(parties, p => p is { Side.Length: 0, IsKnown: false, IsBody: true }))
        {
            draft.Doubt("the text does not say of which state " + string.Join(", ", parties.Where(p => p.Side.Length == 0).Select(p => p.Name)) + " is");
        }
        else if (Array.Exists(parties, p => p.Side.Length == 0 && !p.IsKnown))
        {
            draft.Leave(
                "side",
                $"nothing says the side of {string.Join(", ", parties.Where(p => p.Side.Length == 0).Select(p => p.Name))}; it follows from the row "
                + $"{string.Join(", ", parties.Where(p => p.Side.Length == 0).Select(p => p.Id))}, once it is said there");
        }
        else
        {
            draft.Set("side", Side.Of(parties.Select(p => new Side(p.Side))).Code);
        }

        if (Array.Exists(parties, p => !p.IsKnown && (p.NamePrint is null || p.SidePrint is null || p.IsInflected)))
        {
            draft.Doubt("the speaker is not known yet");
        }

        SetStatedOn(draft);
    }

    /// <summary>Where the text does not print when it was published, what was said is dated by the one day of an event that it prints.</summary>
    private void SetStatedOn(ClaimDraft draft)
    {
        if (_isDatePrinted || _words.Claims.Field("stated_on") is null)
        {
            return;
        }

        var days = _text.Sentences.SelectMany(s => _text.FiguresOf(s)
                .Where(f => f.Printed.Kind is PrintedFigure.Date && !f.Printed.LeansWholly && Cues.Events.In(_text.Words, s.Words).Any()))
            .Select(f => (Figure: f.Printed, Days: f.Printed.Resolve(_published))).Where(d => d.Days is { Period.DayCount: 1 }).ToArray();
        var isOpen = draft["kind"] is "cumulative"; // it reaches up to the text, which is behind that day
        if (!isOpen && days is [var (figure, said), ..] && Array.TrueForAll(days, d => d.Days!.Value.Period == said!.Value.Period))
        {
            draft.Set("stated_on", said!.Value.Period.ToString());
            draft.Set("stated_on_basis", said.Value.IsInferred ? Basis.Inferred : Basis.Printed);
            draft.Cite("stated_on", new Stretch(figure.Start, figure.End, figure.Kind));
        }
    }
}

/// <summary>A quantity on record.</summary>
/// <param name="Indicator">What it is of.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Unit">In what unit.</param>
/// <param name="Value">Its value.</param>
internal sealed record ComparableValue(string Indicator, string Kind, string Unit, decimal Value)
{
    /// <summary>Whether another quantity is one of its kind.</summary>
    public bool IsComparable(string indicator, string kind, string unit) => (indicator, kind, unit) == (Indicator, Kind, Unit);
}
