using System.Buffers;
using KzKgData.Verification;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Rules;
using KzKgData.Verification.Texts;

namespace KzKgData.Curation.Proposing;

/// <summary>A sentence of a text.</summary>
/// <param name="Number">Its number in the text, from 0.</param>
/// <param name="Paragraph">The number of its paragraph, from 0.</param>
/// <param name="Words">Its words.</param>
internal sealed record Sentence(int Number, int Paragraph, Run Words);

/// <summary>A figure of a text with its words.</summary>
/// <param name="Printed">The figure.</param>
/// <param name="Words">Its words.</param>
internal sealed record PlacedFigure(PrintedFigure Printed, Run Words);

/// <summary>A parsed text: paragraphs, sentences, words, quotations and figures.</summary>
internal sealed class Passage
{
    private const string Opening = "\u00AB\u201C\u201E";
    private const string Closing = "\u00BB\u201D";
    private const int MostWordsOfSentence = 1_000; // what is longer is a list or a table; the readers of claims read a sentence again for each amount
    private const int FewestQuotedWords = 5; // shorter quotations are names or terms

    private static readonly SearchValues<char> _clauseMarks = SearchValues.Create(",;:()\u2013\u2014");

    private readonly List<Run> _quotations = [];
    private readonly int[] _endOfFigure; // by word, the index after the last word of the figure that it is part of; 0 for other words
    private readonly int[] _lastPlain; // by word, the last word up to it that does not begin with a digit; -1 if there is none
    private readonly int[] _sentences; // by word, the number of its sentence

    public Passage(string text, string language)
    {
        (Text, Language) = (text, language);
        Points = new CodePoints(text);
        Words = Word.In(text);
        Figures =
        [
            .. FigureRecogniser
                .Find(text, language)
                .Select(f => new PlacedFigure(f, RunOf(Points.ToUtf16(f.Start), Points.ToUtf16(f.End))))
                .Where(f => f.Words.Count > 0),
        ];
        Numbers =
        [
            .. UncoveredNumbers(text, Points, Figures.Select(f => f.Printed))
                .Select(f => new PlacedFigure(f, RunOf(Points.ToUtf16(f.Start), Points.ToUtf16(f.End))))
                .Where(f => f.Words.Count > 0),
        ];
        _endOfFigure = new int[Words.Count];
        foreach (var figure in Figures)
        {
            Array.Fill(_endOfFigure, figure.Words.End, figure.Words.First, figure.Words.Count);
        }

        _lastPlain = new int[Words.Count];
        for (var i = 0; i < Words.Count; i++)
        {
            _lastPlain[i] = !char.IsDigit(Words[i].Lower[0]) ? i : i == 0 ? -1 : _lastPlain[i - 1];
        }

        Split();
        _sentences = new int[Words.Count];
        foreach (var sentence in Sentences)
        {
            _sentences.AsSpan(sentence.Words.First, sentence.Words.Count).Fill(sentence.Number);
        }
    }

    public string Text { get; }

    public string Language { get; }

    public CodePoints Points { get; }

    public List<Word> Words { get; }

    public IReadOnlyList<PlacedFigure> Figures { get; }

    /// <summary>Digits and number words outside figures, which also have to be accounted for: <c>one of the partners</c>.</summary>
    public IReadOnlyList<PlacedFigure> Numbers { get; }

    public List<Sentence> Sentences { get; } = [];

    /// <summary>Returns whether a sentence is a headline: a paragraph of its own without a full stop.</summary>
    public bool IsHeadline(Sentence sentence) =>
        !IsInParagraph(sentence.Number - 1, sentence.Paragraph)
        && !IsInParagraph(sentence.Number + 1, sentence.Paragraph)
        && GapBefore(sentence.Words.End).IndexOfAny(".!?\u2026") < 0;

    /// <summary>Returns the digits and number words of a text that are not part of a figure.</summary>
    /// <param name="text">The text.</param>
    /// <param name="points">The text by code points.</param>
    /// <param name="figures">Its figures.</param>
    public static IEnumerable<PrintedFigure> UncoveredNumbers(string text, CodePoints points, IEnumerable<PrintedFigure> figures)
    {
        var known = new Cover(figures.Select(f => (f.Start, f.End)));
        return UncoveredNumber.Numbers(text)
            .Select(n => (Start: points.FromUtf16(n.Start), End: points.FromUtf16(n.End)))
            .Where(n => !known.Holds(n.Start, n.End))
            .Select(n => new PrintedFigure(n.Start, n.End, points.Slice(n.Start, n.End), PrintedFigure.Number, []));
    }

    /// <summary>Returns the figures of a sentence.</summary>
    public IEnumerable<PlacedFigure> FiguresOf(Sentence sentence)
    {
        for (var i = BinarySearch.FirstIndex(Figures, sentence.Words.First, f => f.Words.First);
            i < Figures.Count && Figures[i].Words.First < sentence.Words.End;
            i++)
        {
            if (sentence.Words.Holds(Figures[i].Words))
            {
                yield return Figures[i];
            }
        }
    }

    /// <summary>Returns whether a word is part of a figure.</summary>
    public bool IsFigure(int word) => _endOfFigure[word] > 0;

    /// <summary>Returns the last word, up to a word of the text, that does not begin with a digit; -1 if there is none.</summary>
    public int LastPlainWord(int word) => _lastPlain[word];

    /// <summary>Returns the sentence of a word.</summary>
    public Sentence SentenceOf(int word) => Sentences[_sentences[word]];

    /// <summary>Returns the sentences of the paragraph of a sentence.</summary>
    public IReadOnlyList<Sentence> ParagraphOf(Sentence sentence)
    {
        var (first, end) = (sentence.Number, sentence.Number + 1);
        while (first > 0 && Sentences[first - 1].Paragraph == sentence.Paragraph)
        {
            first--;
        }

        while (end < Sentences.Count && Sentences[end].Paragraph == sentence.Paragraph)
        {
            end++;
        }

        return Sentences.GetRange(first, end - first);
    }

    /// <summary>Returns the characters between a word and the one before; after the last word, the rest of the text.</summary>
    public ReadOnlySpan<char> GapBefore(int word) =>
        word == 0 ? default : Text.AsSpan(Words[word - 1].End..(word < Words.Count ? Words[word].Start : Text.Length));

    /// <summary>Returns the printed text of a run of words.</summary>
    public string Print(Run run) => Text[Words[run.First].Start..Words[run.End - 1].End];

    /// <summary>Returns the quotation that contains a run of words; null if there is none.</summary>
    public Run? QuotationOf(Run run)
    {
        foreach (var quotation in _quotations)
        {
            if (quotation.Holds(run))
            {
                return quotation;
            }
        }

        return null;
    }

    /// <summary>Returns the code point range of a run of words.</summary>
    public (int Start, int End) PointsOf(Run run) => (Points.FromUtf16(Words[run.First].Start), Points.FromUtf16(Words[run.End - 1].End));

    /// <summary>Returns the code point range of a sentence, including the punctuation attached to its first and last word.</summary>
    public (int Start, int End) PointsOf(Sentence sentence)
    {
        var (start, end) = (Words[sentence.Words.First].Start, Words[sentence.Words.End - 1].End);
        while (start > 0 && !char.IsWhiteSpace(Text[start - 1]) && !char.IsLetterOrDigit(Text[start - 1]))
        {
            start--;
        }

        while (end < Text.Length && !char.IsWhiteSpace(Text[end]) && !char.IsLetterOrDigit(Text[end]))
        {
            end++;
        }

        return (Points.FromUtf16(start), Points.FromUtf16(end));
    }

    /// <summary>Returns whether there is a comma, a semicolon, a colon, a dash or a bracket before a word.</summary>
    public bool IsClauseStart(int word) => GapBefore(word).ContainsAny(_clauseMarks);

    private Run RunOf(int start, int end)
    {
        var first = BinarySearch.FirstIndex(Words, start + 1L, w => w.End);
        return first == Words.Count ? default : new Run(first, BinarySearch.FirstIndex(Words, end, w => w.Start));
    }

    private bool IsInParagraph(int sentence, int paragraph) =>
        sentence >= 0 && sentence < Sentences.Count && Sentences[sentence].Paragraph == paragraph;

    private void Split()
    {
        var archived = new ArchivedText(string.Empty, Text, Points);
        var (first, paragraph, end) = (0, 0, 0);
        var paragraphStart = 0;
        while (first < Words.Count)
        {
            if (Words[first].Start >= end)
            {
                var at = Points.FromUtf16(Words[first].Start);
                end = Points.ToUtf16(Verification.Texts.Sentences.Around(archived, at, at + 1).End);
            }

            var next = first + 1;
            while (next < Words.Count
                && (next - first < MostWordsOfSentence || (IsFigure(next) && _endOfFigure[next] == _endOfFigure[next - 1]))
                && Words[next].Start < end
                && !IsParagraphStart(next))
            {
                next++;
            }

            Sentences.Add(new Sentence(Sentences.Count, paragraph, new Run(first, next)));
            if (next == Words.Count || IsParagraphStart(next))
            {
                AddQuotations(new Run(paragraphStart, next));
                (paragraph, paragraphStart) = (paragraph + 1, next);
            }

            first = next;
        }
    }

    /// <summary>Returns whether a word starts a paragraph: after an empty line, or after a line break unless the next line continues the sentence.</summary>
    private bool IsParagraphStart(int word)
    {
        var gap = GapBefore(word);
        var breaks = gap.Count('\n');
        var isMarked = gap.IndexOfAny(".!?:\u2026") >= 0 && gap.IndexOfAny(".!?:\u2026") < gap.IndexOf('\n');
        return breaks > 1 || (breaks == 1 && (isMarked || Words[word].IsCapital));
    }

    /// <summary>
    /// Returns direct speech between dashes, as in Russian: <c>– Товарооборот вырос, – сообщил министр</c>; empty if the paragraph does not start
    /// with a dash.
    /// </summary>
    private Run DashedSpeech(Run paragraph)
    {
        var gap = GapBefore(paragraph.First);
        var line = paragraph.First == 0 ? Text.AsSpan(0, Words[0].Start) : gap[(gap.LastIndexOf('\n') + 1)..];
        if (line.Trim() is not ("\u2013" or "\u2014" or "-"))
        {
            return default;
        }

        for (var i = paragraph.First + 1; i < paragraph.End; i++)
        {
            var between = GapBefore(i);
            if (between.IndexOfAny('\u2013', '\u2014', '-') > 0
                && between[0] is ',' or '!' or '?' or '.' or '\u2026'
                && Cues.Speech.TryMatch(Words, i, paragraph.End, out _, out _))
            {
                return paragraph with { End = i };
            }
        }

        return paragraph;
    }

    /// <summary>Adds the quotations of a paragraph. An unopened quotation starts with the paragraph, an unclosed one ends with it.</summary>
    private void AddQuotations(Run paragraph)
    {
        if (paragraph.Count == 0)
        {
            return;
        }

        if (DashedSpeech(paragraph) is { Count: > 0 } spoken)
        {
            _quotations.Add(spoken);
            if (Enumerable
                    .Range(spoken.End, paragraph.End - spoken.End)
                    .FirstOrDefault(i => i > spoken.End && GapBefore(i).Trim() is ". \u2013" or ". \u2014" or ". -" or ", \u2013" or ", \u2014")
                is > 0
                    and var again)
            {
                _quotations.Add(paragraph with { First = again }); // – It grew, – said the minister. – It will grow.
            }

            return;
        }

        int? open = null;
        var (isAny, isStraightOpen, depth) = (false, false, 0);
        for (var i = paragraph.First; i <= paragraph.End; i++)
        {
            var start = i == 0 ? 0 : Words[i - 1].End;
            var end = i < Words.Count ? Words[i].Start : Text.Length;
            if (i == paragraph.First)
            {
                start = Math.Max(start, Text.LastIndexOf('\n', Math.Max(0, end - 1), Math.Max(0, end - start)) + 1);
            }

            for (var at = start; at < end && !(i == paragraph.End && Text[at] == '\n'); at++)
            {
                var isStraight = Text[at] == '"';
                if (isStraight && open is not null && !isStraightOpen && IsClosedBehind(at))
                {
                    continue; // «the complex "Dostuk" opens»
                }

                if (Opening.Contains(Text[at], StringComparison.Ordinal) || (isStraight && open is null && (at == 0 || !IsInner(at - 1))))
                {
                    depth = open is null ? 0 : depth + 1;
                    (open, isAny, isStraightOpen) = (open ?? i, true, open is null ? isStraight : isStraightOpen);
                }
                else if (Closing.Contains(Text[at], StringComparison.Ordinal) || isStraight)
                {
                    if (depth > 0 && IsClosedBehind(at))
                    {
                        depth--; // «the complex «Dostuk» opens»; often one closing mark is printed for both
                        continue;
                    }

                    Add(open ?? (isAny ? i : paragraph.First), i);
                    (open, isAny, depth) = (null, true, 0);
                }
            }
        }

        if (open is { } from)
        {
            Add(from, paragraph.End);
        }

        void Add(int from, int to)
        {
            if (to - from >= FewestQuotedWords)
            {
                _quotations.Add(new Run(from, to));
            }
        }

        // Returns whether a closing mark follows in the paragraph before the next opening mark.
        bool IsClosedBehind(int at)
        {
            var rest = Text.AsSpan(at + 1, (paragraph.End < Words.Count ? Words[paragraph.End].Start : Text.Length) - at - 1);
            var closes = rest.IndexOfAny(Closing);
            return closes >= 0 && (rest.IndexOfAny(Opening) is var opens && (opens < 0 || opens > closes));
        }

        bool IsInner(int at) => char.IsLetterOrDigit(Text[at]) || Text[at] is ',' or '.' or '!' or '?';
    }
}
