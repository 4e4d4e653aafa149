using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators.Model;

/// <summary>Reads the input of the compiler: files, and the settings of the project.</summary>
internal static class GivenTexts
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    private static readonly ConditionalWeakTable<AdditionalText, PackageText> _read = new();

    /// <summary>
    /// Reads a file, cached by its object: an edit creates a new object, as the caches of the compiler also assume.
    /// </summary>
    public static PackageText Read(AdditionalText text, CancellationToken cancellationToken) =>
        _read.GetValue(text, t =>
        {
            var content = t.GetText(cancellationToken);
            var characters = content?.ToString() ?? string.Empty;
            return new PackageText(PackagePath.Normalise(t.Path), characters)
            {
                Encoding = content?.Encoding,
                IsIntact = content is not null && IsIntact(content, characters),
            };
        });

    /// <summary>Returns a file as a possible part of a descriptor; null for other files.</summary>
    public static DescriptorPart? PartOf(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var file = options.GetOptions(text);
        var isDescriptor = ItemOf(file) is not null || PackageText.IsDescriptor(PackagePath.Normalise(text.Path));
        return isDescriptor || PackageFiles.IsDescriptive(text.Path)
            ? new DescriptorPart(Read(text, cancellationToken), isDescriptor ? ChoiceOf(file, options.GlobalOptions) : null)
            : null;
    }

    /// <summary>Reads the layout of the large tables of a package from a file; null for other files.</summary>
    public static PackageLayout? LayoutOf(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        Option(options.GetOptions(text), Metadata + "KzkgLayoutOf") is { } descriptor
            ? PackageLayout.TryRead(Read(text, cancellationToken).Content, PackagePath.Normalise(descriptor))
            : null;

    /// <summary>
    /// Whether the text is known to be that of the file. The compiler replaces invalid bytes silently; the checksum then is of other bytes than those of
    /// the text.
    /// </summary>
    private static bool IsIntact(SourceText content, string text)
    {
        if (text.IndexOf('\uFFFD') < 0)
        {
            return true;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var checksum = content.GetChecksum();
#pragma warning disable CA5350 // the compiler chose the algorithm; nothing is secret
        using HashAlgorithm hash = content.ChecksumAlgorithm is SourceHashAlgorithm.Sha256 ? SHA256.Create() : SHA1.Create();
#pragma warning restore CA5350
        return checksum.SequenceEqual(hash.ComputeHash(bytes)) || checksum.SequenceEqual(hash.ComputeHash([.. Encoding.UTF8.GetPreamble(), .. bytes]));
    }

    private static ProjectChoice ChoiceOf(AnalyzerConfigOptions file, AnalyzerConfigOptions project) => ProjectChoice.Of(
        Option(file, Metadata + "KzkgNamespace") ?? Option(project, "build_property.KzkgNamespace") ?? Option(project, "build_property.RootNamespace"),
        Option(file, Metadata + "KzkgRootName") ?? Option(project, "build_property.KzkgRootName"),
        ItemOf(file),
        FolderOf(project),
        Option(file, Metadata + "KzkgNames") ?? Option(project, "build_property.KzkgNames"),
        Option(file, Metadata + "KzkgAccess") ?? Option(project, "build_property.KzkgAccess"));

    /// <summary>Returns the include of the KzkgDataPackage item of a descriptor; null for other files.</summary>
    private static string? ItemOf(AnalyzerConfigOptions file) => Option(file, Metadata + "KzkgPackage");

    private static string FolderOf(AnalyzerConfigOptions project) =>
        Option(project, "build_property.ProjectDir") is { } folder ? PackagePath.Normalise(folder) + "/" : string.Empty;

    private static string? Option(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
