using System.CommandLine;
using KzKgData.Verification.Rules;

namespace KzKgData.Cli;

/// <summary>The command <c>explain</c>: the page of a rule, or all rules.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="output">Where to write.</param>
    public static Command Create(StreamWriter output)
    {
        var code = new Argument<string?>("RULE") { Description = "Id of a rule, as in KZKG3003 or 3003, or words of its title. Without it all rules are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Prints the page of a rule: what it finds, why, a bad and a good example.") { code };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            IReadOnlyList<Rule> named = arguments.GetValue(code) is { } name ? Find(name) : RuleCatalog.All;
            if (named is [var rule])
            {
                await output.WriteAsync(RuleCatalog.PageOf(rule)).ConfigureAwait(false);
            }
            else
            {
                foreach (var one in named)
                {
                    await output.WriteLineAsync($"{one.Descriptor.Id}  {one.Descriptor.Title}").ConfigureAwait(false);
                }
            }

            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>The rule of an id, with or without its letters, or those whose titles hold the words.</summary>
    private static Rule[] Find(string name)
    {
        if ((RuleCatalog.Find(name) ?? RuleCatalog.Find("KZKG" + name)) is { } rule)
        {
            return [rule];
        }

        Rule[] titled = name.Any(char.IsLetter) ? [.. RuleCatalog.All.Where(r => r.Descriptor.Title.Contains(name, StringComparison.OrdinalIgnoreCase))] : [];
        return titled.Length > 0 ? titled
            : throw new UsageException($"there is no rule '{name}'{NearNames.Hint(name, RuleCatalog.All.SelectMany(r => r.Descriptor.Title.Split(' ').Prepend(r.Descriptor.Id)), "kzkg explain lists them all")}");
    }
}
