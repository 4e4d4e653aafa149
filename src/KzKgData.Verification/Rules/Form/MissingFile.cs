using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1002: the file of a declared table is missing.</summary>
public sealed class MissingFile() : Rule("KZKG1002", "Missing file", "form")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context
            .Package.Tables.Where(t => t.MissingPath is not null)
            .Select(t =>
                At(
                    t.Schema.PathPlace,
                    $"the table '{t.Schema.Name}' has no file {new NamedFile(t.MissingPath!)}; add the file (a header row is enough) or remove the resource"));
}
