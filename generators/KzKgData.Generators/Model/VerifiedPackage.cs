using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;

namespace KzKgData.Generators.Model;

/// <summary>What verifying a package comes to for the compiler. It is verified when somebody first asks, and what verification held besides is let go then.</summary>
internal sealed class VerifiedPackage
{
    private readonly IReadOnlyList<PackageText> _texts;
    private readonly Lazy<(EvidenceModel? Evidence, IReadOnlyList<Diagnostic> Diagnostics)> _outcome;

    public VerifiedPackage(PackageText descriptor, IReadOnlyList<PackageText> texts, Func<DataPackage, VerificationResult> verify)
    {
        _texts = texts;
        _outcome = new(() =>
        {
            var package = PackageText.ReadPackage(descriptor, texts);
            var result = verify(package);
            return (EvidenceReader.Read(result), [.. PackageDiagnostics.Of(result.In(descriptor.Folder), descriptor, texts), .. NameDiagnostics.Of(descriptor, package)]);
        });
    }

    /// <summary>What the typed claims show; null where the package has no claims.</summary>
    public EvidenceModel? Evidence => _outcome.Value.Evidence;

    /// <summary>What the build says, in the order of the findings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _outcome.Value.Diagnostics;

    /// <summary>Whether these are the texts, by identity or else by content.</summary>
    public bool IsOf(IReadOnlyList<PackageText> texts) => _texts.SequenceEqual(texts);
}
