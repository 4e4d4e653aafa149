using System.Runtime.CompilerServices;
using System.Text;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;

namespace KzKgData.Generators.Model;

/// <summary>One additional file: its path, spelled in one way, and its content; compared by both.</summary>
internal sealed record PackageText(string Path, string Content)
{
    private static readonly ConditionalWeakTable<AdditionalText, PackageText> _read = new();

    /// <summary>How the compiler has decoded the file, so that one of another code page can be decoded anew; null where it does not say.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The folder that the file stands in, with <c>/</c> between folders and at its end; empty for none.</summary>
    public string Folder => Path.Substring(0, Path.LastIndexOf('/') + 1);

    /// <summary>Whether a file of that path is a descriptor by its name.</summary>
    public static bool IsDescriptor(string path) =>
        string.Equals(path.Substring(path.LastIndexOf('/') + 1), DataPackage.DescriptorFileName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file, once for as long as the compiler holds it: an edit makes another object of it, as the compiler's own caches take for granted.</summary>
    public static PackageText Of(AdditionalText text, CancellationToken cancellationToken) =>
        _read.GetValue(text, t =>
        {
            var content = t.GetText(cancellationToken);
            return new PackageText(PackagePath.Normalise(t.Path), content?.ToString() ?? string.Empty) { Encoding = content?.Encoding };
        });
}
