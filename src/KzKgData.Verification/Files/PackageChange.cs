namespace KzKgData.Verification.Files;

/// <summary>A change to files of a data package, and to a file beside it.</summary>
public static class PackageChange
{
    /// <summary>Replaces files of the package, all of them or none, whatever is killed when; texts are put beside it first.</summary>
    /// <remarks>A process killed after a text was put down leaves it there, where it names nothing in the package and is taken for the same text
    /// again.</remarks>
    /// <param name="held">The lock of the package, for writing.</param>
    /// <param name="texts">Files outside the package that must not be there yet.</param>
    /// <param name="tables">Files of the package.</param>
    /// <exception cref="IOException">A file cannot be written, is there already, or is not as it was read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
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

    /// <summary>Puts down a file that must not be there yet: all of it, or none.</summary>
    internal static void Put(FileChange text, IDisk disk)
    {
        if (Directory.Exists(text.Path))
        {
            throw new IOException($"'{text.Path}' is a folder, so the file of that name cannot be written.");
        }

        // The name is the same each time, so that what a killed process has left is used up by the next one.
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
