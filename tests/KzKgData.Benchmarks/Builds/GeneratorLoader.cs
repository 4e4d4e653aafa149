using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KzKgData.Benchmarks.Builds;

/// <summary>
/// Loads the generator with its bundled dependencies as the compiler does: isolated from this program's own builds of the same assemblies, but with
/// the framework and the compiler of the host.
/// </summary>
internal sealed class GeneratorLoader : AssemblyLoadContext, IAnalyzerAssemblyLoader
{
    private static readonly string _folder = SourceTree.Find("GeneratorDirectory");

    /// <summary>Loads the assembly with the generator and the analyzer.</summary>
    public static AnalyzerFileReference Load() => new(Path.Combine(_folder, "KzKgData.Generators.dll"), new GeneratorLoader());

    /// <inheritdoc/>
    public void AddDependencyLocation(string fullPath)
    {
        // All dependencies are in one folder.
    }

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(_folder, assemblyName.Name + ".dll");
        var isHosts =
            assemblyName.Name!.StartsWith("System.", StringComparison.Ordinal)
            || assemblyName.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
        return !isHosts && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
