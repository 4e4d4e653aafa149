using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>What literals depend on besides their column: what is asked for, and the members of the package's enumerations.</summary>
internal sealed class CodeContext(PackageShape package, Target target)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _members = package.Enums().ToDictionary(e => e.Name, e => e.Members(), StringComparer.Ordinal);

    public Target Target { get; } = target;

    /// <summary>The member of an enumeration that stands for a category.</summary>
    public string MemberOf(string name, string category) => _members[name][category];
}
