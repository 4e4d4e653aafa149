using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>
/// A rule about claims of one quantity and period whose intervals are disjoint, whether the figures were rounded or truncated. Each pair of claims
/// falls under exactly one such rule, depending on the sides they are ascribed to.
/// </summary>
/// <remarks>
/// Claims are grouped by side and compared with the extremes of each side, which takes linear time per group. A claim contradicts some claim of a
/// side if and only if it lies below that side's highest lower end or above its lowest upper end.
/// </remarks>
public abstract class ConflictRule : ConsistencyRule
{
    private protected ConflictRule(string id, string title, string category)
        : base(id, title, category)
    {
    }

    /// <inheritdoc/>
    public sealed override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Dataset.ComparisonGroups
            .Where(g => !g.IsUnanimous)
            .SelectMany(Dispute.Of)
            .Select(d => CheckPair(d, context.Package.FindTable(TableRole.Claims)!.Schema.Material))
            .OfType<Finding>()
            .SelectMany(f => f.Discrepancy is ValueConflict conflict ? Conclude(f, conflict, context.Dataset) : [f])
            .Concat(Undated(context.Dataset));

    /// <inheritdoc/>
    public override Message? ProblemOfComputation(string cause, Finding finding, Dataset dataset) =>
        cause switch
        {
            // Hard bounds may still overlap, but because of a weak qualifier, not because of omitted digits.
            KnownCause.Rounding when finding.Severity is Severity.Warning =>
                $"the intervals already allow for rounding and truncation; the figures violate only the pragmatic interval of a qualifier, which is a "
                + $"bound and not rounding",
            KnownCause.Rounding => $"the intervals of the printed figures are disjoint, so rounding cannot be the cause",
            KnownCause.PartialPeriod => PartialPeriod.ProblemOfConflict(finding, dataset, claims => Contradicted(claims, c => c.Pragmatic).Length > 0),
            _ => base.ProblemOfComputation(cause, finding, dataset),
        };

    /// <inheritdoc/>
    public override IEnumerable<Revision>? RevisionsOf(Finding finding, Dataset dataset) =>
        finding.Discrepancy is ValueConflict conflict ? Revision.Of(conflict, dataset) : null;

    /// <summary>Whether this rule covers claims of these two sides; an empty side means that nobody is named.</summary>
    private protected abstract bool Covers(Side side, Side otherSide);

    /// <summary>Returns the outcomes for a conflict: the finding, possibly with a remark, and what could not be decided.</summary>
    private protected virtual IEnumerable<Outcome> Conclude(Finding finding, ValueConflict conflict, Dataset dataset) => [finding];

    /// <summary>Appends a remark to the message of a conflict.</summary>
    private protected static Finding WithRemark(Finding finding, Message remark) =>
        finding with
        {
            Text = $"{finding.Text}; {remark}",
        };

    /// <summary>
    /// Returns one decision per quantity for measurements without a period, which are not compared although there are other figures.
    /// </summary>
    private IEnumerable<Decision> Undated(Dataset dataset)
    {
        foreach (var quantity in dataset.Quantities
            .Where(q => q.Exists(c => c is { IsMeasurement: true, Period: null }))
            .SelectMany(q => q.Where(c => c.IsMeasurement).GroupBy(c => c, EqualClaims.InKind)))
        {
            var sides = quantity.ToLookup(c => c.Side);
            var undated = quantity.Where(c => c.Period is null && sides.Any(s => Covers(c.Side, s.Key) && s.Any(o => o != c))).ToArray();
            if (undated.Length > 0)
            {
                yield return CannotDecide(
                    $"{undated[0].Indicator} {undated[0].Subject}: no period for {Message.Join($", ", undated.Select(c => c.Id))}, so no comparison "
                        + $"with other "
                    + $"figures",
                    undated);
            }
        }
    }

    private Finding? CheckPair(Dispute dispute, decimal material)
    {
        var group = dispute.Group;
        Claim[] claims = [.. dispute.Lower.Claims.Concat(dispute.Higher.Claims).OrderBy(c => c.Id, StringComparer.Ordinal)];
        var members = Contradicted(claims, claim => claim.Pragmatic);
        if (members.Length == 0)
        {
            return null;
        }

        var gap = WidestGap(members);
        var isHard = Contradicted(claims, claim => claim.HardBound).Length > 0;
        Message index = gap is { Index: { } value, IndexInterval: { } range }
            ? $", index {Printable.Percent(value, range)}"
            : Message.Empty;
        Message message = $"{group.Title}: {Message.Join($" against ", members.Select(Describe))}; gap {gap.Difference} {group.Unit} "
            + $"({Printable.Range(gap.DifferenceInterval)}){index}; {Voices.Behind(members).Text}; {SourcesOf(members)}";
        if (gap.IndexInterval?.High < material) // even for the least favourable omitted digits
        {
            return Disagreement(
                new ValueConflict(members, gap, dispute),
                $"{message}; below the materiality threshold of {Printable.Percent(material)}",
                Severity.Note
            ) with
            {
                Discrepancy = null,
            };
        }

        return Disagreement(new ValueConflict(members, gap, dispute), $"{message}{Outlier(dispute)}", isHard ? Severity.Error : Severity.Warning);
    }

    /// <summary>
    /// Returns a remark if one claim is further from all others of its group than these are from each other, and by more than half of its size.
    /// </summary>
    private static Message Outlier(Dispute dispute)
    {
        var all = dispute.Group.Positions;
        foreach (
            var alone in new[] { dispute.Lower, dispute.Higher }.Where(p => all.Count > 2 && p.Claims.Count == 1 && (p == all[0] || p == all[all.Count - 1])))
        {
            var claim = alone.Claims[0];
            var others = all.Where(p => p != alone).SelectMany(p => p.Claims).Select(c => c.Value).ToArray();
            var distance = others.Min(v => Math.Abs(v - claim.Value));
            if (distance > others.Max() - others.Min() && distance * 2 > Math.Max(Math.Abs(claim.Value), others.Max(Math.Abs)))
            {
                return $"; {claim.Id} is far from all others";
            }
        }

        return Message.Empty;
    }

    private static Message SourcesOf(IReadOnlyList<Claim> members) =>
        members.Select(m => m.Source.Id).Distinct(StringComparer.Ordinal).Count() == 1 ? $"in one source"
        : members.Select(m => m.Source.TextId).Distinct(StringComparer.Ordinal).Count() == 1 ? (Message)$"in several sources that print the same text"
        : $"in several sources";

    /// <summary>Returns the claims that contradict another claim of a covered side, by the given intervals.</summary>
    private Claim[] Contradicted(IReadOnlyList<Claim> claims, Func<Claim, Interval> intervalOf)
    {
        var sides = claims.GroupBy(c => c.Side).Select(g => new { Side = g.Key, Extent = Extent.Of([.. g], intervalOf) }).ToArray();
        return [.. claims.Where(c => sides.Any(s => Covers(c.Side, s.Side) && s.Extent.IsMissedBy(intervalOf(c))))];
    }

    /// <summary>
    /// Returns the gap between the two members whose intervals are furthest apart. These contradict each other; the two with the most distant values
    /// need not, because their intervals may be wide.
    /// </summary>
    private Gap WidestGap(Claim[] members)
    {
        Gap? widest = null;
        var sides = members
            .GroupBy(c => c.Side)
            .Select(g => new { Side = g.Key, EndsFirst = EndsFirst(g), StartsLast = StartsLast(g) })
            .ToArray();
        foreach (var side in sides)
        {
            foreach (var other in sides.Where(o => Covers(side.Side, o.Side)))
            {
                var gap = new Gap(side.EndsFirst, other.StartsLast);
                if (gap.Lower.Pragmatic.IsBelow(gap.Higher.Pragmatic) && (widest is null || gap.DifferenceInterval.Low > widest.DifferenceInterval.Low))
                {
                    widest = gap;
                }
            }
        }

        return widest!; // every member contradicts another member

        // Of two ends at the same number, the open one is further away.
        static Claim EndsFirst(IEnumerable<Claim> claims) =>
            claims.Aggregate((first, next) => Extent.EndsLower(next.Pragmatic, first.Pragmatic) ? next : first);

        static Claim StartsLast(IEnumerable<Claim> claims) =>
            claims.Aggregate((last, next) => Extent.StartsHigher(next.Pragmatic, last.Pragmatic) ? next : last);
    }
}
