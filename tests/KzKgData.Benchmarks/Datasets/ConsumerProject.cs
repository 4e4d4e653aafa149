using KzKgData.Benchmarks.Goals;

namespace KzKgData.Benchmarks.Datasets;

/// <summary>A program outside this repository that uses only the packed packages.</summary>
internal sealed class ConsumerProject
{
    private readonly string _name;

    private ConsumerProject(string name, string folder) => (_name, Folder) = (name, folder);

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <summary>The assembly of a build.</summary>
    public string Assembly => Path.Combine(Folder, "bin", "Release", "net10.0", _name + ".dll");

    /// <summary>The executable of a build, which is JIT-compiled.</summary>
    public string Program => Executable(Path.Combine(Folder, "bin", "Release", "net10.0"));

    /// <summary>Copies a program of this project and restores it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parent">A folder with a NuGet configuration.</param>
    /// <param name="files">Additional files by path.</param>
    public static ConsumerProject Create(string name, string parent, params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SourceTree.Find("ProjectDirectory"), "Consumers", name)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        foreach (var (path, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        ProcessTree.Run(folder, "dotnet", "restore");
        return new ConsumerProject(name, folder);
    }

    /// <summary>Builds it in new processes, without build servers.</summary>
    /// <param name="target">The target: <c>Build</c> or <c>Rebuild</c>.</param>
    public (TimeSpan Time, long Memory) Build(string target = "Build") =>
        ProcessTree.Run(
            Folder, "dotnet", "build", "--no-restore", "--configuration", "Release",
            "-t:" + target,
            "-nodeReuse:false",
            "-p:UseSharedCompilation=false",
            "-v:q");

    /// <summary>Publishes it for this machine.</summary>
    /// <param name="name">The output folder.</param>
    /// <param name="property">The property to set: <c>PublishReadyToRun</c> or <c>PublishAot</c>.</param>
    /// <returns>The program; null if it cannot be published on this machine.</returns>
    public string? Publish(string name, string property)
    {
        var target = Path.Combine(Folder, "..", _name + "-" + name);
        Directory.CreateDirectory(target);
        foreach (var file in Directory
                .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetRelativePath(Folder, f).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj")))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        try
        {
            ProcessTree.Run(
                target, "dotnet", "publish", "--configuration", "Release", "-o",
                Path.Combine(target, "published"),
                $"-p:{property}=true",
                "-p:RuntimeIdentifier=" + SourceTree.Find("Runtime"),
                "-p:SelfContained=" + (property == "PublishAot" ? "true" : "false"),
                "-nodeReuse:false",
                "-p:UseSharedCompilation=false",
                "-v:q");
            return Executable(Path.Combine(target, "published"));
        }
        catch (InvalidOperationException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return null;
        }
    }

    /// <summary>Runs a program and returns its output and the lifetime of its process.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static (double[] Numbers, TimeSpan Time) Run(string program, params string[] arguments) =>
        ChildProcess.Run(program, arguments) ?? throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' has failed.");

    private string Executable(string folder) => Path.Combine(folder, _name + (OperatingSystem.IsWindows() ? ".exe" : string.Empty));
}
