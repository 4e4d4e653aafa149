using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Files;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation;

/// <summary>A change made with the tool that can be undone.</summary>
/// <param name="Number">Its number, never reused in the package.</param>
/// <param name="What">The command line of the change.</param>
public sealed record NotedChange(string Number, string What);

/// <summary>The undo history: the last hundred changes, kept in <c>.kzkg/undo</c> of the package, which git ignores.</summary>
public static partial class History
{
    private const string Folder = "undo";
    private const int Kept = 100;

    // File names have a fixed length, so that their ordinal order is the order of the changes.
    private const int DigitsOfNumber = 8;
    private const int HighestNumber = 99_999_999;

    // Limit for an unpacked entry, or 20 times its packed size if that is more: protects against decompression bombs.
    private const int LeastUnpacked = 64 << 20;

    /// <summary>Returns the change that would be undone next; null if there is none, or if it cannot be read.</summary>
    /// <param name="directory">The folder of the package.</param>
    public static NotedChange? Last(string directory)
    {
        var state = new StateFolder(directory);
        foreach (var path in Entries(state).Reverse())
        {
            try
            {
                var entry = Read(path);
                if (!IsUnmade(directory, entry))
                {
                    return new NotedChange(Path.GetFileNameWithoutExtension(path), entry.What);
                }
            }
            catch (Exception e) when (e is CurationRefusedException or IOException or UnauthorizedAccessException)
            {
                return null; // it is being written or undone
            }
        }

        return null;
    }

    /// <summary>Undoes the last change made with the tool.</summary>
    /// <param name="directory">The folder of the package.</param>
    /// <param name="tell">Called once with the owner of the lock, if waiting for it takes longer than a second; may be null.</param>
    /// <param name="expected">The number of the change to undo; null for the last one.</param>
    /// <returns>The command line of the change.</returns>
    /// <exception cref="CurationRefusedException">There is nothing to undo, or a file was edited since.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static string Undo(string directory, Action<Message>? tell = null, string? expected = null)
    {
        using var held = PackageLock.ForWriting(directory, tell);
        foreach (var path in Entries(held.State).Reverse())
        {
            var entry = Read(path);
            if (IsUnmade(directory, entry))
            {
                File.Delete(path); // the change was recorded but never made
                continue;
            }

            if (expected is not null && Path.GetFileNameWithoutExtension(path) != expected)
            {
                throw new CurationRefusedException($"another change was made since, '{entry.What}'; nothing was undone");
            }

            var files = entry.Files.Select(f => (Change: f, Now: ContentOf(directory, f.Path))).ToArray();
            if (Array.Find(files, f => HashOf(f.Now) != f.Change.After) is { Change: { } edited })
            {
                throw new CurationRefusedException(
                    $"{Path.GetFileName(edited.Path)} was edited after '{entry.What}', so undoing this would lose the edit; revert it by hand or with "
                    + $"git");
            }

            if (!Array.TrueForAll(files, f => f.Change.Fits(f.Now!)))
            {
                throw NoNote(path);
            }

            PackageChange.Write(held, [], [.. files.Select(f => new FileChange(Path.Combine(directory, f.Change.Path), f.Now!, f.Change.Back(f.Now!)))]);
            File.Delete(path);
            return entry.What;
        }

        throw new CurationRefusedException($"there is no change to undo; kzkg keeps the last hundred changes that it made in this folder");
    }

    /// <summary>Makes a change and records how to undo it.</summary>
    internal static void Write(PackageLock held, string what, IReadOnlyList<FileChange> changes, Action write)
    {
        if (changes.Count == 0)
        {
            write();
            return;
        }

        var folder = Directory.CreateDirectory(held.State.Of(Folder)).FullName;
        var entries = Entries(held.State);
        var number = entries.Length == 0 ? 1 : int.Parse(Path.GetFileNameWithoutExtension(entries[^1]), CultureInfo.InvariantCulture) + 1;
        if (number > HighestNumber)
        {
            throw NoNote(entries[^1]);
        }

        var path = Path.Combine(folder, number.ToString("00000000", CultureInfo.InvariantCulture) + ".gz");
        using var noted = new MemoryStream();
        using (var file = new GZipStream(noted, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(file, new Entry(what, [.. changes.Select(c => Change.Of(held.State.Package, c))]), EntryContext.Default.Entry);
        }

        // Written to a temporary file and renamed: a half-written entry would block the undo of all entries before it.
        var fresh = held.State.Of(Folder + ".tmp");
        Disk.Real.Write(fresh, noted.ToArray(), like: null);
        Disk.Real.Move(fresh, path);
        try
        {
            write();
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        foreach (var old in entries.SkipLast(Kept - 1))
        {
            File.Delete(old);
        }
    }

    private static bool IsUnmade(string directory, Entry entry) => entry.Files.All(f => HashOf(ContentOf(directory, f.Path)) == f.Before);

    private static string[] Entries(StateFolder state) =>
        Directory.Exists(state.Of(Folder))
            ?
            [
                .. Directory
                    .EnumerateFiles(state.Of(Folder), "*.gz")
                    .Where(f => Path.GetFileNameWithoutExtension(f) is { Length: DigitsOfNumber } name && name.All(char.IsAsciiDigit))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    private static Entry Read(string path)
    {
        try
        {
            return
                JsonSerializer.Deserialize(Unpacked(RegularFile.Read(path, path, RegularFile.LargestText)), EntryContext.Default.Entry)
                    is { What: not null, Files: { } files } entry
                && files.All(IsSound)
                && files.Select(f => f.Path).Distinct(StringComparer.Ordinal).Count() == files.Count
                ? entry
                : throw new JsonException();
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw NoNote(path, e);
        }
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var file = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var most = Math.Max(LeastUnpacked, 20L * packed.Length);
        var part = new byte[1 << 16];
        for (var length = file.Read(part); length > 0; length = file.Read(part))
        {
            unpacked.Write(part, 0, unpacked.Length + length <= most ? length : throw new InvalidDataException());
        }

        return unpacked.ToArray();
    }

    private static CurationRefusedException NoNote(string path, Exception? inner = null) =>
        new($"'{path}' is not a valid entry of the undo history; delete it", inner);

    // A package from elsewhere may contain a crafted history: entries are validated and must not reach files outside the package.
    private static bool IsSound(Change? change) =>
        change is { Path: { Length: > 0 } path, Start: >= 0, Removed: not null, Added: >= 0, Before: not null, After: not null }
        && !path.Contains('\0', StringComparison.Ordinal) && !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..");

    /// <summary>Returns the content of a file of the package; null if it does not exist.</summary>
    private static byte[]? ContentOf(string directory, string relative)
    {
        var path = Path.Combine(directory, relative);
        return !File.Exists(path) ? null
            : RealPath.IsWithin(directory, path) ? RegularFile.Read(path, relative, RegularFile.LargestTable)
            : throw new FileException($"'{relative}' is a link that leads out of the folder of the data package; put the file itself there");
    }

    private static string HashOf(byte[]? content) => content is null ? string.Empty : Convert.ToHexString(SHA256.HashData(content));

    private sealed record Entry(string What, IReadOnlyList<Change> Files);

    /// <summary>The change of a file: the bytes between its unchanged start and its unchanged end.</summary>
    private sealed record Change(string Path, int Start, byte[] Removed, int Added, string Before, string After)
    {
        public static Change Of(string package, FileChange change)
        {
            var (before, after) = (change.Before!, change.After);
            var start = before.AsSpan().CommonPrefixLength(after);
            var most = Math.Min(before.Length, after.Length) - start;
            var end = 0;
            while (end < most && before[^(end + 1)] == after[^(end + 1)])
            {
                end++;
            }

            return new Change(
                System.IO.Path.GetRelativePath(package, change.Path).Replace('\\', '/'),
                start,
                before[start..^end],
                after.Length - end - start,
                Convert.ToHexString(SHA256.HashData(before)),
                Convert.ToHexString(SHA256.HashData(after)));
        }

        public bool Fits(byte[] now) => (long)Start + Added <= now.Length;

        public byte[] Back(byte[] now) => [.. now.AsSpan(0, Start), .. Removed, .. now.AsSpan(Start + Added)];
    }

    // Source-generated: the tool compiled ahead of time has no reflection-based serialisation.
    [JsonSerializable(typeof(Entry))]
    private sealed partial class EntryContext : JsonSerializerContext;
}
