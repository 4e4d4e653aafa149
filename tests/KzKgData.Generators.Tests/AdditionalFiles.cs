using System.Text;
using KzKgData.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators.Tests;

/// <summary>Converts a package to the additional files of the compiler.</summary>
internal static class AdditionalFiles
{
    /// <summary>Returns new objects each time, as in a new build.</summary>
    public static AdditionalText[] ToAdditionalTexts(this TestPackage package) =>
        [.. package.Files.Select(f => new MemoryText(package.Folder + f, package[f]))];

    /// <summary>Returns the package as a project compiles it whose only descriptor it is.</summary>
    /// <param name="package">The package; a schema in a file of its own is not read.</param>
    /// <param name="choice">The settings of the project; by default none.</param>
    public static ProjectPackage ToProject(this TestPackage package, ProjectChoice? choice = null) => Assert.Single(ProjectPackage.Among(
        [
            new DescriptorPart(
                new PackageText(package.Folder + TestPackage.Descriptor, package[TestPackage.Descriptor]),
                choice ?? ProjectChoice.Of(null, null, null, string.Empty, null, null)),
        ],
        [.. package.Files.Select(f => package.Folder + f)]));

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
