using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>Emits the root class, the entry point of generated code.</summary>
internal static class RootEmitter
{
    public static string EmitRoot(PackageShape package, Target target)
    {
        var writer = new SourceWriter();
        writer.Line($"namespace {target.Namespace};").Line();
        writer.Summary(package.Title.Length == 0 ? "The dataset." : $"The dataset: {package.Title}.");
        using (writer.Open($"{target.Access} static partial class {target.RootName}"))
        {
            writer.Summary("The version of the data, which is independent of the version of the NuGet package.");
            writer.Line($"public const string DataVersion = {SourceWriter.Literal(package.Version)};");
            foreach (var table in package.Tables)
            {
                writer.Line().Summary(table.Description);
                writer.Line($"public static {table.TableClass} {table.SetName} => {target.Qualify(table.TableClass)}.Instance;");
            }
        }

        return writer.ToString();
    }
}
