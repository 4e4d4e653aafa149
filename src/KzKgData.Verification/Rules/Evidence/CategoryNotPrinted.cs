using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2035: the category or subject of a claim has no words in its text.</summary>
public sealed class CategoryNotPrinted() : ArchiveRule("KZKG2035", "Category not printed", Severity.Warning)
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Claims, TableRole.Mentions, TableRole.Citations];

    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        var fields =
            context.Package.FindTable(TableRole.Claims)?.Schema.Fields.Where(f => f is { Evidence: Evidence.Editorial, PrintedAs.Count: > 0 }).ToArray() ?? [];
        var sides = context.Package.SideFields.Where(f => f.PrintedAs.Count > 0).ToArray();
        var states = sides.SelectMany(f => f.PrintedAs.Keys).Distinct(StringComparer.Ordinal).ToArray();
        var ends = new Dictionary<string, (string One, string Other)?>(StringComparer.Ordinal);
        var texts = new PrintedCategories?[context.Dataset.Sources.Count];
        foreach (var claim in fields.Length + sides.Length == 0 ? [] : context.Dataset.Claims)
        {
            if (claim.ValueMention is not { } figure
                || context.TextOf(figure.Source) is not { } text
                || figure.Start < 0
                || figure.End > text.Points.Count
                || figure.End <= figure.Start)
            {
                continue;
            }

            var printed = texts[figure.Source.Number] ??= new PrintedCategories(figure.Source, text, fields);
            foreach (var field in fields)
            {
                if (ProblemOf(printed, claim, field, figure) is { } problem)
                {
                    yield return At(
                        claim.Row.PlaceOf(field.Name),
                        $"the {field.Name} of {claim.Id} is {Printable.Quote(claim.Row[field.Name].Text)}, {problem}; correct the cell, or declare the words "
                        + $"that texts use for it in {DataPackage.DescriptorFileName} (kzkg:printedAs)",
                        [claim.Id]);
                }
            }

            if (!ends.TryGetValue(claim.Subject, out var subject))
            {
                subject = MutualSubject.Of(claim.Subject) is { } mutual ? (mutual.One, mutual.Other) : MutualSubject.EndsOf(claim.Subject);
                ends.Add(claim.Subject, subject);
            }

            if (subject is { } two && UnnamedStates(printed, two, states, sides) is { Length: > 0 } unnamed)
            {
                yield return At(
                    claim.Row.PlaceOf("subject"),
                    $"the subject of {claim.Id} is {Printable.Quote(claim.Subject)}, but {figure.Source.Id} has no word for {Listed(unnamed)}, only for "
                    + $"other states; correct the cell, or declare the words for that state in {DataPackage.DescriptorFileName} (kzkg:printedAs)",
                    [claim.Id]);
            }
        }
    }

    private static Message? ProblemOf(PrintedCategories printed, Claim claim, FieldSchema field, Mention figure)
    {
        var category = claim.Row[field.Name].Text;
        if (!CategoryWords.Declared(field, category, figure.Source.Language).Any())
        {
            return null;
        }

        var sentence = printed.In(field, figure);
        if (sentence.Contains(category, StringComparer.Ordinal))
        {
            return null;
        }

        if (sentence.Where(IsPossible).ToArray() is { Length: > 0 } others)
        {
            return $"but the sentence of {Printable.Quote(figure.Printed)} has only words for {Listed(others)}";
        }

        return
            printed.FirstEnd(field, category) > figure.Start
            && field.PrintedAs.Keys.Where(c => IsPossible(c) && printed.FirstEnd(field, c) <= figure.Start).ToArray() is { Length: > 0 } before
            ? $"but the text before {Printable.Quote(figure.Printed)} has only words for {Listed(before)}"
            : (Message?)null;

        // A rank is not an amount of trade, whatever words are beside it.
        bool IsPossible(string other) =>
            !field.Conditions.TryGetValue(other, out var condition)
            || condition.Kinds.Count == 0
            || condition.Kinds.Contains(claim.Row["kind"].Text, StringComparer.Ordinal);
    }

    private static Message Listed(IEnumerable<string> categories) =>
        Message.Join($" and ", categories.OrderBy(c => c, StringComparer.Ordinal).Select(Printable.Quote));

    /// <summary>Returns the states of the subject that have declared words but none in the text, if the text has words for another state.</summary>
    private static string[] UnnamedStates(PrintedCategories printed, (string One, string Other) subject, string[] states, FieldSchema[] sides)
    {
        foreach (var other in states)
        {
            if (!IsOf(subject, other) && printed.Holds(sides, other))
            {
                return Unnamed(printed, subject, states, sides);
            }
        }

        return [];

        static string[] Unnamed(PrintedCategories printed, (string One, string Other) subject, string[] states, FieldSchema[] sides) =>
            Array.FindAll(
                states,
                s => IsOf(subject, s) && sides.Any(f => CategoryWords.Declared(f, s, printed.Source.Language).Any()) && !printed.Holds(sides, s));

        static bool IsOf((string One, string Other) subject, string state) =>
            string.Equals(state, subject.One, StringComparison.OrdinalIgnoreCase) || string.Equals(state, subject.Other, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The places of category words in one text. Each sentence and each category is looked up once.</summary>
    private sealed class PrintedCategories(Source source, ArchivedText text, FieldSchema[] fields)
    {
        private readonly Dictionary<(string Field, string Category), int> _firstEnds = [];
        private readonly Dictionary<string, IReadOnlyList<string>> _held = new(StringComparer.Ordinal);
        private (int Start, int End) _sentence = (-1, -1);
        private FoldedWords? _words;

        public Source Source { get; } = source;

        /// <summary>Returns the categories of a field whose words are in the sentence of a figure.</summary>
        public IReadOnlyList<string> In(FieldSchema field, Mention figure)
        {
            if (figure.Start < _sentence.Start || figure.End > _sentence.End)
            {
                _sentence = Sentences.Around(text, figure.Start, figure.End);
                var words = new FoldedWords(text.Points.SpanOf(_sentence.Start, _sentence.End).ToString());
                foreach (var each in fields)
                {
                    _held[each.Name] = CategoryWords.AllHeld(each, words, Source.Language);
                }
            }

            return _held[field.Name];
        }

        /// <summary>Whether the text has words for a category of any of some fields.</summary>
        public bool Holds(FieldSchema[] sides, string category)
        {
            foreach (var field in sides)
            {
                if (FirstEnd(field, category) != int.MaxValue)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Returns the end offset of the first words for a category, in code points; <see cref="int.MaxValue"/> if there are none.</summary>
        public int FirstEnd(FieldSchema field, string category)
        {
            if (!_firstEnds.TryGetValue((field.Name, category), out var end))
            {
                var found = CategoryWords.FirstEnd(field, category, _words ??= new FoldedWords(text.Text), Source.Language);
                _firstEnds.Add((field.Name, category), end = found < 0 ? int.MaxValue : text.Points.FromUtf16(found));
            }

            return end;
        }
    }
}
