using KzKgData.Curation;
using KzKgData.Curation.Proposing;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>Steps through proposed rows at a terminal, one key per step.</summary>
/// <param name="output">Receives the text.</param>
/// <param name="width">The width to wrap lines at; null for no wrapping.</param>
/// <param name="curate">Makes a change to the package and prints what was done.</param>
/// <param name="directory">The folder of the package.</param>
/// <param name="readKey">Reads a key.</param>
/// <param name="readLine">Reads a line.</param>
internal sealed class ReviewLoop(
    TextWriter output,
    int? width,
    Func<Func<PackageEdit, object>, Func<object, Task>, Task<int>> curate,
    string directory,
    Func<char> readKey,
    Func<string?> readLine)
{
    private static readonly Message _keys = $"[a]ccept  [e]dit  [c]hoose  e[x]clude  [d]rop  [s]kip  [u]ndo  [q]uit";

    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);
    private DataPackage? _read;

    /// <summary>Runs until no proposal is left or the user quits.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var (pending, texts) = await ReadAsync().ConfigureAwait(false);
            // Speakers whose side is open come first, since the side of their claims is derived from it.
            if (pending.Where(p => !_skipped.Contains(p.Id)).OrderBy(p => !(p.Open.ContainsKey("side") && !p.Cells.ContainsKey("stated_by"))).FirstOrDefault()
                is not { } proposal)
            {
                await output
                    .SayAsync(
                        pending.Count == 0
                            ? $"no proposals left to review"
                            : (Message)$"proposed rows skipped: {pending.Count}; they stay in the table of proposals")
                    .ConfigureAwait(false);
                return ExitCode.Clean;
            }

            await output.WriteLineAsync().ConfigureAwait(false);
            await ProposalText.WriteAsync(output, proposal, texts.GetValueOrDefault(proposal.Source), width).ConfigureAwait(false);
            await output.SayAsync(_keys).ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            var key = char.ToLowerInvariant(readKey());
            if (key is 'q' or '\0')
            {
                return ExitCode.Clean;
            }

            try
            {
                await StepAsync(key, proposal).ConfigureAwait(false);
            }
            catch (Exception e) when (e is UsageException or CurationRefusedException)
            {
                await SayAsync(Message.Of(e)).ConfigureAwait(false);
            }
        }

        return ExitCode.Clean;
    }

    private async Task StepAsync(char key, Proposal proposal)
    {
        switch (key)
        {
            case 'a':
                await curate(e => Review.Accept(e, [proposal.Id]), added => SayAsync($"added {string.Join(", ", (IReadOnlyList<string>)added)}"))
                    .ConfigureAwait(false);
                break;
            case 'e':
                await ChangeAsync(proposal).ConfigureAwait(false);
                break;
            case 'c':
                await ChooseAsync(proposal).ConfigureAwait(false);
                break;
            case 'x':
                await ExcludeAsync(proposal).ConfigureAwait(false);
                break;
            case 'd':
                await curate(e => { Review.Drop(e, [proposal.Id]); return proposal.Id; }, id => output.SayAsync($"dropped {id}")).ConfigureAwait(false);
                break;
            case 'u':
                await SayAsync($"undone: {History.Undo(directory)}").ConfigureAwait(false);
                break;
            case 's':
                _skipped.Add(proposal.Id);
                break;
            default:
                break; // unknown key: the loop prints the keys again
        }
    }

    private async Task ChooseAsync(Proposal proposal)
    {
        var (field, open) = proposal.Open.FirstOrDefault(o => o.Value.Candidates.Count > 0);
        if (field is null)
        {
            await output.SayAsync($"no open cell has candidates to choose from").ConfigureAwait(false);
            return;
        }

        for (var i = 0; i < open.Candidates.Count; i++)
        {
            await output.WriteLineAsync(FormattableString.Invariant($"  {i + 1} {open.Candidates[i]}")).ConfigureAwait(false);
        }

        var number = await AskAsync($"{field}, number").ConfigureAwait(false);
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) && chosen >= 1 && chosen <= open.Candidates.Count)
        {
            var cells = Review.CellsOf(field, open.Candidates[chosen - 1]);
            await curate(e => Review.Change(e, proposal.Id, cells), _ => Task.CompletedTask).ConfigureAwait(false);
        }
    }

    private async Task ChangeAsync(Proposal proposal)
    {
        var cell = await AskAsync($"COLUMN=VALUE").ConfigureAwait(false);
        if (cell.Length > 0)
        {
            var cells = CellOptions.Parse([cell]);
            var words = cells.Keys.All(c => _read!.FindTable(proposal.Table)?.Schema.Field(c) is { TakesCitation: true })
                ? await AskAsync($"words of the text that support it, or nothing to keep its citation").ConfigureAwait(false)
                : string.Empty;
            await curate(
                    e => Review.Change(e, proposal.Id, cells, words.Length == 0 ? null : cells.Keys.ToDictionary(c => c, _ => words, StringComparer.Ordinal)),
                    _ => Task.CompletedTask)
                .ConfigureAwait(false);
        }
    }

    private async Task ExcludeAsync(Proposal proposal)
    {
        var reason = await AskAsync($"reason").ConfigureAwait(false);
        if (reason.Length > 0 && MentionExclusion.FigureOf(proposal) is { } place)
        {
            var about = await AskAsync($"words of the text that say what the figure is about, if the reason requires them").ConfigureAwait(false);
            await curate(
                    e => MentionExclusion.ExcludeProposed(e, proposal, place, reason, about.Length == 0 ? [] : [about]),
                    excluded => output.SayAsync($"excluded {excluded}"))
                .ConfigureAwait(false);
        }
    }

    /// <summary>Prints a message, wrapped to the terminal.</summary>
    private async Task SayAsync(Message what)
    {
        var lines = new StringWriter { NewLine = "\n" };
        WrappedText.Write(lines, string.Empty, "  ", MessageWords.Of(what), width);
        await output.WriteAsync(lines.ToString()).ConfigureAwait(false);
    }

    private async Task<string> AskAsync(Message what)
    {
        await output.WriteAsync(MessageWords.Say(what) + ": ").ConfigureAwait(false);
        await output.FlushAsync().ConfigureAwait(false);
        return readLine() ?? string.Empty;
    }

    private async Task<(IReadOnlyList<Proposal> Pending, Dictionary<string, string> Texts)> ReadAsync()
    {
        IReadOnlyList<Proposal> pending = [];
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        await curate(
            e =>
            {
                (pending, texts, _read) = (Review.Pending(e), ReviewCommand.Texts(e), e.Dataset.Package);
                return pending;
            },
            _ => Task.CompletedTask).ConfigureAwait(false);
        return (pending, texts);
    }
}
