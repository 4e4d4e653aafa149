using System.Diagnostics;

namespace KzKgData.Benchmarks.Datasets;

/// <summary>Runs a program and measures its time and the peak memory of its process tree.</summary>
internal static class ProcessTree
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>Its time, and the peak memory in bytes of it and its descendants, sampled twenty times a second; 0 if unknown on this system.</returns>
    /// <exception cref="InvalidOperationException">The program failed; the message contains its output.</exception>
    public static (TimeSpan Time, long Memory) Run(string folder, string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var most = 0L;
        while (!process.WaitForExit(_interval))
        {
            most = Math.Max(most, MemoryOf(process.Id));
        }

        var time = watch.Elapsed;
        return process.ExitCode == 0
            ? (time, most)
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)}\n{output.GetAwaiter().GetResult()}{error.GetAwaiter().GetResult()}");
    }

    /// <summary>Returns the memory in bytes of a process and its descendants; 0 if unknown on this system.</summary>
    public static long MemoryOf(int root)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read(id, "stat") is { } stat)
            {
                // The name in parentheses may contain any characters.
                parents[id] = int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], CultureInfo.InvariantCulture);
            }
        }

        return parents
            .Keys.Where(IsOfTree)
            .Sum(id => Read(id, "statm") is { } statm ? long.Parse(statm.Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize : 0);

        bool IsOfTree(int id) => id == root || (parents.TryGetValue(id, out var parent) && parent > 1 && IsOfTree(parent));
    }

    private static string? Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/{file}");
        }
        catch (IOException)
        {
            return null; // the process has ended
        }
    }
}
