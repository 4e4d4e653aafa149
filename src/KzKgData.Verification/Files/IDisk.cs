namespace KzKgData.Verification.Files;

/// <summary>Every step by which a change to files reaches the disk, so that tests can end a process at each of them.</summary>
internal interface IDisk
{
    /// <summary>Writes a file, replacing one of that name, and waits until the disk has it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="content">What.</param>
    /// <param name="like">A file whose permissions it gets; null for those of any new file.</param>
    void Write(string path, byte[] content, string? like);

    /// <summary>Renames a file, replacing one of the new name.</summary>
    void Move(string from, string to);

    /// <summary>Renames a file; fails where the new name is taken.</summary>
    void MoveNew(string from, string to);

    /// <summary>Deletes a file, if it is there.</summary>
    void Delete(string path);

    /// <summary>Waits until the disk has the names in a folder, where the platform can.</summary>
    void SyncFolder(string directory);
}
