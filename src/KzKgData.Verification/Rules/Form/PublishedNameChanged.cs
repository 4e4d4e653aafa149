using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1013: an id or a category that has been published is gone, is used again, or has another number.</summary>
public sealed class PublishedNameChanged() : Rule("KZKG1013", "Published name changed", "form")
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Published];

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Package.FindTable(TableRole.Published) is null ? $"the package has no table of what has been published" : (Message?)null;

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
                ? $"has been published, and there is no such table or enumeration; put it back, or remove the row if nobody has ever had it"
            : row["number"].Text.Length > 0 ? $"is the id of a row and has no number; leave 'number' empty"
            : !table.IsReadable ? null
            : published.Has(table, name) ? (isWithdrawn ? (Message)$"is withdrawn and there again; give the new row an id that was never used" : null)
            : !isWithdrawn
                ? $"has been published and is gone; put its row back, or say in 'withdrawn' why it is gone and in 'instead' which row stands for it, if "
                    + $"one does"
            : instead.Length > 0 && !published.Has(table, instead) ? $"names {Printable.Quote(instead)} to stand for it, and there is no such row"
            : (Message?)null;
    }

    private static Message? ProblemOf(Row row, IReadOnlyList<string> categories, string name, bool isWithdrawn)
    {
        var number = categories.TakeWhile(c => c != name).Count() + 1;
        return number > categories.Count ? $"has been published and is gone; put the category back into its place, where it may stay unused"
            : isWithdrawn ? $"is a category, and these stay; leave 'withdrawn' empty"
            : CellValues.TryInteger(row["number"].Text, out var before) && before == number ? (Message?)null
            : $"has been published as {Printable.Quote(row["number"].Text)} and has the number {number} now, so that programs compiled before read "
                + $"another one; put it back into its place, and new categories behind all others";
    }
}
