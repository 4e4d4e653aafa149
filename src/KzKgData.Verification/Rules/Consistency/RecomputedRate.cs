using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3105: a stated growth rate, direction or share differs from the one computed from the table of the speaker's own side.</summary>
public sealed class RecomputedRate() : TableRule("KZKG3105", "Recomputed rate", "recomputed rate")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        from claim in context.Dataset.Claims
        where
            claim is { Period: not null, Side: { IsNone: false, IsBoth: false } }
            && ((claim.Kind == ClaimKind.Growth && claim.Unit.IsPercent)
                || claim.Kind == ClaimKind.Direction
                || (claim.Kind == ClaimKind.Share && claim.Unit.IsPercent))
        from measurand in context.Dataset.Official.ComparableWith(claim, context.Dataset)
        select Recompute(claim, measurand, context.Dataset.Official);

    /// <inheritdoc/>
    /// <remarks>Growth is computed within one edition. Computed across two editions, it includes a revision.</remarks>
    public override IEnumerable<Revision>? RevisionsOf(Finding finding, Dataset dataset) =>
        from claim in finding.Discrepancy!.Claims
        where !claim.IsFromTable
        from measurand in dataset.Official.ComparableWith(claim, dataset)
        let computation = Compute(claim, measurand, dataset.Official)
        where computation is not null
        from other in computation.InOtherEditions(dataset.Official)
        where IsRight(claim, other.Computation.Rate) && !other.Computation.Figures.Any(f => f.IsAfter(claim))
        select other.Revision;

    private Outcome Recompute(Claim claim, Measurand measurand, Official official)
    {
        if (Compute(claim, measurand, official) is not { } computation)
        {
            return CannotDecide(
                claim.Kind == ClaimKind.Share
                    ? $"{Said(claim)}: no available table of the {claim.Side} office has both the part and {Printable.Quote(claim.Whole)} for "
                        + $"{claim.Period}"
                    : NoEdition(claim),
                [claim]);
        }

        var rate = computation.Rate;
        Claim[] claims = [claim, .. computation.Figures.SelectMany(f => f.Parts).Distinct()];
        Message computed = $"the {computation.What} computed from {Message.Join($" and ", computation.Figures.Select(Describe))} is {Signed(rate)}";
        return IsRight(claim, rate) ? Note($"{Said(claim)} matches the table of its own side: {computed}", claims)
            : computation.Figures.Any(f => f.IsAfter(claim))
                ? Note($"{Said(claim)} is older than the available edition, which neither confirms nor contradicts it: {computed}", claims)
            : !computation.Figures.All(f => f.IsBefore(claim))
                ? CannotDecide($"{Said(claim)}: it may be older than the available edition, in which {computed}", claims)
            : Disagreement(
                new Misfit(claims.OrderBy(c => c.Id, StringComparer.Ordinal)),
                $"{Said(claim)} does not match the table of its own side: {computed}",
                claim.HardBound.Contains(rate * 100) ? Severity.Warning : Severity.Error);
    }

    private static Message NoEdition(Claim claim)
    {
        Message basis = BaseOf(claim) is { } known ? (Message)$"{known}" : $"its base";
        return $"{Said(claim)}: no available edition of a table of the {claim.Side} office has both {basis} and {claim.Period}";
    }

    private static bool IsRight(Claim claim, decimal rate) =>
        claim.Kind == ClaimKind.Direction ? Math.Sign(rate) == Math.Sign(claim.Value) : claim.Pragmatic.Contains(rate * 100);

    /// <summary>Returns the base period of growth or a direction; null if it is unknown.</summary>
    private static Period? BaseOf(Claim claim) =>
        claim.Kind == ClaimKind.Growth ? claim.BasePeriod
        : claim.Period!.Value is { FirstDay.Year: > 1 } period ? period.AddYears(-1)
        : null;

    /// <summary>
    /// Computes the rate from the table of the speaker's own side, in the last edition that is not newer than the claim, or in the last one if all are;
    /// null if no edition has both figures.
    /// </summary>
    private static Computation? Compute(Claim claim, Measurand measurand, Official official)
    {
        var isShare = claim.Kind == ClaimKind.Share;
        if ((isShare ? claim.Period : BaseOf(claim)) is not { } basePeriod)
        {
            return null;
        }

        var whole = isShare ? measurand with { Subject = claim.Whole } : measurand;
        var units = official
            .Claims.Where(c => c.Side == claim.Side && c.Indicator == measurand.Indicator && c.Scope == measurand.Scope)
            .Select(c => c.Unit)
            .Distinct();
        foreach (var unit in units)
        {
            var (figures, bases) = (
                official.Editions(measurand, unit, claim.Side, claim.Period!.Value),
                official.Editions(whole, unit, claim.Side, basePeriod));

            // Growth is computed within one edition, because a revision is not growth.
            Computation[] all =
            [
                .. from figure in figures
                   from then in bases
                   where then.Value > 0 && (isShare || figure.Parts.Select(p => p.Source).SequenceEqual(then.Parts.Select(p => p.Source)))
                   select new Computation(claim.Kind, whole, then, measurand, figure),
            ];
            if (all.Length > 0)
            {
                return Array.FindLast(all, c => !c.Figures.Any(f => f.IsAfter(claim))) ?? all[all.Length - 1];
            }
        }

        return null;
    }

    /// <summary>A rate computed from two figures of an office.</summary>
    private sealed record Computation(ClaimKind Kind, Measurand BaseOf, OfficialFigure Base, Measurand FigureOf, OfficialFigure Figure)
    {
        public IReadOnlyList<OfficialFigure> Figures => [Base, Figure];

        public Message What => Kind == ClaimKind.Share ? $"share" : Kind == ClaimKind.Direction ? (Message)$"change" : $"growth";

        public decimal Rate => (Figure.Value / Base.Value) - (Kind == ClaimKind.Share ? 0 : 1);

        /// <summary>Returns the computations with one of the two figures replaced by that of another edition.</summary>
        public IEnumerable<(Computation Computation, Revision Revision)> InOtherEditions(Official official)
        {
            var unit = Figure.Parts[0].Unit;
            foreach (var revision in Revision.Among(official.Editions(BaseOf, unit, Base.Side, Base.Period)))
            {
                if (OtherThan(Base, revision) is { Value: > 0 } other)
                {
                    yield return (this with { Base = other }, revision);
                }
            }

            foreach (var revision in Revision.Among(official.Editions(FigureOf, unit, Figure.Side, Figure.Period)))
            {
                if (OtherThan(Figure, revision) is { } other)
                {
                    yield return (this with { Figure = other }, revision);
                }
            }

            static OfficialFigure? OtherThan(OfficialFigure figure, Revision revision) =>
                IsSame(revision.Before, figure) ? revision.Now : IsSame(revision.Now, figure) ? revision.Before : null;

            static bool IsSame(OfficialFigure one, OfficialFigure other) => one.Parts.SequenceEqual(other.Parts);
        }
    }
}
