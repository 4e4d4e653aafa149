using System.CommandLine;

namespace KzKgData.Cli;

/// <summary>Says what is wrong with a command line, and what may have been meant.</summary>
internal static class CommandLineErrors
{
    /// <summary>The arguments as the parser knows them: <c>help</c> and <c>version</c> may be written as commands.</summary>
    public static string[] Spell(string[] args) => args switch
    {
        ["help", .. var rest] => [.. rest, "--help"],
        ["version"] => ["--version"],
        _ => args,
    };

    /// <summary>A line for each error: what cannot be matched is told with what is near it, everything else as the parser tells it.</summary>
    public static IReadOnlyList<string> Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        if (command is RootCommand && result.UnmatchedTokens is [var given, ..] && !given.StartsWith('-'))
        {
            return [$"there is no command '{given}'{NearNames.Hint(given, command.Subcommands.Select(c => c.Name), "kzkg --help lists them")}"];
        }

        return
        [
            .. result.UnmatchedTokens.Select(t => t.StartsWith('-')
                ? $"'{t}' is no option of kzkg {command.Name}{NearNames.Hint(t, OptionsOf(result), $"kzkg {command.Name} --help lists them")}"
                : $"'{t}' is more than kzkg {command.Name} takes; leave it out, or put the option before it that it belongs to"),
            .. command is RootCommand && result.UnmatchedTokens.Count == 0 ? ["say what to do; kzkg --help lists the commands"] : Array.Empty<string>(),
            .. result
                .Errors.Where(e => command is not RootCommand && !result.UnmatchedTokens.Any(t => e.Message.Contains($"'{t}'", StringComparison.Ordinal)))
                .Select(e => e.Message),
        ];
    }

    private static IEnumerable<string> OptionsOf(ParseResult result) =>
        result.CommandResult.Command.Options.Concat(result.RootCommandResult.Command.Options).SelectMany(o => o.Aliases.Prepend(o.Name));
}
