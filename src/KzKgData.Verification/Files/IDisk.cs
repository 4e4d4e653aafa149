namespace KzKgData.Verification.Files;

/// <summary>The disk operations of a change to files, so that tests can simulate a crash at each of them.</summary>
internal interface IDisk
{
    /// <summary>Writes a file, replacing an existing one, and flushes it to the disk.</summary>
    /// <param name="path">The path.</param>
    /// <param name="content">The content.</param>
    /// <param name="like">A file whose permissions are copied; null for the default permissions.</param>
    void Write(string path, byte[] content, string? like);

    /// <summary>Renames a file, replacing an existing one.</summary>
    void Move(string from, string to);

    /// <summary>Renames a file; fails if the new name exists.</summary>
    void MoveNew(string from, string to);

    /// <summary>Deletes a file if it exists.</summary>
    void Delete(string path);

    /// <summary>Flushes the directory entries of a folder to the disk, if the platform supports it.</summary>
    void SyncFolder(string directory);
}
