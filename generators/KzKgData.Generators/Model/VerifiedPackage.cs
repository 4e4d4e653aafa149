using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;

namespace KzKgData.Generators.Model;

/// <summary>
/// The result of verifying a package, for the compiler. Verification runs on first use, and everything else it allocated is released then.
/// </summary>
internal sealed class VerifiedPackage
{
    private readonly ProjectPackage _package;
    private readonly IReadOnlyList<PackageText> _texts;
    private readonly Lazy<(EvidenceModel? Evidence, IReadOnlyList<Diagnostic> Diagnostics)> _outcome;

    public VerifiedPackage(ProjectPackage package, IReadOnlyList<PackageText> texts, Func<DataPackage, VerificationResult> verify)
    {
        _package = package;
        _texts = texts;
        _outcome = new(() =>
        {
            var read = package.Read(texts);
            var result = verify(read);
            return (EvidenceReader.Read(result), [.. PackageMessages.Of(result.In(package.Descriptor.Folder), package, read).Select(PackageDiagnostics.Of)]);
        });
    }

    /// <summary>The evidence of the claims; null if the package has no claims.</summary>
    public EvidenceModel? Evidence => _outcome.Value.Evidence;

    /// <summary>The diagnostics, in the order of the findings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _outcome.Value.Diagnostics;

    /// <summary>Returns whether this is the result for a package and its texts, compared by reference or else by content.</summary>
    public bool IsOf(ProjectPackage package, IReadOnlyList<PackageText> texts) => _texts.SequenceEqual(texts) && _package == package;
}
