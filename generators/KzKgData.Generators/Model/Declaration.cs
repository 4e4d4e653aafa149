using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>What a package declares: its descriptor and the files that this refers to, compared by their content. It is read once.</summary>
internal sealed class Declaration : IEquatable<Declaration>
{
    private readonly EquatableArray<PackageText> _texts;
    private readonly Lazy<DataPackage> _package;

    private Declaration(PackageText descriptor, EquatableArray<PackageText> texts)
    {
        Folder = descriptor.Folder;
        _texts = texts;
        _package = new(() => PackageText.ReadPackage(descriptor, texts));
    }

    /// <summary>The folder of the package.</summary>
    public string Folder { get; }

    /// <summary>The package without the rows of any file.</summary>
    public DataPackage Package => _package.Value;

    /// <summary>What some files declare; null where no descriptor is among them.</summary>
    public static Declaration? Of(IEnumerable<PackageText> texts)
    {
        var declaring = new EquatableArray<PackageText>(texts.Where(t => t.IsJson));
        return PackageText.Descriptor(declaring) is { } descriptor ? new Declaration(descriptor, declaring) : null;
    }

    public bool Equals(Declaration? other) => other is not null && _texts == other._texts;

    public override bool Equals(object? obj) => Equals(obj as Declaration);

    public override int GetHashCode() => _texts.GetHashCode();
}
