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

/// <summary>Serves a package on a loopback address, on a free port, to whoever knows its token.</summary>
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

    /// <summary>Begins to serve.</summary>
    /// <param name="package">The package.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    /// <exception cref="SocketException">The port cannot be listened to.</exception>
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

    /// <summary>Ends soon, whatever is under way: changes to data are whole whenever that is.</summary>
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

    /// <summary>Hands each request to the site; there is no host, no configuration and no log around it.</summary>
    private sealed class Application(Site site) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => site.AnswerAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
