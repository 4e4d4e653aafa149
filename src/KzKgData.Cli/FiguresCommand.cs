using System.CommandLine;
using System.Text;
using KzKgData.Reporting;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Cli;

/// <summary>The command <c>figures</c>: prints the figures recognised in a text.</summary>
internal static class FiguresCommand
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Creates the command.</summary>
    /// <param name="terminal">Receives the figures.</param>
    /// <param name="workingDirectory">The folder that a relative path starts from.</param>
    public static Command Create(Terminal terminal, string workingDirectory)
    {
        var file = new Argument<string>("FILE") { Description = "Text file, encoded as UTF-8." };
        var language = new Option<string?>("--language")
        {
            Description = "Language of the text, which decides the decimal separator. Default: ru if most letters are Cyrillic, else en.",
        };
        language.AcceptOnlyFromAmong(TextLanguage.English, TextLanguage.Russian);
        var format = new TextOrJson("Format of the figures.");
        var command = new Command("figures", "Prints every figure in a text with its offsets in Unicode code points and all its readings.") { file, language };
        format.AddTo(command);
        command.SetAction(arguments =>
        {
            var text = Read(arguments.GetValue(file)!, workingDirectory);
            var figures = FigureRecogniser.Find(text, arguments.GetValue(language) ?? TextLanguage.Of(text));
            format.Print(
                arguments, figures, terminal.Output,
                (f, output) => TerminalText.Write(output, terminal.Width, text => FiguresText.Write(f, text)),
                FiguresJson.Write);
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>Reads a text including its byte order mark, if any: offsets count it, as they do in an archived text.</summary>
    private static string Read(string given, string workingDirectory)
    {
        var path = Path.GetFullPath(given, workingDirectory);
        if (!File.Exists(path))
        {
            throw new UsageException($"there is no file '{given}'; name a text file");
        }

        try
        {
            return _strict.GetString(RegularFile.Read(path, given, RegularFile.LargestText));
        }
        catch (DecoderFallbackException e)
        {
            throw new UsageException($"'{given}' is not valid UTF-8; convert it first", e);
        }
    }
}
