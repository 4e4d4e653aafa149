using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KzKgData.Serving;

/// <summary>Serves a package on the loopback address to everyone who knows the token.</summary>
public sealed class LocalServer : IAsyncDisposable
{
    private const int LargestBody = 64 * 1024;
    private const int MostConnections = 64;
    private const int TokenBytes = 32;

    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(200);

    private readonly KestrelServer _server;
    private readonly Site _site;

    private LocalServer(KestrelServer server, Site site, Uri address) => (_server, _site, Address) = (server, site, address);

    /// <summary>The address of the first page, with the token.</summary>
    public Uri Address { get; }

    /// <summary>Starts the server.</summary>
    /// <param name="package">The package.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    /// <exception cref="SocketException">The server cannot listen on the port.</exception>
    public static async Task<LocalServer> StartAsync(ServedPackage package, int port, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port);
        options.Limits.MaxRequestBodySize = LargestBody;
        options.Limits.MaxConcurrentConnections = MostConnections;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        var server = new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
        var site = new Site(package, Base64Url(RandomNumberGenerator.GetBytes(TokenBytes)));
        try
        {
            await server.StartAsync(new Application(site), cancellationToken).ConfigureAwait(false);
            var origin = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
            site.Origin = origin.GetLeftPart(UriPartial.Authority);
            return new LocalServer(server, site, new Uri(origin, site.Token + "/"));
        }
        catch
        {
            server.Dispose();
            site.Dispose();
            throw;
        }
    }

    /// <summary>Stops soon, even while requests are being answered: changes to data are atomic, so they can be cut short at any moment.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var soon = new CancellationTokenSource(_patience))
        {
            await _server.StopAsync(soon.Token).ConfigureAwait(false);
        }

        _server.Dispose();
        _site.Dispose();
    }

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Passes each request to the site, without the host, configuration and logging of ASP.NET Core.</summary>
    private sealed class Application(Site site) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => site.AnswerAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
