using KzKgData.Curation;
using KzKgData.Verification;

namespace KzKgData.Serving;

/// <summary>A package and the result of verifying it.</summary>
/// <param name="Package">The package.</param>
/// <param name="Result">The result of the verification.</param>
public sealed record ReadPackage(CuratedPackage Package, VerificationResult Result);

/// <summary>Reads a package, and again whenever one of its files has changed.</summary>
/// <param name="served">The package.</param>
internal sealed class PackageReader(ServedPackage served) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private ReadPackage? _read;
    private string _stamp = string.Empty;

    public void Dispose() => _turn.Dispose();

    /// <summary>Returns the hash of the package in its current state.</summary>
    public async Task<string> StateAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken).ConfigureAwait(false)).Package.State;

    /// <summary>Returns the package in its current state.</summary>
    /// <exception cref="CurationRefusedException">The descriptor or the table of proposals cannot be read.</exception>
    public async Task<ReadPackage> ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Taken before the files are read: if one is written meanwhile, the next call sees another stamp and reads again.
            var stamp = Stamp();
            if (_read is null || stamp != _stamp)
            {
                _read = null; // if reading fails, the former package must not be returned next time
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

    /// <summary>Returns names, lengths and times of the files, which change when a file is written.</summary>
    private string Stamp() => string.Join('|', new DirectoryInfo(served.Directory)
        .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
        .Where(f => f.Directory is { Name: not ".kzkg" and not "undo" })
        .Select(f => FormattableString.Invariant($"{f.FullName}:{f.Length}:{f.LastWriteTimeUtc.Ticks}"))
        .Order(StringComparer.Ordinal));
}
