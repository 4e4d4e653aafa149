using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation.Proposing;

/// <summary>Reads the period of a claim and the base period of a change.</summary>
internal sealed class TimeReader
{
    private const int FarthestBase = 7;
    private const int LongestQualifier = 3;
    private const int FarthestOwnPeriod = 2;
    private const int ClauseWords = 5;

    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly Period? _published;
    private readonly bool _isDatePrinted;
    private readonly List<ClaimDraft> _drafts;

    /// <summary>Creates the reader for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The vocabularies of the package.</param>
    /// <param name="published">The date of publication.</param>
    /// <param name="isDatePrinted">Whether the text prints that date.</param>
    /// <param name="drafts">The claims found so far.</param>
    public TimeReader(Passage text, Vocabulary words, Period? published, bool isDatePrinted, List<ClaimDraft> drafts) =>
        (_text, _words, _published, _isDatePrinted, _drafts) = (text, words, published, isDatePrinted, drafts);

    /// <summary>Sets the period of a claim.</summary>
    public void SetPeriod(ClaimDraft draft, PlacedFigure[] figures, string kind)
    {
        var isAim = kind is "target" or "deadline";
        var sentence = draft.Sentence.Words;
        Run[] changes =
        [
            .. figures.Where(f => f.Words != draft.Place && f.Printed.Kind is PrintedFigure.Percent).Select(f => f.Words),
            .. kind is "growth" ? [draft.Place] : Array.Empty<Run>(),
        ];
        var found = Nearest(
            figures,
            draft.Place,
            f =>
                kind is "cumulative"
                    ? f.Printed.Relation is Relation.Since or Relation.Trailing
                    : kind is "growth" or "direction" && f.Printed.Relation is Relation.Trailing
                        || IsOwn(f.Printed) && f.Printed.Kind is PrintedFigure.Period
                            && IsAhead(f.Printed) is var ahead && (ahead ?? isAim) == isAim
                            && !(ahead is null && !isAim && HasPart(figures, f))
                            && (IsBeside(f) || !Array.Exists(changes, c => IsBase(sentence, figures, c, f))));
        bool IsBeside(PlacedFigure days) => kind is not "growth" && (IsDirectlyBefore(days, draft.Place) || IsDirectlyBefore(draft.Place, days.Words));

        if (kind is "target" && found is not null && IsOfOtherClause(found.Words, draft.Place))
        {
            return; // a programme until 2034, which provides for $5 billion
        }

        if (SetVagueTime(draft, found))
        {
            draft.Doubt($"the period is expressed in words");
            return;
        }

        if (kind is "actual" && SetPeriodOfBase(draft, figures))
        {
            return;
        }

        if (found is null
            && (SubjectReader.GoodsOf(_text, draft) is not null || draft.Indicator.Count == 0)
            && kind is "actual" or "growth" or "share"
            && SetPeriodBefore(draft, figures))
        {
            return;
        }

        if (found is null)
        {
            if (!isAim || figures.Any(f => f.Printed.Kind is PrintedFigure.Period))
            {
                draft.Doubt(isAim ? (Message)$"the period that the sentence names does not suit a target" : $"the sentence names no period");
            }

            return;
        }

        var days =
            (kind is "cumulative" || found.Printed.Kind is PrintedFigure.Duration) && CitedDays.UpToText(found.Printed, _published) is { } open
                ? new ResolvedPeriod(open, IsInferred: true)
                : found.Printed.Resolve(_published);
        if (days is not var (period, isInferred))
        {
            draft.Leave("period", $"the date on which '{found.Printed.Printed}' depends is unknown");
            return;
        }

        draft.Set("period", period.ToString());
        draft.Set("period_basis", isInferred ? Basis.Inferred : Basis.Printed);
        draft.Cite("period", new Stretch(found.Printed.Start, found.Printed.End, found.Printed.Kind));
        if (isInferred && !_isDatePrinted)
        {
            draft.Doubt($"the period is derived from a date of publication that the text does not print");
        }

        if (figures.Count(f => f.Printed.Kind is PrintedFigure.Period && f.Printed.Relation.Length == 0) > 1)
        {
            draft.Doubt($"the sentence names several periods");
        }
    }

    /// <summary>Takes the base period of the change before, for its figure in brackets: <c>up 5% on the same month of 2029 ($770 million)</c>.</summary>
    private bool SetPeriodOfBase(ClaimDraft draft, PlacedFigure[] figures)
    {
        if (!_text.GapBefore(draft.Place.First).Contains('(')
            || _drafts.FindLast(d => d.Sentence == draft.Sentence && d["base_period"].Length > 0) is not { } change
            || change.Citation("base_period") is not { } place
            || !Array.Exists(figures, f => f.Printed.Start == place.Start && IsDirectlyBefore(f, draft.Place)))
        {
            return false;
        }

        draft.Set("period", change["base_period"]);
        draft.Set("period_basis", change["period_basis"]);
        draft.Cite("period", place);
        draft.Doubt($"the period is taken to be the one compared with");
        return true;
    }

    /// <summary>Takes the period from the sentence before, for exports, imports and continued sentences that name none.</summary>
    private bool SetPeriodBefore(ClaimDraft draft, PlacedFigure[] figures)
    {
        if (figures.Any(f => f.Printed.Kind is PrintedFigure.Period && !IsBase(draft.Sentence.Words, figures, draft.Place, f))
            || _drafts.FindLast(d =>
                (
                    d.Sentence.Paragraph == draft.Sentence.Paragraph
                    || (draft.Sentence.Paragraph - d.Sentence.Paragraph == 1
                        && (SubjectReader.GoodsOf(_text, draft) is not null || draft.Indicator.Count == 0)))
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
        draft.Doubt($"the period is taken from a sentence before");
        return true;
    }

    /// <summary>Sets the base period of a change.</summary>
    public void SetBase(ClaimDraft draft, PlacedFigure[] figures, string kind)
    {
        if (kind is "growth"
            && draft["period"].Length == 0
            && Nearest(figures, draft.Place, f => f.Printed is { Kind: PrintedFigure.Period, Relation: Relation.Since }) is { } start
            && start.Printed.Resolve(_published) is { Period: var first })
        {
            var place = new Stretch(start.Printed.Start, start.Printed.End, start.Printed.Kind);
            if (IsAhead(start.Printed) is null && _published is { } text)
            {
                draft.Leave("period", $"its beginning is named, but not its end", Period.Between(first, text).ToString());
                draft.Cite("period", place);
                return; // since the beginning of the year
            }

            draft.Set("base_period", first.ToString());
            draft.Cite("base_period", place);
            draft.Doubt($"the start of the change is named, but not its end");
            return;
        }

        if (kind is not "growth" || !Period.TryParse(draft["period"], out var period, out _))
        {
            return;
        }

        var sentence = draft.Sentence.Words;
        if (Nearest(figures, draft.Place, f => (f.Printed.Relation is Relation.Base && !IsOwn(f.Printed)) || IsBase(sentence, figures, draft.Place, f))
                is { } named
            && (RelativeBase.Resolve(named.Printed.Printed, _text.Language, period, _published) ?? named.Printed.Resolve(_published)?.Period) is { } days)
        {
            if (days.DayCount > period.DayCount && IsPartOf(named.Words))
            {
                draft.Leave("base_period", $"the text does not say which part of {named.Printed.Printed} is meant");
                return;
            }

            draft.Set("base_period", days.ToString());
            draft.Cite("base_period", new Stretch(named.Printed.Start, named.Printed.End, named.Printed.Kind));
            draft.Doubt($"check the base period that the sentence names");
        }
        else if (period.FirstDay.Year > 1 && period.FirstDay.AddYears(1) > period.LastDay)
        {
            draft.Set("base_period", period.AddYears(-1).ToString());
        }
        else
        {
            draft.Doubt($"for several years no base period can be derived");
        }
    }

    /// <summary>Returns whether a sentence also names a part of a period: <c>this year trade grew by 13% in seven months</c>.</summary>
    private bool HasPart(PlacedFigure[] figures, PlacedFigure whole) =>
        whole.Printed.Resolve(_published) is { Period: var all }
        && Array.Exists(
            figures,
            f => f != whole
                && f.Printed.Kind is PrintedFigure.Period
                && IsOwn(f.Printed)
                && f.Printed.Resolve(_published) is { Period: var part }
                && part.DayCount < all.DayCount
                && all.FirstDay <= part.FirstDay
                && part.LastDay <= all.LastDay);

    /// <summary>Returns whether hardly anything is between a figure and the next one: <c>the 2029 figure ($770 million)</c>.</summary>
    private static bool IsDirectlyBefore(PlacedFigure figure, Run next) => IsDirectlyBefore(figure.Words, next);

    private static bool IsDirectlyBefore(Run run, Run next) => next.First >= run.End && next.First - run.End <= FarthestOwnPeriod;

    /// <summary>Returns whether a relative clause starts between a period and the figure behind it.</summary>
    private bool IsOfOtherClause(Run days, Run place) =>
        days.End < place.First
        && Enumerable
            .Range(days.End, place.First - days.End)
            .Any(i => _text.IsClauseStart(i)
                && (_text.Words[i].Lower is "which" or "that" or "who" || _text.Words[i].Lower.StartsWith("котор", StringComparison.Ordinal)));

    /// <summary>Returns whether only a part of a period is meant: <c>compared to a given period of 2020</c>.</summary>
    private bool IsPartOf(Run days) =>
        days.First > 1
        && (_text.Words[days.First - 1].Lower.StartsWith("период", StringComparison.Ordinal)
            || (_text.Words[days.First - 1].Lower is "of" && _text.Words[days.First - 2].Lower is "period"));

    /// <summary>Returns whether a period is independent of others. A range with <c>from</c> is not a base: from January through September.</summary>
    public static bool IsOwn(PrintedFigure days) => days.Relation.Length == 0
        || (days.Relation is Relation.Base && IsRange(days));

    private static bool IsRange(PrintedFigure days) =>
        days.Printed.Split(' ').Intersect(["through", "to", "until", "till", "по", "до"], StringComparer.Ordinal).Any();

    /// <summary>
    /// Returns whether a period is the base of a change: <c>up 11.5% from 2023</c>, <c>на 7,2% ниже показателя 2023 года</c>, <c>рост к 2024
    /// году</c>.
    /// </summary>
    private bool IsBase(Run sentence, PlacedFigure[] figures, Run change, PlacedFigure figure)
    {
        var (days, place) = (figure.Printed, figure.Words);
        if (days.Kind is not PrintedFigure.Period)
        {
            return false;
        }

        var between = new Run(change.End, place.First);
        var isLevel = (place.End < sentence.End && Cues.Levels.TryMatch(_text.Words, place.End, sentence.End, out _, out _))
            || (place.First > sentence.First && Cues.Levels.TryMatch(_text.Words, place.First - 1, place.First, out _, out _));
        return Cues.SamePeriod.In(_text.Words, place).Any()
            // exceeded the 2038 figure by
            || (isLevel && place.End <= change.First && Cues.Exceeds.In(_text.Words, sentence with { End = change.First }).Any())
            || Cues.Comparisons.In(_text.Words, new Run(Math.Max(sentence.First, place.First - LongestQualifier), place.First)).Any()
            // compared to $2 billion in 2029
            || Array.Exists(
                figures,
                a => a.Printed.Kind is PrintedFigure.Money
                    && a.Words.First >= change.End
                    && IsDirectlyBefore(a, place)
                    && Cues.Comparisons.In(_text.Words, new Run(Math.Max(change.End, a.Words.First - LongestQualifier), a.Words.First)).Any())
            || (days.Printed.StartsWith("к ", StringComparison.Ordinal) && IsAhead(days) is false)
            || (between.Count is > 0 and <= FarthestBase
                && !IsRange(days)
                && !Enumerable.Range(between.First, between.Count).Any(_text.IsFigure)
                && Cues.Bases.In(_text.Words, between).Any());
    }

    /// <summary>Returns whether a period is after the publication; null if it contains the publication, or if that is unknown.</summary>
    public bool? IsAhead(PrintedFigure figure) =>
        _published is { } text && figure.Resolve(_published) is { Period: var days }
            ? days.FirstDay > text.LastDay
                ? true
                : days.LastDay < text.FirstDay
                    ? false
                    : null
            : null;

    /// <summary>Returns the nearest period; one that depends on another, or directly follows another amount, only if there are no others.</summary>
    public PlacedFigure? Nearest(PlacedFigure[] figures, Run place, Func<PlacedFigure, bool> fits) =>
        figures
            .Where(f => f.Printed.Kind is PrintedFigure.Period or PrintedFigure.Duration && fits(f))
            .OrderBy(f => f.Printed.Kind is PrintedFigure.Period && f.Printed.Resolve(_published) is null)
            .ThenBy(f => IsOfNextAmount(figures, place, f))
            .ThenBy(f =>
                figures.Any(a =>
                    a.Words != place
                    && a.Printed.Kind is PrintedFigure.Money or PrintedFigure.Percent
                    && f.Words.First >= a.Words.End
                    && f.Words.First - a.Words.End <= FarthestOwnPeriod
                    && !Enumerable.Range(a.Words.End, f.Words.First - a.Words.End + 1).Any(_text.IsClauseStart)))
            .ThenBy(f => f.Words.First < place.First ? place.First - f.Words.End : (f.Words.First - place.End) + (f.Words.First == place.End ? 0 : 1))
            .FirstOrDefault();

    /// <summary>
    /// Returns whether a period starts a clause with an amount of its own: <c>$2 billion, while in 2029 exports were $1 billion</c>, <c>12% in 2029, in
    /// 2030 – 15%</c>.
    /// </summary>
    private bool IsOfNextAmount(PlacedFigure[] figures, Run place, PlacedFigure days) =>
        days.Words.First >= place.End
        && Array.Find(figures, f => f.Words.First >= days.Words.End && f.Printed.Kind is PrintedFigure.Money or PrintedFigure.Percent) is { } next
        && Enumerable
            .Range(place.End, days.Words.First - place.End)
            .Any(i => _text.IsClauseStart(i)
                && (Cues.Meanwhile.Contains(_text.Words[i].Lower) || next.Words.First - days.Words.End <= FarthestOwnPeriod));

    /// <summary>Sets a period in words, if a change or a rank has one nearer than any date.</summary>
    private bool SetVagueTime(ClaimDraft draft, PlacedFigure? days)
    {
        if (draft["kind"] is not ("direction" or "rank" or "cumulative") || _words.Claims.Field("period_words") is null)
        {
            return false;
        }

        // "Today" is a date.
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

    /// <summary>Returns the distance in words; a clause boundary counts as several words.</summary>
    public int Distance(Run one, Run other)
    {
        var (from, to) = one.First < other.First ? (one.End, other.First) : (other.End, one.First);
        return Math.Max(0, to - from)
            + (ClauseWords * Enumerable.Range(from, Math.Max(0, to - from) + 1).Count(i => i < _text.Words.Count && _text.IsClauseStart(i)));
    }
}
