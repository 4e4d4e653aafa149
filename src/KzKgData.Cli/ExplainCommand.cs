using System.CommandLine;
using KzKgData.Curation;
using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Cli;

/// <summary>The command <c>explain</c>: prints the page of a rule or lists the rules; with <c>--unresolved</c> it records a dispute.</summary>
internal static class ExplainCommand
{
    private static readonly Message[] _headings =
    [
        $"What it finds", $"Why it matters", $"How it is computed", $"Bad example", $"Good example", $"How to fix", $"When to explain",
    ];

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal, StreamWriter output, string workingDirectory)
    {
        var name = new Argument<string[]>("NAME")
        {
            Description =
                "Id of a rule, as in KZKG3003 or 3003, or words of its title; without it, all rules are listed. With --unresolved: a rule and the facts of "
                + "its finding, or the name of a dispute.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var unresolved = new Option<bool>("--unresolved")
        {
            Description = "Record a dispute as unresolved: write or update its row in the ledger, with its members and their values.",
        };
        var hypothesis = Text("--hypothesis", "A possible reason for the dispute.");
        var wouldSettle = Text("--would-settle", "What would settle it.");
        var rationale = Text("--rationale", "The reasoning.");
        var decidedBy = Text("--decided-by", "The role of the person who decides. Default: curator.");
        var decidedOn = Text("--decided-on", "Date of the decision. Default: today.");
        var reviewBy = Text("--review-by", "Date by which the dispute is reviewed. Default: one year after the decision.");
        var common = new CurationOptions(new SnapshotsOption("Folder of the archived texts."));
        var command = new Command(
            "explain",
            "Prints the page of a rule: what it finds, why, a bad and a good example. With --unresolved, records a dispute in the ledger.")
        {
            name, unresolved, hypothesis, wouldSettle, rationale, decidedBy, decidedOn, reviewBy,
        };
        common.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var names = arguments.GetValue(name) ?? [];
            if (!arguments.GetValue(unresolved))
            {
                await PrintAsync(string.Join(' ', names), output, terminal.Width).ConfigureAwait(false);
                await output.FlushAsync(cancellationToken).ConfigureAwait(false);
                return ExitCode.Clean;
            }

            if (names.Length == 0)
            {
                throw new UsageException($"no dispute was named; write kzkg explain RULE FACT FACT --unresolved, as kzkg check prints them");
            }

            var decided = DateOf(arguments.GetValue(decidedOn), "--decided-on") ?? DateTime.UtcNow.Date;
            var review = DateOf(arguments.GetValue(reviewBy), "--review-by") ?? decided.AddYears(1);
            var what = new UnresolvedDispute(
                arguments.GetValue(hypothesis) ?? string.Empty,
                arguments.GetValue(wouldSettle) ?? string.Empty,
                arguments.GetValue(rationale) ?? string.Empty,
                arguments.GetValue(decidedBy) ?? "curator",
                Write(decided),
                Write(review));
            return await common
                .CurateAsync(
                    arguments, terminal, output, workingDirectory,
                    e => LedgerEdits.Acknowledge(e, names, what),
                    rows => output.SayAsync($"recorded as unresolved: {string.Join(", ", rows)}"))
                .ConfigureAwait(false);
        });
        return command;
    }

    private static async Task PrintAsync(string name, StreamWriter output, int? width)
    {
        IReadOnlyList<Rule> named = name.Length > 0 ? Find(name) : RuleCatalog.All;
        if (named is [var rule])
        {
            TerminalText.Write(output, PageOf(rule), width, hanging: string.Empty);
            return;
        }

        foreach (var one in named)
        {
            await output.WriteLineAsync($"{one.Descriptor.Id}  {MessageWords.Of(one.Descriptor)}").ConfigureAwait(false);
        }
    }

    /// <summary>Returns the page of a rule, with its title and headings in the language of the run.</summary>
    private static string PageOf(Rule rule)
    {
        var (title, rest) = RuleCatalog.PageOf(rule).Split('\n', 2) switch { var parts => (parts[0], parts[1]) };
        title = title.Replace(rule.Descriptor.Title, MessageWords.Of(rule.Descriptor), StringComparison.Ordinal);
        return title + "\n" + _headings.Aggregate(rest, (page, h) => page.Replace($"\n## {h}\n", $"\n## {MessageWords.Say(h)}\n", StringComparison.Ordinal));
    }

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description, HelpName = name is "--hypothesis" or "--would-settle" or "--rationale" ? "TEXT" : "VALUE" };

    private static DateTime? DateOf(string? given, string option) => given is null ? null
        : CellValues.TryDate(given, out var date) ? date
        : throw new UsageException($"{option} '{given}' is not a date; write it as in {option} 2026-11-28");

    private static string Write(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Returns the rule with an id, which may lack its letters, or the rules whose titles contain the words.</summary>
    private static Rule[] Find(string name)
    {
        if ((RuleCatalog.Find(name) ?? RuleCatalog.Find("KZKG" + name)) is { } rule)
        {
            return [rule];
        }

        Rule[] titled = name.Any(char.IsLetter) ? [.. RuleCatalog.All.Where(r => r.Descriptor.Title.Contains(name, StringComparison.OrdinalIgnoreCase))] : [];
        return titled.Length > 0 ? titled
            : throw new UsageException($"there is no rule '{name}'{NearNames.Hint(name, Known(), $"kzkg explain lists the rules")}");

        static IEnumerable<string> Known() => RuleCatalog.All.SelectMany(r => r.Descriptor.Title.Split(' ').Prepend(r.Descriptor.Id));
    }
}
