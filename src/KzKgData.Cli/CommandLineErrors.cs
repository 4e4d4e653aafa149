using System.CommandLine;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>Describes the errors of a command line and suggests what may have been meant.</summary>
internal static class CommandLineErrors
{
    private const int LongestShown = 60;

    /// <summary>Rewrites the commands <c>help</c> and <c>version</c> as the options that the parser knows.</summary>
    public static string[] Spell(string[] args) => args switch
    {
        ["help", .. var rest] => [.. rest, "--help"],
        ["version"] => ["--version"],
        _ => args,
    };

    /// <summary>Returns a line for each error: unknown tokens with similar names, everything else in the words of the parser.</summary>
    public static IReadOnlyList<Message> Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        if (command is RootCommand && result.UnmatchedTokens is [var given, ..] && !IsOption(given))
        {
            return [$"there is no command '{Shown(given)}'{NearNames.Hint(given, command.Subcommands.Select(c => c.Name), $"kzkg --help lists them")}"];
        }

        return
        [
            // The value of a mistyped option is unmatched as well, but that needs no message of its own.
            .. result.UnmatchedTokens
                .Where((t, i) => IsOption(t) || i == 0 || !IsOption(result.UnmatchedTokens[i - 1]))
                .Select(t => IsOption(t)
                    ? (Message)$"there is no option '{Shown(t)}' of kzkg {command.Name}{HintFor(t, result)}"
                    : $"kzkg {command.Name} does not take the argument '{Shown(t)}'; leave it out, or put the option that it belongs to before it"),
            .. command is RootCommand && result.UnmatchedTokens.Count == 0
                ? [(Message)$"no command was given; kzkg --help lists the commands"]
                : Array.Empty<Message>(),
            .. result
                .Errors.Where(e => command is not RootCommand && !result.UnmatchedTokens.Any(t => e.Message.Contains($"'{t}'", StringComparison.Ordinal)))
                .Select(e => (Message)$"{Printable.Cut(e.Message, LongestShown * 10, _ => "\u2026")}"),
        ];
    }

    private static Message HintFor(string option, ParseResult result) =>
        NearNames.Hint(option, OptionsOf(result), $"kzkg {result.CommandResult.Command.Name} --help lists them");

    private static string Shown(string token) => Printable.Cut(token, LongestShown, _ => "\u2026");

    private static bool IsOption(string token) => token.StartsWith('-');

    private static IEnumerable<string> OptionsOf(ParseResult result) =>
        result.CommandResult.Command.Options.Concat(result.RootCommandResult.Command.Options).SelectMany(o => o.Aliases.Prepend(o.Name));
}
