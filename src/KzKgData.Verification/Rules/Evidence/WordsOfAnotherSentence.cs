using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>
/// KZKG2030: a cited qualifier does not qualify the figure, or a period is cited from another sentence although the figure's own sentence prints one.
/// </summary>
public sealed class WordsOfAnotherSentence() : ArchiveRule("KZKG2030", "Evidence from another sentence")
{
    private const int MostWordsBefore = 2;
    private const int LongestMonth = 31;

    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Claims, TableRole.Mentions, TableRole.Citations];

    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        var citedBy = new Lazy<ILookup<Mention, Fact>>(() =>
            context.Dataset.Citations.Where(c => c.CitedFact is not null).ToLookup(c => c.Mention, c => c.CitedFact!.Value));
        var takesPeriod = context.Package.FindTable(TableRole.Claims)?.Schema.Field(KnownColumn.Period) is { CarriedBy.Count: > 0 };
        foreach (var claim in context.Dataset.Claims)
        {
            if (claim.ValueMention is not { } figure
                || context.TextOf(figure.Source) is not { } text
                || figure.End > text.Points.Count
                || figure.End <= figure.Start)
            {
                continue;
            }

            var bound = claim.QualifierWord.Length > 0 ? Cited(context, claim, figure, "qualifier") : null;
            var period =
                claim.Period is not null && Cited(context, claim, figure, "period") is { } own && IsElsewhere(text, figure, own.Mention)
                    ? own
                    : (Citation?)null;
            var isUndated = takesPeriod && claim.Period is null && claim.Row["period"].IsEmpty;
            if (bound is null && period is null && !isUndated)
            {
                continue;
            }

            var sentence = Sentences.Around(text, figure.Start, figure.End);
            if (bound is { Mention: var word } qualifier
                && ProblemOfBound(context.FiguresOf(figure.Source), text, figure, word, sentence) is var (problem, severity))
            {
                yield return At(
                    qualifier.Row.PlaceOf("mention"),
                    $"the qualifier of {claim.Id} cites {word.Id} ({Printable.Quote(word.Printed)}), {problem}; cite the word that qualifies "
                    + $"{Printable.Quote(figure.Printed)}, or leave the qualifier empty",
                    [claim.Id]) with
                {
                    Severity = severity,
                };
            }

            if (isUndated && OtherPeriod(context, citedBy.Value, claim, figure, sentence) is { } left)
            {
                yield return At(
                    claim.Row.PlaceOf("period"),
                    $"{claim.Id} has no period, but the sentence of {Printable.Quote(figure.Printed)} prints {Printable.Quote(left.PrintedIn(text))}, which "
                    + $"no fact of it cites; cite it, or exclude it and name what it is about",
                    [claim.Id]) with
                {
                    Severity = Severity.Warning,
                };
            }

            if (period is { } cited && OtherPeriod(context, citedBy.Value, claim, figure, sentence) is { } other)
            {
                yield return At(
                    cited.Row.PlaceOf("mention"),
                    $"the period of {claim.Id} cites {cited.Mention.Id} ({Printable.Quote(cited.Mention.Printed)}) from another sentence, but the sentence "
                    + $"of {Printable.Quote(figure.Printed)} prints {Printable.Quote(other.PrintedIn(text))}, which no fact of it cites; cite the right "
                    + $"period, or exclude the other and name what it is about",
                    [claim.Id]) with
                {
                    Severity = Severity.Warning,
                };
            }
        }
    }

    private static Citation? Cited(RuleContext context, Claim claim, Mention figure, string field) =>
        context.Dataset.FindCitation(claim.Fact, field) is { } citation
        && citation.Mention.Source == figure.Source
        && citation.Mention.End > citation.Mention.Start
            ? citation
            : null;

    /// <summary>Whether a mention is in another sentence than a figure.</summary>
    private static bool IsElsewhere(ArchivedText text, Mention figure, Mention mention) =>
        mention.End <= figure.Start ? Sentences.EndBetween(text, mention.End, figure.Start)
        : mention.Start >= figure.End && (mention.Start >= text.Points.Count || Sentences.EndBetween(text, figure.End, mention.Start));

    private static bool IsOutside(Mention mention, (int Start, int End) sentence) => mention.End <= sentence.Start || mention.Start >= sentence.End;

    private static (Message Problem, Severity Severity)? ProblemOfBound(
        TextFigure[] figures,
        ArchivedText text,
        Mention figure,
        Mention word,
        (int Start, int End) sentence)
    {
        if (IsPartOfCompound(text.Points, word))
        {
            return ($"which is part of a longer word", Severity.Error);
        }

        if (IsOutside(word, sentence))
        {
            return ($"which is in another sentence than the figure", Severity.Error);
        }

        // In a list, the word before the first figure may apply to all; "over the first nine months" qualifies none of them.
        return
            FigureBehind(figures, text.Points, word)
                is { Kind: PrintedFigure.Period or PrintedFigure.Date or PrintedFigure.Duration or PrintedFigure.Time } time
            && time.Start != figure.Start
            ? ($"which precedes {Printable.Quote(time.PrintedIn(text))}", Severity.Warning)
            : null;
    }

    /// <summary>Whether a hyphen or an apostrophe joins a word to adjacent letters, as in "carry-over".</summary>
    private static bool IsPartOfCompound(CodePoints points, Mention word) =>
        IsJoined(points.SpanOf(word.Start - 2, word.Start), 1) || IsJoined(points.SpanOf(word.End, word.End + 2), 0);

    private static bool IsJoined(ReadOnlySpan<char> pair, int joint) =>
        pair.Length == 2 && pair[joint] is '-' or '\u2010' or '\u2011' or '\'' or '\u2019' && char.IsLetter(pair[1 - joint]);

    /// <summary>Returns the figure that follows a word with at most two other words, and only spaces, in between; null if there is none.</summary>
    private static TextFigure? FigureBehind(TextFigure[] figures, CodePoints points, Mention word)
    {
        var i = BinarySearch.FirstIndex(figures, word.End, f => f.Start);
        if (i == figures.Length)
        {
            return null;
        }

        var words = 0;
        var between = points.SpanOf(word.End, figures[i].Start);
        for (var at = 0; at < between.Length; at++)
        {
            if (at == 0 ? between[at] is not (' ' or '\u00A0') : !char.IsLetter(between[at]) && between[at] is not (' ' or '\u00A0'))
            {
                return null;
            }

            words += char.IsLetter(between[at]) && (at == 0 || !char.IsLetter(between[at - 1])) ? 1 : 0;
        }

        return words <= MostWordsBefore ? figures[i] : null;
    }

    /// <summary>
    /// Returns a period in the sentence of a figure that conflicts with the claim's, is not its base, is not cited for a fact of that sentence, and is
    /// not excluded with what it is about; null if there is none. Any period conflicts with a claim without one.
    /// </summary>
    private static TextFigure? OtherPeriod(RuleContext context, ILookup<Mention, Fact> citedBy, Claim claim, Mention figure, (int Start, int End) sentence)
    {
        var figures = context.FiguresOf(figure.Source);
        for (var i = 0; i < figures.Length; i++)
        {
            var printed = figures[i];
            if (printed.Start >= sentence.Start && printed.End <= sentence.End
                && printed.Kind is PrintedFigure.Period
                && printed.Resolve(figure.Source.PublishedOn) is { Period: var days }
                && days != claim.BasePeriod
                && (claim.Period is { } own ? SaysOtherwise(days, own) : printed.Relation.Length == 0)
                && context.CoversOf(figure.Source)[i].Mention is var row
                && (row == FigureWithoutMention.NoMention || !IsAccountedFor(context.Dataset.MentionAt(row))))
            {
                return printed;
            }
        }

        return null;

        bool IsAccountedFor(Mention mention) =>
            context.Dataset.FindExclusion(mention) is { } exclusion
                ? exclusion.Values("about").Count > 0
                : citedBy[mention].Any(f => IsOfSentence(context.Dataset, f, figure.Source, sentence));
    }

    /// <summary>
    /// Whether a period conflicts with another: it does not overlap it, or is a range of several months inside it. A surrounding year or a single
    /// month does not conflict.
    /// </summary>
    private static bool SaysOtherwise(Period days, Period period) =>
        days.LastDay < period.FirstDay || period.LastDay < days.FirstDay || (days != period && period.Contains(days) && days.DayCount > LongestMonth);

    /// <summary>Whether a fact accounts for a period. A claim does so only if its figure is in the same sentence.</summary>
    private static bool IsOfSentence(Dataset dataset, Fact fact, Source source, (int Start, int End) sentence) =>
        dataset.ClaimOf(fact)?.ValueMention is not { } value || (value.Source == source && !IsOutside(value, sentence));
}
