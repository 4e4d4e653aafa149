using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>
/// A rule about two claims of one quantity and period whose intervals do not meet, however the figures were shortened.
/// Each pair of claims falls under one such rule, after the sides that they are ascribed to.
/// </summary>
/// <remarks>
/// Claims are put together by side, and each side is held against the others' extremes, so that a group takes time linear
/// in its claims. A claim contradicts some claim of a side exactly if it lies below that side's highest lower end or
/// above its lowest upper end.
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
            // Hard bounds may still meet, but what widens them is that a qualifier says little, not that digits were left out.
            KnownCause.Rounding when finding.Severity is Severity.Warning =>
                $"the intervals already allow for rounding and cutting off, and it is the softer sense of a qualifier that the figures do not fit; a "
                + $"qualifier bounds a figure and does not round it",
            KnownCause.Rounding => $"the intervals of the printed figures do not meet, so rounding cannot be the cause",
            KnownCause.PartialPeriod => PartialPeriod.ProblemOfConflict(finding, dataset, claims => Contradicted(claims, c => c.Pragmatic).Length > 0),
            _ => base.ProblemOfComputation(cause, finding, dataset),
        };

    /// <inheritdoc/>
    public override IEnumerable<Revision>? RevisionsOf(Finding finding, Dataset dataset) =>
        finding.Discrepancy is ValueConflict conflict ? Revision.Of(conflict, dataset) : null;

    /// <summary>Whether this rule is the one for claims of these two sides; an empty side stands for nobody.</summary>
    private protected abstract bool Covers(Side side, Side otherSide);

    /// <summary>What the rule comes to where claims conflict: the conflict with what else can be said of it, and what cannot be.</summary>
    private protected virtual IEnumerable<Outcome> Conclude(Finding finding, ValueConflict conflict, Dataset dataset) => [finding];

    /// <summary>A conflict whose message says something more.</summary>
    private protected static Finding WithRemark(Finding finding, Message remark) =>
        finding with
        {
            Text = $"{finding.Text}; {remark}",
        };

    /// <summary>
    /// Says of measurements without a period, quantity by quantity, that they are compared with nothing, where there is something to compare them
    /// with.
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
                    $"{undated[0].Indicator} {undated[0].Subject}: no period is given for {Message.Join($", ", undated.Select(c => c.Id))}, so that they "
                    + $"are compared with no other figure",
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
        if (gap.IndexInterval?.High < material) // even where the digits that were left out lie worst
        {
            return Disagreement(
                new ValueConflict(members, gap, dispute),
                $"{message}; below the share of {Printable.Percent(material)} from which a gap counts",
                Severity.Note
            ) with
            {
                Discrepancy = null,
            };
        }

        return Disagreement(new ValueConflict(members, gap, dispute), $"{message}{Outlier(dispute)}", isHard ? Severity.Error : Severity.Warning);
    }

    /// <summary>
    /// Says so where one claim lies further from all others of its group than these lie from each other, and by more than a half of its size.
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
                return $"; {claim.Id} lies far from all others";
            }
        }

        return Message.Empty;
    }

    private static Message SourcesOf(IReadOnlyList<Claim> members) =>
        members.Select(m => m.Source.Id).Distinct(StringComparer.Ordinal).Count() == 1 ? $"in one source"
        : members.Select(m => m.Source.TextId).Distinct(StringComparer.Ordinal).Count() == 1 ? (Message)$"in several sources that print one text"
        : $"in several sources";

    /// <summary>The claims that some claim of a side that the rule covers contradicts, going by one of their intervals.</summary>
    private Claim[] Contradicted(IReadOnlyList<Claim> claims, Func<Claim, Interval> intervalOf)
    {
        var sides = claims.GroupBy(c => c.Side).Select(g => new { Side = g.Key, Extent = Extent.Of([.. g], intervalOf) }).ToArray();
        return [.. claims.Where(c => sides.Any(s => Covers(c.Side, s.Side) && s.Extent.IsMissedBy(intervalOf(c))))];
    }

    /// <summary>
    /// The gap between the two members whose intervals lie furthest apart. They contradict each other, as the two whose
    /// values do need not: the intervals of those may be wide.
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

        return widest!; // a member is contradicted by a claim that is a member too

        // Of two ends at one number the open one is further away.
        static Claim EndsFirst(IEnumerable<Claim> claims) =>
            claims.Aggregate((first, next) => Extent.EndsLower(next.Pragmatic, first.Pragmatic) ? next : first);

        static Claim StartsLast(IEnumerable<Claim> claims) =>
            claims.Aggregate((last, next) => Extent.StartsHigher(next.Pragmatic, last.Pragmatic) ? next : last);
    }
}
