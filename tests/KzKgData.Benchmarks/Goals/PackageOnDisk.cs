namespace KzKgData.Benchmarks.Goals;

/// <summary>An invented package and its archived texts, in folders that are removed in the end.</summary>
internal sealed class PackageOnDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-benchmarks-");

    /// <summary>Writes a package.</summary>
    public PackageOnDisk(SyntheticPackage package)
    {
        Data = _folder.CreateSubdirectory("data").FullName;
        Texts = _folder.CreateSubdirectory("texts").FullName;
        package.WriteTo(Data, Texts);
    }

    /// <summary>The folder of the package.</summary>
    public string Data { get; }

    /// <summary>The folder of the archived texts.</summary>
    public string Texts { get; }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
