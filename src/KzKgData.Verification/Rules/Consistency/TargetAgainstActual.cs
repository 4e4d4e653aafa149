using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>
/// KZKG3011: compares a target with the figures of each side: reached, missed, or the annual growth still needed. A target is not a statement of
/// fact, so a difference from the figures is never a contradiction.
/// </summary>
public sealed class TargetAgainstActual() : Rule("KZKG3011", "Target and outcome", "target against actual", Severity.Note)
{
    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Dataset.Claims.Any(c => c.Kind == ClaimKind.Target) ? (Message?)null : $"there are no targets";

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => context.Dataset.Claims
        .Where(c => c.Kind == ClaimKind.Target)
        .Select(target => Check(target, context.Dataset.SeriesOf(target.Measurand)));

    private Outcome Check(Claim target, IEnumerable<SideSeries> series)
    {
        if (target.Period is not { } period)
        {
            return CannotDecide($"{target.Id}: the target has no year, so it cannot be compared with figures", [target]);
        }

        var standings = TargetStanding.Of(target, series).Select(Say).OfType<Message>().ToArray();
        return standings.Length == 0
            ? CannotDecide($"{target.Id}: no side gives a figure in {target.Unit} for {period} or for the same months of an earlier year", [target])
            : At(
                target.Row.PlaceOf("value"),
                $"{target.Id}, {target.Value} {target.Unit} for {period}: {Message.Join($"; ", standings)}",
                [target.Id]);
    }

    /// <summary>Compares the target with the figures of one side; null if that side has none.</summary>
    private static Message? Say(TargetStanding standing)
    {
        if (standing.Outcome.Count > 0)
        {
            Message verdict = standing.Verdict switch
            {
                TargetVerdict.Missed => $"missed",
                TargetVerdict.Reached => $"reached",
                _ => $"reached or missed, depending on rounding,",
            };
            return $"{verdict} according to {standing.Series.Side} ({Message.Join($", ", standing.Outcome.Select(c => c.Id))})";
        }

        return standing.Paces.Count == 0
            ? null
            : Message.Join(
                $", ",
                standing.Paces,
                p =>
                    $"needs {Printable.Percent(p.Rate, p.RateInterval)} a year from {p.Level.Id} of {standing.Series.Side}, {p.Level.Value} "
                    + $"in {p.Level.Period}");
    }
}
