using KzKgData.Generators.Emission;
using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Generators;

/// <summary>Reports names of a package that do not give unique C# names, and what to add.</summary>
internal static class NameMessages
{
    /// <summary>The id of the messages about clashing names.</summary>
    public const string Id = "KZKG5004";

    /// <summary>Returns a message for every declaration and row with a clashing name.</summary>
    /// <param name="project">The package as declared by the project.</param>
    /// <param name="package">The package with its rows.</param>
    public static IEnumerable<PackageMessage> Of(ProjectPackage project, DataPackage package)
    {
        var (shape, problems) = ShapeReader.ReadWithProblems(project);

        // Who compiles a package of others cannot rename its columns, and has names that are distinct; the authors of cited facts can give better ones.
        Severity? ofClash = package.HasRoles ? null : Severity.Warning;
        return problems.Concat(shape.Tables.SelectMany(t => OfRows(t, package)))
            .Select(p => p with { Place = p.Place.In(project.Descriptor.Folder) })
            .Select(p => new PackageMessage(
                Id,
                p.IsClash ? ofClash : null,
                p.Place,
                default,
                FormattableString.Invariant($"{PackageMessages.Shown(p.Place, project.Descriptor)}: {p.Message}")));
    }

    private static IEnumerable<NameProblem> OfRows(TableShape shape, DataPackage package)
    {
        if (package.FindTable(shape.Name) is not { Exists: true } table || !shape.NamesRows(table.Rows.Count))
        {
            yield break;
        }

        var key = shape.SingleKey!.Field;
        var cells = table.Rows.Where(r => !r.IsMalformed).Select(r => (r[key].Text, Place: r.PlaceOf(key))).ToArray();
        foreach (var clash in RowNames.Of(shape, cells.Select(c => c.Text)).Clashes)
        {
            var others = clash.Others.Count == 0 ? "which is taken" : $"as {string.Join(", ", clash.Others.Select(o => $"'{o}'"))} would";
            yield return new NameProblem(
                $"the row '{clash.Key}' of '{shape.Name}' would get the C# name {clash.Name}, {others}; add \"kzkg:memberNames\": "
                + $"{{ {SourceWriter.Literal(clash.Key)}: \"…\" }} to the table in the descriptor, or rename the row",
                Array.Find(cells, c => c.Text == clash.Key).Place,
                IsClash: true);
        }
    }
}
