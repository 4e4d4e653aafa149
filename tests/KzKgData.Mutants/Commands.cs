using System.Diagnostics;

namespace KzKgData.Mutants;

/// <summary>Commands that must succeed.</summary>
internal static class Commands
{
    /// <summary>Runs a command and returns what it prints.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it printed.</exception>
    public static string Run(string command, IEnumerable<string> arguments, string? folder = null, Dictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = folder ?? "" };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)}: {printed}");
    }
}
