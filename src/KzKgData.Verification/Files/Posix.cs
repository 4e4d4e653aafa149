using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace KzKgData.Verification.Files;

/// <summary>What Linux and macOS can do with files and .NET cannot.</summary>
internal static class Posix
{
    private static readonly int _flags = OperatingSystem.IsLinux() ? 0x80800 : 0x1000004; // O_CLOEXEC and O_NONBLOCK

    private static bool IsKnown => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>Opens a file for reading without waiting for anybody to write to it, as a pipe would; null where it cannot be opened, or not so.</summary>
    public static SafeFileHandle? OpenAtOnce(string path)
    {
        if (!IsKnown)
        {
            return null;
        }

        var descriptor = Open(path, _flags);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Asks the disk to keep the names in a folder as they are now; does nothing where it cannot be asked.</summary>
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
