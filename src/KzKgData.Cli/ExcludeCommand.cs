using System.CommandLine;
using KzKgData.Curation;

namespace KzKgData.Cli;

/// <summary><c>kzkg exclude</c>: says that a mention is no evidence, and why.</summary>
internal static class ExcludeCommand
{
    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var mention = new Argument<string?>("MENTION") { Description = "Id of the mention.", Arity = ArgumentArity.ZeroOrOne };
        var reason = new Option<string?>("--reason") { Description = "Why it is no evidence: one of the reasons that the package declares, as in page-furniture. Needed.", HelpName = "REASON" };
        var about = new Option<string[]>("--about") { Description = "Ids of the mentions of its source that say what it is about, for a reason that asks for them.", HelpName = "MENTION", AllowMultipleArgumentsPerToken = true };
        var common = new CurationOptions(snapshots: null);
        var command = new Command("exclude", "Excludes a mention that is no evidence for a fact.") { mention, reason, about };
        common.AddTo(command);
        command.SetAction(async (arguments, _) =>
        {
            var id = CurationOptions.Need(arguments.GetValue(mention), "no mention was given; write kzkg exclude MENTION --reason REASON");
            var why = arguments.GetValue(reason) ?? string.Empty; // the package knows the reasons, and they are told where none is given
            return await common.CurateAsync(
                arguments,
                terminal,
                output,
                workingDirectory,
                edit => MentionExclusion.Exclude(edit, id, why, arguments.GetValue(about) ?? []),
                excluded => output.WriteLineAsync(excluded.IsNew
                    ? $"excluded {excluded.Mention} ({excluded.Reason})"
                    : $"{excluded.Mention} is excluded already ({excluded.Reason}), nothing was changed")).ConfigureAwait(false);
        });
        return command;
    }
}
