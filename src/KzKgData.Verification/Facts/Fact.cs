using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>A row of a curated table.</summary>
/// <param name="Row">The row.</param>
public readonly record struct Fact(Row Row)
{
    /// <summary>The id, unique over all fact tables.</summary>
    public string Id => Row["id"].Text;

    /// <summary>The id in UTF-8.</summary>
    internal ReadOnlySpan<byte> IdUtf8 => Row.Utf8(Row.Table.ColumnOf("id"));

    /// <summary>The name that readers know the fact by; its id where the table declares none.</summary>
    public string Label => Row.Table.Schema.Label is { } label && !Row[label].IsEmpty ? Row[label].Text : Id;

    /// <summary>What stands in the cell of a meaning; empty where the table has no such field.</summary>
    public string Text(Meaning meaning) => Row.Table.Schema.Field(meaning) is { } field ? Row[field.Name].Text : string.Empty;

    /// <summary>The days that stand in the cell of a meaning; null where it is empty or names none.</summary>
    public Period? Days(Meaning meaning) => Period.TryParse(Text(meaning), out var days, out _) ? days : null;

    /// <summary>The names of the cells that must be cited: those with something in them whose field asks for evidence.</summary>
    /// <returns>The fields; a single empty name where the table asks for evidence by the row.</returns>
    public IEnumerable<string> FieldsNeedingEvidence()
    {
        var (schema, row) = (Row.Table.Schema, Row);
        return schema.HasEvidenceFields
            ? schema.Fields.Where(f => f.Evidence == Evidence.Required && !row[f.Name].IsEmpty).Select(f => f.Name)
            : [string.Empty];
    }
}
