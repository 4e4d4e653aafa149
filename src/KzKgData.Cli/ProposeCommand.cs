using System.CommandLine;
using KzKgData.Curation;

namespace KzKgData.Cli;

/// <summary><c>kzkg propose</c>: proposes rows for a source of the package.</summary>
internal static class ProposeCommand
{
    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var source = new Argument<string?>("SOURCE") { Description = "Id of the source.", Arity = ArgumentArity.ZeroOrOne };
        var common = new CurationOptions(new SnapshotsOption("Folder of the archived texts. Required."));
        var command = new Command(
            "propose",
            "Proposes rows for a source of the package again, replacing its earlier proposals. kzkg ingest does so for a new source.")
        {
            source,
        };
        common.AddTo(command);
        command.SetAction(
            (arguments, _) =>
            {
                var id = CurationOptions.Need(arguments.GetValue(source), $"no source was given; write kzkg propose SOURCE --snapshots DIR");
                return common.CurateAsync(
                    arguments, terminal, output, workingDirectory,
                    e => Review.Propose(e, id),
                    made => output.SayAsync(IngestCommand.Suggested(made)));
            });
        return command;
    }
}
