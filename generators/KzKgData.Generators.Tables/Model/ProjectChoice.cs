using KzKgData.Generators.Emission;

namespace KzKgData.Generators.Model;

/// <summary>What the project asks for.</summary>
/// <param name="Namespace">The namespace of all generated types.</param>
/// <param name="RootName">The name of the root class.</param>
/// <param name="Item">Of a package that the project declares as an item of its own, what the item includes; null for one that is among its
/// additional files.</param>
/// <param name="Folder">The folder of the project, with <c>/</c> at its end; empty where it is not known.</param>
/// <param name="IsRootNameGiven">Whether the project names the root class, so that the descriptor does not.</param>
/// <param name="IsAscii">Whether names are transliterated to letters of ASCII.</param>
/// <param name="IsInternal">Whether all types are for the project alone.</param>
internal sealed record ProjectChoice(
    string Namespace,
    string RootName,
    string? Item = null,
    string Folder = "",
    bool IsRootNameGiven = true,
    bool IsAscii = false,
    bool IsInternal = false)
{
    /// <summary>What comes before the names of generated files, so that those of two packages never meet.</summary>
    public string HintPrefix => Item is null ? string.Empty : Namespace.Replace("@", string.Empty) + "/";

    /// <summary>What is asked for a package.</summary>
    /// <param name="given">The namespace; null or blank for that of this library.</param>
    /// <param name="root">The name of the root class; null or blank where the project does not name it.</param>
    /// <param name="item">What the item includes that the project declares the package by; null for none.</param>
    /// <param name="folder">The folder of the project, with <c>/</c> at its end; empty where it is not known.</param>
    /// <param name="names"><c>ascii</c> for names in letters of ASCII; anything else for names as they are.</param>
    /// <param name="access"><c>internal</c> for types that are for the project alone; anything else for public ones.</param>
    public static ProjectChoice Of(string? given, string? root, string? item, string folder, string? names, string? access) => new(
        string.Join(".", (string.IsNullOrWhiteSpace(given) ? "KzKgData" : given!.Trim()).Split('.').Select(Identifiers.Valid)),
        Identifiers.Valid(string.IsNullOrWhiteSpace(root) ? "Dataset" : root!.Trim()),
        item,
        folder,
        IsRootNameGiven: !string.IsNullOrWhiteSpace(root),
        IsAscii: string.Equals(names, "ascii", StringComparison.OrdinalIgnoreCase),
        IsInternal: string.Equals(access, "internal", StringComparison.OrdinalIgnoreCase));

    /// <summary>The choice with what a descriptor says where the project does not.</summary>
    /// <param name="rootName">The name of the root class that the descriptor gives; null where it gives none.</param>
    /// <param name="isAscii">Whether the descriptor asks for letters of ASCII.</param>
    public ProjectChoice Completed(string? rootName, bool isAscii) =>
        this with
        {
            RootName = IsRootNameGiven ? RootName : rootName ?? RootName,
            IsAscii = IsAscii || isAscii,
        };

    /// <summary>A path as the project would write it.</summary>
    public string Shown(string path) =>
        Folder.Length > 0 && path.StartsWith(Folder, StringComparison.OrdinalIgnoreCase) ? path.Substring(Folder.Length) : path;
}
