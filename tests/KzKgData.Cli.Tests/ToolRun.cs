using System.Reflection;
using System.Text;

namespace KzKgData.Cli.Tests;

/// <summary>Runs the tool in this process, in a temporary working folder with a copy of the real data package.</summary>
internal sealed class ToolRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-");

    public ToolRun()
    {
        CopyData(Path.Combine(_folder.FullName, "data"));
    }

    public static string RepositoryRoot { get; } =
        typeof(ToolRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public string WorkingDirectory => _folder.FullName;

    /// <summary>The width of the terminal; null if the output is redirected.</summary>
    public int? Width { get; init; }

    /// <summary>The input: keys, and lines after the keys that ask for one; null if the tool does not run at a terminal.</summary>
    public Queue<string>? Typed { get; init; }

    public string Output { get; private set; } = string.Empty;

    public string Error { get; private set; } = string.Empty;

    public string PathOf(string relative) => Path.Combine(_folder.FullName, relative);

    /// <summary>Edits a file of the copied data package.</summary>
    public void Edit(string file, Func<string, string> edit)
    {
        var path = PathOf(Path.Combine("data", file));
        File.WriteAllText(path, edit(File.ReadAllText(path)));
    }

    /// <summary>Edits the copied data package.</summary>
    public void Edit(Func<TestPackage, TestPackage> edit) => edit(TestPackage.Load(PathOf("data"))).Save(PathOf("data"));

    public async Task<int> RunAsync(params string[] args) => await RunInAsync(WorkingDirectory, args);

    public async Task<int> RunInAsync(string workingDirectory, params string[] args)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var exitCode = await KzkgApplication.RunAsync(args, new Terminal(output, error, Color: false)
        {
            Width = Width,
            ReadKey = Typed is null ? null : () => Typed.TryDequeue(out var key) ? key[0] : 'q',
            ReadLine = Typed is null ? null : () => Typed.TryDequeue(out var line) ? line : null,
        }, workingDirectory, TestContext.Current.CancellationToken);
        Output = Encoding.UTF8.GetString(output.ToArray());
        Error = error.ToString();
        return exitCode;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void CopyData(string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot, "data")))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        }
    }
}
