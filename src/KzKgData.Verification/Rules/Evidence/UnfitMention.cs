using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2013: a cited mention has the wrong kind for the cell, or does not match it.</summary>
public sealed class UnfitMention() : Rule("KZKG2013", "Mention does not match the cell", "evidence")
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Aliases];

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var aliases = context.Dataset.RowsOf(TableRole.Aliases).ToLookup(r => r["fact"].Text, r => r["alias"].Text, StringComparer.Ordinal);
        foreach (var citation in context.Dataset.Citations)
        {
            if (citation.CitedField is { CarriedBy.Count: > 0 } field
                && citation.CitedFact is { } fact
                && !fact.Row[field.Name].IsEmpty
                && Problem(context.Dataset, aliases, fact, field, citation) is { } problem)
            {
                yield return At(
                    citation.Row.PlaceOf("mention"),
                    $"{field.Name} of {fact.Id} cites {citation.Mention.Id} ({Printable.Quote(citation.Mention.Printed)}), {problem}",
                    [fact.Id]);
            }
        }

        foreach (var nearer in NearerSpeaker.Find(context.Dataset, aliases, m => SentenceOf(context, m)))
        {
            yield return At(
                nearer.Citation.Row.PlaceOf("mention"),
                $"stated_by of {nearer.Claim.Id} cites {nearer.Citation.Mention.Id} ({Printable.Quote(nearer.Citation.Mention.Printed)}), but "
                + $"{nearer.Other.Id} ({Printable.Quote(nearer.Other.Printed)}) is nearer to the "
                + $"figure{(nearer.IsInSentence ? $", in its sentence" : Message.Empty)}; check who speaks, and if the row is right, "
                + $"{AnswerTo(nearer)}",
                [nearer.Claim.Id]) with
            {
                Severity = Severity.Warning, // the nearer name may be the person addressed
            };
        }
    }

    private static (int Start, int End)? SentenceOf(RuleContext context, Mention figure) =>
        context.TextOf(figure.Source) is { } text && figure.Start < figure.End && figure.End <= text.Points.Count
            ? Sentences.Around(text, figure.Start, figure.End)
            : null;

    private static Message AnswerTo(NearerSpeaker nearer) =>
        nearer switch
        {
            { HasBasis: false } =>
                $"give the basis in attribution (inferred: carried over from an earlier sentence) or in stated_by_basis ({Basis.CarriedOver} or "
                    + $"{Basis.SpokenTo})",
            { IsInSentence: true } => $"write {Basis.SpokenTo} in stated_by_basis, as the sentence names the person addressed",
            _ => $"write {Basis.CarriedOver} (from an earlier sentence) or {Basis.SpokenTo} in stated_by_basis",
        };

    private static Message? Problem(Dataset dataset, ILookup<string, string> aliases, Fact fact, FieldSchema field, Citation citation)
    {
        var mention = citation.Mention;
        if (!field.CarriedBy.Contains(mention.Kind, StringComparer.Ordinal))
        {
            return $"a mention of the kind {Printable.Quote(mention.Kind)}; {field.Name} needs a mention of the kind {Message.Join($", ", field.CarriedBy)}";
        }

        var text = fact.Row[field.Name].Text;
        if (field.References.Count > 0)
        {
            return ProblemOfNames(dataset, aliases, fact, field, citation);
        }

        return field switch
        {
            { Categories.Count: > 0 } => CategoryWords.Problem(field, text, mention),
            { Type.Kind: FieldKind.Text } when mention.Printed != text =>
                $"which differs from the cell ({Printable.Quote(text)}); cite the place that prints it exactly, or write it as printed",
            { Type.Kind: FieldKind.WholeNumber or FieldKind.Number } when !IsValueOfClaim(fact, field) && !Prints(mention, text) =>
                $"which does not print {Printable.Quote(text)}; correct the number, or cite the place that prints it",
            _ => null,
        };
    }

    /// <summary>
    /// Checks that a mention names everyone the cell refers to, by name or by a recorded alias. Items with their own citation are checked separately.
    /// </summary>
    private static Message? ProblemOfNames(Dataset dataset, ILookup<string, string> aliases, Fact fact, FieldSchema field, Citation citation)
    {
        var mention = citation.Mention;
        var ids = fact.Row.Values(field.Name);
        int[] apart = ids.Count < 2 ? [] : [.. dataset.FindCitations(fact, fact.Row.Table.Schema.PositionOf(field.Name)).Select(c => c.Item ?? 0)];
        return ids
            .Where((_, i) => citation.Item is { } item ? i == item - 1 : !apart.Contains(i + 1))
            .Select(dataset.FindFact)
            .OfType<Fact>()
            .Where(named => named.Label != mention.Printed && !aliases[named.Id].Contains(mention.Printed, StringComparer.Ordinal))
            .Select(named => (Message)(
                $"which is neither the name of {named.Id} ({Printable.Quote(named.Label)}) nor one of its aliases; cite the place that names it, or add the "
                + $"alias"))
            .FirstOrDefault();
    }

    // The value of a claim has readings, which another rule checks.
    private static bool IsValueOfClaim(Fact fact, FieldSchema field) => fact.Row.Table.Schema.Role is TableRole.Claims && field.Name is "value";

    private static bool Prints(Mention mention, string number) =>
        !CellValues.TryNumber(number, out var value) // another rule reports invalid numbers
        || FigureRecogniser.Find(mention.Printed, mention.Source.Language)
            .Append(FigureRecogniser.Read(mention.Printed, mention.Source.Language, PrintedFigure.Number)) // 2026 may be a year and a number
            .OfType<PrintedFigure>()
            .Any(f => f.Readings.Any(r => r.Value == value));
}
