using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3006: somebody's figure for part of a period is larger than theirs for the whole, or leaves an implausible rest.</summary>
public sealed class PartialExceedsWhole() : OwnSeriesRule("KZKG3006", "Partial exceeds whole", "partial period")
{
    /// <summary>By which factor the rate of the remaining months may differ from that of the part.</summary>
    public const decimal Plausible = 3;

    /// <inheritdoc/>
    public override Message? ProblemOfComputation(string cause, Finding finding, Dataset dataset) =>
        cause is KnownCause.PartialPeriod && finding.Discrepancy is PartMisfit misfit
            ? PartialPeriod.ProblemOfParts(misfit, dataset)
            : base.ProblemOfComputation(cause, finding, dataset);

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series) =>
        series.Nestings.SelectMany(n => CheckWhole(series, n.Whole, n.Parts));

    /// <summary>Whether the rate of the remainder, relative to the part's, is out of bounds wherever both figures may lie.</summary>
    internal static bool IsImplausible(Level part, Level whole)
    {
        var (lowest, highest) = Nesting.RateOfRest(part, whole);
        return lowest > Plausible || highest * Plausible < 1;
    }

    private IEnumerable<Outcome> CheckWhole(SideSeries series, Level whole, IReadOnlyList<Level> parts)
    {
        var (impossible, implausible, undecided) = (new List<Level>(), new List<Level>(), new List<Level>());
        foreach (var part in parts)
        {
            if (whole.Hard.IsBelow(part.Hard))
            {
                impossible.Add(part);
            }
            else if (IsImplausible(part, whole))
            {
                implausible.Add(part);
            }
            else if (!IsPlausible(part, whole))
            {
                undecided.Add(part);
            }
        }

        // What a part takes from the part that it lies in is told there; else a run of nested periods would give findings of all pairs.
        impossible = Outermost(impossible, (inner, outer) => outer.Hard.IsBelow(inner.Hard));
        implausible = Outermost(implausible, (_, _) => true);
        undecided = Outermost(undecided, (_, _) => true);

        // Equal figures of which one period is a guess are KZKG3019.
        implausible = implausible.FindAll(p => MixedIndicator.ToldAsTotal(p, whole).Count == 0);
        if (impossible.Count + implausible.Count > 0)
        {
            yield return Misfit(
                series,
                whole.Claims.Concat(impossible.Concat(implausible).SelectMany(p => p.Claims)),
                Message.Join($"; ", Problems(whole, impossible, implausible)),
                impossible.Count > 0 ? Severity.Error : Severity.Warning,
                whole.Period);
        }

        if (undecided.Count > 0)
        {
            yield return CannotDecide(
                $"{series.Title}: whether {Join(undecided)} leaves the rest of {whole.Period} a plausible rate: as printed, the figures allow for one "
                + $"within a factor of {Plausible} of its own and for one that is not",
                whole.Claims.Concat(undecided.SelectMany(p => p.Claims)));
        }
    }

    /// <summary>Parts without those that lie inside another of them, where their misfit is told of that other one.</summary>
    /// <param name="parts">The parts by their first days, the longest first.</param>
    /// <param name="isTold">Whether the misfit of an inner part is told of the outer one.</param>
    private static List<Level> Outermost(List<Level> parts, Func<Level, Level, bool> isTold)
    {
        var kept = new List<Level>(parts.Count);
        var open = new Stack<(Level Part, Level Lowest)>(); // with the lowest of the parts around it, itself included
        foreach (var part in parts)
        {
            while (open.Count > 0 && !open.Peek().Part.Period.Contains(part.Period))
            {
                open.Pop();
            }

            var lowest = open.Count == 0 ? part : open.Peek().Lowest;
            if (open.Count == 0 || !isTold(part, lowest))
            {
                kept.Add(part);
            }

            open.Push((part, Extent.EndsLower(part.Hard.Ceiling, lowest.Hard.Ceiling) ? part : lowest));
        }

        return kept;
    }

    private static IEnumerable<Message> Problems(Level whole, List<Level> impossible, List<Level> implausible)
    {
        if (impossible.Count > 0)
        {
            yield return $"{Join(impossible)} cannot be more than {whole.Period}, which it is a part of";
        }

        if (implausible.Count > 0)
        {
            yield return $"{Join(implausible)} leaves the rest of {whole.Period} a rate that is not within a factor of {Plausible} of its own";
        }
    }

    private static bool IsPlausible(Level part, Level whole)
    {
        var (lowest, highest) = Nesting.RateOfRest(part, whole);
        return lowest * Plausible >= 1 && highest <= Plausible;
    }

    private static Message Join(List<Level> levels) => Message.Join($", ", levels.Select(l => l.Period));
}
