namespace KzKgData.Benchmarks.Goals;

/// <summary>A generated package and its archived texts, in temporary folders.</summary>
internal sealed class PackageOnDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-benchmarks-");

    /// <summary>Writes a package.</summary>
    public PackageOnDisk(SyntheticPackage package) => package.WriteTo(_folder.FullName);

    /// <summary>The folder of the package.</summary>
    public string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>The folder of the archived texts.</summary>
    public string Texts => Path.Combine(_folder.FullName, "texts");

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
