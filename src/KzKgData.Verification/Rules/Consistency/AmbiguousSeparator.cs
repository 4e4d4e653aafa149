using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3004: a claim rests on a reading of its printed figure that is not the convention of the source's language.</summary>
public sealed class AmbiguousSeparator() : ConsistencyRule("KZKG3004", "Ambiguous separator", "ambiguous separator")
{
    /// <summary>How many times every comparable claim the conventional reading has to be before it counts as impossible.</summary>
    public const decimal Absurd = 100;

    /// <summary>By which factor the chosen reading may differ from comparable claims.</summary>
    public const decimal Plausible = 3;

    /// <summary>How many times as many days as another claim a comparable one may speak of.</summary>
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
                    + $"({chosen.Convention}); by the convention of the source's language it reads {conventional.Value} "
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
            return $"there is no comparable claim (same indicator, subject, scope, kind and unit, a period of similar length) to hold the readings against";
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

    // A month's figure is a twelfth of a year's, which would make a right reading look implausible and a wrong one less absurd.
    private static bool AreOfSimilarLength(Period? period, Period? other) =>
        period is { } one && other is { } two
            ? one.DayCount <= SimilarLength * two.DayCount && two.DayCount <= SimilarLength * one.DayCount
            : period is null && other is null;
}
