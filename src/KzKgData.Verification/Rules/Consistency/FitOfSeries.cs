using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3104: the growth that a claim for a period without a table implies from the last table of each side.</summary>
public sealed class FitOfSeries() : TableRule(FitOfSeries.RuleId, "Fit of a series", "fit", Severity.Note)
{
    /// <summary>The id of the rule.</summary>
    internal const string RuleId = "KZKG3104";

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var fit in SeriesFit.Of(context.Dataset))
        {
            Message growth = Message.Join(
                $", ",
                fit.Implied.Select(i => (Message)$"{Rate(i.Growth)} from the {i.Last.Side} table for {i.Last.Period} ({i.Last.Value})"));
            if (fit.IsIndistinct)
            {
                yield return CannotDecide(
                    $"{Said(fit.Claim)}: which side's series it continues, because the tables of both agree for {fit.Implied[0].Last.Period}",
                    [fit.Claim]);
                continue;
            }

            Message which =
                fit.Continues is not { } side ? $"continues neither series"
                : fit.IsOfOtherSide
                    ? $"continues the {side} series and not that of its own side, which supports the hypothesis that it is not its own side's figure, but "
                    + $"proves nothing"
                : fit.Claim.Side == side ? (Message)$"continues the series of its own side"
                : $"continues the {side} series";
            yield return Note($"{Said(fit.Claim)} implies growth of {growth}; it {which}", [fit.Claim, .. fit.Implied.SelectMany(i => i.Last.Parts)]);
        }
    }
}
