namespace KzKgData.Reporting.Writing;

/// <summary>Replaces files so that a reader sees the old or the new one, and never a part of one.</summary>
public static class FileSet
{
    /// <summary>Writes all files of one folder beside their targets first and moves them only when every one is complete.</summary>
    /// <param name="directory">The folder; created if it is missing.</param>
    /// <param name="files">The names and contents.</param>
    /// <param name="cancellationToken">Stops the writing; files that were there before then stay as they were.</param>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static Task ReplaceAsync(string directory, IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken cancellationToken) =>
        ReplaceAsync([.. files.Select(f => (Path.Combine(directory, f.Name), f.Content))], cancellationToken);

    /// <summary>Writes all files beside their targets first and moves them only when every one is complete.</summary>
    /// <param name="files">The paths and contents; missing folders are created.</param>
    /// <param name="cancellationToken">Stops the writing; files that were there before then stay as they were.</param>
    /// <exception cref="IOException">A folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder or a file may not be written.</exception>
    public static async Task ReplaceAsync(IReadOnlyList<(string Path, byte[] Content)> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return;
        }

        // A device such as /dev/null is written to; a user with the rights to would otherwise replace it for everybody.
        var devices = files.Where(f => IsDevice(f.Path)).ToArray();
        files = [.. files.Except(devices)];
        foreach (var directory in files.Select(f => Path.GetDirectoryName(f.Path)).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            Create(directory);
        }

        var moves = files.Select(f => (f.Content, Target: f.Path, Temporary: Path.Combine(Path.GetDirectoryName(f.Path) ?? string.Empty, $".{Path.GetFileName(f.Path)}.{Guid.NewGuid():N}.tmp"))).ToArray();
        if (Array.Find(moves, m => Directory.Exists(m.Target)) is { Target: { } taken })
        {
            throw new IOException($"'{taken}' is a folder, so the file of that name cannot be written.");
        }

        try
        {
            foreach (var (content, _, temporary) in moves)
            {
                await File.WriteAllBytesAsync(temporary, content, cancellationToken).ConfigureAwait(false);
            }

            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (_, target, temporary) in moves)
            {
                File.Move(temporary, target, overwrite: true);
            }

            foreach (var (path, content) in devices)
            {
                var device = new FileStream(path, FileMode.Open, FileAccess.Write);
                await using (device.ConfigureAwait(false))
                {
                    await device.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch
        {
            foreach (var (_, _, temporary) in moves)
            {
                Discard(temporary);
            }

            throw;
        }
    }

    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static void Create(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new IOException($"'{directory}' is no name for a folder.", e);
        }
    }

    private static void Discard(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The failure that led here is the one to report.
        }
    }
}
