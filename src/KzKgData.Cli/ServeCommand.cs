using System.CommandLine;
using System.Net.Sockets;
using KzKgData.Serving;

namespace KzKgData.Cli;

/// <summary><c>kzkg serve</c>: texts, proposals and disputes in a browser on this machine.</summary>
internal static class ServeCommand
{
    public static Command Create(StreamWriter output, string workingDirectory)
    {
        var edit = new Option<bool>("--edit") { Description = "Let the page change the data: accept, edit and exclude what is suggested, make mentions and cite them, undo. Without it everything is read only." };
        var package = new PackageOption();
        var snapshots = new SnapshotsOption("Folder of the archived texts. Without it the page shows mentions and proposals without the text around them.");
        var command = new Command("serve", "Serves the data to a browser on this machine: texts with their mentions, proposals beside their sentences, the disputes as they change. Ctrl-C ends it.") { edit };
        package.AddTo(command);
        snapshots.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var folder = package.Locate(arguments, workingDirectory);
            await ServeAsync(folder, snapshots.Locate(arguments, workingDirectory), arguments.GetValue(edit), output, cancellationToken).ConfigureAwait(false);
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>Serves until it is asked to end. The server's assemblies are loaded here, and by no other command.</summary>
    private static async Task ServeAsync(DataFolder folder, string? snapshots, bool isEditable, StreamWriter output, CancellationToken cancellationToken)
    {
        LocalServer server;
        try
        {
            server = await LocalServer.StartAsync(new ServedPackage(folder.Directory, folder.DisplayName, snapshots, isEditable), cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException e)
        {
            throw new UsageException("no port of this machine can be listened to: " + e.Message, e);
        }

        await using (server.ConfigureAwait(false))
        {
            await output.WriteLineAsync($"serving {folder.DisplayName}{(isEditable ? string.Empty : ", read only (--edit to change it)")} to browsers on this machine; Ctrl-C ends it").ConfigureAwait(false);
            await output.WriteLineAsync(server.Address.AbsoluteUri).ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            var isAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using (cancellationToken.Register(isAsked.SetResult).ConfigureAwait(false))
            {
                await isAsked.Task.ConfigureAwait(false);
            }
        }
    }
}
