using System.ComponentModel;
using System.Diagnostics;

namespace KzKgData.Benchmarks.Goals;

/// <summary>Runs measurements in separate processes.</summary>
internal static class ChildProcess
{
    private static readonly string _assembly = typeof(ChildProcess).Assembly.Location;

    /// <summary>Runs this program with arguments.</summary>
    /// <returns>The numbers that it prints, and the time from its start to its end.</returns>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static (double[] Numbers, TimeSpan Time) RunSelf(params string[] arguments) =>
        Started(Environment.ProcessPath!, arguments);

    /// <summary>Runs this program with arguments, and with the runtime settings of the tool.</summary>
    /// <inheritdoc cref="RunSelf"/>
    public static (double[] Numbers, TimeSpan Time) RunAsTool(params string[] arguments) =>
        Started("dotnet", ["exec", "--runtimeconfig", Path.ChangeExtension(SourceTree.Find("Tool"), "runtimeconfig.json"), _assembly, .. arguments]);

    /// <summary>Runs a program with arguments.</summary>
    /// <returns>The numbers that it prints, and the time from its start to its end; null if it does not exist or fails.</returns>
    public static (double[] Numbers, TimeSpan Time)? Run(string program, params string[] arguments)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var time = watch.Elapsed;
            return process.ExitCode == 0
                ? (
                    Array.ConvertAll(output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), n => double.Parse(n, CultureInfo.InvariantCulture)),
                    time)
                : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static (double[] Numbers, TimeSpan Time) Started(string program, string[] arguments) =>
        Run(program, arguments) ?? throw new InvalidOperationException($"'{string.Join(' ', arguments)}' has failed.");
}
