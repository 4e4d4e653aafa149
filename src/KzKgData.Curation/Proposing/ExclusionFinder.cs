using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation.Proposing;

/// <summary>Proposes exclusions for the figures that no proposed row cites, with the reason that the words beside them suggest.</summary>
/// <param name="text">The text.</param>
/// <param name="words">The vocabularies of the package.</param>
/// <param name="parts">Recognises indicators restricted to a part.</param>
/// <param name="exclusions">The schema of the table of exclusions.</param>
/// <param name="published">The date of publication.</param>
internal sealed class ExclusionFinder(Passage text, Vocabulary words, PartReader parts, TableSchema exclusions, Period? published)
{
    /// <summary>The column of the excluded figure; in a proposed row, the field of its citation.</summary>
    public const string Figure = "mention";

    /// <summary>The column of what a figure is about.</summary>
    public const string About = "about";

    private const string Reason = "reason";
    private const string ClockTime = "clock-time";
    private const string ViewCounter = "view-counter";
    private const string PageFurniture = "page-furniture";
    private const string NamesTheParties = "names-the-parties";
    private const string FigureOfSpeech = "figure-of-speech";
    private const string OtherSubject = "other-subject";
    private const int FarthestParty = 3;
    private const int LengthOfCode = 4; // with a space
    private const int LongestSubject = 2;

    private static readonly Message _mayBeIndicator = $"check that it is no figure of an indicator";
    private static readonly Message _aboutIsUnclear = $"the text does not clearly say what it is about; name words of the text";

    private Told? _last;
    private (int From, int End, bool IsAlone) _lastLine;

    private readonly IReadOnlyList<string> _reasons = exclusions.Field(Reason)?.Categories ?? [];

    /// <summary>Returns the exclusions in text order.</summary>
    /// <param name="source">The id of the source.</param>
    /// <param name="rows">The other rows proposed from the text.</param>
    /// <param name="accounted">The stretches already accounted for.</param>
    /// <param name="taken">The ids in use.</param>
    public IEnumerable<Proposal> Find(string source, IReadOnlyList<Proposal> rows, IReadOnlySet<(int Start, int End)> accounted, RepeatedNames taken)
    {
        var cited = rows.SelectMany(r => r.Citations.Values).Select(c => (c.Start, c.End)).ToHashSet();
        var covered = new Cover(cited);
        var evidence = text
            .Figures.Where(f => cited.Contains((f.Printed.Start, f.Printed.End)))
            .SelectMany(f => f.Printed.Readings)
            .Select(r => (r.Unit, r.Value))
            .ToHashSet();
        foreach (var figure in text.Figures.Concat(text.Numbers).DistinctBy(f => (f.Printed.Start, f.Printed.End)).OrderBy(f => f.Printed.Start))
        {
            var place = (figure.Printed.Start, figure.Printed.End);
            var sentence = text.SentenceOf(figure.Words.First);
            if (covered.Holds(place.Start, place.End) || accounted.Contains(place) || !sentence.Words.Holds(figure.Words))
            {
                continue;
            }

            yield return Row(taken.Add("exclusion-" + source), source, sentence, figure, ReasonOf(sentence, figure, evidence));
        }
    }

    private Proposal Row(string id, string source, Sentence sentence, PlacedFigure figure, (string Reason, Run About, Message Why) found)
    {
        var (start, end) = text.PointsOf(sentence);
        var cells = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var citations = new SortedDictionary<string, Stretch>(StringComparer.Ordinal)
        {
            [Figure] = new Stretch(figure.Printed.Start, figure.Printed.End, figure.Printed.Kind),
        };
        var open = new SortedDictionary<string, OpenCell>(StringComparer.Ordinal);
        if (found.About.Count > 0)
        {
            var (from, to) = text.PointsOf(found.About);
            cells[About] = text.Print(found.About);
            citations[About] = new Stretch(from, to, "text");
        }

        if (found.Reason.Length > 0 && _reasons.Contains(found.Reason, StringComparer.Ordinal))
        {
            cells[Reason] = found.Reason;
            if (!found.Why.IsEmpty)
            {
                open["*"] = new OpenCell(found.Why.ToString(), []);
            }
        }
        else
        {
            open[Reason] = new OpenCell(
                (found.Why.IsEmpty ? $"the reason is not clear from the text" : found.Why).ToString(),
                [.. _reasons.Where(r => IsFit(r, figure.Printed))]);
        }

        if (found.About.Count == 0 && cells.TryGetValue(Reason, out var reason) && Condition(reason) is { Test: ExclusionTest.NamesSubject })
        {
            open[About] = new OpenCell(_aboutIsUnclear.ToString(), []);
        }

        return new Proposal(id, source, exclusions.Name) { Start = start, End = end, Cells = cells, Citations = citations, Open = open };
    }

    private ExclusionCondition? Condition(string reason) => exclusions.Field(Reason)?.Conditions.GetValueOrDefault(reason);

    /// <summary>Returns whether a figure of this kind can be excluded for a reason.</summary>
    private bool IsFit(string reason, PrintedFigure figure) => Condition(reason) is { } condition
        ? (condition.Kinds.Count == 0 || condition.Kinds.Contains(figure.Kind, StringComparer.Ordinal)) && condition.Test is not ExclusionTest.Repeats
        : figure.Kind is not (PrintedFigure.Money or PrintedFigure.Percent);

    private string NamesSubject => _reasons.LastOrDefault(r => Condition(r) is { Test: ExclusionTest.NamesSubject }, string.Empty);

    private (string Reason, Run About, Message Why) ReasonOf(Sentence sentence, PlacedFigure figure, HashSet<(string Unit, decimal Value)> evidence)
    {
        var printed = figure.Printed;
        if (printed.Kind is PrintedFigure.Time)
        {
            return (ClockTime, default, Message.Empty);
        }

        if (printed.Kind is PrintedFigure.Date && published is not null && printed.Resolve(published) is { Period: var day } && day == published)
        {
            return (PageFurniture, default, Message.Empty); // the date of the page, repeated
        }

        if (_reasons.FirstOrDefault(r => Condition(r) is { Test: ExclusionTest.Repeats }) is { } repeats
            && printed.Kind is PrintedFigure.Money or PrintedFigure.Percent
            && printed.Readings.Any(r => evidence.Contains((r.Unit, r.Value))))
        {
            return (repeats, default, Message.Empty);
        }

        if (printed.Kind is PrintedFigure.Number or PrintedFigure.Ordinal)
        {
            return OfNumber(sentence, figure);
        }

        var isDays = printed.Kind is PrintedFigure.Date or PrintedFigure.Period or PrintedFigure.Duration;
        if (isDays && text.IsHeadline(sentence))
        {
            return (PageFurniture, default, Message.Empty);
        }

        var told = ToldBy(sentence);
        if (told.OtherState is { Count: > 0 } state)
        {
            var isPlain = isDays || !told.HasIndicator;
            return (OtherSubject, state, isPlain ? Message.Empty : $"check that it is about another state");
        }

        if (told.Part is { Count: > 0 } part)
        {
            return (NamesSubject, part, $"check that it is only a part of the indicator");
        }

        if (told.Subject is { Count: > 0 } subject)
        {
            return (NamesSubject, subject, !isDays && MayBeIndicator(sentence, subject) ? _mayBeIndicator : Message.Empty);
        }

        if (told.AllTrade is { Count: > 0 } all)
        {
            return (NamesSubject, all, $"check that it is about the trade with all states");
        }

        var happening = isDays ? Nearest(told.Happenings, figure.Words.First) : default;
        return happening.Count > 0
            ? (NamesSubject, happening, Message.Empty)
            : (string.Empty, default, isDays ? (Message)$"no proposed row is about this period" : $"there is no indicator of the package near it");
    }

    /// <summary>
    /// Returns the subject of a sentence that is not about an indicator: the nouns before its first verb of change or outcome, as in <c>the number of
    /// joint ventures grew</c>.
    /// </summary>
    private Run Subject(Sentence sentence)
    {
        var verb = Cues
            .Changes.In(text.Words, sentence.Words)
            .Concat(Cues.Outcomes.In(text.Words, sentence.Words))
            .Select(v => v.Run.First)
            .DefaultIfEmpty(sentence.Words.First)
            .Min();
        var first = verb;
        while (first > sentence.Words.First
            && verb - first < LongestSubject
            && !text.IsClauseStart(first)
            && !Cues.NounEnds.Contains(text.Words[first - 1].Lower)
            && text.Words[first - 1].Lower is not ("the" or "a" or "an")
            && !text.IsFigure(first - 1))
        {
            first--;
        }

        return new Run(first, verb);
    }

    private (string Reason, Run About, Message Why) OfNumber(Sentence sentence, PlacedFigure figure)
    {
        if (IsAlone(figure))
        {
            return (ViewCounter, default, Message.Empty);
        }

        if (IsExchangeRate(figure.Printed))
        {
            return (PageFurniture, default, Message.Empty);
        }

        // Digits between may be the first part of a telephone number.
        var isLabelled = figure.Words.First > sentence.Words.First;
        var label = isLabelled ? Math.Max(sentence.Words.First, text.LastPlainWord(figure.Words.First - 1)) : -1;
        if ((isLabelled && Cues.Counters.TryMatch(text.Words, label, figure.Words.First, out _, out _))
            || Cues.Counters.TryMatch(text.Words, figure.Words.End, sentence.Words.End, out _, out _))
        {
            return (ViewCounter, default, Message.Empty);
        }

        if (isLabelled && Cues.Telephones.TryMatch(text.Words, label, figure.Words.First, out _, out _))
        {
            return (PageFurniture, default, Message.Empty);
        }

        var isOne = Cues.OneOf.TryMatch(text.Words, figure.Words.First, sentence.Words.End, out _, out _);
        if (figure.Printed.Kind is PrintedFigure.Ordinal || isOne)
        {
            return isOne || Cues.First.TryMatch(text.Words, figure.Words.First, figure.Words.End, out _, out _)
                ? (FigureOfSpeech, default, Message.Empty)
                : ToldBy(sentence).OtherState.Count == 0 && Counted(figure, sentence) is { Count: > 0 } ordered ? (NamesSubject, ordered, Message.Empty)
                : (string.Empty, default, $"a rank of a kind that the package does not have");
        }

        var behind = new Run(figure.Words.End, Math.Min(sentence.Words.End, figure.Words.End + FarthestParty));
        if (Cues.TwoParties.TryMatch(text.Words, figure.Words.First, sentence.Words.End, out _, out _)
            || (figure.Printed.Readings.Any(r => r.Value == 2) && Cues.States.In(text.Words, behind).Any()))
        {
            return (NamesTheParties, default, Message.Empty);
        }

        var told = ToldBy(sentence);
        if (told.OtherState is { Count: > 0 } state)
        {
            return (OtherSubject, state, Message.Empty);
        }

        return Counted(figure, sentence) is { Count: > 0 } counted ? (NamesSubject, counted, IsChange(counted) ? _mayBeIndicator : Message.Empty)
            : told.Subject is { Count: > 0 } subject ? (NamesSubject, subject, Message.Empty)
            : (string.Empty, default, $"the text does not clearly say what it counts");
    }

    /// <summary>
    /// Returns whether an amount may belong to an indicator that is printed in other words than the package declares, or in a sentence before.
    /// </summary>
    private bool MayBeIndicator(Sentence sentence, Run subject) =>
        Cues.Trade.In(text.Words, sentence.Words).Any() || Cues.Shares.In(text.Words, subject).Any() || IsChange(subject);

    private bool IsChange(Run words) => Cues.Changes.In(text.Words, words).Any();

    /// <summary>Returns what a sentence is about. The last result is cached, since a sentence may have thousands of figures.</summary>
    private Told ToldBy(Sentence sentence)
    {
        if (_last is { } last && last.Sentence == sentence)
        {
            return last;
        }

        var indicators = words.IndicatorsIn(text.Words, sentence.Words).ToArray();
        return _last = new Told(
            sentence,
            words.OtherStatesIn(text.Words, sentence.Words).FirstOrDefault(),
            indicators.Length > 0,
            indicators.Length > 0 ? default : Subject(sentence),
            parts.PartIn(sentence),
            indicators.Select(i => parts.AllTradeOf(i.Run)).FirstOrDefault(),
            [.. Cues.Happenings.In(text.Words, sentence.Words).Select(h => h.Run)]);
    }

    /// <summary>Returns the run that begins nearest to a word, of two equally near ones the first; an empty run if there are none.</summary>
    private static Run Nearest(Run[] runs, int word)
    {
        var next = BinarySearch.FirstIndex(runs, word, r => r.First);
        return next == 0 ? runs.FirstOrDefault()
            : next < runs.Length && runs[next].First - word < word - runs[next - 1].First ? runs[next]
            : runs[next - 1];
    }

    /// <summary>Returns the nouns after a number, up to a preposition, a known verb, a figure or a punctuation mark.</summary>
    private Run Counted(PlacedFigure figure, Sentence sentence)
    {
        var end = figure.Words.End;
        while (end < sentence.Words.End
            && end - figure.Words.End < FarthestParty
            && (end == figure.Words.End ? text.GapBefore(end) is " " or "\u00A0" : !text.IsClauseStart(end))
            && !Cues.NounEnds.Contains(text.Words[end].Lower)
            && !Cues.Outcomes.TryMatch(text.Words, end, sentence.Words.End, out _, out _)
            && !text.IsFigure(end))
        {
            end++;
        }

        return new Run(figure.Words.End, end);
    }

    /// <summary>Returns whether the line of a number has only figures, such as a view counter beside a date.</summary>
    private bool IsAlone(PlacedFigure figure)
    {
        var start = text.Points.ToUtf16(figure.Printed.Start);
        if (start < _lastLine.From || start >= _lastLine.End)
        {
            var from = start == 0 ? 0 : text.Text.LastIndexOf('\n', start - 1) + 1;
            var end = text.Text.IndexOf('\n', start) is >= 0 and var at ? at : text.Text.Length;
            var first = BinarySearch.FirstIndex(text.Words, from, w => w.Start);
            var next = BinarySearch.FirstIndex(text.Words, end, w => w.Start);
            _lastLine = (from, end, Enumerable.Range(first, next - first).All(w => char.IsDigit(text.Words[w].Lower[0]) || text.IsFigure(w)));
        }

        return _lastLine.IsAlone;
    }

    /// <summary>Returns whether a number is the rate of a currency: its line is only a code and the number, which is no amount of that currency.</summary>
    private bool IsExchangeRate(PrintedFigure number)
    {
        var start = text.Points.ToUtf16(number.Start);
        var (from, end) = (start - LengthOfCode, start + number.Printed.Length);
        return from >= 0
            && (from == 0 || text.Text[from - 1] is '\n')
            && (end == text.Text.Length || text.Text[end] is '\n' or '\r')
            && FigureRecogniser.Read(text.Text[from..end], text.Language, PrintedFigure.Money) is not null;
    }

    /// <summary>What a sentence is about.</summary>
    /// <param name="Sentence">The sentence.</param>
    /// <param name="OtherState">Another state or group of states that it names; empty if it names none.</param>
    /// <param name="HasIndicator">Whether it names an indicator.</param>
    /// <param name="Subject">Its subject, if it is not about an indicator; otherwise empty.</param>
    /// <param name="Part">The part of an indicator that it is about; empty if it is about none.</param>
    /// <param name="AllTrade">The words that make its indicator the trade with all states; empty if there are none.</param>
    /// <param name="Happenings">Its words for events, in text order.</param>
    private sealed record Told(Sentence Sentence, Run OtherState, bool HasIndicator, Run Subject, Run Part, Run AllTrade, Run[] Happenings);
}
