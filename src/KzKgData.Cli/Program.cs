using System.Text;
using KzKgData.Cli;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var language = LanguageOption.Speak(args);
using var error = new MessageWriter(
    new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
    WidthOf(Console.IsErrorRedirected));
if (OpenFiles.Limit < OpenFiles.Fewest)
{
    error.Say($"kzkg: only {OpenFiles.Limit} files may be open at once; allow at least {OpenFiles.Fewest}, as with ulimit -n");
    return ExitCode.Failure;
}

var exitCode = ExitCode.Failure;
int? asked;
using (var interruption = new Interruption(error))
{
    try
    {
        Console.OutputEncoding = utf8;
        var color = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        using var output = Console.OpenStandardOutput();
        var isTyped = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        var terminal = new Terminal(output, error, color)
        {
            Width = WidthOf(Console.IsOutputRedirected),
            ReadKey = isTyped ? () => Console.ReadKey(intercept: true).KeyChar : null,
            ReadLine = isTyped ? Console.ReadLine : null,
        };
        exitCode = await KzkgApplication.RunAsync(args, terminal, Environment.CurrentDirectory, interruption.Token).ConfigureAwait(false);
    }
    catch (Exception e) when (FailureText.IsOfFiles(e))
    {
        await error.SayAsync($"kzkg: the working folder or the terminal is not accessible: {e.Message}").ConfigureAwait(false);
    }
#pragma warning disable CA1031 // no exception escapes, whatever is wrong with the environment
    catch (Exception e)
#pragma warning restore CA1031
    {
        await error.SayAsync($"kzkg: cannot start: {e.GetType().Name}: {e.Message}").ConfigureAwait(false);
    }

    asked = interruption.ExitCode;
}

return asked ?? exitCode;

// Returns the width of the terminal; null if there is none, or if its width is unknown.
static int? WidthOf(bool isRedirected)
{
    try
    {
        return !isRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : null;
    }
    catch (Exception e) when (e is IOException or PlatformNotSupportedException)
    {
        return null;
    }
}
