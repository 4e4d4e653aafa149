using System.CommandLine;
using KzKgData.Curation;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary><c>kzkg review</c>: steps through the proposed rows, or accepts, changes and drops them by id.</summary>
internal static class ReviewCommand
{
    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var accept = Ids("--accept", "Ids of proposed rows to add to the data, with their speakers, mentions and citations.");
        var drop = Ids("--drop", "Ids of proposed rows to drop.");
        var certain = new Option<bool>("--accept-certain") { Description = "Add the claims whose sentence supports every cell, and print their ids." };
        var list = new Option<bool>("--list") { Description = "Print the proposed rows, with their open cells and the reasons." };
        var edit = new Option<string?>("--edit") { Description = "Id of a proposed row to change with --set and --cite.", HelpName = "ID" };
        var set = Ids("--set", "With --edit: cells to set, as in --set kind=actual; an empty value clears the cell.", "COLUMN=VALUE");
        var cite = Ids("--cite", "With --edit: words of the text that support a cell, as in --cite period=2030.", "COLUMN=WORDS");
        var common = new CurationOptions(new SnapshotsOption("Folder of the archived texts. Required to accept rows and to show their sentences."));
        var command = new Command(
            "review",
            "Steps through the proposed rows: accept, edit, exclude, skip, undo. With options it works without a terminal.")
        {
            accept, drop, certain, list, edit, set, cite,
        };
        common.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            Task<int> Curate<T>(Func<PackageEdit, T> change, Func<T, Task> print, bool isReading = false) =>
                common.CurateAsync(arguments, terminal, output, workingDirectory, change, print, isReading);

            Task Added(IReadOnlyList<string> ids) => output.SayAsync(
                ids.Count == 0 ? $"no proposed claim is certain; look at them with kzkg review" : (Message)$"added {string.Join(", ", ids)}");

            if (arguments.GetValue(certain))
            {
                return await Curate(Review.AcceptCertain, Added).ConfigureAwait(false);
            }

            if (arguments.GetValue(accept) is { Length: > 0 } taken)
            {
                return await Curate(e => Review.Accept(e, taken), Added).ConfigureAwait(false);
            }

            if (arguments.GetValue(drop) is { Length: > 0 } dropped)
            {
                return await Curate(Drop, ids => output.SayAsync($"dropped {string.Join(", ", ids)}")).ConfigureAwait(false);

                IReadOnlyList<string> Drop(PackageEdit edit)
                {
                    Review.Drop(edit, dropped);
                    return dropped;
                }
            }

            if (arguments.GetValue(edit) is { } changed)
            {
                var cells = CellOptions.Parse(arguments.GetValue(set) ?? []);
                var words = CellOptions.Parse(arguments.GetValue(cite) ?? []);
                return await Curate(e => Review.Change(e, changed, cells, words), p => ProposalText.WriteAsync(output, p, text: null, terminal.Width))
                    .ConfigureAwait(false);
            }

            if (arguments.GetValue(list) || terminal is not { ReadKey: { } readKey, ReadLine: { } readLine })
            {
                return await Curate(e => (Pending: Review.Pending(e), Texts: Texts(e)), async read =>
                {
                    foreach (var proposal in read.Pending)
                    {
                        await ProposalText.WriteAsync(output, proposal, read.Texts.GetValueOrDefault(proposal.Source), terminal.Width).ConfigureAwait(false);
                    }

                    var (rows, sure) = (read.Pending.Count, read.Pending.Count(p => p.IsCertain));
                    await output.SayAsync($"proposed rows: {rows}, certain: {sure}").ConfigureAwait(false);
                    if (sure > 0)
                    {
                        await output.SayAsync($"accept the certain rows: kzkg review --accept-certain").ConfigureAwait(false);
                    }

                    if (rows > sure)
                    {
                        await output.SayAsync($"fill an open cell: kzkg review --edit ID --set COLUMN=VALUE --cite COLUMN=WORDS").ConfigureAwait(false);
                        await output.SayAsync($"then, or if only to look at: kzkg review --accept ID; or kzkg review --drop ID").ConfigureAwait(false);
                    }
                }, isReading: true).ConfigureAwait(false);
            }

            var folder = common.Folder(arguments, workingDirectory).Directory;
            var loop = new ReviewLoop(output, terminal.Width, (change, print) => Curate(change, print), folder, readKey, readLine);
            return await loop.RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>Returns the available texts by source.</summary>
    internal static Dictionary<string, string> Texts(PackageEdit edit) => edit.Dataset.Sources
        .Select(s => (s.Id, Text: edit.Archive?.FindPinned(s)?.Text))
        .Where(s => s.Text is not null)
        .ToDictionary(s => s.Id, s => s.Text!, StringComparer.Ordinal);

    private static Option<string[]> Ids(string name, string description, string help = "ID") =>
        new(name)
        {
            Description = description,
            HelpName = help,
            AllowMultipleArgumentsPerToken = true,
        };
}
