using System.Net;
using System.Net.Sockets;

namespace KzKgData.Serving.Tests;

/// <summary>Only requests with the token, to this server and from its own pages are admitted.</summary>
public sealed class DoorTests
{
    [Fact]
    public async Task It_listens_on_the_loopback_address_alone()
    {
        await using var example = await ServedExample.StartAsync();

        Assert.Equal("127.0.0.1", example.Address.Host);
        foreach (var address in await Dns.GetHostAddressesAsync(Dns.GetHostName(), AddressFamily.InterNetwork, TestContext.Current.CancellationToken))
        {
            if (!IPAddress.IsLoopback(address))
            {
                using var socket = new TcpClient();
                await Assert.ThrowsAnyAsync<SocketException>(() =>
                    socket.ConnectAsync(address, example.Address.Port, TestContext.Current.CancellationToken).AsTask());
            }
        }
    }

    [Fact]
    public async Task Two_servers_have_different_tokens_of_256_bits()
    {
        await using var one = await ServedExample.StartAsync();
        await using var other = await ServedExample.StartAsync();

        Assert.NotEqual(one.Address.AbsolutePath, other.Address.AbsolutePath);
        Assert.Equal("/".Length + 43 + "/".Length, one.Address.AbsolutePath.Length);
    }

    [Fact]
    public async Task Without_the_token_nothing_is_told()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var token = example.Address.AbsolutePath.Trim('/');
        var changed = (token[0] == 'A' ? 'B' : 'A') + token[1..];

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(example.Address)).Status);
        foreach (var path in new[]
            {
                "",
                "/",
                "//",
                "/" + token[..^1] + "/",
                "/" + token + "x/",
                "/" + changed + "/",
                "/" + token.ToUpperInvariant() + "x/",
                "/" + changed + "/serve.css",
                "/" + changed + "/state",
                "/serve.js",
                "/x/" + token + "/",
            })
        {
            var (status, text, response) = await visitor.GetAsync(new Uri(Visitor.OriginOf(example) + path));
            Assert.True(status == HttpStatusCode.Forbidden, $"{path} was answered with {status}.");
            Assert.DoesNotContain("Lake", text, StringComparison.Ordinal);
            Assert.DoesNotContain(token, text, StringComparison.Ordinal);
            Assert.True(response.Headers.CacheControl!.NoStore);
        }
    }

    [Theory]
    [InlineData("localhost:{0}")]
    [InlineData("evil.example:{0}")]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1:{0}.evil.example")]
    [InlineData("127.0.0.1.:{0}")]
    [InlineData("[::1]:{0}")]
    public async Task A_name_that_leads_here_is_not_answered(string host)
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);

        var (status, text, _) = await visitor.GetAsync(example.Address, ("Host", string.Format(CultureInfo.InvariantCulture, host, example.Address.Port)));

        Assert.True(status is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest, status.ToString());
        Assert.DoesNotContain("Lake", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "https://127.0.0.1:{0}")]
    [InlineData("Origin", "http://localhost:{0}")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Other_pages_neither_read_nor_change(string header, string value)
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var given = string.Format(CultureInfo.InvariantCulture, value, example.Address.Port);
        var before = example.Files();

        var (status, text, response) = await visitor.GetAsync(example.Address, (header, given));
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.DoesNotContain("Lake", text, StringComparison.Ordinal);
        Assert.DoesNotContain(response.Headers, h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));

        (string, string)[] headers = header is "Origin" ? [(header, given)] : [(header, given), ("Origin", Visitor.OriginOf(example))];
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.SendAsync(FormOf(example), headers)).Status);
        Assert.Equal(before, example.Files());
    }

    [Fact]
    public async Task A_form_without_an_origin_is_not_answered_and_the_same_with_it_is()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.SendAsync(FormOf(example))).Status);
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await visitor.SendAsync(FormOf(example), ("Origin", Visitor.OriginOf(example)), ("Sec-Fetch-Site", "same-origin"))).Status);
    }

    [Fact]
    public async Task Every_answer_forbids_what_the_pages_do_not_need()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);

        foreach (var address in new[]
            {
                example.Address,
                example.Page,
                new Uri(example.Address, "serve.css"),
                new Uri(example.Address, "serve.js"),
                new Uri(example.Address, "state"),
                new Uri(example.Address, "nothing"),
            })
        {
            var (_, _, response) = await visitor.GetAsync(address);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.True(response.Headers.CacheControl!.NoStore);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
            Assert.DoesNotContain(response.Headers, h => h.Key is "Server" || h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("source/../../data/claims.csv")]
    [InlineData("source/..%5c..%5cclaims.csv")]
    [InlineData("source/" + ServedExample.Id + "/../serve.css/x")]
    [InlineData("source/" + ServedExample.Id + "%00")]
    [InlineData("source/")]
    [InlineData("source/nobody")]
    [InlineData("data/claims.csv")]
    [InlineData("serve.css/")]
    [InlineData("serve.CSS")]
    [InlineData("datapackage.json")]
    [InlineData("/etc/passwd")]
    public async Task Tricks_with_paths_lead_to_no_file(string path)
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);

        var answer = await visitor.SendRawAsync(
            $"GET {example.Address.AbsolutePath}{path} HTTP/1.1\r\nHost: {example.Address.Authority}\r\nConnection: close\r\n\r\n");

        Assert.True(answer.Split(' ')[1] is "400" or "403" or "404", answer.Split('\n')[0]);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("indicator,", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("at KzKgData", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BREW /{0} HTTP/1.1\r\nHost: {1}\r\nConnection: close\r\n\r\n")]
    [InlineData("PUT /{0}source/x HTTP/1.1\r\nHost: {1}\r\nOrigin: http://{1}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("OPTIONS /{0} HTTP/1.1\r\nHost: {1}\r\nOrigin: http://{1}\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /{0} HTTP/1.1\r\nHost: {1}\r\nHost: evil.example\r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://evil.example/{0} HTTP/1.1\r\nHost: {1}\r\nConnection: close\r\n\r\n")]
    [InlineData("no request at all\r\n\r\n")]
    public async Task Other_requests_are_refused_in_a_line(string request)
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);

        var answer = await visitor.SendRawAsync(
            string.Format(CultureInfo.InvariantCulture, request, example.Address.AbsolutePath.TrimStart('/'), example.Address.Authority));

        Assert.StartsWith("4", answer.Split(' ')[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Access-Control-Allow", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Ulytau", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_larger_than_any_form_is_refused_and_changes_nothing()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var before = example.Files();

        var (status, text, _) = await visitor.PostAsync("locate", "", ("words", new string('x', 100_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.DoesNotContain('\n', text.TrimEnd('\n'));

        // A chunked request without a content length.
        using var unsaid = new HttpRequestMessage(HttpMethod.Post, example.Page)
        {
            Content = new StringContent("do=locate&words=" + new string('x', 100_000)),
        };
        unsaid.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        unsaid.Headers.TransferEncodingChunked = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await visitor.SendAsync(unsaid, ("Origin", Visitor.OriginOf(example)))).Status);

        // A form with too many fields.
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await visitor.PostAsync("locate", "", [.. Enumerable.Range(0, 2000).Select(i => (FormattableString.Invariant($"f{i}"), "x"))])).Status);
        Assert.Equal(before, example.Files());
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data; boundary=x", "--x--")]
    [InlineData("text/plain", "do=undo")]
    public async Task Only_forms_are_taken(string type, string body)
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        using var request = new HttpRequestMessage(HttpMethod.Post, example.Page) { Content = new StringContent(body) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await visitor.SendAsync(request, ("Origin", Visitor.OriginOf(example)))).Status);
    }

    [Fact]
    public async Task Without_edit_nothing_is_changed_and_no_page_holds_a_form()
    {
        await using var example = await ServedExample.StartAsync(isEditable: false);
        using var visitor = new Visitor(example);
        var before = example.Files();

        foreach (var page in new[] { example.Address, example.Page })
        {
            Assert.DoesNotContain("<form", (await visitor.GetAsync(page)).Text, StringComparison.Ordinal);
        }

        foreach (var action in new[] { "accept-certain", "undo" })
        {
            var (status, text, _) = await visitor.PostAsync(action, "");
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.Contains("--edit", text, StringComparison.Ordinal);
        }

        Assert.Equal(before, example.Files());
    }

    [Fact]
    public async Task Data_that_cannot_be_read_are_one_line_and_come_back_when_they_are_mended()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var descriptor = Path.Combine(example.Data, "datapackage.json");
        var whole = await File.ReadAllTextAsync(descriptor, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(descriptor, "{ no", TestContext.Current.CancellationToken);
        var (status, text, _) = await visitor.GetAsync(example.Address);
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Single(text.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("kzkg: data/datapackage.json(1,", text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(descriptor, whole, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(example.Address)).Status);
    }

    private static HttpRequestMessage FormOf(ServedExample example) => new(HttpMethod.Post, example.Page)
    {
        Content = new FormUrlEncodedContent([new("do", "accept-certain"), new("id", ""), new("state", example.Package.State)]),
    };
}
