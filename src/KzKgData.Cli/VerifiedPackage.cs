using KzKgData.Verification;

namespace KzKgData.Cli;

/// <summary>A verified package, and the paths that its outputs show. Each result with such paths is a copy, made when it is asked for.</summary>
/// <param name="Result">The result, with paths relative to the package.</param>
/// <param name="DisplayName">The path of the package as the user wrote it; null if the paths are complete.</param>
/// <param name="PortableName">The path of the package from the working folder; null if the paths are complete.</param>
/// <param name="Inputs">The files that were read.</param>
internal sealed record VerifiedPackage(VerificationResult Result, string? DisplayName, string? PortableName, IReadOnlyCollection<string> Inputs)
{
    /// <summary>The result with paths as the user wrote them.</summary>
    public VerificationResult AsNamed => In(DisplayName);

    /// <summary>The result with paths relative to the working folder, for outputs that leave this machine.</summary>
    public VerificationResult Portable => In(PortableName);

    private VerificationResult In(string? folder) => folder is null ? Result : Result.In(folder);
}
