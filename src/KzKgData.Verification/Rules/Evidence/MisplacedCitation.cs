using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2004: a citation names a cell that needs none or is empty, or a mention of another source than the fact's.</summary>
public sealed class MisplacedCitation() : Rule("KZKG2004", "Misplaced citation", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var citation in context.Dataset.Citations)
        {
            if (citation.CitedFact is not { } fact || IsInPlace(citation, fact))
            {
                continue; // what names no fact is an unresolved reference
            }

            if ((CellProblem(fact, citation.CitedField?.Name ?? citation.Field) ?? ItemProblem(fact, citation)) is { } problem)
            {
                yield return At(citation.Row.PlaceOf("field"), problem, [fact.Id]);
            }
            else if (SourceOf(fact) is { } source
                && !IsDateCitedElsewhere(citation, fact)
                && !string.Equals(source, citation.Mention.Source.Id, StringComparison.Ordinal))
            {
                yield return At(
                    citation.Row.PlaceOf("mention"),
                    $"the mention {citation.Mention.Id} stands in {citation.Mention.Source.Id}, but {fact.Id} is a fact of {Printable.Quote(source)}; "
                    + $"cite a mention of that source",
                    [fact.Id]);
            }
        }
    }

    /// <summary>A citation of one item, as of <c>stated_by[2]</c>, needs a list that has it.</summary>
    private static Message? ItemProblem(Fact fact, Citation citation) =>
        citation is { Item: { } item, CitedField: { } field } && (field.Type.ItemType is null || item < 1 || item > fact.Row.Values(field.Name).Count)
            ? $"the cell {field.Name} of {fact.Id} has no item {item.ToString(CultureInfo.InvariantCulture)}; name one that it has, or the field alone"
            : (Message?)null;

    private static bool IsDateCitedElsewhere(Citation citation, Fact fact) =>
        fact.Row.Table.Schema.Role is TableRole.Sources
        && citation.CitedField?.Name is "published"
        && fact.Row["published" + Basis.Suffix].Text is Basis.CitedElsewhere;

    /// <summary>Whether a citation is known to be in place; where it is not, it has to be looked at closely.</summary>
    private static bool IsInPlace(Citation citation, Fact fact)
    {
        var table = fact.Row.Table;
        return citation is { CitedField: { TakesCitation: true } field, Item: null }
            && !fact.Row.Utf8(table.ColumnOf(field.Name)).IsEmpty
            && table.Schema.Role is not TableRole.Sources
            && fact.Row.Utf8(table.ColumnOf("source")).SequenceEqual(citation.Mention.Source.IdUtf8);
    }

    /// <summary>The source that a fact is taken from; null where the table does not bind its facts to one.</summary>
    private static string? SourceOf(Fact fact) => fact.Row.Table.Schema switch
    {
        { Role: TableRole.Sources } => fact.Id,
        var schema when schema.Field(KnownColumn.Source) is not null => fact.Row["source"].Text,
        _ => null,
    };

    private static Message? CellProblem(Fact fact, string field)
    {
        var schema = fact.Row.Table.Schema;
        if (!schema.HasEvidenceFields)
        {
            return field.Length == 0 ? (Message?)null : $"the rows of '{schema.Name}' are cited as a whole; leave the field empty";
        }

        if (schema.Field(field) is not { } column)
        {
            return $"there is no field {Printable.Quote(field)} in '{schema.Name}'; name one of "
                + $"{Message.Join($", ", schema.Fields.Where(f => f.TakesCitation).Select(f => f.Name))}";
        }

        if (!column.TakesCitation)
        {
            return $"the field '{field}' of '{schema.Name}' takes no citation; remove the row";
        }

        return fact.Row[field].IsEmpty
            ? $"the cell {field} of {fact.Id} is empty, so nothing can be cited for it; fill the cell or remove the row"
            : (Message?)null;
    }
}
