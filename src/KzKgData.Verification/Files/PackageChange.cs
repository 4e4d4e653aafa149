using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Files;

/// <summary>A change to files of a data package, and to a file beside it.</summary>
public static class PackageChange
{
    /// <summary>Replaces files of the package atomically, even if the process is killed. Texts outside the package are written first.</summary>
    /// <remarks>A process killed after it wrote a text leaves the text behind. That is harmless: nothing in the package refers to it, and the next
    /// attempt accepts it if it is the same text.</remarks>
    /// <param name="held">The lock of the package for writing.</param>
    /// <param name="texts">Files outside the package that must not exist yet.</param>
    /// <param name="tables">Files of the package.</param>
    /// <exception cref="IOException">A file cannot be written, exists already, or has changed since it was read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static void Write(PackageLock held, IReadOnlyList<FileChange> texts, IReadOnlyList<FileChange> tables) =>
        Write(held.State, texts, tables, Disk.Real);

    internal static void Write(StateFolder state, IReadOnlyList<FileChange> texts, IReadOnlyList<FileChange> tables, IDisk disk)
    {
        var written = new List<string>();
        try
        {
            foreach (var text in texts)
            {
                Put(text, disk);
                written.Add(text.Path);
            }

            Journal.Replace(state, tables, disk);
        }
        catch when (!File.Exists(state.Journal))
        {
            foreach (var text in written)
            {
                disk.Delete(text);
            }

            throw;
        }
    }

    /// <summary>Creates a file atomically; it must not exist yet.</summary>
    internal static void Put(FileChange text, IDisk disk)
    {
        if (Directory.Exists(text.Path))
        {
            throw new FileException($"'{text.Path}' is a folder, so the file of that name cannot be written.");
        }

        // A fixed temporary name, so that the leftover of a killed process is overwritten by the next one.
        var directory = Path.GetDirectoryName(text.Path)!;
        var fresh = Path.Combine(directory, $".{Path.GetFileName(text.Path)}.kzkg.tmp");
        try
        {
            disk.Write(fresh, text.After, like: null);
            disk.MoveNew(fresh, text.Path);
        }
        catch
        {
            disk.Delete(fresh);
            throw;
        }

        disk.SyncFolder(directory);
    }
}
