using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>Writes a member for every row of a table that people name in code, made from its id alone.</summary>
internal static class NamedRowsEmitter
{
    /// <param name="content">The rows.</param>
    /// <param name="target">What the project asks for.</param>
    /// <param name="describe">What the tooltip of a row says, by its id; null for its id and label.</param>
    public static string Emit(TableContent content, Target target, Func<string, string?> describe)
    {
        var shape = content.Shape;
        var ids = content.Column(shape.SingleKey!).ToArray();
        var names = RowNames.Of(shape, ids).Names;
        var labels = shape.Columns.FirstOrDefault(c => c.Field == shape.Label) is { } label ? content.Column(label).ToArray() : ids;
        var writer = new SourceWriter();
        writer.Line($"namespace {target.Namespace};").Line();
        using (writer.Open($"public sealed partial class {shape.TableClass}"))
        {
            var written = new HashSet<string>(StringComparer.Ordinal);
            for (var row = 0; row < ids.Length; row++)
            {
                if (names.TryGetValue(ids[row], out var name) && written.Add(name))
                {
                    writer.Summary(describe(ids[row]) ?? (labels[row].Length == 0 || labels[row] == ids[row] ? ids[row] : $"{labels[row]} ({ids[row]})"));
                    writer.Line($"public {shape.RowName} {name} => {target.Qualify(shape.RowName)}.At({row.ToString(CultureInfo.InvariantCulture)});").Line();
                }
            }
        }

        return writer.ToString();
    }
}
