using System.Reflection;

namespace KzKgData.Benchmarks;

/// <summary>Folders of the repository that this program was built in.</summary>
internal static class SourceTree
{
    /// <summary>Returns a folder by its name in the project file.</summary>
    public static string Find(string name) => typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == name).Value!;
}
