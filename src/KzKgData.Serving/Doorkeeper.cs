using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.Findings;
using Microsoft.AspNetCore.Http;

namespace KzKgData.Serving;

/// <summary>Admits only requests that have the token, are addressed to this server, and come from its own pages.</summary>
internal static class Doorkeeper
{
    /// <summary>Returns why a request is refused; null if it is admitted.</summary>
    /// <param name="request">The request.</param>
    /// <param name="origin">The origin of this server, as in <c>http://127.0.0.1:5000</c>.</param>
    /// <param name="token">The token.</param>
    /// <param name="path">The path after the token.</param>
    public static Message? ProblemOf(HttpRequest request, string origin, string token, out string path)
    {
        var given = request.Path.Value ?? string.Empty;
        var slash = given.IndexOf('/', Math.Min(1, given.Length));
        var first = given.Length == 0 ? string.Empty : slash < 0 ? given[1..] : given[1..slash];
        path = slash < 0 ? string.Empty : given[(slash + 1)..];

        // Against DNS rebinding: only the numeric address is accepted, since a host name of somebody else may resolve to this machine.
        if (request.Headers.Host.Count != 1 || "http://" + request.Headers.Host[0] != origin)
        {
            return $"the host of the address is not this server";
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(token)))
        {
            return $"the token in the address is missing or wrong; use the address that the terminal shows";
        }

        var isForm = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        if (request.Headers.Origin is { Count: > 0 } from ? from.Count != 1 || from[0] != origin : isForm)
        {
            return $"the request comes from a page of another site";
        }

        return request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && (site.Count != 1 || site[0] is not ("same-origin" or "none"))
            ? (Message)$"the request comes from a page of another site"
            : null;
    }
}
