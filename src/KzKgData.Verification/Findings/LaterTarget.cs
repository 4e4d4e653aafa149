using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>The computation behind the cause <c>later-target</c>: a plan was replaced by a later one.</summary>
internal static class LaterTarget
{
    /// <summary>What speaks against it, or null where each plan was stated only after the last print of the one before.</summary>
    public static Message? ProblemOf<T>(Finding finding, Func<Claim, T> says)
        where T : notnull =>
        Succession.ProblemOf(finding.Discrepancy!.Claims.Select(c => (c, says(c)))) is { } problem
            ? $"the plans do not replace each other in time: {problem}"
            : (Message?)null;
}
