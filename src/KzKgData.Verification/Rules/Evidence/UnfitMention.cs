using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2013: a cited mention is of a kind that cannot carry the cell, or it names something else than the cell says.</summary>
public sealed class UnfitMention() : Rule("KZKG2013", "Unfit mention", "evidence")
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Aliases];

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var aliases = context.Dataset.RowsOf(TableRole.Aliases).ToLookup(r => r["fact"].Text, r => r["alias"].Text, StringComparer.Ordinal);
        foreach (var citation in context.Dataset.Citations)
        {
            if (context.Dataset.FindFact(citation.Fact) is { } fact
                && fact.Row.Table.Schema.Field(citation.Field) is { } field
                && !fact.Row[field.Name].IsEmpty
                && Problem(context.Dataset, aliases, fact, field, citation.Mention) is { } problem)
            {
                yield return At(
                    citation.Row.PlaceOf("mention"),
                    $"{field.Name} of {fact.Id} cites {citation.Mention.Id} ({Printable.Quote(citation.Mention.Printed)}), {problem}",
                    [fact.Id]);
            }
        }
    }

    private static string? Problem(Dataset dataset, ILookup<string, string> aliases, Fact fact, FieldSchema field, Mention mention)
    {
        if (field.CarriedBy.Count == 0)
        {
            return null;
        }

        if (!field.CarriedBy.Contains(mention.Kind, StringComparer.Ordinal))
        {
            return $"a mention of the kind {Printable.Quote(mention.Kind)}; a cell of {field.Name} is carried by {string.Join(", ", field.CarriedBy)}";
        }

        var text = fact.Row[field.Name].Text;
        if (field.Name == fact.Row.Table.Schema.Label)
        {
            return mention.Printed == text ? null : $"which is not what the cell says ({Printable.Quote(text)}); cite the place where it is printed so, or write it as printed";
        }

        if (field.Meaning is Meaning.Ordinal && CellValues.TryInteger(text, out var ordinal) && !Counts(mention, ordinal))
        {
            return $"where no {Printable.Quote(text)} is counted; cite the place that counts it, or write the ordinal as printed";
        }

        // Whoever a cell refers to has to be named there, by name or by an alias on record.
        foreach (var named in fact.Row.Values(field.Name).Select(dataset.FindFact).OfType<Fact>())
        {
            if (field.References.Count > 0 && named.Label != mention.Printed && !aliases[named.Id].Contains(mention.Printed, StringComparer.Ordinal))
            {
                return $"which is neither the name of {named.Id} ({Printable.Quote(named.Label)}) nor an alias of it; cite the place where it is named, or add the alias";
            }
        }

        return null;
    }

    private static bool Counts(Mention mention, long ordinal) =>
        FigureRecogniser.Find(mention.Printed, mention.Source.Language).Any(f => f.Kind is PrintedFigure.Ordinal or PrintedFigure.Number && f.Readings.Any(r => r.Value == ordinal));
}
