using System.Text;

namespace KzKgData.Consumer.Tests;

/// <summary>A feed with the packed packages, and projects beside it that use only this feed and an empty cache, built in one run.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>The other package with an uncited fact.</summary>
    public const string Uncited = "Uncited";

    /// <summary>A program that reads a value in dispute, with all packages that contain analyzers.</summary>
    public const string Disputed = "Disputed";

    /// <summary>Readers in Visual Basic and F# and one for netstandard2.0.</summary>
    public const string Languages = "Languages";

    /// <summary>A project with several packages, declared as items.</summary>
    public const string Several = "SeveralPackages";

    /// <summary>A project with a table that becomes a resource.</summary>
    public const string Large = "LargeTables";

    /// <summary>The project that <c>kzkg init</c> creates.</summary>
    public const string Made = "made-here";

    /// <summary>The tool built with these tests.</summary>
    public static string Tool { get; } =
        Path.Combine(BuildProcess.RepositoryRoot, "src", "KzKgData.Cli", "bin", BuildProcess.Configuration, "net10.0", "kzkg.dll");

    private static readonly string[] _projects =
    [
        "src/KzKgData.Abstractions/KzKgData.Abstractions.csproj", "src/KzKgData.Verification/KzKgData.Verification.csproj",
        "src/KzKgData.Curation/KzKgData.Curation.csproj", "src/KzKgData.Reporting/KzKgData.Reporting.csproj", "src/KzKgData.Cli/KzKgData.Cli.csproj",
        "src/KzKgData/KzKgData.csproj", "generators/KzKgData.Generators/KzKgData.Generators.csproj",
    ];

    private readonly Dictionary<string, Task<(string Project, int ExitCode, string Output)>> _builds = new(StringComparer.Ordinal);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-feed-");

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output) = await BuildProcess.MSBuildAsync(
            _folder.FullName,
            "Pack",
            _projects.Select(p =>
                (p, $"Configuration={BuildProcess.Configuration};NoRestore=true;BuildProjectReferences=false;PackageOutputPath={PathOf(string.Empty)}")));
        Assert.True(exitCode == 0, output);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "nuget.config"), """
            <configuration>
              <config><add key="globalPackagesFolder" value="cache" /></config>
              <packageSources><clear /><add key="packed" value="packed" /></packageSources>
            </configuration>
            """);
        var uncited = Copy("OtherPackage", Uncited);
        await File.WriteAllTextAsync(Path.Combine(uncited, "lakes", "citations.csv"), "fact,field,mention\nblue-lake,,blue\n");
        var disputed = Copy("Reader", Disputed);
        await File.WriteAllTextAsync(
            Path.Combine(disputed, "Program.cs"),
            "using KzKgData;\n\nSystem.Console.Write(Dataset.Claims.TradeTurnover2024Trend.Value);\n");
        await File.WriteAllTextAsync(Path.Combine(disputed, ".globalconfig"), "is_global = true\ndotnet_diagnostic.KZKG5001.severity = warning\n");
        var disputedProject = Path.Combine(disputed, "Reader.csproj");
        var text = await File.ReadAllTextAsync(disputedProject);
        await File.WriteAllTextAsync(
            disputedProject,
            text.Replace("true</TreatWarningsAsErrors>", "false</TreatWarningsAsErrors>", StringComparison.Ordinal)
                .Replace(
                    "<PackageReference",
                    "<PackageReference Include=\"KzKgData.Generators\" Version=\"0.1.0\" PrivateAssets=\"all\" />\n    <PackageReference",
                    StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(uncited, "lakes")))
        {
            // As in a checkout on another system.
            await File.WriteAllTextAsync(
                file,
                (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\r\n"),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        var languages = Copy(Languages, Languages);
        var known = $"""
            <configuration>
              <packageSources><add key="known" value="{BuildProcess.KnownPackages}" /></packageSources>
            </configuration>
            """; // the reference assemblies of netstandard and the native compilers are packages too
        await File.WriteAllTextAsync(Path.Combine(languages, "nuget.config"), known);
        var large = Copy(Large, Large);
        await File.WriteAllTextAsync(Path.Combine(large, "nuget.config"), known);
        await File.WriteAllTextAsync(Path.Combine(large, "stations", "readings.csv"), LargeTables.Readings());
        var (made, told) = await BuildProcess.DotnetAsync(_folder.FullName, Tool, "init", Made);
        Assert.True(made == 0, told);
        foreach (var (project, culture) in new[]
            {
                (Path.Combine(_folder.FullName, Made), "en_US"),
                (disputed, "ru_RU"),
                (Copy("Reader", "Reader"), "de_DE"),
                (Copy("OtherPackage", "OtherPackage"), "fi_FI"),
                (Copy(Several, Several), "kk_KZ"),
                (uncited, "tr_TR"),
                (languages, "tr_TR"),
                (large, "tr_TR"),
            })
        {
            _builds.Add(Path.GetFileName(project), RunAsync(project, culture));
        }
    }

    /// <summary>Returns the result of building a project.</summary>
    public Task<(string Project, int ExitCode, string Output)> BuildAsync(string name) => _builds[name];

    public string PathOf(string package) => Path.Combine(_folder.FullName, "packed", package);

    /// <summary>Builds a project in its current state.</summary>
    public static async Task<(string Project, int ExitCode, string Output)> RunAsync(string project, string culture = "en_US")
    {
        var (exitCode, output) = await BuildProcess.DotnetInAsync(culture, project, "build");
        return (project, exitCode, output);
    }

    /// <summary>Publishes a project.</summary>
    public static async Task<(string Folder, int ExitCode, string Output)> PublishAsync(string project, params string[] properties)
    {
        var folder = Path.Combine(project, "published");
        var (exitCode, output) = await BuildProcess.DotnetAsync(project, ["publish", "-o", folder, .. properties]);
        return (folder, exitCode, output);
    }

    /// <summary>Copies a project again, without its build output.</summary>
    public string CopyOf(string name, string to)
    {
        var target = Path.Combine(_folder.FullName, to);
        BuildProcess.Copy(Path.Combine(_folder.FullName, name), target);
        Directory.Delete(Path.Combine(target, "bin"), recursive: true);
        Directory.Delete(Path.Combine(target, "obj"), recursive: true);
        return target;
    }

    /// <summary>Creates an empty folder whose projects use only these packages.</summary>
    public string EmptyFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    private string Copy(string outsider, string name)
    {
        var target = Path.Combine(_folder.FullName, name);
        BuildProcess.Copy(Path.Combine(BuildProcess.RepositoryRoot, "tests", "KzKgData.Consumer.Tests", "Outsiders", outsider), target);
        return target;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_builds.Values);
        _folder.Delete(recursive: true);
    }
}
