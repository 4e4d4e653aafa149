namespace KzKgData.Verification.Files;

/// <summary>The folder beside the data that holds the lock and, while a change is under way, all that undoes it. Git ignores it.</summary>
/// <param name="package">The folder of the package.</param>
internal sealed class StateFolder(string package)
{
    /// <summary>The name of the folder.</summary>
    public const string Name = ".kzkg";

    /// <summary>Where it is.</summary>
    public string Path { get; } = System.IO.Path.Combine(package, Name);

    /// <summary>The folder of the package.</summary>
    public string Package => package;

    /// <summary>The file that is locked. It stays for good: two processes could otherwise hold two files of one name.</summary>
    public string Lock => Of("lock");

    /// <summary>The file that names the process which holds the lock.</summary>
    public string Owner => Of("owner");

    /// <summary>The file that lists the files of a change; while it is there, the former ones count.</summary>
    public string Journal => Of("journal");

    /// <summary>A file in the folder.</summary>
    public string Of(string name) => System.IO.Path.Combine(Path, name);
}
