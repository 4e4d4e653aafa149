using KzKgData.Benchmarks.Goals;

namespace KzKgData.Benchmarks.Datasets;

/// <summary>A program that stands outside this tree and knows the packed packages alone, as it is built and published.</summary>
internal sealed class ConsumerProject
{
    private readonly string _name;

    private ConsumerProject(string name, string folder) => (_name, Folder) = (name, folder);

    /// <summary>Where it stands.</summary>
    public string Folder { get; }

    /// <summary>The assembly that a build makes.</summary>
    public string Assembly => Path.Combine(Folder, "bin", "Release", "net10.0", _name + ".dll");

    /// <summary>The program that a build makes, which the compiler of the runtime compiles as it runs.</summary>
    public string Program => Executable(Path.Combine(Folder, "bin", "Release", "net10.0"));

    /// <summary>Takes a program of this project and restores it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parent">A folder in which a configuration says where packages come from.</param>
    /// <param name="files">Its further files, by their paths.</param>
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

    /// <summary>Builds it in processes that serve this build alone.</summary>
    /// <param name="target">What is built: <c>Build</c>, or <c>Rebuild</c> for all of it.</param>
    public (TimeSpan Time, long Memory) Build(string target = "Build") =>
        ProcessTree.Run(
            Folder, "dotnet", "build", "--no-restore", "--configuration", "Release",
            "-t:" + target,
            "-nodeReuse:false",
            "-p:UseSharedCompilation=false",
            "-v:q");

    /// <summary>Publishes it for this machine.</summary>
    /// <param name="name">A folder for it.</param>
    /// <param name="property">How it is compiled: <c>PublishReadyToRun</c> or <c>PublishAot</c>.</param>
    /// <returns>The program; null where it cannot be published here.</returns>
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

    /// <summary>What a program prints and how long its process lives.</summary>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public static (double[] Numbers, TimeSpan Time) Run(string program, params string[] arguments) =>
        ChildProcess.Run(program, arguments) ?? throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' has failed.");

    private string Executable(string folder) => Path.Combine(folder, _name + (OperatingSystem.IsWindows() ? ".exe" : string.Empty));
}
