using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1006: a cell is no value of its declared type, category or constraints.</summary>
public sealed class BadCell() : Rule("KZKG1006", "Bad cell", "form")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var table in context.Package.Tables)
        {
            foreach (var field in table.Schema.Fields.Where(f => table.ColumnOf(f.Name) >= 0))
            {
                foreach (var row in table.Rows.Where(r => !r.IsMalformed))
                {
                    var cell = row[field.Name];
                    if (Problem(field, table.Schema, cell.Text) is { } problem)
                    {
                        yield return At(table.PlaceOf(cell), $"{field.Name}: {problem}", context.FactsOf(row));
                    }
                }
            }
        }
    }

    private static string? Problem(FieldSchema field, TableSchema table, string text)
    {
        if (text.Length == 0)
        {
            return field.Constraints.Required || (table.PrimaryKey.Count == 1 && string.Equals(table.PrimaryKey[0], field.Name, StringComparison.Ordinal))
                ? "the cell is empty; a value is required"
                : null;
        }

        if (field.Type.Problem(text) is { } problem)
        {
            return problem;
        }

        foreach (var value in field.Type.Split(text))
        {
            if (field.Categories.Count > 0 && !field.Categories.Contains(value, StringComparer.Ordinal))
            {
                return $"{Printable.Quote(value)} is no category of this column; use one of {string.Join(", ", field.Categories)}";
            }

            if (field.Constraints.Problem(value) is { } violated)
            {
                return violated;
            }
        }

        return null;
    }
}
