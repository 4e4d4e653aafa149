using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Files;

/// <summary>Reads a package in a consistent state, never in the middle of a change.</summary>
public static class PackageReading
{
    private const int ReadOnlyFileSystem = 30; // EROFS

    /// <summary>
    /// Reads the package. Files of an interrupted change are restored first; if that is not permitted, the former files are read instead.
    /// </summary>
    /// <param name="directory">The folder.</param>
    /// <param name="threads">The number of threads that may parse tables, at least 1.</param>
    /// <param name="descriptorName">The file name of the descriptor.</param>
    /// <param name="decode">Converts a binary file, given its path and bytes, to a text file; null if all files are text.</param>
    /// <exception cref="IOException">A file exists but cannot be read, or other processes kept writing for half a minute.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static DataPackage Read(
        string directory,
        int threads = 1,
        string descriptorName = DataPackage.DescriptorFileName,
        Func<string, byte[], TextFile>? decode = null)
    {
        var state = new StateFolder(directory);
        while (true)
        {
            using (var held = PackageLock.ForReading(state))
            {
                var isInterrupted = held is not null && File.Exists(state.Journal);
                if (!isInterrupted)
                {
                    var package = PackageFolder.Read(directory, threads, descriptorName, decode);
                    if (held is not null || !File.Exists(state.Lock))
                    {
                        return package;
                    }

                    continue; // the first writer of the package appeared in the meantime, so read again under the lock
                }
            }

            try
            {
                PackageLock.ForWriting(directory).Dispose();
            }
            catch (Exception e) when (IsReadOnly(e))
            {
                using var held = PackageLock.ForReading(state);
                var former = Journal.FormerFiles(state);
                return PackageFolder.Read(directory, threads, descriptorName, decode, path => former.GetValueOrDefault(RealPath.Of(path), path));
            }
        }
    }

    private static bool IsReadOnly(Exception failure) => failure is UnauthorizedAccessException or IOException { HResult: ReadOnlyFileSystem };
}
