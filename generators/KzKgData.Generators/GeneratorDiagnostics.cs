using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KzKgData.Generators;

/// <summary>The diagnostics for projects in which generated code could not compile.</summary>
internal static class GeneratorDiagnostics
{
    /// <summary>The oldest supported language version: generated code uses file-scoped namespaces.</summary>
    public const LanguageVersion OldestLanguage = LanguageVersion.CSharp10;

    /// <summary>
    /// The maximum total size of the large tables of a project in bytes. An assembly can have 16 MB of strings, including those of the project (CS8103).
    /// </summary>
    public const long MostBytes = 15 * 1024 * 1024;

    private const string Category = "compiling";

    private static readonly DiagnosticDescriptor _tooLarge = new(
        "KZKG5002",
        "Too much data for an assembly",
        "{0} and other large tables take {1} bytes, but an assembly can hold only {2} bytes as constants; none of them is compiled. Add the package with "
        + "<KzkgDataPackage Include=\"...\" /> instead of AdditionalFiles, so that large tables become resources, or remove tables that code does not read "
        + "from the descriptor.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "generators/KzKgData.Generators/KZKG5002.md");

    private static readonly DiagnosticDescriptor _languageTooOld = new(
        "KZKG5003",
        "Language version too old for generated code",
        "Generated code needs C# {0}, but the project is compiled as C# {1}; set <LangVersion>{0}</LangVersion> or a newer version in the project file",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "generators/KzKgData.Generators/KZKG5003.md");

    /// <summary>All descriptors.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Supported => [_tooLarge, _languageTooOld];

    /// <summary>Creates the diagnostic for tables that do not fit into an assembly.</summary>
    public static Diagnostic TooLarge(string largest, long bytes) => Diagnostic.Create(_tooLarge, Location.None, largest, bytes, MostBytes);

    /// <summary>Creates the diagnostic for a language version that is too old for generated code.</summary>
    public static Diagnostic LanguageTooOld(LanguageVersion version) =>
        Diagnostic.Create(_languageTooOld, Location.None, OldestLanguage.ToDisplayString(), version.ToDisplayString());
}
