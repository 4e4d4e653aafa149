using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;

namespace KzKgData.Generators.Model;

/// <summary>
/// What verifying a package comes to for the compiler. It is verified when somebody first asks, and what verification held besides is let go then.
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

    /// <summary>What the typed claims show; null where the package has no claims.</summary>
    public EvidenceModel? Evidence => _outcome.Value.Evidence;

    /// <summary>What the build says, in the order of the findings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _outcome.Value.Diagnostics;

    /// <summary>Whether these are the package and its texts, by identity or else by content.</summary>
    public bool IsOf(ProjectPackage package, IReadOnlyList<PackageText> texts) => _texts.SequenceEqual(texts) && _package == package;
}
