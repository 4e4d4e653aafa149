namespace KzKgData.Verification.Files;

/// <summary>The real disk.</summary>
internal sealed class Disk : IDisk
{
    public static Disk Real { get; } = new();

    public void Write(string path, byte[] content, string? like)
    {
        using (var stream = new FileStream(path, FileMode.Create, FileAccess.Write))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        if (like is not null && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(like));
        }
    }

    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public void MoveNew(string from, string to) => File.Move(from, to, overwrite: false);

    public void Delete(string path) => File.Delete(path);

    public void SyncFolder(string directory) => Posix.SyncFolder(directory);
}
