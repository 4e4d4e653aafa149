namespace KzKgData.Verification.Files;

/// <summary>Writes several files so that all of them change or none; a reader sees the old or the new file, and never a part of one.</summary>
public static class FileReplacement
{
    /// <summary>Writes everything beside the targets first, moves it into place only when all of it is there, and undoes the moves when one fails.</summary>
    /// <remarks>An output that was moved stays: it is complete and can be made again. No file system moves several files at once: a process killed between two moves leaves the earlier ones of the list changed.</remarks>
    /// <param name="changes">The files.</param>
    /// <param name="cancellationToken">Stops the writing; files that were there before then stay as they were.</param>
    /// <exception cref="IOException">A file cannot be written, or is not as it was read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static void ReplaceAll(IReadOnlyList<FileChange> changes, CancellationToken cancellationToken) => ReplaceAll(changes, File.Move, cancellationToken);

    internal static void ReplaceAll(IReadOnlyList<FileChange> changes, Action<string, string, bool> move, CancellationToken cancellationToken)
    {
        var staged = changes.Select(StagedFile.For).ToArray();
        try
        {
            foreach (var file in staged)
            {
                cancellationToken.ThrowIfCancellationRequested();
                file.Write();
            }

            cancellationToken.ThrowIfCancellationRequested();
            MoveAll(staged, move);
        }
        finally
        {
            foreach (var file in staged)
            {
                file.Discard();
            }
        }
    }

    private static void MoveAll(StagedFile[] staged, Action<string, string, bool> move)
    {
        var moved = 0;
        try
        {
            for (; moved < staged.Length; moved++)
            {
                staged[moved].Move(move);
            }
        }
        catch (Exception failure)
        {
            var left = string.Join("; ", staged.Take(moved).Reverse().Select(f => f.PutBack()).Where(problem => problem is not null));
            if (left.Length > 0)
            {
                throw new IOException(left, failure);
            }

            throw;
        }
    }
}
