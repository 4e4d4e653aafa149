using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace KzKgData.Consumer.Tests;

/// <summary>Runs the .NET SDK in a separate process that leaves no files in the repository.</summary>
internal static class BuildProcess
{
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>The folder of restored packages.</summary>
    public static string KnownPackages { get; } = Metadata("KnownPackages");

    /// <summary>The runtime identifier of this machine.</summary>
    public static string Runtime { get; } = Metadata("Runtime");

    /// <summary>The configuration of the tests, so that existing builds are reused.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>Runs <c>dotnet</c> and returns its exit code and output.</summary>
    public static Task<(int ExitCode, string Output)> DotnetAsync(string workingDirectory, params string[] arguments) =>
        DotnetInAsync("en_US", workingDirectory, arguments);

    /// <summary>Runs <c>dotnet</c> with a culture.</summary>
    /// <param name="culture">Language and country: <c>tr_TR</c>.</param>
    /// <param name="workingDirectory">The working folder.</param>
    /// <param name="arguments">The arguments.</param>
    public static async Task<(int ExitCode, string Output)> DotnetInAsync(string culture, string workingDirectory, params string[] arguments)
    {
        // A build server that outlives the build would keep its inherited pipes open.
        string[] isolated = arguments[0] is "build" or "pack" or "publish"
            ? [.. arguments, "-nodeReuse:false", "-p:UseSharedCompilation=false", "--nologo"]
            : arguments;
        return await RunAsync("dotnet", culture, workingDirectory, isolated);
    }

    /// <summary>Runs a program with a culture.</summary>
    /// <param name="program">The program.</param>
    /// <param name="culture">Language and country.</param>
    /// <param name="workingDirectory">The working folder.</param>
    /// <param name="arguments">The arguments.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, string culture, string workingDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var variable in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["LC_ALL"] = culture + ".UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Runs a target of several projects in one process, each with its own properties; a failing project does not stop the others.</summary>
    /// <param name="folder">A folder for the traversal project.</param>
    /// <param name="target">The target.</param>
    /// <param name="projects">Their paths in the repository and their properties, joined by <c>;</c>.</param>
    public static async Task<(int ExitCode, string Output)> MSBuildAsync(string folder, string target, IEnumerable<(string Path, string Properties)> projects)
    {
        var tasks = projects.Select(p => new XElement(
            "ProjectToBuild",
            new XAttribute("Include", Path.Combine(RepositoryRoot, p.Path)),
            new XElement("AdditionalProperties", p.Properties)));
        var call = new XElement(
            "MSBuild",
            new XAttribute("Projects", "@(ProjectToBuild)"),
            new XAttribute("Targets", target),
            new XAttribute("BuildInParallel", "true"),
            new XAttribute("ContinueOnError", "ErrorAndContinue"));
        var path = Path.Combine(folder, target + ".proj");
        await File.WriteAllTextAsync(
            path,
            new XElement("Project", new XElement("ItemGroup", tasks), new XElement("Target", new XAttribute("Name", "All"), call)).ToString(),
            TestContext.Current.CancellationToken);
        return await DotnetAsync(RepositoryRoot, "build", path, "-t:All", "-m", "--no-restore");
    }

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static string Metadata(string key) =>
        typeof(BuildProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
