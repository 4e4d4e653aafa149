using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>Writes the enumerations that declared categories make.</summary>
internal static class EnumEmitter
{
    public static string Emit(PackageShape package, Target target)
    {
        var writer = new SourceWriter();
        writer.Line($"namespace {target.Namespace};");
        foreach (var shape in package.Enumerations)
        {
            writer.Line().Summary(shape.Description);
            writer.Line("/// <remarks>Numbers follow the declared order from 1; append new categories at the end. 0 is no category.</remarks>");
            using (writer.Open($"{target.Access} enum {shape.Name}"))
            {
                writer.Summary("No category.").Line($"{EnumShape.None} = 0,");
                var number = 1;
                foreach (var category in shape.Categories)
                {
                    writer.Line().Summary(category.Label is { } label ? $"{label} ('{category.Value}')." : $"The category '{category.Value}'.");
                    writer.Line($"{category.Member} = {(number++).ToString(CultureInfo.InvariantCulture)},");
                }
            }
        }

        return writer.ToString();
    }
}
