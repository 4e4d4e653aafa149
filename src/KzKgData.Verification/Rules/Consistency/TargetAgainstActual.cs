using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>
/// KZKG3011: how a target stands to what a side says the quantity was: reached, missed, or still ahead and at what pace it would be reached.
/// A target is no claim of fact, so that it differs from the figures is never a contradiction.
/// </summary>
public sealed class TargetAgainstActual() : Rule("KZKG3011", "Target against actual", "target against actual", Severity.Note)
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
            return CannotDecide($"{target.Id}: no year is printed for the target, so no outcome and no pace can be held against it", [target]);
        }

        var standings = TargetStanding.Of(target, series).Select(Say).OfType<Message>().ToArray();
        return standings.Length == 0
            ? CannotDecide($"{target.Id}: no side gives a figure in {target.Unit} for {period} or for the same months of an earlier year", [target])
            : At(
                target.Row.PlaceOf("value"),
                $"{target.Id}, {target.Value} {target.Unit} for {period}: {Message.Join($"; ", standings)}",
                [target.Id]);
    }

    /// <summary>How the target stands to one side's figures; null where that side has none to hold it against.</summary>
    private static Message? Say(TargetStanding standing)
    {
        if (standing.Outcome.Count > 0)
        {
            Message verdict = standing.Verdict switch
            {
                TargetVerdict.Missed => $"missed",
                TargetVerdict.Reached => $"reached",
                _ => $"reached or missed, the print leaves it open",
            };
            return $"{verdict} by the figures of {standing.Series.Side} ({Message.Join($", ", standing.Outcome.Select(c => c.Id))})";
        }

        return standing.Paces.Count == 0
            ? null
            : Message.Join(
                $", ",
                standing.Paces,
                p =>
                    $"{Printable.Percent(p.Rate, p.RateInterval)} a year from {p.Level.Id} of {standing.Series.Side}, {p.Level.Value} "
                    + $"in {p.Level.Period}");
    }
}
