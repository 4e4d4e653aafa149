using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1005: the header row does not match the declared columns and their order.</summary>
public sealed class WrongColumns() : Rule("KZKG1005", "Wrong or missing column", "form")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Package.Tables.Where(t => t is { Exists: true, ProblemOfFile: null, HasHeader: true }).SelectMany(t =>
            t.OtherDelimiter is { } delimiter ? [WrongDelimiter(t, delimiter)]
            : t.IsHeaderMalformed ? [] // reported by another rule
            : CheckHeader(t));

    private Finding WrongDelimiter(Table table, char delimiter) => At(
        table.PlaceOf(table.Header[0]),
        $"the header row is a single cell, but the names of its columns are separated by '{(delimiter is '\t' ? @"\t" : delimiter.ToString())}'; declare "
        + $"that as the 'delimiter' in the 'dialect' of the table");

    private IEnumerable<Finding> CheckHeader(Table table)
    {
        var match = table.Schema.FieldsMatch;
        var declared = table.Schema.Fields.Select(f => f.Name).ToArray();
        var found = table.HeaderNamesInOrder;
        var hasNone = !declared.Intersect(found, StringComparer.Ordinal).Any();
        var missing = declared.Except(found, StringComparer.Ordinal).Where(f => match switch
        {
            FieldsMatch.Superset => IsRequired(table.Schema, f),
            FieldsMatch.Partial => IsRequired(table.Schema, f) || hasNone,
            _ => true,
        }).ToArray();
        if (missing.Length > 0)
        {
            var end = table.Header.Count == 0 ? default : table.Header[table.Header.Count - 1];
            yield return At(
                table.PlaceOf(end),
                $"the header row lacks the column(s) {Message.Join($", ", missing)}; add them so that the table can be checked");
        }

        var clean = missing.Length == 0;
        var first = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            var isDeclared = table.Schema.Field(found[i]) is not null;
            if (!first.Add(found[i]) && (isDeclared || match is not (FieldsMatch.Subset or FieldsMatch.Partial)))
            {
                clean = false;
                yield return At(table.PlaceOf(table.Header[i]), $"the column {Printable.Quote(found[i])} appears more than once in the header row; "
                    + $"remove the duplicate");
            }
            else if (!isDeclared && match is not (FieldsMatch.Subset or FieldsMatch.Partial))
            {
                clean = false;
                yield return At(
                    table.PlaceOf(table.Header[i]),
                    $"the column {Printable.Quote(found[i])} is not declared; declare it in {DataPackage.DescriptorFileName} or remove it");
            }
        }

        for (var i = 0; clean && match is FieldsMatch.Exact && i < found.Count; i++)
        {
            if (!string.Equals(found[i], declared[i], StringComparison.Ordinal))
            {
                yield return At(
                    table.PlaceOf(table.Header[i]),
                    $"the column {Printable.Quote(found[i])} is in the place of '{declared[i]}'; put the columns in the declared order");
                yield break;
            }
        }
    }

    private static bool IsRequired(TableSchema table, string field) =>
        table.Field(field)!.Constraints.Required || table.PrimaryKey.Contains(field, StringComparer.Ordinal);
}
