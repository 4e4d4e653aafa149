using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KzKgData.Serving.Tests;

/// <summary>Sends requests as a browser does, and requests that no browser would send.</summary>
internal sealed class Visitor(ServedExample example) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static string OriginOf(ServedExample example) => example.Address.GetLeftPart(UriPartial.Authority);

    public void Dispose() => _client.Dispose();

    public async Task<(HttpStatusCode Status, string Text, HttpResponseMessage Response)> GetAsync(Uri address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(request, headers);
    }

    /// <summary>Sends a form rendered from a state of the data: the one on disk unless another is given.</summary>
    public Task<(HttpStatusCode Status, string Text, HttpResponseMessage Response)> PostAsync(
        string action,
        string id,
        params (string Name, string Value)[] fields
    ) => PostFromAsync(example.Package.State, action, id, fields);

    public async Task<(HttpStatusCode Status, string Text, HttpResponseMessage Response)> PostFromAsync(
        string state,
        string action,
        string id,
        params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, example.Page)
        {
            Content = new FormUrlEncodedContent([
                new("do", action),
                new("id", id),
                new("state", state),
                .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)),
            ]),
        };
        return await SendAsync(request, ("Origin", OriginOf(example)));
    }

    public async Task<(HttpStatusCode Status, string Text, HttpResponseMessage Response)> SendAsync(
        HttpRequestMessage request,
        params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response);
    }

    /// <summary>Sends a raw request and returns the answer.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(example.Address.Host, example.Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
