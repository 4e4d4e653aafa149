using System.CommandLine;
using KzKgData.Curation;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary><c>kzkg exclude</c>: records that a mention is not evidence, and why.</summary>
internal static class ExcludeCommand
{
    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var mention = new Argument<string[]>("MENTION") { Description = "Ids of the mentions.", Arity = ArgumentArity.ZeroOrMore };
        var reason = new Option<string?>("--reason")
        {
            Description = "Why it is not evidence: one of the reasons that the package declares, as in page-furniture. Required.",
            HelpName = "REASON",
        };
        var about = new Option<string[]>("--about")
        {
            Description = "Evidence of what the figure is about, if the reason requires it: ids of mentions of the same source, or words of the text.",
            HelpName = "WHAT",
            AllowMultipleArgumentsPerToken = true,
        };
        var common = new CurationOptions(new SnapshotsOption("Folder of the archived texts. Required for words that are not yet a mention."));
        var command = new Command("exclude", "Excludes mentions that are not evidence for a fact.") { mention, reason, about };
        common.AddTo(command);
        command.SetAction(
            async (arguments, _) =>
            {
                var ids = arguments.GetValue(mention) is { Length: > 0 } given
                    ? given
                    : throw new UsageException($"no mention was given; write kzkg exclude MENTION --reason REASON");
                var why = arguments.GetValue(reason) ?? string.Empty; // the package declares the reasons; the error lists them
                return await common
                    .CurateAsync(
                        arguments, terminal, output, workingDirectory,
                        edit => MentionExclusion.Exclude(edit, ids, why, arguments.GetValue(about) ?? []),
                        async all =>
                        {
                            foreach (var excluded in all)
                            {
                                await output
                                    .SayAsync(
                                        excluded.IsNew
                                            ? (Message)$"excluded {excluded.Mention} ({excluded.Reason})"
                                            : $"{excluded.Mention} is already excluded ({excluded.Reason}); nothing was changed")
                                    .ConfigureAwait(false);
                            }
                        })
                    .ConfigureAwait(false);
            });
        return command;
    }
}
