using System.CommandLine;

namespace KzKgData.Cli;

/// <summary>The option of a command that prints one thing, for people or for programs.</summary>
internal sealed class TextOrJson
{
    private readonly Option<string> _format;

    public TextOrJson(string description = "How to print: text or json.")
    {
        _format = new Option<string>("--format") { Description = description, DefaultValueFactory = _ => "text" };
        _format.AcceptOnlyFromAmong("text", "json");
    }

    public void AddTo(Command command) => command.Options.Add(_format);

    /// <summary>Whether programs are printed for.</summary>
    public bool IsJson(ParseResult arguments) => arguments.GetValue(_format) is "json";

    /// <summary>Prints a thing by the writer that was asked for.</summary>
    public void Print<T>(ParseResult arguments, T thing, Stream output, Action<T, Stream> text, Action<T, Stream> json) =>
        (IsJson(arguments) ? json : text)(thing, output);
}
