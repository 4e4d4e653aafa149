using System.CommandLine;

namespace KzKgData.Cli;

/// <summary>The output format of a command that prints text or JSON.</summary>
internal sealed class TextOrJson
{
    private readonly Option<string> _format;

    public TextOrJson(string description = "Output format: text or json.")
    {
        _format = new Option<string>("--format") { Description = description, DefaultValueFactory = _ => "text" };
        _format.AcceptOnlyFromAmong("text", "json");
    }

    public void AddTo(Command command) => command.Options.Add(_format);

    /// <summary>Returns whether JSON is asked for.</summary>
    public bool IsJson(ParseResult arguments) => arguments.GetValue(_format) is "json";

    /// <summary>Prints with the writer of the chosen format.</summary>
    public void Print<T>(ParseResult arguments, T thing, Stream output, Action<T, Stream> text, Action<T, Stream> json) =>
        (IsJson(arguments) ? json : text)(thing, output);
}
