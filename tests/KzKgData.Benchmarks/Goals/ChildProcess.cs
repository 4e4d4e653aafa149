using System.ComponentModel;
using System.Diagnostics;

namespace KzKgData.Benchmarks.Goals;

/// <summary>Runs what has to be measured in a process of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Runs this program with some arguments.</summary>
    /// <returns>The numbers that it prints, and the time from its start to its end.</returns>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public static (double[] Numbers, TimeSpan Time) RunSelf(params string[] arguments) =>
        Run(Environment.ProcessPath!, arguments) ?? throw new InvalidOperationException($"'{string.Join(' ', arguments)}' has failed.");

    /// <summary>Runs a program with some arguments.</summary>
    /// <returns>The numbers that it prints, and the time from its start to its end; null where it is not there or fails.</returns>
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
}
