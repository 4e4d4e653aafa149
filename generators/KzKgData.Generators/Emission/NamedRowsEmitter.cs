using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>Emits a member for every row of a table with named rows; its name is derived only from the id.</summary>
internal static class NamedRowsEmitter
{
    /// <param name="content">The rows.</param>
    /// <param name="target">The settings of the project.</param>
    /// <param name="describe">Returns the tooltip of a row by its id; null for its id and label.</param>
    /// <param name="disputeOf">Returns the unsettled dispute of a row by its id; null for none.</param>
    /// <param name="withdrawn">The withdrawn ids of the package.</param>
    public static string Emit(
        TableContent content,
        Target target,
        Func<string, string?> describe,
        Func<string, string?> disputeOf,
        IEnumerable<WithdrawnRow> withdrawn)
    {
        var shape = content.Shape;
        var ids = content.Column(shape.SingleKey!).ToArray();
        var gone = withdrawn.Where(w => w.Table == shape.Name && !ids.Contains(w.Id, StringComparer.Ordinal)).ToArray();
        var names = RowNames.Of(shape, ids).Names;
        var goneNames = RowNames.Of(shape, ids.Concat(gone.Select(w => w.Id))).Names;
        var labels = shape.Columns.FirstOrDefault(c => c.Field == shape.Label) is { } label ? content.Column(label).ToArray() : ids;
        var writer = new SourceWriter();
        writer.Line($"namespace {target.Namespace};").Line();
        using (writer.Open($"{target.Access} sealed partial class {shape.TableClass}"))
        {
            var written = new HashSet<string>(StringComparer.Ordinal);
            for (var row = 0; row < ids.Length; row++)
            {
                if (names.TryGetValue(ids[row], out var name) && written.Add(name))
                {
                    writer.Summary(describe(ids[row]) ?? (labels[row].Length == 0 || labels[row] == ids[row] ? ids[row] : $"{labels[row]} ({ids[row]})"));
                    if (disputeOf(ids[row]) is { } dispute)
                    {
                        writer.Line($"[global::KzKgData.UnsettledDispute({SourceWriter.Literal(dispute)})]");
                    }

                    writer.Line($"public {shape.RowName} {name} => {target.Qualify(shape.RowName)}.At({row.ToString(CultureInfo.InvariantCulture)});").Line();
                }
            }

            foreach (var row in gone)
            {
                if (goneNames.TryGetValue(row.Id, out var name) && written.Add(name))
                {
                    var instead = Array.IndexOf(ids, row.Instead);
                    var use = instead >= 0 && names.TryGetValue(row.Instead, out var other) ? $"; use {other}" : string.Empty;
                    writer.Summary($"{row.Id}, withdrawn: {row.Why}{use}. "
                        + $"{(instead >= 0 ? "Returns the row that replaces it." : "Returns the default value.")}");
                    writer.Line($"[global::System.Obsolete({SourceWriter.Literal($"{row.Id} was withdrawn: {row.Why}{use}")})]");
                    writer
                        .Line(
                            $"public {shape.RowName} {name} => "
                            + $"{(instead < 0 ? "default" : $"{target.Qualify(shape.RowName)}.At({instead.ToString(CultureInfo.InvariantCulture)})")};")
                        .Line();
                }
            }
        }

        return writer.ToString();
    }
}
