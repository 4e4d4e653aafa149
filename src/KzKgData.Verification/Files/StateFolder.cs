namespace KzKgData.Verification.Files;

/// <summary>The folder beside the data with the lock and, during a change, the files needed to undo it. Git ignores it.</summary>
/// <param name="package">The folder of the package.</param>
internal sealed class StateFolder(string package)
{
    /// <summary>The name of the folder.</summary>
    public const string Name = ".kzkg";

    /// <summary>The path of the folder.</summary>
    public string Path { get; } = System.IO.Path.Combine(package, Name);

    /// <summary>The folder of the package.</summary>
    public string Package => package;

    /// <summary>The lock file. It is never deleted: otherwise two processes could lock two different files of the same name.</summary>
    public string Lock => Of("lock");

    /// <summary>The file that names the process holding the lock.</summary>
    public string Owner => Of("owner");

    /// <summary>The file that lists the files of a change. While it exists, the former files are the valid ones.</summary>
    public string Journal => Of("journal");

    /// <summary>Returns the path of a file in the folder.</summary>
    public string Of(string name) => System.IO.Path.Combine(Path, name);
}
