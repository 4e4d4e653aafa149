using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3105: a rate of growth, a direction or a share that somebody states is not what the table of their own side gives.</summary>
public sealed class RecomputedRate() : TableRule("KZKG3105", "Recomputed rate", "recomputed rate")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        from claim in context.Dataset.Claims
        where claim is { Period: not null, Side: { IsNone: false, IsBoth: false } }
            && ((claim.Kind == ClaimKind.Growth && claim.Unit.IsPercent) || claim.Kind == ClaimKind.Direction || (claim.Kind == ClaimKind.Share && claim.Unit.IsPercent))
        from measurand in context.Dataset.Official.ComparableWith(claim, context.Dataset)
        from outcome in Recompute(claim, measurand, context.Dataset.Official)
        select outcome;

    private IEnumerable<Outcome> Recompute(Claim claim, Measurand measurand, Official official)
    {
        var period = claim.Period!.Value;
        var units = official.Claims.Where(c => c.Side == claim.Side && c.Indicator == measurand.Indicator && c.Scope == measurand.Scope).Select(c => c.Unit).Distinct().ToArray();
        if (claim.Kind == ClaimKind.Share)
        {
            var whole = measurand with { Subject = claim.Whole };
            var shares = units.Select(u => (Part: official.Latest(measurand, u, claim.Side, period), Whole: official.Latest(whole, u, claim.Side, period)))
                .Where(s => s is { Part: not null, Whole.Value: > 0 }).ToArray();
            return shares.Length == 0
                ? [CannotDecide($"{Said(claim)}: no table of the office of {claim.Side} at hand has both the part and {Printable.Quote(claim.Whole)} for {period}", [claim])]
                : [Hold(claim, shares[0].Part!.Value / shares[0].Whole!.Value, [shares[0].Part!, shares[0].Whole!], "share")];
        }

        var before = claim.Kind == ClaimKind.Growth ? claim.BasePeriod : period.FirstDay.Year > 1 ? period.AddYears(-1) : null;
        if (before is { } start)
        {
            foreach (var unit in units)
            {
                // Growth is compared within one edition where one has both periods: revisions are no growth.
                var (now, then) = (official.Editions(measurand, unit, claim.Side, period), official.Editions(measurand, unit, claim.Side, start));
                var steps = (from n in now from t in then where n.Parts.Select(p => p.Source).SequenceEqual(t.Parts.Select(p => p.Source)) select (Now: n, Then: t)).ToArray();
                if (steps.Length > 0 && steps[steps.Length - 1] is { Then.Value: > 0 } step)
                {
                    return [Hold(claim, (step.Now.Value / step.Then.Value) - 1, [step.Then, step.Now], claim.Kind == ClaimKind.Direction ? "change" : "growth")];
                }
            }
        }

        return [CannotDecide($"{Said(claim)}: no edition of a table of the office of {claim.Side} at hand has both {before?.ToString() ?? "its base"} and {period}", [claim])];
    }

    private Finding Hold(Claim claim, decimal rate, IReadOnlyList<OfficialFigure> figures, string what)
    {
        var isRight = claim.Kind == ClaimKind.Direction ? rate > 0 == claim.Value > 0 : claim.Pragmatic.Contains(rate * 100);
        Claim[] claims = [claim, .. figures.SelectMany(f => f.Parts).Distinct()];
        var computed = $"the {what} by {string.Join(" and ", figures.Select(Describe))} is {Signed(rate)}";
        if (!isRight && claim.Said is { } said && figures.All(f => f.Edition is { } edition && edition.FirstDay > said.LastDay))
        {
            return Note($"{Said(claim)} was said before the edition at hand, which neither confirms nor contradicts it: {computed}", claims);
        }

        return isRight
            ? Note($"{Said(claim)} is what the table of its own side gives: {computed}", claims)
            : Disagreement(new Misfit(claims.OrderBy(c => c.Id, StringComparer.Ordinal)), $"{Said(claim)} is not what the table of its own side gives: {computed}", claim.HardBound.Contains(rate * 100) ? Severity.Warning : Severity.Error);
    }
}
