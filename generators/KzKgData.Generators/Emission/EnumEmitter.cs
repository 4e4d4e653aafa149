using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>Emits the enumerations of declared categories.</summary>
internal static class EnumEmitter
{
    public static string Emit(PackageShape package, Target target)
    {
        var writer = new SourceWriter();
        writer.Line($"namespace {target.Namespace};");
        foreach (var shape in package.Enumerations)
        {
            writer.Line().Summary(shape.Description);
            writer.Line(
                shape.OfNumbers
                    ? "/// <remarks>The values of the members are those of the data.</remarks>"
                    : "/// <remarks>Values follow the declared order, from 1; append new categories at the end. 0 means no category.</remarks>");
            using (
                writer.Open(
                    $"{target.Access} enum {shape.Name}{(shape.Categories.Any(c => c.Number is < int.MinValue or > int.MaxValue) ? " : long" : "")}"))
            {
                if (!shape.OfNumbers)
                {
                    writer.Summary("No category.").Line($"{EnumShape.None} = 0,").Line();
                }

                foreach (var category in shape.Categories)
                {
                    writer.Summary(category.Label is { } label ? $"{label} ('{category.Value}')." : $"The category '{category.Value}'.");
                    writer.Line($"{category.Member} = {category.Number.ToString(CultureInfo.InvariantCulture)},");
                    if (category != shape.Categories[shape.Categories.Count - 1])
                    {
                        writer.Line();
                    }
                }
            }
        }

        return writer.ToString();
    }
}
