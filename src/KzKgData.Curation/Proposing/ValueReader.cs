using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Rules;

namespace KzKgData.Curation.Proposing;

/// <summary>Reads the value, unit and qualifier of a figure.</summary>
internal sealed class ValueReader
{
    private const int LongestQualifier = 3;

    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly IReadOnlyList<ComparableValue> _known;
    private readonly ChangeReader _changes;

    /// <summary>Creates the reader for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The vocabularies of the package.</param>
    /// <param name="known">The quantities of the package and of other proposals, for choosing the reading of ambiguous figures.</param>
    /// <param name="changes">Recognises changes.</param>
    public ValueReader(Passage text, Vocabulary words, IReadOnlyList<ComparableValue> known, ChangeReader changes) =>
        (_text, _words, _known, _changes) = (text, words, known, changes);

    /// <summary>Returns whether a figure is a count with a unit of the package.</summary>
    public bool IsCount(PlacedFigure figure) => figure.Printed.Kind is PrintedFigure.Number && UnitBehind(figure) is not null;

    /// <summary>Sets the value of a claim from its figure.</summary>
    public void Set(ClaimDraft draft, PlacedFigure figure, string kind)
    {
        var printed = figure.Printed;
        draft.Cite("value", new Stretch(printed.Start, printed.End, printed.Kind));
        var reading = printed.Choose(string.Empty);
        if (reading is null)
        {
            draft.Leave("value", $"the figure has no value");
            return;
        }

        if (_changes.Of(draft.Sentence, figure) is { } change)
        {
            draft.Set("reading", change.Convention);
            draft.Doubt($"the multiple is taken to be a change");
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
                draft.Leave("value", $"the figure has several readings", Candidates(printed));
                draft.Set("unit", reading.Unit);
                return;
            }

            if (only != reading)
            {
                draft.Set("reading", only.Convention);
                draft.Doubt($"the reading is chosen by comparable figures, against the convention of the language");
            }

            reading = only;
        }

        if (reading.Convention is Separators.FirstAmount)
        {
            draft.Leave("value", $"the figure has several readings", Candidates(printed));
            draft.Set("unit", reading.Unit);
            return;
        }

        if (reading.To is not null)
        {
            draft.Leave("value", $"the figure is a range", CellValues.Write(reading.Stored), CellValues.Write(reading.To.Stored));
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
            draft.Doubt($"the unit '{draft["unit"]}' is not declared in {DataPackage.DescriptorFileName} (table {_words.Claims.Name}, column unit)");
        }

        SetQualifier(draft, printed, kind);
    }

    private static IEnumerable<string> Candidates(PrintedFigure printed) => printed.Readings.Select(r => r.Convention + " " + CellValues.Write(r.Stored));

    private bool IsPlausible(ClaimDraft draft, FigureReading reading, string kind)
    {
        var comparable = _known.Where(k => k.IsComparable(draft["indicator"], kind, reading.Unit)).ToArray();
        return comparable.Length > 0
            && Array.TrueForAll(
                comparable,
                k => reading.Value <= AmbiguousSeparator.Plausible * k.Value && k.Value <= AmbiguousSeparator.Plausible * reading.Value);
    }

    /// <summary>
    /// Sets the qualifier of a figure. <c>Up to</c> is not a bound: it names a level to reach, as every target does, or a level reached: grew by 9
    /// percent, to $3 billion.
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
            $"the words printed for '{printed.Qualifier}' are not declared in {DataPackage.DescriptorFileName} (table {_words.Claims.Name}, column "
            + $"qualifier)");
    }

    /// <summary>
    /// Sets the qualifier from a bounding verb directly before the figure, as <c>exceeded</c> and <c>превысил</c>, which the figure recogniser does
    /// not include.
    /// </summary>
    private void SetBoundingVerb(ClaimDraft draft)
    {
        var end = draft.Place.First;
        while (end > draft.Sentence.Words.First && Cues.Marks.TryMatch(_text.Words, end - 1, end, out _, out _))
        {
            end--; // "exceeded the mark of $2 billion", "превысил отметку в 2 млрд долларов"
        }

        for (var first = Math.Max(draft.Sentence.Words.First, end - LongestQualifier); first < end; first++)
        {
            if (_words.Qualifiers.TryMatch(_text.Words, first, end, out var run, out var meaning)
                && run.End == end
                && meaning is not Qualifier.UpTo
                && !IsBehindRate(draft, run))
            {
                draft.Set("qualifier", meaning, run, "text");
                return;
            }
        }
    }

    /// <summary>Returns whether words compare a rate with its base, as in <c>rising by 43 percent over $18 million</c>.</summary>
    private bool IsBehindRate(ClaimDraft draft, Run words) =>
        _text.FiguresOf(draft.Sentence).Any(f => f.Printed.Kind is PrintedFigure.Percent && f.Words.End == words.First);

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
}
