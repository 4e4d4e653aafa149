using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KzKgData.Generators;

/// <summary>What the generator says where it can make no code that compiles.</summary>
internal static class GeneratorDiagnostics
{
    /// <summary>The oldest language version that generated code compiles in: it has file-scoped namespaces.</summary>
    public const LanguageVersion OldestLanguage = LanguageVersion.CSharp10;

    /// <summary>
    /// How many bytes the large tables of a project can have together. An assembly holds at most 16 MB of strings, everybody's own among them (CS8103).
    /// </summary>
    public const long MostBytes = 15 * 1024 * 1024;

    private const string Category = "compiling";

    private static readonly DiagnosticDescriptor _tooLarge = new(
        "KZKG5002",
        "Too much data for an assembly",
        "{0} and other large tables take {1} of the {2} bytes that an assembly can hold as constants; none of them is compiled. Give the package by "
        + "<KzkgDataPackage Include=\"...\" /> in place of AdditionalFiles, whose large tables become resources, or leave tables that code does not read "
        + "out of the descriptor.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "generators/KzKgData.Generators/KZKG5002.md");

    private static readonly DiagnosticDescriptor _languageTooOld = new(
        "KZKG5003",
        "Language version too old for generated code",
        "Generated code needs C# {0} and the project is compiled as C# {1}; set <LangVersion>{0}</LangVersion> or a newer one in the project file",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "generators/KzKgData.Generators/KZKG5003.md");

    /// <summary>All that can be said.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Supported => [_tooLarge, _languageTooOld];

    /// <summary>The tables of the package do not fit into an assembly.</summary>
    public static Diagnostic TooLarge(string largest, long bytes) => Diagnostic.Create(_tooLarge, Location.None, largest, bytes, MostBytes);

    /// <summary>The project is compiled as a language that lacks what generated code is written with.</summary>
    public static Diagnostic LanguageTooOld(LanguageVersion version) =>
        Diagnostic.Create(_languageTooOld, Location.None, OldestLanguage.ToDisplayString(), version.ToDisplayString());
}
