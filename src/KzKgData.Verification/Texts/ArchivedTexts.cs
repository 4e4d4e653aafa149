using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Texts;

/// <summary>One archived text.</summary>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Text">The text, decoded as UTF-8.</param>
/// <param name="Points">The text by code points.</param>
public sealed record ArchivedText(string Sha256, string Text, CodePoints Points);

/// <summary>The archived texts of the sources, as far as they are at hand. Each is read once; several threads may ask.</summary>
public sealed class ArchivedTexts
{
    private readonly Func<string, byte[]?> _open;
    private readonly ConcurrentDictionary<string, ArchivedText?> _texts = new(StringComparer.Ordinal);

    /// <summary>Takes a way to open a text by the name of its file.</summary>
    /// <param name="open">Gives the bytes, or null where there is no such file.</param>
    public ArchivedTexts(Func<string, byte[]?> open) => _open = open;

    /// <summary>The archived texts in a folder.</summary>
    public static ArchivedTexts InFolder(string directory) => InFolders([directory]);

    /// <summary>The archived texts in some folders; the first folder that has a file counts.</summary>
    public static ArchivedTexts InFolders(IReadOnlyList<string> directories) =>
        new(name => directories.Select(d => ReadFrom(d, name)).FirstOrDefault(bytes => bytes is not null));

    /// <summary>The text of a source, or null where its file is not there.</summary>
    /// <exception cref="IOException">The file is there but cannot be read.</exception>
    public ArchivedText? Find(Source source) => _texts.GetOrAdd(source.File, file => _open(file) is { } bytes ? Read(bytes) : null);

    /// <summary>The text of a source if it is the one that the source pins by its hash; else null.</summary>
    /// <exception cref="IOException">The file is there but cannot be read.</exception>
    public ArchivedText? FindPinned(Source source) =>
        Find(source) is { } text && string.Equals(text.Sha256, source.Sha256, StringComparison.Ordinal) ? text : null;

    /// <summary>The context hash of a stretch: 16 hexadecimal digits of the SHA-256 of the 32 code points before and after it.</summary>
    public static string ContextOf(CodePoints text, int start, int end) => ContextHash.Of(text, start, end).ToString("x16", CultureInfo.InvariantCulture);

    private static byte[]? ReadFrom(string directory, string name)
    {
        // A file name, or a link, that leads elsewhere is no file of this folder.
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
