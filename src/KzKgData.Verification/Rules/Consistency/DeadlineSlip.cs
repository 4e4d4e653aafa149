using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3012: two deadlines for one thing differ. If they were stated one after the other, the deadline has slipped.</summary>
public sealed class DeadlineSlip() : ConsistencyRule("KZKG3012", "Slipped deadline", "deadline slip", Severity.Warning)
{
    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Dataset.Claims.Any(c => c.Kind == ClaimKind.Deadline) ? (Message?)null : $"there are no deadlines";

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => context.Dataset.Claims
        .Where(c => c.Kind == ClaimKind.Deadline)
        .GroupBy(c => c.Measurand)
        .SelectMany(g => CheckDeadlines([.. g.OrderBy(c => c.Id, StringComparer.Ordinal)]));

    /// <inheritdoc/>
    public override Message? ProblemOfComputation(string cause, Finding finding, Dataset dataset) =>
        cause is KnownCause.LaterTarget
            ? LaterTarget.ProblemOf(finding, claim => claim.Period.ToString()!)
            : base.ProblemOfComputation(cause, finding, dataset);

    private IEnumerable<Outcome> CheckDeadlines(Claim[] claims)
    {
        var dated = claims.Where(c => c.Period is not null).ToArray();
        if (claims.Length > 1 && dated.Length < claims.Length)
        {
            yield return CannotDecide($"{Title(claims)}: a deadline has no date, so it is not compared with the others", claims.Except(dated));
        }

        // A year and a month of it are one deadline with different precision: their periods overlap. All periods overlap if the latest start is not
        // after the earliest end.
        if (dated.Length < 2 || dated.Max(c => c.Period!.Value.FirstDay) <= dated.Min(c => c.Period!.Value.LastDay))
        {
            yield break;
        }

        var steps = dated
            .OrderBy(c => c.Said?.FirstDay ?? DateTime.MinValue)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => (Message)(
                $"{c.Id} {c.Period} ({(c.Said is { } said ? (Message)$"stated {said}" : $"date of statement unknown")}, "
                + $"{(!c.Side.IsNone ? (Message)$"{c.Side}" : $"not attributed")})"));
        yield return Disagreement(new Misfit(dated), $"{Title(claims)}: {Message.Join($", then ", steps)}; {Voices.Behind(dated).Text}", Descriptor.Severity);
    }

    private static Message Title(Claim[] claims) => $"deadline for {claims[0].Indicator} {claims[0].Subject}";
}
