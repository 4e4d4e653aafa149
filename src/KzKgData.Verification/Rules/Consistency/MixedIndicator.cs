using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3019: a stock is reported over several months like a flow, or a figure for part of a period is reported as that for the whole.</summary>
public sealed class MixedIndicator() : ConsistencyRule("KZKG3019", "Mixed indicator", "mixed indicator", Severity.Warning)
{
    // A quarter or a year may stand for the day at its end. Any other longer period is one over which something accrued.
    private const int LongestQuarter = 92;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        Stocks(context.Dataset).Concat(OnceEach(context.Dataset.Series.SelectMany(CheckSeries)));

    /// <inheritdoc/>
    public override Message? ProblemOfComputation(string cause, Finding finding, Dataset dataset) =>
        cause is KnownCause.PartialPeriod && finding.Discrepancy is PartMisfit misfit
            ? PartialPeriod.ProblemOfParts(misfit, dataset)
            : base.ProblemOfComputation(cause, finding, dataset);

    /// <summary>
    /// Returns the claims for a part and for its whole that give the same figure in different sources, if exactly one of the two periods is inferred.
    /// </summary>
    internal static IReadOnlyList<Claim> ToldAsTotal(Level part, Level whole)
    {
        if (!part.Claims.Concat(whole.Claims).Any(c => c.IsPeriodInferred))
        {
            return [];
        }

        var wholes = whole.Claims.ToLookup(FigureOf);
        Claim[] parts = [.. part.Claims.Where(p => wholes[FigureOf(p)].Any(w => MayBeOne(p, w)))];
        return [.. parts, .. whole.Claims.Where(w => parts.Any(p => FigureOf(p) == FigureOf(w) && MayBeOne(p, w)))];
    }

    private static bool MayBeOne(Claim part, Claim whole) =>
        part.IsPeriodInferred != whole.IsPeriodInferred && !string.Equals(part.Source.TextId, whole.Source.TextId, StringComparison.Ordinal);

    private static Figure FigureOf(Claim claim) => new(claim.Value, claim.EffectiveReading.Step, claim.QualifierWord);

    private IEnumerable<Outcome> Stocks(Dataset dataset) =>
        dataset
            .Claims.Where(c => c.Measure is Measure.Stock && c.Kind == ClaimKind.Actual && IsRun(c.Period))
            .Select(c =>
                Disagreement(
                    new PartMisfit([c], c.Period!.Value),
                    $"{c.Indicator} is a stock, measured at one moment, but {c.Id} gives {c.Value} {c.Unit} over {c.Period}, like a flow; correct the "
                    + $"period or the indicator",
                    Descriptor.Severity));

    private static bool IsRun(Period? days) =>
        days is { } period
        && period.DayCount > LongestQuarter
        && !(period.IsWholeYears && period.FirstDay.Year == period.LastDay.Year);

    private IEnumerable<Outcome> CheckSeries(SideSeries series)
    {
        foreach (var (whole, parts) in series.Nestings)
        {
            var told = parts
                .Where(p => !whole.Hard.IsBelow(p.Hard) && ToldAsTotal(p, whole).Count > 0)
                .ToLookup(p => PartialExceedsWhole.IsImplausible(p, whole));
            if (told[true].Any())
            {
                var members = Members(told[true], whole);
                yield return Disagreement(
                    new PartMisfit(members, whole.Period),
                    $"{series.Title}: the same figure is given for {whole.Period} and for {Join(told[true])}, and one of the periods is inferred, so the "
                    + $"figure for a part may be reported as that for the whole; {Message.Join($" against ", members.Select(Describe))}",
                    Descriptor.Severity);
            }

            if (told[false].Any())
            {
                yield return CannotDecide(
                    $"{series.Title}: whether the figure for {Join(told[false])} is reported as that for {whole.Period}: they are equal and one of the "
                    + $"periods is inferred, but they may be equal only because of rounding",
                    Members(told[false], whole));
            }
        }
    }

    private static Claim[] Members(IEnumerable<Level> parts, Level whole) =>
        [.. parts.SelectMany(p => ToldAsTotal(p, whole)).Distinct().OrderBy(c => c.Id, StringComparer.Ordinal)];

    private static Message Join(IEnumerable<Level> levels) => Message.Join($", ", levels.Select(l => l.Period));

    private sealed record Figure(decimal Value, decimal Step, string Qualifier);
}
