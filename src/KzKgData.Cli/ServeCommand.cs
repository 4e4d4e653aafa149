using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using KzKgData.Curation;
using KzKgData.Reporting.Wording;
using KzKgData.Serving;
using KzKgData.Verification.Findings;
using Microsoft.AspNetCore.Connections;

namespace KzKgData.Cli;

/// <summary><c>kzkg serve</c>: shows texts, proposals and disputes in a browser on this machine.</summary>
internal static class ServeCommand
{
    public static Command Create(StreamWriter output, string workingDirectory)
    {
        var edit = new Option<bool>("--edit")
        {
            Description =
                "Allow changes: accept, edit and exclude proposed rows, add mentions and cite them, undo. Without it, the pages are read-only.",
        };
        var port = new Option<int>("--port") { Description = "Port to listen on at the loopback address. Default: a free port.", HelpName = "PORT" };
        port.Validators.Add(r =>
        {
            if (r.Tokens is [var given, ..]
                && (!int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > IPEndPoint.MaxPort))
            {
                r.AddError(MessageWords.Say($"--port takes a number from 1 to {IPEndPoint.MaxPort}, not '{given.Value}'"));
            }
        });
        var package = new PackageOption();
        var snapshots = new SnapshotsOption("Folder of the archived texts. Without it, mentions and proposals are shown without the text around them.");
        var command = new Command(
            "serve",
            "Shows the data in a browser on this machine: texts with their mentions, proposals beside their sentences, disputes as they change. "
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

    /// <summary>Serves until cancelled. In a method of its own, so that other commands do not load the assemblies of the server.</summary>
    private static async Task ServeAsync(
        DataFolder folder,
        string? snapshots,
        bool isEditable,
        int port,
        StreamWriter output,
        CancellationToken cancellationToken)
    {
        var package = new ServedPackage(folder.Directory, folder.DisplayName, snapshots, isEditable, TextsLanguage.Tag);
        LocalServer server;
        try
        {
            // Data that cannot be read now are reported in the terminal; data that become unreadable later, in the page.
            CuratedPackage.Read(package.Directory, package.DisplayName, package.Snapshots);
            server = await LocalServer.StartAsync(package, port, cancellationToken).ConfigureAwait(false);
        }
        catch (CurationRefusedException e)
        {
            throw new UsageException(e.Text, e);
        }
        catch (Exception e) when (e is IOException { InnerException: AddressInUseException } or SocketException)
        {
            throw new UsageException(
                port == 0 ? (Message)$"cannot listen on any port: {e.Message}"
                : e is not IOException ? (Message)$"cannot listen on port {port}: {e.Message}"
                : $"port {port} is in use; stop the program that uses it, name another port, or leave out --port to take a free one",
                e);
        }

        await using (server.ConfigureAwait(false))
        {
            await output
                .SayAsync(
                    $"serving {folder.DisplayName}{(isEditable ? Message.Empty : $", read-only (--edit allows changes)")} to browsers on this machine; "
                    + $"Ctrl-C ends it")
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
