using System.Text;
using KzKgData.Curation;
using KzKgData.Reporting.Wording;
using KzKgData.Serving.Views;
using KzKgData.Verification.Findings;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KzKgData.Serving;

/// <summary>The pages of a package and their forms.</summary>
/// <param name="package">The package.</param>
/// <param name="token">The secret that every address must contain.</param>
internal sealed class Site(ServedPackage package, string token) : IDisposable
{
    private const string StateHeader = "X-Kzkg-State";
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private const int MostMessages = 100;

    private readonly PackageReader _reader = new(package);
    private readonly List<string> _done = [];

    /// <summary>The secret that every address must contain.</summary>
    public string Token => token;

    /// <summary>The origin of this server; until it is set, all requests are refused.</summary>
    public string Origin { get; set; } = string.Empty;

    public void Dispose() => _reader.Dispose();

    /// <summary>Answers a request; errors are one line of text.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        using var language = TextsLanguage.Speak(package.Language);
        try
        {
            SetHeaders(context.Response.Headers);
            if (Doorkeeper.ProblemOf(context.Request, Origin, token, out var path) is { } problem)
            {
                await SayAsync(context, StatusCodes.Status403Forbidden, problem).ConfigureAwait(false);
                return;
            }

            await RouteAsync(context, path).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            await SayAsync(
                    context,
                    e.StatusCode,
                    e.StatusCode == StatusCodes.Status413PayloadTooLarge
                        ? $"the request is larger than any form of these pages"
                        : (Message)$"the request cannot be read")
                .ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, $"the form cannot be read").ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CurationRefusedException)
        {
            await SayAsync(context, StatusCodes.Status500InternalServerError, Message.Of(e)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The browser closed the connection, or the server stops.
        }
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin"; // keeps the token out of referrers to other sites; no-referrer would drop the Origin header of forms
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private async Task RouteAsync(HttpContext context, string path)
    {
        var request = context.Request;
        var isPage = path.Length == 0 || path.StartsWith("source/", StringComparison.Ordinal);
        if (HttpMethods.IsPost(request.Method) && isPage)
        {
            await ChangeAsync(context, path).ConfigureAwait(false);
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            await SayAsync(context, StatusCodes.Status405MethodNotAllowed, $"only GET requests for pages and POST requests of their forms are answered")
                .ConfigureAwait(false);
            return;
        }

        switch (path)
        {
            case "":
                // Relative links of the page resolve only with a slash after the token.
                if (!request.Path.Value!.EndsWith('/'))
                {
                    context.Response.Redirect(Origin + "/" + token + "/");
                    return;
                }

                break;
            case ServedFiles.Sheet or ServedFiles.Script:
                await WriteAsync(context, StatusCodes.Status200OK, path is ServedFiles.Sheet ? "text/css" : "text/javascript", ServedFiles.Read(path))
                    .ConfigureAwait(false);
                return;
            case "state":
                await WriteAsync(
                        context,
                        StatusCodes.Status200OK,
                        "text/plain",
                        Encoding.UTF8.GetBytes(await _reader.StateAsync(context.RequestAborted).ConfigureAwait(false)))
                    .ConfigureAwait(false);
                return;
        }

        var done = int.TryParse(request.Query["done"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? MessageOf(number) : null;
        await ShowAsync(context, isPage ? path : null, StatusCodes.Status200OK, done is null ? null : new Notice(done, IsRefusal: false), Sent.Nothing)
            .ConfigureAwait(false);
    }

    private async Task ChangeAsync(HttpContext context, string path)
    {
        if (!package.IsEditable)
        {
            await SayAsync(context, StatusCodes.Status403Forbidden, $"the data are served read-only; start kzkg serve with --edit to change them")
                .ConfigureAwait(false);
            return;
        }

        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            await SayAsync(context, StatusCodes.Status415UnsupportedMediaType, $"only forms of these pages are accepted").ConfigureAwait(false);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var sent = new Sent(form.ToDictionary(f => f.Key, f => (IReadOnlyList<string>)[.. f.Value.Select(v => v ?? string.Empty)], StringComparer.Ordinal));
        var (status, message) = (StatusCodes.Status200OK, Message.Empty);
        try
        {
            message = FormCommands.Carry(package, SourceOf(path), sent);
        }
        catch (StaleFormException e)
        {
            (status, message) = (StatusCodes.Status409Conflict, e.Text);
        }
        catch (CurationRefusedException e)
        {
            (status, message) = (StatusCodes.Status422UnprocessableEntity, e.Text);
        }

        if (status == StatusCodes.Status200OK)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            // The fragment leads to the place of the row, where the next row is now.
            var page = Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);
            var row = sent.RowNumber is { } number ? FormattableString.Invariant($"#p{number}") : string.Empty;
            context.Response.Headers.Location = $"{Origin}/{token}/{page}?done={Keep(MessageWords.Of(message))}{row}";
            return;
        }

        await ShowAsync(context, path, status, new Notice(MessageWords.Of(message), IsRefusal: true), sent).ConfigureAwait(false);
    }

    private async Task ShowAsync(HttpContext context, string? path, int status, Notice? notice, Sent sent)
    {
        var read = await _reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
        var source = path is null ? null : SourceOf(path);
        if (path is null || (source is not null && read.Package.Dataset.FindSource(source) is null))
        {
            await SayAsync(context, StatusCodes.Status404NotFound, $"there is no such page").ConfigureAwait(false);
            return;
        }

        using var words = TextsLanguage.Speak(package.Language, read.Package.Dataset.Package.Descriptor);
        var view = new PageView(package, read, source, notice, sent);
        context.Response.Headers[StateHeader] = read.Package.State;
        await WriteAsync(context, status, "text/html", await PageHtml.WriteAsync(view).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Returns the id of the source that a page shows; null for the first page.</summary>
    private static string? SourceOf(string path) => path.Length == 0 ? null : path["source/".Length..];

    private int Keep(string message)
    {
        lock (_done)
        {
            _done.Add(message);
            if (_done.Count > MostMessages)
            {
                _done[_done.Count - MostMessages - 1] = string.Empty;
            }

            return _done.Count - 1;
        }
    }

    private string? MessageOf(int number)
    {
        lock (_done)
        {
            return number < _done.Count && _done[number].Length > 0 ? _done[number] : null;
        }
    }

    private static Task SayAsync(HttpContext context, int status, Message what)
    {
        if (context.Response.HasStarted)
        {
            return Task.CompletedTask;
        }

        context.Response.Headers.Location = default;
        return WriteAsync(context, status, "text/plain", Encoding.UTF8.GetBytes("kzkg: " + MessageWords.Of(what) + "\n"));
    }

    private static async Task WriteAsync(HttpContext context, int status, string type, byte[] content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type + "; charset=utf-8";
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
