using System.Text;
using KzKgData.Cli;

namespace KzKgData.Engines.Tests;

/// <summary>Runs the tool in the process of the tests.</summary>
internal static class Tool
{
    /// <summary>Runs a command in a folder.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, params string[] arguments)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var exitCode = await KzkgApplication.RunAsync(arguments, new Terminal(output, error, Color: false), folder, TestContext.Current.CancellationToken);
        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
