using System.Runtime.InteropServices;

namespace KzKgData.Benchmarks.Goals;

/// <summary>The README of this project, into which harnesses write their tables.</summary>
internal static class Readme
{
    /// <summary>Writes a table between its markers, with a description of the machine.</summary>
    /// <param name="name">The name in the markers.</param>
    /// <param name="table">The table.</param>
    public static void Write(string name, string table)
    {
        var (mark, end) = ($"<!-- {name}: written by the harness -->\n", $"<!-- end of {name} -->");
        var path = Path.Combine(SourceTree.Find("ProjectDirectory"), "README.md");
        var text = File.ReadAllText(path);
        var start = text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        File.WriteAllText(path, $"{text[..start]}\n{Machine()}\n\n{table}\n{text[text.IndexOf(end, StringComparison.Ordinal)..]}");
    }

    private static string Machine()
    {
        const string CpuInfo = "/proc/cpuinfo";
        const string Model = "model name";
        var model = File.Exists(CpuInfo)
            ? File.ReadLines(CpuInfo).FirstOrDefault(l => l.StartsWith(Model, StringComparison.Ordinal))?.Split(':')[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return $"Measured on {DateTime.UtcNow:yyyy-MM-dd}: {Environment.ProcessorCount} cores, "
            + $"{model ?? RuntimeInformation.ProcessArchitecture.ToString()}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}.";
    }
}
