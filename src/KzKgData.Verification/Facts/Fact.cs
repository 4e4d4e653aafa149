using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>A row of a curated table.</summary>
/// <param name="Row">The row.</param>
public sealed record Fact(Row Row)
{
    /// <summary>The id, unique over all fact tables.</summary>
    public string Id => Row["id"].Text;

    /// <summary>The name that readers know the fact by; its id where the table declares none.</summary>
    public string Label => Row.Table.Schema.Label is { } label && !Row[label].IsEmpty ? Row[label].Text : Id;

    /// <summary>The names of the cells that must be cited: those with something in them whose field asks for evidence.</summary>
    /// <returns>The fields; a single empty name where the table asks for evidence by the row.</returns>
    public IEnumerable<string> FieldsNeedingEvidence()
    {
        var schema = Row.Table.Schema;
        return schema.HasEvidenceFields
            ? schema.Fields.Where(f => f.Evidence == Evidence.Required && !Row[f.Name].IsEmpty).Select(f => f.Name)
            : [string.Empty];
    }
}
