namespace KzKgData.Reporting.Writing;

/// <summary>Replaces files so that a reader sees the old or the new one, and never a part of one.</summary>
internal static class FileSet
{
    /// <summary>Writes all files beside their targets first and moves them only when every one is complete.</summary>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static async Task ReplaceAsync(string directory, IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken cancellationToken)
    {
        Create(directory);
        var moves = files.Select(f => (f.Content, Target: Path.Combine(directory, f.Name), Temporary: Path.Combine(directory, $".{f.Name}.{Guid.NewGuid():N}.tmp"))).ToArray();
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
