using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3004: a claim uses a reading of its printed figure against the convention of the source's language.</summary>
public sealed class AmbiguousSeparator() : ConsistencyRule("KZKG3004", "Ambiguous separator", "ambiguous separator")
{
    /// <summary>The conventional reading is impossible if it is at least this many times every comparable claim.</summary>
    public const decimal Absurd = 100;

    /// <summary>The maximum factor between the chosen reading and comparable claims.</summary>
    public const decimal Plausible = 3;

    /// <summary>The maximum factor between the lengths of the periods of comparable claims.</summary>
    public const int SimilarLength = 2;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var claim in context.Dataset.Claims)
        {
            if (ChosenAgainstConvention(claim) is var (conventional, chosen))
            {
                yield return Disagreement(
                    new ChoiceOfReading(claim, conventional, chosen),
                    $"{Printable.Quote(claim.Figure!.Printed)} of {claim.Id} is read as {chosen.Value} {chosen.Unit} "
                    + $"({chosen.Convention}), but by the convention of the source's language it is {conventional.Value} "
                    + $"{conventional.Unit} ({conventional.Convention})");
            }
        }
    }

    /// <inheritdoc/>
    public override Message? ProblemOfComputation(string cause, Finding finding, Dataset dataset)
    {
        if (cause is not KnownCause.DecimalSeparator
            || finding.Discrepancy is not ChoiceOfReading { Claims: [var claim], Conventional: var conventional, Chosen: var chosen })
        {
            return base.ProblemOfComputation(cause, finding, dataset);
        }

        var comparable = dataset.Claims.Where(c => c != claim && IsComparable(c, claim) && ChosenAgainstConvention(c) is null).ToArray();
        if (comparable.Length == 0)
        {
            return $"there is no comparable claim (same indicator, subject, scope, kind and unit, a period of similar length)";
        }

        if (Array.Find(comparable, c => conventional.Value < Absurd * c.Value) is { } near)
        {
            return $"the conventional reading {conventional.Value} is less than {Absurd} times {near.Id} "
                + $"({near.Value}), so it is not impossible";
        }

        return Array.Find(comparable, c => chosen.Value > Plausible * c.Value || c.Value > Plausible * chosen.Value) is { } far
            ? $"the chosen reading {chosen.Value} differs from {far.Id} ({far.Value}) by more than a factor of {Plausible}"
            : (Message?)null;
    }

    private static (FigureReading Conventional, FigureReading Chosen)? ChosenAgainstConvention(Claim claim) =>
        claim is { Reading.Length: > 0, Figure: { } figure }
        && figure.Choose(claim.Reading) is { } chosen
        && figure.IsAmbiguous
        && figure.Choose(string.Empty) is { } conventional
        && chosen != conventional
            ? (conventional, chosen)
            : null;

    private static bool IsComparable(Claim claim, Claim other) =>
        (claim.Measurand, claim.Kind, claim.Unit) == (other.Measurand, other.Kind, other.Unit)
        && AreOfSimilarLength(claim.Period, other.Period);

    // A monthly figure is about a twelfth of an annual one. Comparing the two could reject a right reading and accept a wrong one.
    private static bool AreOfSimilarLength(Period? period, Period? other) =>
        period is { } one && other is { } two
            ? one.DayCount <= SimilarLength * two.DayCount && two.DayCount <= SimilarLength * one.DayCount
            : period is null && other is null;
}
