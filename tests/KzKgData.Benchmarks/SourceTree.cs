using System.Reflection;

namespace KzKgData.Benchmarks;

/// <summary>Folders of the tree that this program was built in.</summary>
internal static class SourceTree
{
    /// <summary>A folder by the name that the project file gives it.</summary>
    public static string Find(string name) => typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == name).Value!;
}
