using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using KzKgData.Curation;
using KzKgData.Serving;
using Microsoft.AspNetCore.Connections;

namespace KzKgData.Cli;

/// <summary><c>kzkg serve</c>: texts, proposals and disputes in a browser on this machine.</summary>
internal static class ServeCommand
{
    public static Command Create(StreamWriter output, string workingDirectory)
    {
        var edit = new Option<bool>("--edit")
        {
            Description =
                "Let the page change the data: accept, edit and exclude what is suggested, make mentions and cite them, undo. Without it everything is "
                + "read only.",
        };
        var port = new Option<int>("--port") { Description = "The port to listen to on the loopback address. Default: a free one.", HelpName = "PORT" };
        port.Validators.Add(r =>
        {
            if (r.Tokens is [var given, ..]
                && (!int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > IPEndPoint.MaxPort))
            {
                r.AddError($"--port takes a number from 1 to {IPEndPoint.MaxPort}, not '{given.Value}'");
            }
        });
        var package = new PackageOption();
        var snapshots = new SnapshotsOption("Folder of the archived texts. Without it the page shows mentions and proposals without the text around them.");
        var command = new Command(
            "serve",
            "Serves the data to a browser on this machine: texts with their mentions, proposals beside their sentences, the disputes as they change. "
            + "Ctrl-C ends it.")
        {
            edit,
            port,
        };
        package.AddTo(command);
        snapshots.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var folder = package.Locate(arguments, workingDirectory);
                await ServeAsync(
                        folder,
                        snapshots.Locate(arguments, workingDirectory),
                        arguments.GetValue(edit),
                        arguments.GetValue(port),
                        output,
                        cancellationToken)
                    .ConfigureAwait(false);
                return ExitCode.Clean;
            });
        return command;
    }

    /// <summary>Serves until it is asked to end. The server's assemblies are loaded here, and by no other command.</summary>
    private static async Task ServeAsync(
        DataFolder folder,
        string? snapshots,
        bool isEditable,
        int port,
        StreamWriter output,
        CancellationToken cancellationToken)
    {
        var package = new ServedPackage(folder.Directory, folder.DisplayName, snapshots, isEditable);
        LocalServer server;
        try
        {
            // What cannot be read now is told in the terminal; what cannot be read later, in the page.
            CuratedPackage.Read(package.Directory, package.DisplayName, package.Snapshots);
            server = await LocalServer.StartAsync(package, port, cancellationToken).ConfigureAwait(false);
        }
        catch (CurationRefusedException e)
        {
            throw new UsageException(e.Message, e);
        }
        catch (Exception e) when (e is IOException { InnerException: AddressInUseException } or SocketException)
        {
            throw new UsageException(
                port == 0 ? $"no port of this machine can be listened to: {e.Message}"
                : e is IOException ? $"port {port} is in use; end what listens to it, name another, or leave --port out to take a free one"
                : $"port {port} cannot be listened to: {e.Message}",
                e);
        }

        await using (server.ConfigureAwait(false))
        {
            await output
                .WriteLineAsync(
                    $"serving {folder.DisplayName}{(isEditable ? string.Empty : ", read only (--edit to change it)")} to browsers on this machine; Ctrl-C "
                    + "ends it")
                .ConfigureAwait(false);
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
