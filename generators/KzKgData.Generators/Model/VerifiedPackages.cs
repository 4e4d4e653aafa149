using System.Runtime.CompilerServices;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>
/// Caches verification results, so that a package is verified once for the generator and the analyzer, which run on different threads and instances, for
/// compilations between which only code has changed, and for all projects of a compiler process.
/// </summary>
/// <remarks>An entry lives as long as the compiler holds the descriptor; only the last package of a descriptor is kept.</remarks>
internal sealed class VerifiedPackages(Func<DataPackage, VerificationResult> verify)
{
    private readonly List<WeakReference<VerifiedPackage>> _known = [];
    private readonly ConditionalWeakTable<PackageText, VerifiedPackage> _kept = new();

    /// <summary>The cache of this process.</summary>
    public static VerifiedPackages Shared { get; } = new(static package => Verifier.Verify(package));

    /// <summary>Returns the verification result of a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="given">The texts of the compilation, including those of the package.</param>
    public VerifiedPackage Find(ProjectPackage package, IEnumerable<PackageText> given)
    {
        var texts = package.TextsAmong(given);
        lock (_known)
        {
            _known.RemoveAll(static k => !k.TryGetTarget(out _));
            var found = _known.Select(static k => k.TryGetTarget(out var verified) ? verified : null).FirstOrDefault(p => p?.IsOf(package, texts) == true);
            if (found is null)
            {
                found = new VerifiedPackage(package, texts, verify);
                _known.Add(new WeakReference<VerifiedPackage>(found));
            }

            _kept.Remove(package.Descriptor);
            _kept.Add(package.Descriptor, found);
            return found;
        }
    }
}
