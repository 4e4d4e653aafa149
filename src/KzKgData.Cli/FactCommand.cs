using System.CommandLine;
using KzKgData.Curation;
using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary><c>kzkg claim</c>, <c>person</c> and <c>alias</c>: add, edit and remove rows, with an option for every column.</summary>
internal static class FactCommand
{
    private static readonly string[] _claimColumns =
    [
        "indicator", "subject", "scope", "kind", "period", "period_basis", "base_period", "value", "unit", "reading", "qualifier", "stated_by",
        "attribution", "side", "reporter", "stated_on", "stated_on_basis", "period_words", "stated_by_basis", "whole", "source",
    ];

    /// <summary>Creates the command for claims.</summary>
    public static Command Claim(Terminal terminal, TextWriter output, string workingDirectory) =>
        Create("claim", "claims", _claimColumns, terminal, output, workingDirectory);

    /// <summary>Creates the command for people.</summary>
    public static Command Person(Terminal terminal, TextWriter output, string workingDirectory) =>
        Create("person", "people", ["name", "side"], terminal, output, workingDirectory);

    /// <summary>Creates the command for aliases.</summary>
    public static Command Alias(Terminal terminal, TextWriter output, string workingDirectory) =>
        Create("alias", "aliases", ["fact", "alias", "source"], terminal, output, workingDirectory);

    /// <summary>Creates the command <c>cite</c>.</summary>
    public static Command Cite(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var (fact, field, what) = (
            Argument("FACT", "Id of the fact or source."),
            Argument("FIELD", "Column of the cell, as in value; stated_by[2] for the second speaker."),
            Argument("WHAT", "Id of a mention, or words of the source."));
        var common = new CurationOptions(new SnapshotsOption("Folder of the archived texts. Required to cite words that are not yet a mention."));
        var command = new Command("cite", "Cites a mention or words of the source for a cell, replacing its citation.") { fact, field, what };
        common.AddTo(command);
        command.SetAction(
            (arguments, _) =>
            {
                Message usage = $"write kzkg cite FACT FIELD MENTION";
                var (id, column, place) = (Need(arguments, fact, usage), Need(arguments, field, usage), Need(arguments, what, usage));
                return common.CurateAsync(
                    arguments, terminal, output, workingDirectory,
                    e => FactEdits.Cite(e, id, column, place),
                    mention => output.SayAsync($"{column} of {id} cites {mention}"));
            });
        return command;
    }

    /// <summary>Creates the command <c>uncite</c>.</summary>
    public static Command Uncite(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var (fact, field) = (Argument("FACT", "Id of the fact."), Argument("FIELD", "Column of the cell."));
        var common = new CurationOptions(snapshots: null);
        var command = new Command("uncite", "Removes the citation of a cell.") { fact, field };
        common.AddTo(command);
        command.SetAction(
            (arguments, _) =>
            {
                Message usage = $"write kzkg uncite FACT FIELD";
                var (id, column) = (Need(arguments, fact, usage), Need(arguments, field, usage));
                return common.CurateAsync(
                    arguments, terminal, output, workingDirectory,
                    e =>
                    {
                        FactEdits.Uncite(e, id, column);
                        return column;
                    },
                    _ => output.SayAsync($"{column} of {id} has no citation now"));
            });
        return command;
    }

    /// <summary>Creates the command <c>source remove</c>.</summary>
    public static Command Source(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var source = Argument("SOURCE", "Id of the source.");
        var common = new CurationOptions(snapshots: null);
        var remove = new Command("remove", "Removes a source with its facts, citations, mentions, exclusions and proposals; the archived text is kept.")
        {
            source,
        };
        common.AddTo(remove);
        remove.SetAction(
            (arguments, _) =>
            {
                var id = Need(arguments, source, $"write kzkg source remove SOURCE");
                return common.CurateAsync(
                    arguments, terminal, output, workingDirectory,
                    e => FactEdits.RemoveSource(e, id),
                    facts => output.SayAsync($"removed {id} with {facts.Count} fact(s)"));
            });
        return new Command("source", "Removes sources; kzkg ingest adds them.") { remove };
    }

    private static Command Create(string kind, string plural, string[] columns, Terminal terminal, TextWriter output, string workingDirectory)
    {
        var command = new Command(kind, MessageWords.Say($"Adds, edits and removes {plural}; derived columns are filled in."));
        command.Add(Writing("add", MessageWords.Say($"Adds a row to the table {plural}. Without --id, an id is generated."), needsId: false));
        command.Add(Writing("edit", MessageWords.Say($"Changes cells of a row of the table {plural}."), needsId: true));
        command.Add(Removing());
        return command;

        Command Writing(string name, string description, bool needsId)
        {
            var id = Argument("ID", "Id of the fact.");
            var newId = new Option<string?>("--id") { Description = "Id of the new row.", HelpName = "ID" };
            var cells = columns.ToDictionary(
                c => c,
                c => new Option<string?>("--" + c.Replace('_', '-')) { Description = MessageWords.Say($"Value of the column {c}."), HelpName = "VALUE" },
                StringComparer.Ordinal);
            var set = Several("--set", "Other columns, as in --set note=draft.", "COLUMN=VALUE");
            var cite = Several(
                "--cite",
                "Evidence for a cell: the id of a mention or words of the source, as in --cite value=trend-2025-02-m03.",
                "COLUMN=MENTION");
            var common = new CurationOptions(new SnapshotsOption("Folder of the archived texts. Required to cite words that are not yet a mention."));
            var writing = new Command(name, description) { set, cite };
            if (needsId)
            {
                writing.Add(id);
            }
            else
            {
                writing.Add(newId);
            }

            foreach (var option in cells.Values)
            {
                writing.Add(option);
            }

            common.AddTo(writing);
            writing.SetAction((arguments, _) =>
            {
                var given = new Dictionary<string, string>(CellOptions.Parse(arguments.GetValue(set) ?? []), StringComparer.Ordinal);
                foreach (var (column, option) in cells)
                {
                    if (arguments.GetValue(option) is { } value)
                    {
                        given[column] = value;
                    }
                }

                var cited = CellOptions.Parse(arguments.GetValue(cite) ?? []);
                if (needsId)
                {
                    var known = Need(arguments, id, $"write kzkg {kind} edit ID --COLUMN VALUE");
                    return common.CurateAsync(
                        arguments, terminal, output, workingDirectory,
                        e =>
                        {
                            FactEdits.Edit(e, known, given, cited);
                            return known;
                        },
                        changed => output.SayAsync($"changed {changed}"));
                }

                if (arguments.GetValue(newId) is { } wanted)
                {
                    given["id"] = wanted;
                }

                return common.CurateAsync(
                    arguments, terminal, output, workingDirectory,
                    e => FactEdits.Add(e, FactEdits.TableOf(e, kind), given, cited),
                    added => output.SayAsync($"added {added}"));
            });
            return writing;
        }

        Command Removing()
        {
            var id = Argument("ID", "Id of the fact.");
            var common = new CurationOptions(snapshots: null);
            var removing = new Command("remove", MessageWords.Say($"Removes a row of the table {plural} with its citations; its mentions are kept.")) { id };
            common.AddTo(removing);
            removing.SetAction(
                (arguments, _) =>
                {
                    var known = Need(arguments, id, $"write kzkg {kind} remove ID");
                    return common.CurateAsync(
                        arguments, terminal, output, workingDirectory,
                        e =>
                        {
                            FactEdits.Remove(e, known);
                            return known;
                        },
                        gone => output.SayAsync($"removed {gone}"));
                });
            return removing;
        }
    }

    private static Argument<string?> Argument(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private static Option<string[]> Several(string name, string description, string help) =>
        new(name)
        {
            Description = description,
            HelpName = help,
            AllowMultipleArgumentsPerToken = true,
        };

    private static string Need(ParseResult arguments, Argument<string?> argument, Message usage) => CurationOptions.Need(arguments.GetValue(argument), usage);
}
