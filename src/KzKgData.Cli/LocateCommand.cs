using System.CommandLine;
using KzKgData.Curation;

namespace KzKgData.Cli;

/// <summary><c>kzkg locate</c>: makes a name or a phrase of an archived text a mention.</summary>
internal static class LocateCommand
{
    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var source = new Argument<string?>("SOURCE") { Description = "Id of the source.", Arity = ArgumentArity.ZeroOrOne };
        var phrase = new Argument<string?>("TEXT")
        {
            Description =
                "What is printed there, up to 60 characters, in the case it is printed in. Any whitespace counts as one space, curly and angle quotation "
                + "marks as straight ones, dashes as hyphens.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var kind = new Option<string?>("--kind")
        {
            Description = "What kind of thing it is: name, role, status, text, period … Default: the kind of figure that stands there, or else name.",
            HelpName = "KIND",
        };
        var near = new Option<string?>("--near")
        {
            Description = "Of several occurrences the one nearest to this offset, in Unicode code points.",
            HelpName = "OFFSET",
        };
        var occurrence = new Option<string?>("--occurrence") { Description = "Of several occurrences the one of this number, from 1.", HelpName = "N" };
        var within = new Option<bool>("--within-words") { Description = "Take it also where it begins or ends inside a longer word." };
        var common = new CurationOptions(new SnapshotsOption("Folder of the archived texts. Needed."));
        var command = new Command("locate", "Adds a mention for a name or a phrase of an archived text.") { source, phrase, kind, near, occurrence, within };
        common.AddTo(command);
        command.SetAction(async (arguments, _) =>
        {
            const string Usage = "write kzkg locate SOURCE \"TEXT\" --snapshots DIR";
            var wanted = new PhraseToLocate(
                CurationOptions.Need(arguments.GetValue(source), $"no source was given; {Usage}"),
                CurationOptions.Need(arguments.GetValue(phrase), $"no text to look for was given; {Usage}"))
            {
                Kind = arguments.GetValue(kind),
                Near = Number(arguments.GetValue(near), "--near"),
                WithinWords = arguments.GetValue(within),
                Number = Number(arguments.GetValue(occurrence), "--occurrence"),
            };
            return await common.CurateAsync(arguments, terminal, output, workingDirectory, edit => MentionLocation.Locate(edit, wanted), mention =>
            {
                var done = mention.IsNew ? "added" : "already a mention, nothing was changed:";
                var (start, end, excerpt) = (mention.Place.Start, mention.Place.End, mention.Place.Excerpt);
                return output.WriteLineAsync(FormattableString.Invariant($"{done} {mention.Id}  {mention.Kind}  {start}-{end}  {excerpt}"));
            }).ConfigureAwait(false);
        });
        return command;
    }

    private static int? Number(string? given, string option) =>
        given is null ? null
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"'{given}' is no whole number; write {option} as in {option} 2");
}
