using System.Runtime.CompilerServices;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;

namespace KzKgData.Generators.Model;

/// <summary>One additional file: its path and content, compared by both.</summary>
internal sealed record PackageText(string Path, string Content)
{
    private static readonly ConditionalWeakTable<AdditionalText, PackageText> _read = new();
    private static readonly string[] _extensions = [".csv", ".tsv", ".tab", ".psv", ".txt", ".dat", ".json"];

    /// <summary>The folder that the file stands in, with <c>/</c> between folders and at its end; empty for none.</summary>
    public string Folder => Path.Substring(0, Path.LastIndexOf('/') + 1);

    /// <summary>Whether the file can declare something: a descriptor, or a schema or dialect that one refers to.</summary>
    public bool IsJson => Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file is a descriptor.</summary>
    public bool IsDescriptor => Path.EndsWith("/" + DataPackage.DescriptorFileName, StringComparison.OrdinalIgnoreCase) || Path == DataPackage.DescriptorFileName;

    /// <summary>Whether a file of that path can belong to a data package.</summary>
    public static bool IsCandidate(string path) =>
        Array.Exists(_extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a file, once for as long as the compiler holds it: an edit makes another object of it, as the compiler's own caches take for granted.</summary>
    public static PackageText Of(AdditionalText text, CancellationToken cancellationToken) =>
        _read.GetValue(text, t => new PackageText(t.Path.Replace('\\', '/'), t.GetText(cancellationToken)?.ToString() ?? string.Empty));

    /// <summary>The descriptor that counts: the first by its path.</summary>
    public static PackageText? Descriptor(IEnumerable<PackageText> texts) =>
        texts.Where(t => t.IsDescriptor).OrderBy(t => t.Path, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Reads the data package that the texts make.</summary>
    public static DataPackage ReadPackage(PackageText descriptor, IEnumerable<PackageText> texts)
    {
        var byPath = texts.ToLookup(t => t.Path, StringComparer.Ordinal);
        return DataPackage.Read(relative =>
            byPath[descriptor.Folder + relative].FirstOrDefault() is { } text ? new TextFile(relative, text.Content) : null);
    }
}
