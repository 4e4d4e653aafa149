using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1005: the header row does not hold exactly the declared columns in their order.</summary>
public sealed class WrongColumns() : Rule("KZKG1005", "Wrong or missing column", "form")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Package.Tables.Where(t => t.Exists && !t.IsHeaderMalformed).SelectMany(CheckHeader); // a malformed header has its own finding

    private IEnumerable<Finding> CheckHeader(Table table)
    {
        var declared = table.Schema.Fields.Select(f => f.Name).ToArray();
        var found = table.Header.Select(c => c.Text).ToArray();
        var missing = declared.Except(found, StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
        {
            var end = table.Header.Count == 0 ? default : table.Header[table.Header.Count - 1];
            yield return At(table.PlaceOf(end), $"the header row lacks the column(s) {string.Join(", ", missing)}; add them, the table cannot be used before");
        }

        var clean = missing.Length == 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (Array.IndexOf(found, found[i]) != i)
            {
                clean = false;
                yield return At(table.PlaceOf(table.Header[i]), $"the column {Printable.Quote(found[i])} stands in the header row twice; remove one");
            }
            else if (Array.IndexOf(declared, found[i]) < 0)
            {
                clean = false;
                yield return At(table.PlaceOf(table.Header[i]), $"the column {Printable.Quote(found[i])} is not declared; declare it in {DataPackage.DescriptorFileName} or remove it");
            }
        }

        for (var i = 0; clean && i < found.Length; i++)
        {
            if (!string.Equals(found[i], declared[i], StringComparison.Ordinal))
            {
                yield return At(table.PlaceOf(table.Header[i]), $"the column {Printable.Quote(found[i])} stands where '{declared[i]}' is declared; put the columns into the declared order");
                yield break;
            }
        }
    }
}
