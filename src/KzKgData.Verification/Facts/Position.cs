namespace KzKgData.Verification.Facts;

/// <summary>Claims of a comparison group that agree: their intervals have a number in common, and none of them fits another position.</summary>
/// <param name="Claims">The claims, at least one, in ordinal order of their ids.</param>
public sealed record Position(IReadOnlyList<Claim> Claims)
{
    /// <summary>
    /// Returns the positions of some claims, from the lowest to the highest: one if all agree. A claim that fits several positions agrees with each and is
    /// a member of none.
    /// </summary>
    /// <param name="claims">The claims of a group, in ordinal order of their ids.</param>
    /// <remarks>
    /// Claims are intervals on a line. A sweep over the starts finds the maximal sets of claims with a number in common (the maximal cliques of the
    /// interval graph), in order. Each claim belongs to a run of these sets; a set that is the only one of some claim is a position.
    /// </remarks>
    internal static IReadOnlyList<Position> Of(IReadOnlyList<Claim> claims)
    {
        var runs = Runs(claims, out var count);
        var isPosition = new bool[count];
        foreach (var (_, first, last) in runs)
        {
            isPosition[first] |= first == last;
        }

        // Claims that belong only to several other sets still make up a position of their own.
        foreach (var (_, first, last) in runs)
        {
            if (Array.IndexOf(isPosition, value: true, first, last - first + 1) < 0)
            {
                isPosition[last] = true;
            }
        }

        var members = new List<Claim>[count];
        foreach (var (claim, first, last) in runs)
        {
            var position = Array.IndexOf(isPosition, value: true, first, last - first + 1);
            if (Array.LastIndexOf(isPosition, value: true, last, last - first + 1) == position)
            {
                (members[position] ??= []).Add(claim);
            }
        }

        return
        [
            .. from position in members
               where position is not null
               select new Position([.. position.OrderBy(c => c.Id, StringComparer.Ordinal)]),
        ];
    }

    /// <summary>Returns, by claim, the first and the last maximal set it belongs to.</summary>
    private static (Claim Claim, int First, int Last)[] Runs(IReadOnlyList<Claim> claims, out int count)
    {
        var byStart = claims.ToArray();
        Array.Sort(
            byStart,
            static (a, b) =>
                Extent.StartsHigher(a.Pragmatic, b.Pragmatic) ? 1
                : Extent.StartsHigher(b.Pragmatic, a.Pragmatic) ? -1
                : string.CompareOrdinal(a.Id, b.Id));
        var byEnd = (Claim[])byStart.Clone();
        Array.Sort(
            byEnd,
            static (a, b) =>
                Extent.EndsLower(a.Pragmatic, b.Pragmatic) ? -1
                : Extent.EndsLower(b.Pragmatic, a.Pragmatic) ? 1
                : string.CompareOrdinal(a.Id, b.Id));
        var runs = new Dictionary<Claim, (int First, int Last)>();
        var (set, ended) = (0, 0);
        foreach (var claim in byStart)
        {
            // The first end before the next start closes a set; further ends before that start close no other.
            if (byEnd[ended].Pragmatic.IsBelow(claim.Pragmatic))
            {
                for (; byEnd[ended].Pragmatic.IsBelow(claim.Pragmatic); ended++)
                {
                    runs[byEnd[ended]] = (runs[byEnd[ended]].First, set);
                }

                set++;
            }

            runs.Add(claim, (set, set));
        }

        count = set + 1;
        for (; ended < byEnd.Length; ended++)
        {
            runs[byEnd[ended]] = (runs[byEnd[ended]].First, set);
        }

        return [.. byStart.Select(c => (c, runs[c].First, runs[c].Last))];
    }
}
