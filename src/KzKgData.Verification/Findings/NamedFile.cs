namespace KzKgData.Verification.Findings;

/// <summary>A file of the package that a message names.</summary>
/// <param name="Path">The path relative to the folder of the package.</param>
internal readonly record struct NamedFile(string Path)
{
    /// <summary>Returns the path.</summary>
    public override string ToString() => Path;
}
