using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Texts;

/// <summary>One archived text.</summary>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
/// <param name="Text">The text, decoded as UTF-8.</param>
/// <param name="Points">The text addressed by code points.</param>
public sealed record ArchivedText(string Sha256, string Text, CodePoints Points);

/// <summary>The archived texts of the sources, as far as they are available. Each is read once. Thread-safe.</summary>
public sealed class ArchivedTexts
{
    private readonly Func<string, byte[]?> _open;
    private readonly ConcurrentDictionary<string, ArchivedText?> _texts = new(StringComparer.Ordinal);

    /// <summary>Creates an archive whose files are opened by a callback.</summary>
    /// <param name="open">Returns the bytes of a file by its name, or null where it does not exist.</param>
    public ArchivedTexts(Func<string, byte[]?> open) => _open = open;

    /// <summary>Opens the archive in a folder.</summary>
    public static ArchivedTexts InFolder(string directory) => InFolders([directory]);

    /// <summary>Opens the archive in several folders; the first folder that contains a file is used.</summary>
    public static ArchivedTexts InFolders(IReadOnlyList<string> directories) =>
        new(name => directories.Select(d => ReadFrom(d, name)).FirstOrDefault(bytes => bytes is not null));

    /// <summary>Returns the text of a source, or null where its file does not exist.</summary>
    /// <exception cref="IOException">The file exists but cannot be read.</exception>
    public ArchivedText? Find(Source source) => _texts.GetOrAdd(source.File, file => _open(file) is { } bytes ? Read(bytes) : null);

    /// <summary>Returns the text of a source if its hash is the one that the source pins; otherwise null.</summary>
    /// <exception cref="IOException">The file exists but cannot be read.</exception>
    public ArchivedText? FindPinned(Source source) =>
        Find(source) is { } text && string.Equals(text.Sha256, source.Sha256, StringComparison.Ordinal) ? text : null;

    /// <summary>Returns the context hash of a range: the first 16 hexadecimal digits of the SHA-256 of the 32 code points before and after it.</summary>
    public static string ContextOf(CodePoints text, int start, int end) => ContextHash.Of(text, start, end).ToString("x16", CultureInfo.InvariantCulture);

    private static byte[]? ReadFrom(string directory, string name)
    {
        // A file name or link that leads out of the folder is not a file of the folder.
        if (name.Length == 0 || name.IndexOfAny(['/', '\\', ':', '\0']) >= 0)
        {
            return null;
        }

        var path = Path.Combine(directory, name);
#if NET
        if (!Files.RealPath.IsWithin(directory, path))
        {
            return null;
        }
#endif
        return File.Exists(path) ? RegularFile.Read(path, path, RegularFile.LargestText) : null;
    }

    private static ArchivedText Read(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return new ArchivedText(Hash(bytes), text, new CodePoints(text));
    }

    private static string Hash(byte[] bytes)
    {
#if NET
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
#else
        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(bytes).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
#endif
    }
}
