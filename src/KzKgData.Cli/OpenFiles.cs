using System.Runtime.InteropServices;

namespace KzKgData.Cli;

/// <summary>How many files the process may have open at once.</summary>
internal static class OpenFiles
{
    /// <summary>
    /// The fewest that suffice. With fewer, .NET cannot load all assemblies, aborts, or waits for ever for a thread that it could not start.
    /// </summary>
    public const int Fewest = 128;

    /// <summary>The limit of the system for this process; null if it is unknown.</summary>
    public static ulong? Limit
    {
        get
        {
            int? resource = OperatingSystem.IsLinux() ? 7 : OperatingSystem.IsMacOS() ? 8 : null; // RLIMIT_NOFILE
            return resource is { } known && GetLimit(known, out var limit) == 0 ? limit.Current : null;
        }
    }

    [DllImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetLimit(int resource, out ResourceLimit limit);

    // struct rlimit of a 64-bit system.
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct ResourceLimit(ulong Current, ulong Most);
}
