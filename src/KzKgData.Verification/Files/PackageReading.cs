using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Files;

/// <summary>Reads a package as one writer has left it, never half of a change.</summary>
public static class PackageReading
{
    private const int ReadOnlyFileSystem = 30; // EROFS

    /// <summary>
    /// Reads the package. What an interrupted change has left is put back first; where it may not be, the former files are read in place of it.
    /// </summary>
    /// <param name="directory">The folder.</param>
    /// <param name="threads">How many threads may take tables apart, 1 or more.</param>
    /// <param name="descriptorName">The name of the descriptor's file.</param>
    /// <param name="decode">Makes a text of the path and bytes of a file; null for texts alone.</param>
    /// <exception cref="IOException">A file is there but cannot be read, or others wrote for half a minute.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is there but may not be read.</exception>
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

                    continue; // the first writer ever came in between
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
