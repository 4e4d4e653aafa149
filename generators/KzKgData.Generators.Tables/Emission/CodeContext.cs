using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>The package-wide input of images: the numbers of the categories of all enumerations.</summary>
internal sealed class CodeContext(PackageShape package)
{
    private readonly Dictionary<string, Dictionary<string, long>> _numbers = package.Enumerations.ToDictionary(
        e => e.Name,
        e => e.Categories.ToDictionary(c => c.Value, c => c.Number, StringComparer.Ordinal),
        StringComparer.Ordinal);

    private readonly Dictionary<string, HashSet<long>> _known = package.Enumerations.ToDictionary(
        e => e.Name,
        e => new HashSet<long>(e.Categories.Select(c => c.Number)),
        StringComparer.Ordinal);

    /// <summary>Returns the number of a category in an enumeration; 0 if the text is not a category.</summary>
    public long NumberOf(string name, string category) => _numbers[name].TryGetValue(category, out var number) ? number : 0;

    /// <summary>Returns whether a number is that of a category.</summary>
    public bool IsCategory(string name, long number) => _known[name].Contains(number);
}
