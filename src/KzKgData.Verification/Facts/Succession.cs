using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Facts;

/// <summary>Whether differing statements replace each other in time, as a later plan replaces an earlier one.</summary>
internal static class Succession
{
    /// <summary>
    /// Checks that each value was stated only after the last statement of the value before it. A date known to a month or a year is later than another
    /// only if all of its days are.
    /// </summary>
    /// <param name="statements">The statements with their values.</param>
    /// <returns>The objection, or null if there is none.</returns>
    public static Message? ProblemOf<T>(IEnumerable<(Claim Claim, T Says)> statements)
        where T : notnull
    {
        var values = new List<(string Id, DateTime First, DateTime Last)>();
        foreach (var value in statements.GroupBy(s => s.Says))
        {
            if (value.FirstOrDefault(s => s.Claim.Said is null).Claim is { } undated)
            {
                return $"nobody knows when {undated.Id} was said";
            }

            values.Add((value.First().Claim.Id, value.Min(s => s.Claim.Said!.Value.FirstDay), value.Max(s => s.Claim.Said!.Value.LastDay)));
        }

        values.Sort((left, right) => left.First.CompareTo(right.First));
        for (var i = 1; i < values.Count; i++)
        {
            if (values[i].First <= values[i - 1].Last)
            {
                return $"what {values[i].Id} says was not said after all prints of what {values[i - 1].Id} says";
            }
        }

        return null;
    }
}
