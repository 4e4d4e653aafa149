using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Files;

namespace KzKgData.Curation;

/// <summary>A change that was made with the tool and can be taken back.</summary>
/// <param name="Number">Its number, which no other change of the package has had.</param>
/// <param name="What">What was done, in the words of the command.</param>
public sealed record NotedChange(string Number, string What);

/// <summary>What was changed last, so that it can be taken back: the last hundred changes, beside the package in the folder that git ignores.</summary>
public static partial class History
{
    private const string Folder = "undo";
    private const int Kept = 100;

    /// <summary>The change that would be taken back next; null where there is none, or it cannot be read.</summary>
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
                return null; // it is being written, or taken back
            }
        }

        return null;
    }

    /// <summary>Takes back the last change that was made with the tool.</summary>
    /// <param name="directory">The folder of the package.</param>
    /// <param name="tell">Is told once whom this process waits for, when that takes longer than a second; may be null.</param>
    /// <param name="expected">The number of the change that is meant; null for whichever is the last.</param>
    /// <returns>What had been done, in the words of the command.</returns>
    /// <exception cref="CurationRefusedException">There is nothing to take back, or a file was edited since.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public static string Undo(string directory, Action<string>? tell = null, string? expected = null)
    {
        using var held = PackageLock.ForWriting(directory, tell);
        foreach (var path in Entries(held.State).Reverse())
        {
            var entry = Read(path);
            if (IsUnmade(directory, entry))
            {
                File.Delete(path); // it was noted, and then not made
                continue;
            }

            if (expected is not null && Path.GetFileNameWithoutExtension(path) != expected)
            {
                throw new CurationRefusedException($"another change was made since, '{entry.What}'; nothing was taken back");
            }

            var files = entry.Files.Select(f => (Change: f, Path: Path.Combine(directory, f.Path))).ToArray();
            if (Array.Find(files, f => HashOf(f.Path) != f.Change.After) is { Path: { } edited })
            {
                throw new CurationRefusedException(
                    $"{Path.GetFileName(edited)} was edited after '{entry.What}', so that this cannot be taken back without losing the edit; take it back "
                    + "by hand, or with git");
            }

            PackageChange.Write(held, [], [.. files.Select(f => new FileChange(f.Path, File.ReadAllBytes(f.Path), f.Change.Back(File.ReadAllBytes(f.Path))))]);
            File.Delete(path);
            return entry.What;
        }

        throw new CurationRefusedException("there is no change to take back; those made with kzkg in this folder are kept, up to a hundred");
    }

    /// <summary>Makes a change and notes how to take it back.</summary>
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
        var path = Path.Combine(folder, number.ToString("00000000", CultureInfo.InvariantCulture) + ".gz");
        using var noted = new MemoryStream();
        using (var file = new GZipStream(noted, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(file, new Entry(what, [.. changes.Select(c => Change.Of(held.State.Package, c))]), EntryContext.Default.Entry);
        }

        // A note that is there is whole: one that cannot be read would stand in the way of all before it.
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

    private static bool IsUnmade(string directory, Entry entry) => entry.Files.All(f => HashOf(Path.Combine(directory, f.Path)) == f.Before);

    private static string[] Entries(StateFolder state) =>
        Directory.Exists(state.Of(Folder))
            ?
            [
                .. Directory
                    .EnumerateFiles(state.Of(Folder), "*.gz")
                    .Where(f => int.TryParse(Path.GetFileNameWithoutExtension(f), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    private static Entry Read(string path)
    {
        try
        {
            using var file = new GZipStream(new MemoryStream(RegularFile.Read(path, path, RegularFile.LargestText)), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(file, EntryContext.Default.Entry) is { What: not null, Files: { } files } entry && files.All(IsInside)
                ? entry
                : throw new JsonException();
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new CurationRefusedException($"'{path}' is no change as kzkg notes it; delete it", e);
        }
    }

    private static bool IsInside(Change change) => !Path.IsPathRooted(change.Path) && !change.Path.Split('/', '\\').Contains("..");

    private static string HashOf(string path) => File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : string.Empty;

    private sealed record Entry(string What, IReadOnlyList<Change> Files);

    /// <summary>What changed in a file: the bytes between those that stayed at its beginning and at its end.</summary>
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

        public byte[] Back(byte[] now) => [.. now.AsSpan(0, Start), .. Removed, .. now.AsSpan(Start + Added)];
    }

    // Written by code, not by reflection, which a tool that was compiled ahead of time has not got.
    [JsonSerializable(typeof(Entry))]
    private sealed partial class EntryContext : JsonSerializerContext;
}
