#if NET
using KzKgData.Verification.Files;
#endif

namespace KzKgData.Verification.DataPackages;

/// <summary>The only way in which files are read: anything that is not a regular file or exceeds its size limit is refused before it is read.</summary>
public static class RegularFile
{
    /// <summary>The maximum size of a text or a descriptor in bytes: 256 MB.</summary>
    public const long LargestText = 256L << 20;

    /// <summary>The maximum size of a table in bytes: 2 GB, the largest array of bytes.</summary>
    public const long LargestTable = 2_147_483_591;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="name">The name to use in messages.</param>
    /// <param name="most">The maximum size in bytes.</param>
    /// <exception cref="IOException">The file is a pipe, a device or too large, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static byte[] Read(string path, string name, long most)
    {
        using var stream = Open(path);
        if (!stream.CanSeek || IsDevice(path))
        {
            throw NoFile(name);
        }

        if (stream.Length > most)
        {
            throw new FileException($"'{name}' has {Invariant(stream.Length)} bytes, but at most {Invariant(most)} can be read; split it");
        }

        var bytes = new byte[stream.Length];
        for (var read = 0; read < bytes.Length;)
        {
            var more = stream.Read(bytes, read, bytes.Length - read);
            read += more > 0 ? more : throw new FileException($"'{name}' became shorter while it was read; run the command again");
        }

        // Devices and files of the kernel report a length of 0 but have content.
        return stream.ReadByte() < 0 ? bytes : throw NoFile(name);
    }

#if NET
    /// <summary>Refuses a pipe or device at the path of a file to open, since opening it would block.</summary>
    /// <exception cref="IOException">The path is a pipe or a device.</exception>
    internal static void RefuseOther(string path)
    {
        if (!File.Exists(path) || Posix.OpenAtOnce(path) is not { } handle)
        {
            return;
        }

        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        if (!stream.CanSeek)
        {
            throw new FileException($"'{path}' is a pipe or a device instead of a file; remove it");
        }
    }
#endif

    private static FileException NoFile(string name) => new($"'{name}' is a pipe, a device or a file that grows while it is read; give a regular file");

    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

#if NET
    private static FileStream Open(string path) => Posix.OpenAtOnce(path) is { } handle
        ? new FileStream(handle, FileAccess.Read, bufferSize: 0)
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
#else
    private static FileStream Open(string path) => File.OpenRead(path);
#endif
}
