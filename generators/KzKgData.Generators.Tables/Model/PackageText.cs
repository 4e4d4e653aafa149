using System.Text;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>An additional file: its normalised path and its content.</summary>
internal sealed record PackageText(string Path, string Content)
{
    /// <summary>The encoding that the compiler used, so that a file in another code page can be decoded again; null if unknown.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Whether the compiler is known to have decoded all bytes.</summary>
    public bool IsIntact { get; init; }

    /// <summary>The folder of the file, with <c>/</c> as separator and at the end; empty for none.</summary>
    public string Folder => Path.Substring(0, Path.LastIndexOf('/') + 1);

    /// <summary>Returns whether a path has the file name of a descriptor.</summary>
    public static bool IsDescriptor(string path) =>
        PackageFiles.DescriptorNames.Contains(path.Substring(path.LastIndexOf('/') + 1), StringComparer.OrdinalIgnoreCase);
}
