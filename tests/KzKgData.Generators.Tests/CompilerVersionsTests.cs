using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace KzKgData.Generators.Tests;

/// <summary>
/// The generator and the analyzer are built against and tested with the oldest supported compiler; the newest one must give the same output.
/// </summary>
public sealed class CompilerVersionsTests
{
    public static TheoryData<string> Packages() => ["lakes", "trade", "kinds", "real"];

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task The_newest_compiler_gets_the_same_code_and_the_same_findings(string package)
    {
        var files = FilesOf(package);
        var newest = await (Task<string[]>)NewestCompiler.Run.Invoke(null, [files])!;
        var oldest = await RunAsync(files);

        Assert.StartsWith(Metadata("NewestCompilerVersion"), newest[0], StringComparison.Ordinal);
        Assert.StartsWith("4.8.0", oldest[0], StringComparison.Ordinal);
        Assert.Equal(oldest[1..], newest[1..]);
    }

    /// <summary>Returns compiler version, generated sources and diagnostics as text, since the types of two compilers are distinct.</summary>
    private static async Task<string[]> RunAsync((string Path, string Text)[] files)
    {
        var package = TestPackage.Of(files);
        var run = GeneratorRun.Of(package);
        var told = await AnalyzerRun.Of(package);
        return
        [
            typeof(Compilation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            .. run.Sources.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key + "\n" + s.Value),
            .. told.Select(d => $"{AnalyzerRun.PlaceOf(d)} {d.Id} {d.Severity} {AnalyzerRun.MessageOf(d)}"),
        ];
    }

    private static (string Path, string Text)[] FilesOf(string name)
    {
        var package = name switch
        {
            "lakes" => LakePackage.Create(),
            "trade" => TradePackage.Create(),
            "real" => RealPackage.Package,
            _ => TestPackage.Of(
                (TestPackage.Descriptor, """
                    {"name":"p","resources":[{"name":"things","path":"things.csv","schema":{"primaryKey":"id","fields":[{"name":"id"},{"name":"day","type":"date"},{"name":"answer","type":"integer","categories":[{"value":1,"label":"Yes"}]},{"name":"n","type":"number"}]}}]}
                    """),
                ("things.csv", "id,day,answer,n\na,2024-01-01,1,1.50\nb,bad,2,NaN\n")),
        };
        return [.. package.Files.Select(f => (f, package[f]))];
    }

    private static string Metadata(string key) =>
        typeof(CompilerVersionsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    /// <summary>A load context with the newest compiler and a second copy of this project's assemblies.</summary>
    private sealed class NewestCompiler : AssemblyLoadContext
    {
        private static readonly string[] _folders = Array.ConvertAll(Metadata("NewestCompiler").Split(';'), f => Path.Combine(f, "net10.0"));

        /// <summary>The run in this context, cached so that its code is JIT-compiled only once.</summary>
        public static MethodInfo Run { get; } = new NewestCompiler()
            .LoadFromAssemblyPath(typeof(CompilerVersionsTests).Assembly.Location)
            .GetType(typeof(CompilerVersionsTests).FullName!)!
            .GetMethod(nameof(RunAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var name = assemblyName.Name!;
            var folders = name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) ? _folders
                : name.StartsWith("KzKgData", StringComparison.Ordinal) || name is "CsvHelper" ? [AppContext.BaseDirectory]
                : [];
            return Array.Find(Array.ConvertAll(folders, f => Path.Combine(f, name + ".dll")), File.Exists) is { } path ? LoadFromAssemblyPath(path) : null;
        }
    }
}
