using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3018: claims about one quantity have overlapping, unequal periods, so no rule compares their values.</summary>
public sealed class OverlappingPeriods() : Rule("KZKG3018", "Overlapping periods", "overlapping periods", Severity.Note)
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Dataset.Quantities
            .Where(MayOverlap)
            .SelectMany(InTime)
            .SelectMany(CheckRun);

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Dataset.ComparisonGroups.Count == 0 ? $"there are no claims about a period" : (Message?)null;

    /// <summary>Whether periods may overlap partially: some period is not a calendar year. Calendar years are equal or disjoint.</summary>
    internal static bool MayOverlap(IReadOnlyList<Claim> quantity)
    {
        foreach (var claim in quantity)
        {
            if (claim is { IsMeasurement: true, Period: { } period } && !(period.IsWholeYears && period.FirstDay.Year == period.LastDay.Year))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the groups of measurements of one kind and unit with overlapping periods that are not all equal.</summary>
    private static IEnumerable<List<Claim>> InTime(List<Claim> quantity)
    {
        var claims = quantity.FindAll(c => c is { IsMeasurement: true, Period: not null });
        claims.Sort(ByKindUnitAndTime);
        var next = 0;
        while (next < claims.Count)
        {
            var (first, opening, period) = (next, claims[next], claims[next].Period!.Value);
            var (end, areEqual) = (period.LastDay, true);
            while (next < claims.Count
                && claims[next] is var claim
                && claim.Kind == opening.Kind
                && claim.Unit == opening.Unit
                && claim.Period!.Value.FirstDay <= end)
            {
                areEqual &= claim.Period!.Value == period;
                end = claim.Period!.Value.LastDay > end ? claim.Period!.Value.LastDay : end;
                next++;
            }

            if (!areEqual)
            {
                yield return claims.GetRange(first, next - first);
            }
        }
    }

    private static int ByKindUnitAndTime(Claim x, Claim y)
    {
        var (period, other) = (x.Period!.Value, y.Period!.Value);
        return string.CompareOrdinal(x.Kind.Name, y.Kind.Name) is not 0 and var byKind ? byKind
            : string.CompareOrdinal(x.Unit.Code, y.Unit.Code) is not 0 and var byUnit ? byUnit
            : period.FirstDay.CompareTo(other.FirstDay) is not 0 and var byFirstDay ? byFirstDay
            : other.LastDay.CompareTo(period.LastDay); // of several that begin on one day, the longest comes first
    }

    private IEnumerable<Finding> CheckRun(List<Claim> claims)
    {
        var run = Level.Of(claims);
        if (IsUncompared(run))
        {
            yield return NoteOf(run);
        }
    }

    /// <summary>
    /// Whether a group contains two claims that no rule compares. KZKG3006 compares only parts and wholes of one side.
    /// </summary>
    private static bool IsUncompared(List<Level> run)
    {
        var hasParts = run.TrueForAll(l => l.Claims.All(c => c.AddsUpOverTime));
        var enclosing = new Stack<(Period Period, List<Side> Sides)>();
        var sides = new Dictionary<Side, int>();
        foreach (var level in run)
        {
            while (enclosing.Count > 0 && enclosing.Peek().Period.LastDay < level.Period.FirstDay)
            {
                Count(enclosing.Pop().Sides, -1);
            }

            List<Side> own = [.. level.Claims.Select(c => c.Side).Distinct()];
            var isAcrossSides = enclosing.Count > 0 && own.Exists(o => sides.Any(s => s.Value > 0 && !o.Joins(s.Key)));
            if (enclosing.Count > 0 && (!hasParts || isAcrossSides || !enclosing.Peek().Period.Contains(level.Period)))
            {
                return true;
            }

            enclosing.Push((level.Period, own));
            Count(own, 1);
        }

        return false;

        void Count(List<Side> of, int by)
        {
            foreach (var side in of)
            {
                sides[side] = (sides.TryGetValue(side, out var count) ? count : 0) + by;
            }
        }
    }

    private Finding NoteOf(List<Level> run)
    {
        var claims = run.SelectMany(l => l.Claims).OrderBy(c => c.Id, StringComparer.Ordinal).ToArray();
        Message message =
            $"{claims[0].Indicator} {claims[0].Subject}: {Message.Join($", ", run.Select(l => l.Period))} overlap but are not equal, so the values of "
            + $"{Message.Join($", ", claims.Select(c => c.Id))} are not compared, except part and whole of one side (KZKG3006)";
        return AtEach("period", message, claims);
    }
}
