using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>The computation behind the cause <c>partial-period</c>: a figure for part of a period is presented as the figure for the whole.</summary>
/// <remarks>
/// A claim may be such a figure only if its own period is inferred and another claim of the same side gives the same value of the same quantity
/// for a part of that period. The computation passes if no discrepancy remains without those claims.
/// </remarks>
internal static class PartialPeriod
{
    private static readonly Message _missing = $"no member has an inferred period and a value that its own side gives for a part of that period";

    /// <summary>Returns why the computation fails for contradicting claims of one period, or null if it passes.</summary>
    /// <param name="finding">The contradiction.</param>
    /// <param name="dataset">The facts.</param>
    /// <param name="contradict">Whether any of the given claims contradict each other.</param>
    public static Message? ProblemOfConflict(Finding finding, Dataset dataset, Func<IReadOnlyList<Claim>, bool> contradict)
    {
        var members = finding.Discrepancy!.Claims;
        var told = ToldAsWhole(members, dataset);
        if (told.Count == 0)
        {
            return _missing;
        }

        var others = members.Where(m => !told.ContainsKey(m)).ToArray();
        if (others.Length == 0)
        {
            return $"every member may be the figure for a part, so none is left for the whole";
        }

        if (contradict(others))
        {
            return $"{Names(others)} still contradict each other";
        }

        var wholes = Extent.Of(others.Select(o => o.HardBound));
        return told.Keys.FirstOrDefault(t => wholes.LowestHigh.IsBelow(t.HardBound)) is { } larger
            ? $"{larger.Id} would be the figure for {told[larger]}, but is larger than the others' figures for the whole"
            : (Message?)null;
    }

    /// <summary>Returns why the computation fails for parts that do not fit into a whole, or null if it passes.</summary>
    /// <param name="misfit">The misfit.</param>
    /// <param name="dataset">The facts.</param>
    public static Message? ProblemOfParts(PartMisfit misfit, Dataset dataset)
    {
        var told = ToldAsWhole(misfit.Claims.Where(c => c.Period == misfit.Whole), dataset);
        if (told.Count == 0)
        {
            return _missing;
        }

        var dated = misfit.Claims.Select(c => (Claim: c, Period: told.TryGetValue(c, out var part) ? part : c.Period!.Value)).ToArray();
        foreach (var (claim, period) in dated)
        {
            if (dated.FirstOrDefault(d => d.Period.Contains(period) && d.Claim.HardBound.IsBelow(claim.HardBound)) is { Claim: { } smaller })
            {
                return $"{claim.Id} is still more than {smaller.Id}";
            }
        }

        return null;
    }

    /// <summary>Returns the claims that may be the figure for a part, each with the longest part for which their side gives the same value.</summary>
    private static Dictionary<Claim, Period> ToldAsWhole(IEnumerable<Claim> members, Dataset dataset)
    {
        var told = new Dictionary<Claim, Period>();
        foreach (var member in members.Where(m => m.IsPeriodInferred && !m.Side.IsNone))
        {
            if (member.Period is not { } whole)
            {
                continue; // reported by another rule
            }

            var parts = dataset.FindSeries(member.Measurand, member.Side)!
                .OfKind(member.Kind)
                .Where(c => c.Value == member.Value && c.Unit == member.Unit)
                .Select(c => c.Period ?? whole)
                .Where(p => p != whole && whole.Contains(p))
                .OrderByDescending(p => p.DayCount)
                .ThenBy(p => p.FirstDay)
                .ToArray();
            if (parts.Length > 0)
            {
                told.Add(member, parts[0]);
            }
        }

        return told;
    }

    private static Message Names(IEnumerable<Claim> claims) => Message.Join($", ", claims.Select(c => c.Id));
}
