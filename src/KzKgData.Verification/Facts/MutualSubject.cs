namespace KzKgData.Verification.Facts;

/// <summary>A subject <c>a-b</c> between two, whose flows are the subjects <c>a-to-b</c> and <c>b-to-a</c>.</summary>
/// <param name="One">The code that stands first.</param>
/// <param name="Other">The code that stands last.</param>
internal sealed record MutualSubject(string One, string Other)
{
    private const string To = "-to-";

    /// <summary>The flows in both directions, as subjects.</summary>
    public IReadOnlyList<string> Flows => [FlowOf(One, Other), FlowOf(Other, One)];

    /// <summary>Reads a mutual subject; null where the subject is none.</summary>
    public static MutualSubject? Of(string subject) =>
        subject.Split('-') is [{ Length: > 0 } one, { Length: > 0 } other] ? new MutualSubject(one, other) : null;

    /// <summary>The mutual subjects that a flow is a part of: <c>a-b</c> and <c>b-a</c>; none where the subject is no flow.</summary>
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

    /// <summary>The two that a flow <c>a-to-b</c> goes between; null where the subject is no flow.</summary>
    public static (string From, string To)? EndsOf(string flow)
    {
        var at = flow.IndexOf(To, StringComparison.Ordinal);
        return at <= 0 || at + To.Length >= flow.Length ? null : (flow.Substring(0, at), flow.Substring(at + To.Length));
    }

#pragma warning disable CA1308 // subjects spell sides in lower case
    /// <summary>How subjects spell a side.</summary>
    public static string Code(Side side) => side.Code.ToLowerInvariant();
#pragma warning restore CA1308

    /// <summary>The flow from one to the other, as a subject.</summary>
    public static string FlowOf(string from, string to) => from + To + to;
}
