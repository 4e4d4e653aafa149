using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3005: a claim differs from every comparable one by a factor of 100 or more, as if its scale word were wrong.</summary>
public sealed class ScaleSlip() : ConsistencyRule("KZKG3005", "Scale slip", "scale slip")
{
    /// <summary>The factor between adjacent sorted values from which a scale word is considered wrong.</summary>
    public const decimal Slip = 100;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Dataset.Quantities
            .Where(MaySlip)
            .SelectMany(q => q.Where(c => c.Kind == ClaimKind.Actual && c.Value > 0).GroupBy(c => c.Unit))
            .Select(g => CheckComparable([.. g.OrderBy(c => c.Value).ThenBy(c => c.Id, StringComparer.Ordinal)]))
            .OfType<Finding>();

    /// <summary>Whether the largest and smallest values are far enough apart, whatever their units.</summary>
    private static bool MaySlip(IReadOnlyList<Claim> quantity)
    {
        var (smallest, largest) = (decimal.MaxValue, 0m);
        foreach (var claim in quantity)
        {
            if (claim.Kind == ClaimKind.Actual && claim.Value > 0)
            {
                smallest = Math.Min(smallest, claim.Value);
                largest = Math.Max(largest, claim.Value);
            }
        }

        return largest / Slip >= smallest;
    }

    private Finding? CheckComparable(Claim[] claims)
    {
        var clusters = new List<List<Claim>>();
        foreach (var claim in claims)
        {
            if (clusters.Count == 0 || claim.Value >= Slip * clusters[clusters.Count - 1].Last().Value)
            {
                clusters.Add([]);
            }

            clusters[clusters.Count - 1].Add(claim);
        }

        if (clusters.Count < 2)
        {
            return null;
        }

        // The largest cluster is taken as right. If two are equally large, it is open which one is wrong.
        var size = clusters.Max(c => c.Count);
        var reference = clusters.FindAll(c => c.Count == size);
        var slipped = reference.Count == 1 ? clusters.Where(c => c != reference[0]) : clusters;
        var members = slipped.SelectMany(c => c).OrderBy(c => c.Id, StringComparer.Ordinal).ToArray();
        var others =
            reference.Count == 1
                ? $" and every comparable claim ({reference[0][0].Value} to {reference[0].Last().Value})"
                : Message.Empty;
        return Disagreement(
            new SlippedScale(members),
            $"{members[0].Indicator} {members[0].Subject}: there is a factor of {Slip} or more between "
                + $"{Message.Join($", ", members.Select(Describe))}{others}; "
            + $"check the scale word and the separators");
    }
}
