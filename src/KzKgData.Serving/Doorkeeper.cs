using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace KzKgData.Serving;

/// <summary>Lets in only requests with the token, to the address that is served, from its own pages.</summary>
internal static class Doorkeeper
{
    /// <summary>What is wrong with a request; null where it may come in.</summary>
    /// <param name="request">The request.</param>
    /// <param name="origin">The origin that is served, as in <c>http://127.0.0.1:5000</c>.</param>
    /// <param name="token">The token.</param>
    /// <param name="path">The path behind the token.</param>
    public static string? ProblemOf(HttpRequest request, string origin, string token, out string path)
    {
        var given = request.Path.Value ?? string.Empty;
        var slash = given.IndexOf('/', Math.Min(1, given.Length));
        var first = given.Length == 0 ? string.Empty : slash < 0 ? given[1..] : given[1..slash];
        path = slash < 0 ? string.Empty : given[(slash + 1)..];

        // A name that leads here is none of ours: a page elsewhere could have it point to this machine.
        if (request.Headers.Host.Count != 1 || "http://" + request.Headers.Host[0] != origin)
        {
            return "the address is not the one that is served here";
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(token)))
        {
            return "the address lacks the token, or has a wrong one; use the address that the terminal shows";
        }

        var isForm = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        if (request.Headers.Origin is { Count: > 0 } from ? from.Count != 1 || from[0] != origin : isForm)
        {
            return "the request comes from a page that is not served here";
        }

        return request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && (site.Count != 1 || site[0] is not ("same-origin" or "none"))
            ? "the request comes from a page that is not served here"
            : null;
    }
}
