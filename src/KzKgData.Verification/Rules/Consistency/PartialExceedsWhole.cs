using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3006: a figure for part of a period is larger than that of the same side for the whole, or leaves an implausible rest.</summary>
public sealed class PartialExceedsWhole() : OwnSeriesRule("KZKG3006", "Part exceeds whole", "partial period")
{
    /// <summary>The maximum factor between the monthly rates of the remainder and of the part.</summary>
    public const decimal Plausible = 3;

    /// <inheritdoc/>
    public override Message? ProblemOfComputation(string cause, Finding finding, Dataset dataset) =>
        cause is KnownCause.PartialPeriod && finding.Discrepancy is PartMisfit misfit
            ? PartialPeriod.ProblemOfParts(misfit, dataset)
            : base.ProblemOfComputation(cause, finding, dataset);

    private protected override IEnumerable<Outcome> CheckSeries(SideSeries series) =>
        series.Nestings.SelectMany(n => CheckWhole(series, n.Whole, n.Parts));

    /// <summary>Whether the monthly rate of the remainder, relative to the part's, is out of bounds for all possible values of both figures.</summary>
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

        // A misfit of nested parts is reported only for the outermost one. Otherwise nested periods would give findings for all pairs.
        impossible = Outermost(impossible, (inner, outer) => outer.Hard.IsBelow(inner.Hard));
        implausible = Outermost(implausible, (_, _) => true);
        undecided = Outermost(undecided, (_, _) => true);

        // KZKG3019 reports equal figures of which one has an inferred period.
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
                $"{series.Title}: whether {Join(undecided)} leaves a plausible monthly rate for the rest of {whole.Period}: the printed figures allow "
                + $"for rates within a factor of {Plausible} of its own and for others",
                whole.Claims.Concat(undecided.SelectMany(p => p.Claims)));
        }
    }

    /// <summary>Removes the parts inside another part if the misfit of the outer part covers theirs.</summary>
    /// <param name="parts">The parts sorted by first day, longest first.</param>
    /// <param name="isTold">Whether the misfit of the outer part covers that of the inner one.</param>
    private static List<Level> Outermost(List<Level> parts, Func<Level, Level, bool> isTold)
    {
        if (parts.Count < 2)
        {
            return parts;
        }

        var kept = new List<Level>(parts.Count);
        var open = new Stack<(Level Part, Level Lowest)>(); // with the lowest of the parts around it, including itself
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
            yield return $"{Join(impossible)} cannot exceed {whole.Period}, of which it is a part";
        }

        if (implausible.Count > 0)
        {
            yield return $"{Join(implausible)} leaves a monthly rate for the rest of {whole.Period} that differs from its own by more than a factor of "
                + $"{Plausible}";
        }
    }

    private static bool IsPlausible(Level part, Level whole)
    {
        var (lowest, highest) = Nesting.RateOfRest(part, whole);
        return lowest * Plausible >= 1 && highest <= Plausible;
    }

    private static Message Join(List<Level> levels) => Message.Join($", ", levels.Select(l => l.Period));
}
