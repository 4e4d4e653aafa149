using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>
/// KZKG3020: a quantity is said to have risen and to have fallen, or nobody of a side is named for a direction or for the figures that all say the
/// opposite.
/// </summary>
public sealed class ContradictedDirection() : ConsistencyRule("KZKG3020", "Contradicted direction", "contradicted direction")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var unnamed = context.Dataset.Unnamed.ToLookup(s => s.Measurand);
        foreach (var quantity in context.Dataset.Quantities)
        {
            var said = quantity.Where(c => c.Kind == ClaimKind.Direction && c.Value != 0).ToArray();
            if (said.Length == 0)
            {
                continue;
            }

            var outcomes = Undated(said)
                .Concat(said.Where(c => c.Period is not null).GroupBy(BaseOf).SelectMany(CheckDirections))
                .Concat(CheckFigures(said, [.. context.Dataset.SeriesOf(quantity[0].Measurand)], Change.In(unnamed[quantity[0].Measurand])));
            foreach (var outcome in outcomes)
            {
                yield return outcome;
            }
        }
    }

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Dataset.Claims.Any(c => c.Kind == ClaimKind.Direction) ? (Message?)null : $"there are no directions";

    private static string TitleOf(Claim claim) => $"{claim.Indicator} {claim.Subject}";

    /// <summary>The period of a change and the base that is named for it; nothing where it is the year before, named or not.</summary>
    private static (Period Period, Period? Base) BaseOf(Claim change) => (change.Period!.Value, Change.IsAgainstYearBefore(change) ? null : change.BasePeriod);

    private IEnumerable<Outcome> Undated(Claim[] said)
    {
        var undated = Array.FindAll(said, c => c.Period is null);
        if (undated.Length > 0 && Array.Exists(said, c => c.Value > 0) && Array.Exists(said, c => c.Value < 0))
        {
            yield return CannotDecide(
                $"{TitleOf(said[0])}: no period is given for {Message.Join($", ", undated.Select(c => c.Id))}, so the opposite direction contradicts "
                + $"nothing yet",
                undated);
        }
    }

    private IEnumerable<Outcome> CheckDirections(IGrouping<(Period Period, Period? Base), Claim> group)
    {
        var rises = group.Where(c => c.Value > 0).Select(c => c.Side).Distinct().ToArray();
        var falls = group.Where(c => c.Value < 0).Select(c => c.Side).Distinct().ToArray();
        if (rises.Length > 0 && falls.Length > 0)
        {
            var members = InOrder(group);
            var isBetweenSides = !rises.Any(r => falls.Any(f => r.IsNone || f.IsNone || r.Joins(f)));
            yield return Disagreement(
                new Misfit(members),
                $"{TitleOf(members[0])}: said to have risen and to have fallen in {group.Key.Period}; {Message.Join($" against ", members.Select(Describe))}",
                isBetweenSides ? Severity.Warning : Severity.Error);
        }
    }

    /// <summary>Holds directions against figures where one of them is nobody's; those of one side are KZKG3008.</summary>
    private IEnumerable<Outcome> CheckFigures(Claim[] said, SideSeries[] sides, ILookup<Period, Change> unnamed)
    {
        var bySide = Array.ConvertAll(sides, s => (s.Side, Changes: Change.In(s)));
        foreach (var group in said.Where(c => c.Period is not null && Change.IsAgainstYearBefore(c))
                .GroupBy(c => (Period: c.Period!.Value, IsRise: c.Value > 0, IsUnnamed: c.Side.IsNone)))
        {
            var (period, isRise, isUnnamed) = group.Key;
            var claims = group.ToArray();
            if (Array.Exists(bySide, s => Array.Exists(claims, c => c.Side.Joins(s.Side)) && s.Changes.Contains(period)))
            {
                continue; // the side's own figures decide
            }

            Change[] changes = [.. unnamed[period], .. isUnnamed ? bySide.SelectMany(s => s.Changes[period]) : []];
            var opposite = Array.FindAll(changes, c => c.IsOpposite(isRise));
            Message direction = isRise ? (Message)$"risen" : $"fallen";
            if (changes.Length == 0)
            {
                if (isUnnamed)
                {
                    yield return CannotDecide(
                        $"{TitleOf(claims[0])}: whether it has {direction} in {period}, without growth in that period or figures for that year and the "
                        + $"year before from one side or one text",
                        claims);
                }
            }
            else if (opposite.Length == changes.Length)
            {
                var members = InOrder(claims.Concat(opposite.SelectMany(o => o.Levels).SelectMany(l => l.Claims)).Distinct());
                yield return Disagreement(
                    new Misfit(members),
                    $"{TitleOf(claims[0])}: said to have {direction} in {period}, while all figures that can be held against it say the opposite; "
                    + $"{Message.Join($" against ", members.Select(Describe))}",
                    Array.Exists(opposite, o => o.IsHardOpposite(isRise)) ? Severity.Error : Severity.Warning);
            }
            else if (opposite.Length > 0)
            {
                yield return CannotDecide(
                    $"{TitleOf(claims[0])}: whether it has {direction} in {period}: some figures say the opposite and others do not, and nobody of a side "
                    + $"is named for all of it",
                    claims);
            }
        }
    }

    private static Claim[] InOrder(IEnumerable<Claim> claims) => [.. claims.OrderBy(c => c.Id, StringComparer.Ordinal)];
}
