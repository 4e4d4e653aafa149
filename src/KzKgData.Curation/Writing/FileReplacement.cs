namespace KzKgData.Curation.Writing;

/// <summary>A file to be written.</summary>
/// <param name="Path">Where.</param>
/// <param name="Before">What has to stand in it now; null for a file that must not be there yet.</param>
/// <param name="After">What is to stand in it.</param>
internal sealed record FileChange(string Path, byte[]? Before, byte[] After);

/// <summary>Writes several files so that all of them change or none.</summary>
internal static class FileReplacement
{
    /// <summary>Writes everything beside the targets first, moves it into place only when all of it is there, and undoes the moves when one fails.</summary>
    /// <remarks>No file system moves several files at once: a process killed between two moves leaves the earlier ones of the list changed.</remarks>
    /// <exception cref="IOException">A file cannot be written, or is not as it was read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static void ReplaceAll(IReadOnlyList<FileChange> changes) => ReplaceAll(changes, File.Move);

    internal static void ReplaceAll(IReadOnlyList<FileChange> changes, Action<string, string, bool> move)
    {
        var staged = changes.Select(Staged.For).ToArray();
        try
        {
            foreach (var file in staged)
            {
                file.Write();
            }

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

    private static void MoveAll(Staged[] staged, Action<string, string, bool> move)
    {
        var moved = 0;
        try
        {
            for (; moved < staged.Length; moved++)
            {
                move(staged[moved].Fresh, staged[moved].Target, staged[moved].Change.Before is not null);
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

    private sealed class Staged
    {
        private bool _keepsFormer;

        private Staged(FileChange change, string target)
        {
            Change = change;
            Target = target;
            var beside = Path.Combine(Path.GetDirectoryName(target)!, FormattableString.Invariant($".{Path.GetFileName(target)}.{Guid.NewGuid():N}"));
            Fresh = beside + ".new.tmp";
            Former = beside + ".old.tmp";
        }

        public FileChange Change { get; }

        public string Target { get; }

        public string Fresh { get; }

        private string Former { get; }

        public static Staged For(FileChange change)
        {
            // The file is replaced, not the link to it.
            var target = File.Exists(change.Path) ? File.ResolveLinkTarget(change.Path, returnFinalTarget: true)?.FullName ?? change.Path : change.Path;
            if (Directory.Exists(target))
            {
                throw new IOException($"'{change.Path}' is a folder, so the file of that name cannot be written");
            }

            if (change.Before is null)
            {
                return File.Exists(target) ? throw new IOException($"'{change.Path}' is there already") : new Staged(change, target);
            }

            if (!File.Exists(target) || !File.ReadAllBytes(target).AsSpan().SequenceEqual(change.Before))
            {
                throw new IOException($"'{change.Path}' was changed by somebody else meanwhile; run the command again");
            }

            // A move would replace it all the same where the folder may be written.
            return File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly)
                ? throw new UnauthorizedAccessException($"'{change.Path}' is read-only")
                : new Staged(change, target);
        }

        public void Write()
        {
            Write(Fresh, Change.After);
            if (Change.Before is not null)
            {
                // Undoing must not depend on space that is left then.
                Write(Former, Change.Before);
            }
        }

        /// <summary>Undoes the move.</summary>
        /// <returns>What is left for a person to do, or null.</returns>
        public string? PutBack()
        {
            try
            {
                if (Change.Before is null)
                {
                    File.Delete(Target);
                }
                else
                {
                    File.Move(Former, Target, overwrite: true);
                }

                return null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _keepsFormer = true;
                return $"'{Target}' was changed and could not be put back; " + (Change.Before is null ? "delete it" : $"its former content is in '{Former}'");
            }
        }

        public void Discard()
        {
            Delete(Fresh);
            if (!_keepsFormer)
            {
                Delete(Former);
            }
        }

        private void Write(string path, byte[] content)
        {
            using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && Change.Before is not null)
            {
                File.SetUnixFileMode(path, File.GetUnixFileMode(Target));
            }
        }

        private static void Delete(string file)
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // What led here, success or failure, is what counts.
            }
        }
    }
}
