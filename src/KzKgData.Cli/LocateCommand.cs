using System.CommandLine;
using KzKgData.Curation;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary><c>kzkg locate</c>: adds a name or phrase of an archived text as a mention.</summary>
internal static class LocateCommand
{
    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var source = new Argument<string?>("SOURCE") { Description = "Id of the source.", Arity = ArgumentArity.ZeroOrOne };
        var phrase = new Argument<string?>("TEXT")
        {
            Description =
                "Text to find, up to 60 characters, case-sensitive. Any whitespace matches one space, curly and angle quotation marks match straight ones, "
                + "dashes match hyphens.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var kind = new Option<string?>("--kind")
        {
            Description = "Kind of the mention: name, role, status, text, period … Default: the kind of the figure at that place, or else name.",
            HelpName = "KIND",
        };
        var near = new Option<string?>("--near")
        {
            Description = "Of several occurrences, take the one nearest to this offset, in Unicode code points.",
            HelpName = "OFFSET",
        };
        var occurrence = new Option<string?>("--occurrence") { Description = "Of several occurrences, take this one, counted from 1.", HelpName = "N" };
        var within = new Option<bool>("--within-words") { Description = "Also match where the text begins or ends inside a longer word." };
        var common = new CurationOptions(new SnapshotsOption("Folder of the archived texts. Required."));
        var command = new Command("locate", "Adds a name or phrase of an archived text as a mention.") { source, phrase, kind, near, occurrence, within };
        common.AddTo(command);
        command.SetAction(async (arguments, _) =>
        {
            Message usage = $"write kzkg locate SOURCE \"TEXT\" --snapshots DIR";
            var wanted = new PhraseToLocate(
                CurationOptions.Need(arguments.GetValue(source), $"no source was given; {usage}"),
                CurationOptions.Need(arguments.GetValue(phrase), $"no text to look for was given; {usage}"))
            {
                Kind = arguments.GetValue(kind),
                Near = Number(arguments.GetValue(near), "--near"),
                WithinWords = arguments.GetValue(within),
                Number = Number(arguments.GetValue(occurrence), "--occurrence"),
            };
            return await common.CurateAsync(arguments, terminal, output, workingDirectory, edit => MentionLocation.Locate(edit, wanted), mention =>
            {
                var done = mention.IsNew ? (Message)$"added" : $"already a mention, nothing was changed:";
                var (start, end, excerpt) = (mention.Place.Start, mention.Place.End, mention.Place.Excerpt);
                return output.SayAsync($"{done} {mention.Id}  {mention.Kind}  {start}-{end}  {excerpt}");
            }).ConfigureAwait(false);
        });
        return command;
    }

    private static int? Number(string? given, string option) =>
        given is null ? null
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"{option} '{given}' is not a whole number; write it as in {option} 2");
}
