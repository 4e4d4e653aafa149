using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3010: two targets for the same year differ, or the same target is set for different years.</summary>
public sealed class TargetLadder() : ConsistencyRule("KZKG3010", "Conflicting targets", "target ladder", Severity.Warning)
{
    private const int FewestToCompare = 2;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => context.Dataset.Claims
        .Where(c => c.Kind == ClaimKind.Target)
        .GroupBy(c => c, EqualClaims.InKind)
        .Where(g => g.Count() >= FewestToCompare)
        .SelectMany(g => CheckLadder([.. g]));

    /// <inheritdoc/>
    public override Message? ProblemOfComputation(string cause, Finding finding, Dataset dataset) =>
        cause is KnownCause.LaterTarget
            ? LaterTarget.ProblemOf(finding, claim => (claim.Value, claim.Period))
            : base.ProblemOfComputation(cause, finding, dataset);

    private IEnumerable<Outcome> CheckLadder(IReadOnlyList<Claim> targets)
    {
        foreach (var rung in Level.Of(targets).Where(r => r.Claims.Any(c => c.Value != r.Claims[0].Value)))
        {
            yield return Disagree(rung.Claims, $"{Title(targets)}: the targets for {rung.Period} differ");
        }

        // A month and its year can be the same period with different precision.
        foreach (var aim in targets
                .Where(c => c.Period is not null)
                .GroupBy(c => c.Value)
                .Where(a => a.Max(c => c.Period!.Value.FirstDay) > a.Min(c => c.Period!.Value.LastDay)))
        {
            yield return Disagree(
                aim,
                $"{Title(targets)}: {aim.Key} {targets[0].Unit} is the target for both "
                + $"{Message.Join($" and ", aim.Select(c => c.Period!.Value).Distinct().OrderBy(p => p.FirstDay).ThenBy(p => p.LastDay))}");
        }

        var undated = targets.Where(c => c.Period is null).ToArray();
        if (undated.Length > 0)
        {
            yield return CannotDecide($"{Title(targets)}: a target has no year, so it is not compared with the others", undated);
        }
    }

    private Finding Disagree(IEnumerable<Claim> members, Message what)
    {
        var ordered = members.OrderBy(m => m.Id, StringComparer.Ordinal).ToArray();
        return Disagreement(
            new Misfit(ordered),
            $"{what}; {Message.Join($" against ", ordered, c => c.Said is { } said ? $"{Describe(c)} stated {said}" : Describe(c))}; "
            + $"{Voices.Behind(ordered).Text}",
            Descriptor.Severity);
    }

    private static Message Title(IReadOnlyList<Claim> targets) => $"target for {targets[0].Indicator} {targets[0].Subject}";
}
