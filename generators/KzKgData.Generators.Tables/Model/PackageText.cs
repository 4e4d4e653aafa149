using System.Text;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>One additional file: its path, spelled in one way, and its content; compared by both.</summary>
internal sealed record PackageText(string Path, string Content)
{
    /// <summary>How the compiler has decoded the file, so that one of another code page can be decoded anew; null where it does not say.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The folder that the file stands in, with <c>/</c> between folders and at its end; empty for none.</summary>
    public string Folder => Path.Substring(0, Path.LastIndexOf('/') + 1);

    /// <summary>Whether a file of that path is a descriptor by its name.</summary>
    public static bool IsDescriptor(string path) =>
        PackageFiles.DescriptorNames.Contains(path.Substring(path.LastIndexOf('/') + 1), StringComparer.OrdinalIgnoreCase);
}
