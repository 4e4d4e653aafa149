#if NET
using KzKgData.Verification.Files;
#endif

namespace KzKgData.Verification.DataPackages;

/// <summary>The one door by which files come in: what is no regular file, or is larger than stated, is refused before it is read.</summary>
public static class RegularFile
{
    /// <summary>The most bytes that a text or a descriptor may have: 256 MB.</summary>
    public const long LargestText = 256L << 20;

    /// <summary>The most bytes that a table may have: 2 GB, the most that is held at once.</summary>
    public const long LargestTable = 2_147_483_591;

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">The name that messages give it.</param>
    /// <param name="most">The most bytes it may have.</param>
    /// <exception cref="IOException">It is a pipe, a device or too large, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path, string name, long most)
    {
        using var stream = Open(path);
        if (!stream.CanSeek || IsDevice(path))
        {
            throw NoFile(name);
        }

        if (stream.Length > most)
        {
            throw new IOException($"'{name}' has {Invariant(stream.Length)} bytes, and {Invariant(most)} are the most that are read; split it");
        }

        var bytes = new byte[stream.Length];
        for (var read = 0; read < bytes.Length;)
        {
            var more = stream.Read(bytes, read, bytes.Length - read);
            read += more > 0 ? more : throw new IOException($"'{name}' became shorter while it was read; run the command again");
        }

        // Devices and files of the kernel say that they are empty, and are not.
        return stream.ReadByte() < 0 ? bytes : throw NoFile(name);
    }

#if NET
    /// <summary>Refuses what stands where a file is to be opened and is a pipe or a device, which would be waited for.</summary>
    /// <exception cref="IOException">It is one.</exception>
    internal static void RefuseOther(string path)
    {
        if (!File.Exists(path) || Posix.OpenAtOnce(path) is not { } handle)
        {
            return;
        }

        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        if (!stream.CanSeek)
        {
            throw new IOException($"'{path}' is a pipe or a device, and a file has to stand there; remove it");
        }
    }
#endif

    private static IOException NoFile(string name) => new($"'{name}' is a pipe, a device or a file that grows while it is read; name a regular file");

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
