using System.Runtime.CompilerServices;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>A package that a project compiles.</summary>
/// <param name="Descriptor">Its descriptor.</param>
/// <param name="Choice">The settings of the project for it.</param>
/// <param name="Files">The files that the descriptor names and that the compiler has.</param>
/// <param name="Parts">Those of the files that are parts of the descriptor, such as referenced schemas.</param>
/// <param name="Rival">The descriptor of another package with the same namespace, which prevents code generation; null if there is
/// none.</param>
internal sealed record ProjectPackage(
    PackageText Descriptor,
    ProjectChoice Choice,
    EquatableArray<GivenFile> Files,
    EquatableArray<PackageText> Parts,
    string? Rival)
{
    private static readonly ConditionalWeakTable<ProjectPackage, DataPackage> _declared = new();

    /// <summary>The package without the rows of its files; cached.</summary>
    public DataPackage Declared => _declared.GetValue(this, static package => package.Read());

    /// <summary>The descriptor as a file of the package.</summary>
    public TextFile DescriptorFile => Open(Descriptor, DataPackage.DescriptorFileName);

    /// <summary>Returns the packages of a project, ordered by path.</summary>
    /// <param name="parts">The files that may be descriptors or parts of descriptors.</param>
    /// <param name="paths">The paths of all additional files, normalised.</param>
    public static IEnumerable<ProjectPackage> Among(IEnumerable<DescriptorPart> parts, IReadOnlyCollection<string> paths)
    {
        var byPath = parts.GroupBy(p => p.Text.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var exact = new HashSet<string>(paths, StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (descriptor, choice) in byPath
                .Values.Where(p => p.Choice is not null)
                .Select(p => (p.Text, p.Choice!))
                .OrderBy(p => p.Text.Path, StringComparer.Ordinal))
        {
            var named = PackageFiles.Named(relative =>
                relative == DataPackage.DescriptorFileName ? Open(descriptor, relative)
                : PartOf(relative) is { } part ? Open(part, relative)
                : null);
            var files = named
                .Select(relative => (Relative: relative, Path: Find(relative)))
                .Where(f => f.Path is not null)
                .Select(f => new GivenFile(f.Relative, f.Path!));
            owners.TryGetValue(choice.Namespace, out var rival);
            owners[choice.Namespace] = rival ?? descriptor.Path;
            yield return new ProjectPackage(
                descriptor,
                choice,
                new EquatableArray<GivenFile>(files),
                new EquatableArray<PackageText>(named.Select(PartOf).OfType<PackageText>()),
                rival);

            string? Find(string relative)
            {
                var path = PackagePath.Normalise(descriptor.Folder + relative);
                return exact.Contains(path) ? path : PackagePath.Find(path, paths);
            }

            PackageText? PartOf(string relative) => Find(relative) is { } path && byPath.TryGetValue(path, out var part) ? part.Text : null;
        }
    }

    /// <summary>Returns the path of the file that a path in the descriptor refers to; null if the compiler does not have it.</summary>
    public string? PathOf(string relative) => Files.FirstOrDefault(f => f.Relative == relative)?.Path;

    /// <summary>Returns the texts of the package in a fixed order, its descriptor first.</summary>
    public IReadOnlyList<PackageText> TextsAmong(IEnumerable<PackageText> given)
    {
        var byPath = given.ToLookup(t => t.Path, StringComparer.Ordinal);
        return [Descriptor, .. Files.Select(f => byPath[f.Path].FirstOrDefault()).OfType<PackageText>()];
    }

    /// <summary>Reads the package from texts; without texts, it has no rows.</summary>
    public DataPackage Read(params IEnumerable<PackageText> texts)
    {
        var byPath = texts.Concat(Parts).ToLookup(t => t.Path, StringComparer.Ordinal);
        return DataPackage.Read(relative => relative == DataPackage.DescriptorFileName
            ? Open(Descriptor, relative)
            : PathOf(relative) is { } path && byPath[path].FirstOrDefault() is { } text ? Open(text, relative) : null);
    }

    /// <summary>Returns the file for a path in the descriptor; null if it is not among the given texts.</summary>
    public TextFile? FileOf(string relative, IReadOnlyList<PackageText> given) =>
        PathOf(relative) is { } path && given.FirstOrDefault(f => f.Path == path) is { } text ? Open(text, relative) : null;

    // Places use the actual name of the file, which the descriptor may spell differently.
    private static TextFile Open(PackageText text, string relative)
    {
        var path = PackagePath.Normalise(relative);
        var folder = path.Substring(0, path.LastIndexOf('/') + 1);
        return new TextFile(folder + text.Path.Substring(text.Path.LastIndexOf('/') + 1), text.Content, text.Encoding, text.IsIntact);
    }
}

/// <summary>A file that a descriptor names.</summary>
/// <param name="Relative">Its path as spelled in the descriptor.</param>
/// <param name="Path">The path of the additional file.</param>
internal sealed record GivenFile(string Relative, string Path);

/// <summary>A file that is, or may be part of, a descriptor.</summary>
/// <param name="Text">The file.</param>
/// <param name="Choice">The settings of the project for the package; null if the file is not a descriptor.</param>
internal sealed record DescriptorPart(PackageText Text, ProjectChoice? Choice);
