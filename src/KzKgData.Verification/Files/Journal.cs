using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Files;

/// <summary>
/// Changes several files of a package atomically, even if the process is killed: the former files are kept beside the data until the last new one is in
/// place, and the next start restores them if that point was not reached.
/// </summary>
internal static partial class Journal
{
    /// <summary>Replaces the files.</summary>
    /// <param name="state">The folder of the lock, which this process holds.</param>
    /// <param name="changes">The files of the package to change; each must have its expected content.</param>
    /// <param name="disk">The disk.</param>
    /// <exception cref="IOException">A file cannot be written, or has changed since it was read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static void Replace(StateFolder state, IReadOnlyList<FileChange> changes, IDisk disk)
    {
        Entry[] entries = [.. changes.Select((c, i) => Entry.Of(state, c, i))];
        try
        {
            for (var i = 0; i < entries.Length; i++)
            {
                disk.Write(entries[i].Former, changes[i].Before!, entries[i].Target);
                disk.Write(entries[i].Fresh, changes[i].After, entries[i].Target);
            }

            disk.Write(
                state.Of("journal.tmp"),
                JsonSerializer.SerializeToUtf8Bytes(Array.ConvertAll(entries, e => e.ToStrings()), RowsContext.Default.StringArrayArray),
                like: null);
            disk.SyncFolder(state.Path);
            disk.Move(state.Of("journal.tmp"), state.Journal);
            disk.SyncFolder(state.Path);
            foreach (var entry in entries)
            {
                disk.Move(entry.Fresh, entry.Target);
            }

            foreach (var folder in entries.Select(e => Path.GetDirectoryName(e.Target)!).Distinct(StringComparer.Ordinal))
            {
                disk.SyncFolder(folder);
            }

            // Deleting the journal commits the change.
            disk.Delete(state.Journal);
        }
        catch (Exception failure)
        {
            try
            {
                Recover(state, disk);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new FileException(
                    $"{Message.Of(failure)} The former files could not be restored yet ({e.Message}); they are in '{state.Path}', and the next kzkg command "
                    + $"that reads the package restores them",
                    failure);
            }

            throw;
        }

        disk.SyncFolder(state.Path);
        Clean(state, disk);
    }

    /// <summary>Restores the files of an interrupted change and deletes its temporary files.</summary>
    /// <exception cref="IOException">A file cannot be restored, or has been edited since.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static void Recover(StateFolder state, IDisk disk)
    {
        var entries = Read(state);
        if (entries.Count > 0)
        {
            foreach (var entry in entries)
            {
                entry.RefuseEdited();
            }

            foreach (var entry in entries.Where(e => File.Exists(e.Former)))
            {
                disk.Move(entry.Former, entry.Target);
            }

            foreach (var folder in entries.Select(e => Path.GetDirectoryName(e.Target)!).Distinct(StringComparer.Ordinal))
            {
                disk.SyncFolder(folder);
            }

            disk.Delete(state.Journal);
            disk.SyncFolder(state.Path);
        }

        Clean(state, disk);
    }

    /// <summary>Returns the copies of the former files of an interrupted change, by real path; empty if there is no such change.</summary>
    public static IReadOnlyDictionary<string, string> FormerFiles(StateFolder state) =>
        Read(state).Where(e => File.Exists(e.Former)).ToDictionary(e => RealPath.Of(e.Target), e => e.Former, StringComparer.Ordinal);

    private static void Clean(StateFolder state, IDisk disk)
    {
        foreach (var file in Directory.EnumerateFiles(state.Path).Where(f => Path.GetExtension(f) is ".old" or ".new" or ".tmp").ToArray())
        {
            try
            {
                disk.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A leftover file does no harm, and the next start tries again.
            }
        }
    }

    private static List<Entry> Read(StateFolder state)
    {
        if (!File.Exists(state.Journal))
        {
            return [];
        }

        try
        {
            var rows =
                JsonSerializer.Deserialize(RegularFile.Read(state.Journal, state.Journal, RegularFile.LargestText), RowsContext.Default.StringArrayArray)
                ?? [];
            return [.. rows.Select((r, i) => Entry.From(state, r, i))];
        }
        catch (JsonException e)
        {
            throw Damaged(state, e);
        }
    }

    private static FileException Damaged(StateFolder state, Exception? inner = null) =>
        new($"'{state.Journal}' is not a valid journal of an interrupted change; check the data files, then delete it", inner);

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>A file of a change.</summary>
    private sealed record Entry(StateFolder State, int Number, string Path, string Before, string After)
    {
        public string Target { get; } = System.IO.Path.Combine(State.Package, Path);

        public string Former => State.Of(FormattableString.Invariant($"{Number}.old"));

        public string Fresh => State.Of(FormattableString.Invariant($"{Number}.new"));

        public static Entry Of(StateFolder state, FileChange change, int number)
        {
            // A link's target is replaced, not the link. The target is inside the package, or it could not have been read.
            var target = RealPath.Of(change.Path);
            if (!File.Exists(target) || !File.ReadAllBytes(target).AsSpan().SequenceEqual(change.Before))
            {
                throw new FileException($"'{change.Path}' has been changed by another process in the meantime; run the command again");
            }

            if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            {
                // On POSIX, renaming over a read-only file succeeds if the folder is writable, so check explicitly.
                throw new FileException($"'{change.Path}' is read-only");
            }

            var path = System.IO.Path.GetRelativePath(RealPath.Of(state.Package), target);
            return new Entry(state, number, path, HashOf(change.Before!), HashOf(change.After));
        }

        public static Entry From(StateFolder state, string[] row, int number)
        {
            // The journal may come with a foreign package, so it must not name files outside the package.
            var entry = row is [{ } path, { } before, { } after] ? new Entry(state, number, path, before, after) : throw Damaged(state);
            return
                System.IO.Path.IsPathRooted(entry.Path)
                || PackagePath.Normalise(entry.Path).StartsWith("..", StringComparison.Ordinal)
                || !RealPath.IsWithin(state.Package, entry.Target)
                ? throw Damaged(state)
                : entry;
        }

        public string[] ToStrings() => [Path, Before, After];

        public void RefuseEdited()
        {
            if (!File.Exists(Former))
            {
                return;
            }

            if (HashOf(RegularFile.Read(Former, Former, RegularFile.LargestTable)) != Before)
            {
                throw Damaged(State);
            }

            if (File.Exists(Target) && HashOf(RegularFile.Read(Target, Target, RegularFile.LargestTable)) is var found && found != Before && found != After)
            {
                throw new FileException(
                    $"'{Target}' was edited after a change to it was interrupted; its former content is in '{Former}'; copy what is needed, then delete "
                    + $"'{State.Journal}'");
            }
        }
    }

    [JsonSerializable(typeof(string[][]))]
    private sealed partial class RowsContext : JsonSerializerContext;
}
