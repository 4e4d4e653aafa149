using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators.Tests;

/// <summary>A package as the compiler is handed it.</summary>
internal static class AdditionalFiles
{
    /// <summary>New objects each time, as a build that starts afresh has them.</summary>
    public static AdditionalText[] ToAdditionalTexts(this TestPackage package) =>
        [.. package.Files.Select(f => new MemoryText(package.Folder + f, package[f]))];

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
