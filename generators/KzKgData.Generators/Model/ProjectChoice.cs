using KzKgData.Generators.Emission;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KzKgData.Generators.Model;

/// <summary>What the project asks for.</summary>
/// <param name="Namespace">The namespace of all generated types.</param>
/// <param name="RootName">The name of the root class.</param>
/// <param name="Item">Of a package that the project declares as an item of its own, what the item includes; null for one that is among its additional files.</param>
/// <param name="Folder">The folder of the project, with <c>/</c> at its end; empty where it is not known.</param>
/// <param name="IsRootNameGiven">Whether the project names the root class, so that the descriptor does not.</param>
/// <param name="IsAscii">Whether names are transliterated to letters of ASCII.</param>
/// <param name="IsInternal">Whether all types are for the project alone.</param>
internal sealed record ProjectChoice(string Namespace, string RootName, string? Item = null, string Folder = "", bool IsRootNameGiven = true, bool IsAscii = false, bool IsInternal = false)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>What comes before the names of generated files, so that those of two packages never meet.</summary>
    public string HintPrefix => Item is null ? string.Empty : Namespace.Replace("@", string.Empty) + "/";

    /// <summary>What is asked for a descriptor: by its item, or else by the project.</summary>
    /// <param name="file">The options of the descriptor.</param>
    /// <param name="project">The options of the project.</param>
    public static ProjectChoice Of(AnalyzerConfigOptions file, AnalyzerConfigOptions project)
    {
        var given = Read(file, Metadata + "KzkgNamespace") ?? Read(project, "build_property.KzkgNamespace") ?? Read(project, "build_property.RootNamespace") ?? "KzKgData";
        var root = Read(file, Metadata + "KzkgRootName") ?? Read(project, "build_property.KzkgRootName");
        return new ProjectChoice(string.Join(".", given.Split('.').Select(Identifiers.Valid)), Identifiers.Valid(root ?? "Dataset"), ItemOf(file), FolderOf(project), IsRootNameGiven: root is not null, IsAscii: Asks("KzkgNames", "ascii"), IsInternal: Asks("KzkgAccess", "internal"));

        bool Asks(string name, string word) => string.Equals(Read(file, Metadata + name) ?? Read(project, "build_property." + name), word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The choice with what a descriptor says where the project does not.</summary>
    /// <param name="rootName">The name of the root class that the descriptor gives; null where it gives none.</param>
    /// <param name="isAscii">Whether the descriptor asks for letters of ASCII.</param>
    public ProjectChoice Completed(string? rootName, bool isAscii) => this with { RootName = IsRootNameGiven ? RootName : rootName ?? RootName, IsAscii = IsAscii || isAscii };

    /// <summary>What the item includes that the project declares a descriptor by; null for other files.</summary>
    public static string? ItemOf(AnalyzerConfigOptions file) => Read(file, Metadata + "KzkgPackage");

    /// <summary>A path as the project would write it.</summary>
    public string Shown(string path) => Folder.Length > 0 && path.StartsWith(Folder, StringComparison.OrdinalIgnoreCase) ? path.Substring(Folder.Length) : path;

    private static string FolderOf(AnalyzerConfigOptions project) => Read(project, "build_property.ProjectDir") is { } folder ? PackagePath.Normalise(folder) + "/" : string.Empty;

    private static string? Read(AnalyzerConfigOptions options, string name) => options.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
