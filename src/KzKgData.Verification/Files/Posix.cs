using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace KzKgData.Verification.Files;

/// <summary>File operations of Linux and macOS that .NET does not offer.</summary>
internal static class Posix
{
    private static readonly int _flags = OperatingSystem.IsLinux() ? 0x80800 : 0x1000004; // O_CLOEXEC and O_NONBLOCK

    private static bool IsKnown => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>Opens a file for reading without blocking, as opening a pipe would; null if it cannot be opened that way.</summary>
    public static SafeFileHandle? OpenAtOnce(string path)
    {
        if (!IsKnown)
        {
            return null;
        }

        var descriptor = Open(path, _flags);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Flushes the directory entries of a folder to the disk; a no-op if that is not supported.</summary>
    public static void SyncFolder(string directory)
    {
        using var folder = OpenAtOnce(directory);
        if (folder is not null)
        {
            _ = FSync(folder);
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FSync(SafeFileHandle handle);
}
