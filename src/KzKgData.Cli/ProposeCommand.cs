using System.CommandLine;
using KzKgData.Curation;

namespace KzKgData.Cli;

/// <summary><c>kzkg propose</c>: suggests rows for a source that the package has already.</summary>
internal static class ProposeCommand
{
    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var source = new Argument<string?>("SOURCE") { Description = "Id of the source.", Arity = ArgumentArity.ZeroOrOne };
        var common = new CurationOptions(new SnapshotsOption("Folder of the archived texts. Needed."));
        var command = new Command(
            "propose",
            "Suggests rows for a source that is there already, in place of those suggested for it before; ingest does it for a new one.")
        {
            source,
        };
        common.AddTo(command);
        command.SetAction(
            (arguments, _) =>
            {
                var id = CurationOptions.Need(arguments.GetValue(source), "no source was given; write kzkg propose SOURCE --snapshots DIR");
                return common.CurateAsync(
                    arguments, terminal, output, workingDirectory,
                    e => Review.Propose(e, id),
                    made => output.WriteLineAsync(IngestCommand.Suggested(made)));
            });
        return command;
    }
}
