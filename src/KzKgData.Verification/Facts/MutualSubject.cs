namespace KzKgData.Verification.Facts;

/// <summary>A subject <c>a-b</c> for two countries together, whose flows are the subjects <c>a-to-b</c> and <c>b-to-a</c>.</summary>
/// <param name="One">The first code.</param>
/// <param name="Other">The second code.</param>
internal sealed record MutualSubject(string One, string Other)
{
    private const string To = "-to-";

    /// <summary>The flows in both directions, as subjects.</summary>
    public IReadOnlyList<string> Flows => [FlowOf(One, Other), FlowOf(Other, One)];

    /// <summary>Parses a mutual subject; null if the subject is not one.</summary>
    public static MutualSubject? Of(string subject) =>
        subject.Split('-') is [{ Length: > 0 } one, { Length: > 0 } other] ? new MutualSubject(one, other) : null;

    /// <summary>Returns the mutual subjects that contain a flow: <c>a-b</c> and <c>b-a</c>; empty if the subject is not a flow.</summary>
    public static IReadOnlyList<string> WholesOf(string flow)
    {
        var at = flow.IndexOf(To, StringComparison.Ordinal);
        if (at < 0)
        {
            return [];
        }

        var (from, to) = (flow.Substring(0, at), flow.Substring(at + To.Length));
        return [$"{from}-{to}", $"{to}-{from}"];
    }

    /// <summary>Returns the two ends of a flow <c>a-to-b</c>; null if the subject is not a flow.</summary>
    public static (string From, string To)? EndsOf(string flow)
    {
        var at = flow.IndexOf(To, StringComparison.Ordinal);
        return at <= 0 || at + To.Length >= flow.Length ? null : (flow.Substring(0, at), flow.Substring(at + To.Length));
    }

#pragma warning disable CA1308 // subjects spell sides in lower case
    /// <summary>Returns the code of a side in subjects.</summary>
    public static string Code(Side side) => side.Code.ToLowerInvariant();
#pragma warning restore CA1308

    /// <summary>Returns the subject of the flow from one code to another.</summary>
    public static string FlowOf(string from, string to) => from + To + to;
}
