using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>The computation behind the cause <c>later-target</c>: a plan was replaced by a later one.</summary>
internal static class LaterTarget
{
    /// <summary>Returns why the computation fails, or null if each plan was first stated after the last print of the plan before it.</summary>
    public static Message? ProblemOf<T>(Finding finding, Func<Claim, T> says)
        where T : notnull =>
        Succession.ProblemOf(finding.Discrepancy!.Claims.Select(c => (c, says(c)))) is { } problem
            ? $"the plans do not replace one another over time: {problem}"
            : (Message?)null;
}
