using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>
/// KZKG3020: claims say that a quantity rose and that it fell, or a direction contradicts all comparable figures and one of the two is
/// unattributed.
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

    /// <summary>Returns the period of a change and its base; the base is null if it is the year before, named or not.</summary>
    private static (Period Period, Period? Base) BaseOf(Claim change) => (change.Period!.Value, Change.IsAgainstYearBefore(change) ? null : change.BasePeriod);

    private IEnumerable<Outcome> Undated(Claim[] said)
    {
        var undated = Array.FindAll(said, c => c.Period is null);
        if (undated.Length > 0 && Array.Exists(said, c => c.Value > 0) && Array.Exists(said, c => c.Value < 0))
        {
            yield return CannotDecide(
                $"{TitleOf(said[0])}: no period for {Message.Join($", ", undated.Select(c => c.Id))}, so no comparison of opposite directions",
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
                $"{TitleOf(members[0])}: reported both as risen and as fallen in {group.Key.Period}; {Message.Join($" against ", members.Select(Describe))}",
                isBetweenSides ? Severity.Warning : Severity.Error);
        }
    }

    /// <summary>Compares directions with figures if one of them is unattributed. KZKG3008 covers those of one side.</summary>
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
                        $"{TitleOf(claims[0])}: whether it has {direction} in {period}; no side or text gives growth in that period, or figures for that "
                        + $"year and the year before",
                        claims);
                }
            }
            else if (opposite.Length == changes.Length)
            {
                var members = InOrder(claims.Concat(opposite.SelectMany(o => o.Levels).SelectMany(l => l.Claims)).Distinct());
                yield return Disagreement(
                    new Misfit(members),
                    $"{TitleOf(claims[0])}: reported to have {direction} in {period}, but all comparable figures show the opposite; "
                    + $"{Message.Join($" against ", members.Select(Describe))}",
                    Array.Exists(opposite, o => o.IsHardOpposite(isRise)) ? Severity.Error : Severity.Warning);
            }
            else if (opposite.Length > 0)
            {
                yield return CannotDecide(
                    $"{TitleOf(claims[0])}: whether it has {direction} in {period}: some figures show the opposite and others do not, and not all are "
                    + $"attributed to a side",
                    claims);
            }
        }
    }

    private static Claim[] InOrder(IEnumerable<Claim> claims) => [.. claims.OrderBy(c => c.Id, StringComparer.Ordinal)];
}
