using KzKgData.Curation;
using KzKgData.Verification;

namespace KzKgData.Serving;

/// <summary>A package as it was read, with what verifying it has shown.</summary>
/// <param name="Package">The package.</param>
/// <param name="Result">What was found.</param>
public sealed record ReadPackage(CuratedPackage Package, VerificationResult Result);

/// <summary>Reads a package again whenever a file of it has changed.</summary>
/// <param name="served">The package.</param>
internal sealed class PackageReader(ServedPackage served) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private ReadPackage? _read;
    private string _stamp = string.Empty;

    public void Dispose() => _turn.Dispose();

    /// <summary>The hash of the package as it is now.</summary>
    public async Task<string> StateAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken).ConfigureAwait(false)).Package.State;

    /// <summary>The package as it is now.</summary>
    /// <exception cref="CurationRefusedException">The descriptor or the table of proposals cannot be read.</exception>
    public async Task<ReadPackage> ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Taken before the files are read: what is written meanwhile makes another one.
            var stamp = Stamp();
            if (_read is null || stamp != _stamp)
            {
                _read = null; // what cannot be read is not what was read before
                var package = CuratedPackage.Read(served.Directory, served.DisplayName, served.Snapshots);
                _read = new ReadPackage(package, Verifier.Verify(package.Dataset.Package, new() { Archive = package.Archive }).In(served.DisplayName));
                _stamp = stamp;
            }

            return _read;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Names, lengths and times of the files: they are the same while nothing was written.</summary>
    private string Stamp() => string.Join('|', new DirectoryInfo(served.Directory)
        .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
        .Where(f => f.Directory is { Name: not ".kzkg" and not "undo" })
        .Select(f => FormattableString.Invariant($"{f.FullName}:{f.Length}:{f.LastWriteTimeUtc.Ticks}"))
        .Order(StringComparer.Ordinal));
}
