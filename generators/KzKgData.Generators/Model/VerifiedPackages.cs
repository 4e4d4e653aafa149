using System.Runtime.CompilerServices;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>
/// Verifies a package once for all who compile it: generator and analyzer, which the compiler runs on threads and makes
/// objects of as it likes, compilations between which only code has changed, and projects that one compiler serves.
/// </summary>
/// <remarks>A package is kept as long as the compiler holds its descriptor, and of one descriptor the last package only.</remarks>
internal sealed class VerifiedPackages(Func<DataPackage, VerificationResult> verify)
{
    private readonly List<WeakReference<VerifiedPackage>> _known = [];
    private readonly ConditionalWeakTable<PackageText, VerifiedPackage> _kept = new();

    /// <summary>The packages of this process.</summary>
    public static VerifiedPackages Shared { get; } = new(static package => Verifier.Verify(package));

    /// <summary>What a package comes to.</summary>
    /// <param name="package">The package.</param>
    /// <param name="given">Texts among which its own are.</param>
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
