using System.CommandLine;
using KzKgData.Curation;

namespace KzKgData.Cli;

/// <summary><c>kzkg init</c>: creates a small package with its project.</summary>
internal static class InitCommand
{
    public static Command Create(TextWriter output, string workingDirectory)
    {
        var folder = new Argument<string?>("DIR") { Description = "Folder to create it in; it may exist.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("init", "Creates an empty data package for cited claims, and a C# project that compiles it.") { folder };
        command.SetAction(async (arguments, _) =>
        {
            var given = CurationOptions.Need(arguments.GetValue(folder), $"no folder was given; write kzkg init DIR");
            var path = Path.GetFullPath(given, workingDirectory);
            var name = string.Concat(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)).Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
            IReadOnlyList<string> files;
            try
            {
                files = NewPackage.Create(path, name.Length == 0 ? "facts" : name);
            }
            catch (CurationRefusedException e)
            {
                throw new UsageException(e.Text, e);
            }

            await output.SayAsync($"created {string.Join(", ", files)}").ConfigureAwait(false);
            await output.SayAsync($"next: kzkg ingest ARTICLE --data {given}/data --snapshots {given}/texts, then kzkg review and kzkg "
                + $"check").ConfigureAwait(false);
            return ExitCode.Clean;
        });
        return command;
    }
}
