using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2004: a citation is for a cell that takes none or is empty, or names a mention of another source.</summary>
public sealed class MisplacedCitation() : Rule("KZKG2004", "Misplaced citation", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var citation in context.Dataset.Citations)
        {
            if (citation.CitedFact is not { } fact || IsInPlace(citation, fact))
            {
                continue; // an unknown fact is an unresolved reference
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
                    $"the mention {citation.Mention.Id} is in {citation.Mention.Source.Id}, but {fact.Id} is a fact of {Printable.Quote(source)}; "
                    + $"cite a mention of that source",
                    [fact.Id]);
            }
        }
    }

    /// <summary>Checks that the cell of an item citation, such as <c>stated_by[2]</c>, is a list with such an item.</summary>
    private static Message? ItemProblem(Fact fact, Citation citation) =>
        citation is { Item: { } item, CitedField: { } field } && (field.Type.ItemType is null || item < 1 || item > fact.Row.Values(field.Name).Count)
            ? $"the cell {field.Name} of {fact.Id} has no item {item.ToString(CultureInfo.InvariantCulture)}; correct the number, or name the field alone"
            : (Message?)null;

    private static bool IsDateCitedElsewhere(Citation citation, Fact fact) =>
        fact.Row.Table.Schema.Role is TableRole.Sources
        && citation.CitedField?.Name is "published"
        && fact.Row["published" + Basis.Suffix].Text is Basis.CitedElsewhere;

    /// <summary>A fast check for the common case. If false, the citation needs the full check.</summary>
    private static bool IsInPlace(Citation citation, Fact fact)
    {
        var table = fact.Row.Table;
        return citation is { CitedField: { TakesCitation: true } field, Item: null }
            && !fact.Row.Utf8(table.ColumnOf(field.Name)).IsEmpty
            && table.Schema.Role is not TableRole.Sources
            && fact.Row.Utf8(table.ColumnOf("source")).SequenceEqual(citation.Mention.Source.IdUtf8);
    }

    /// <summary>Returns the source of a fact; null if the table has no column for it.</summary>
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
            ? $"the cell {field} of {fact.Id} is empty, so it takes no citation; fill in the cell or remove the row"
            : (Message?)null;
    }
}
