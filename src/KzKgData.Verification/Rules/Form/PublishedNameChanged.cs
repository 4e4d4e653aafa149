using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1013: a published id or category is missing, reused or renumbered.</summary>
public sealed class PublishedNameChanged() : Rule("KZKG1013", "Published name changed", "form")
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Published];

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Package.FindTable(TableRole.Published) is null ? $"the package has no table of published names" : (Message?)null;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        if (context.Package.FindTable(TableRole.Published) is not { } list)
        {
            yield break;
        }

        var published = PublishedNames.Of(context.Package);
        foreach (var row in list.Rows.Where(r => !r.IsMalformed && r["of"].Text.Length > 0))
        {
            if (ProblemOf(row, published) is { } problem)
            {
                yield return At(
                    row.PlaceOf("name"),
                    $"{Printable.Quote(row["name"].Text)} of {Printable.Quote(row["of"].Text)} {problem}",
                    context.FactsOf(row));
            }
        }
    }

    private static Message? ProblemOf(Row row, PublishedNames published)
    {
        var (of, name, instead, isWithdrawn) = (row["of"].Text, row["name"].Text, row["instead"].Text, row["withdrawn"].Text.Length > 0);
        return published.CategoriesOf(of) is { } categories ? ProblemOf(row, categories, name, isWithdrawn)
            : published.TableOf(of) is not { } table
                ? $"was published, but there is no such table or enumeration; restore it, or remove this row if it was never released"
            : row["number"].Text.Length > 0 ? $"is the id of a row, which has no number; leave 'number' empty"
            : !table.IsReadable ? null
            : published.Has(table, name) ? (isWithdrawn ? (Message)$"is withdrawn but used again; give the new row an id that was never used" : null)
            : !isWithdrawn
                ? $"was published but its row is missing; restore the row, or give the reason in 'withdrawn' and the replacement, if any, in 'instead'"
            : instead.Length > 0 && !published.Has(table, instead) ? $"names the replacement {Printable.Quote(instead)}, but there is no such row; "
                + $"correct 'instead'"
            : (Message?)null;
    }

    private static Message? ProblemOf(Row row, IReadOnlyList<string> categories, string name, bool isWithdrawn)
    {
        var number = categories.TakeWhile(c => c != name).Count() + 1;
        return number > categories.Count ? $"was published but the category is missing; restore it in its place, even if no row uses it"
            : isWithdrawn ? $"is a category, and categories cannot be withdrawn; leave 'withdrawn' empty"
            : CellValues.TryInteger(row["number"].Text, out var before) && before == number ? (Message?)null
            : $"was published as {Printable.Quote(row["number"].Text)} but is now number {number}, so compiled programs would read another category; "
            + $"move it back to its place, and add new categories at the end";
    }
}
