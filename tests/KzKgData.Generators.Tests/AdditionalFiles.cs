using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators.Tests;

/// <summary>Converts a package to the additional files of the compiler.</summary>
internal static class AdditionalFiles
{
    /// <summary>Returns new objects each time, as in a new build.</summary>
    public static AdditionalText[] ToAdditionalTexts(this TestPackage package) =>
        [.. package.Files.Select(f => new MemoryText(package.Folder + f, package[f]))];

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
