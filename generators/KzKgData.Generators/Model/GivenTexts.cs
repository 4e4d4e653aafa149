using System.Runtime.CompilerServices;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KzKgData.Generators.Model;

/// <summary>What a compiler gives: files, and what the project says of each and of all.</summary>
internal static class GivenTexts
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    private static readonly ConditionalWeakTable<AdditionalText, PackageText> _read = new();

    /// <summary>
    /// Reads a file, once for as long as the compiler holds it: an edit makes another object of it, as the compiler's own caches take for granted.
    /// </summary>
    public static PackageText Read(AdditionalText text, CancellationToken cancellationToken) =>
        _read.GetValue(text, t =>
        {
            var content = t.GetText(cancellationToken);
            return new PackageText(PackagePath.Normalise(t.Path), content?.ToString() ?? string.Empty) { Encoding = content?.Encoding };
        });

    /// <summary>The part of a descriptor that a file is; null for other files.</summary>
    public static DescriptorPart? PartOf(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var file = options.GetOptions(text);
        var isDescriptor = ItemOf(file) is not null || PackageText.IsDescriptor(PackagePath.Normalise(text.Path));
        return isDescriptor || PackageFiles.IsDescriptive(text.Path)
            ? new DescriptorPart(Read(text, cancellationToken), isDescriptor ? ChoiceOf(file, options.GlobalOptions) : null)
            : null;
    }

    /// <summary>The layout of the large tables of a package that a file is, read from it; null for other files.</summary>
    public static PackageLayout? LayoutOf(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        Option(options.GetOptions(text), Metadata + "KzkgLayoutOf") is { } descriptor
            ? PackageLayout.TryRead(Read(text, cancellationToken).Content, PackagePath.Normalise(descriptor))
            : null;

    private static ProjectChoice ChoiceOf(AnalyzerConfigOptions file, AnalyzerConfigOptions project) => ProjectChoice.Of(
        Option(file, Metadata + "KzkgNamespace") ?? Option(project, "build_property.KzkgNamespace") ?? Option(project, "build_property.RootNamespace"),
        Option(file, Metadata + "KzkgRootName") ?? Option(project, "build_property.KzkgRootName"),
        ItemOf(file),
        FolderOf(project),
        Option(file, Metadata + "KzkgNames") ?? Option(project, "build_property.KzkgNames"),
        Option(file, Metadata + "KzkgAccess") ?? Option(project, "build_property.KzkgAccess"));

    /// <summary>What the item includes that the project declares a descriptor by; null for other files.</summary>
    private static string? ItemOf(AnalyzerConfigOptions file) => Option(file, Metadata + "KzkgPackage");

    private static string FolderOf(AnalyzerConfigOptions project) =>
        Option(project, "build_property.ProjectDir") is { } folder ? PackagePath.Normalise(folder) + "/" : string.Empty;

    private static string? Option(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
