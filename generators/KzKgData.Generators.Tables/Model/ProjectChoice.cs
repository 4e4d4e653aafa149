using KzKgData.Generators.Emission;

namespace KzKgData.Generators.Model;

/// <summary>The settings of a project for a package.</summary>
/// <param name="Namespace">The namespace of all generated types.</param>
/// <param name="RootName">The name of the root class.</param>
/// <param name="Item">The include of the KzkgDataPackage item; null for a package among the additional
/// files.</param>
/// <param name="Folder">The folder of the project, with <c>/</c> at the end; empty if unknown.</param>
/// <param name="IsRootNameGiven">Whether the project names the root class, which overrides the descriptor.</param>
/// <param name="IsAscii">Whether names are transliterated to ASCII.</param>
/// <param name="IsInternal">Whether all types are internal.</param>
internal sealed record ProjectChoice(
    string Namespace,
    string RootName,
    string? Item = null,
    string Folder = "",
    bool IsRootNameGiven = true,
    bool IsAscii = false,
    bool IsInternal = false)
{
    /// <summary>The prefix of the hint names of generated files, so that those of two packages are distinct.</summary>
    public string HintPrefix => Item is null ? string.Empty : Namespace.Replace("@", string.Empty) + "/";

    /// <summary>Creates the settings of a package.</summary>
    /// <param name="given">The namespace; null or blank for that of this library.</param>
    /// <param name="root">The name of the root class; null or blank if the project does not name it.</param>
    /// <param name="item">The include of the KzkgDataPackage item; null for none.</param>
    /// <param name="folder">The folder of the project, with <c>/</c> at the end; empty if unknown.</param>
    /// <param name="names"><c>ascii</c> for ASCII names; anything else for names in their own script.</param>
    /// <param name="access"><c>internal</c> for internal types; anything else for public types.</param>
    public static ProjectChoice Of(string? given, string? root, string? item, string folder, string? names, string? access) => new(
        string.Join(".", (string.IsNullOrWhiteSpace(given) ? "KzKgData" : given!.Trim()).Split('.').Select(Identifiers.Valid)),
        Identifiers.Valid(string.IsNullOrWhiteSpace(root) ? "Dataset" : root!.Trim()),
        item,
        folder,
        IsRootNameGiven: !string.IsNullOrWhiteSpace(root),
        IsAscii: string.Equals(names, "ascii", StringComparison.OrdinalIgnoreCase),
        IsInternal: string.Equals(access, "internal", StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the settings completed with those of the descriptor that the project does not override.</summary>
    /// <param name="rootName">The name of the root class that the descriptor declares; null if it declares none.</param>
    /// <param name="isAscii">Whether the descriptor asks for ASCII names.</param>
    public ProjectChoice Completed(string? rootName, bool isAscii) =>
        this with
        {
            RootName = IsRootNameGiven ? RootName : rootName ?? RootName,
            IsAscii = IsAscii || isAscii,
        };

    /// <summary>Returns a path relative to the project.</summary>
    public string Shown(string path) =>
        Folder.Length > 0 && path.StartsWith(Folder, StringComparison.OrdinalIgnoreCase) ? path.Substring(Folder.Length) : path;
}
