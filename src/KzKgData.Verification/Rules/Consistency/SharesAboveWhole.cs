using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3023: a share exceeds 100 percent, or shares of one whole add up to more than 100 percent.</summary>
public sealed class SharesAboveWhole() : ConsistencyRule("KZKG3023", "Shares do not add up", "shares above the whole")
{
    private const decimal All = 100;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var series = context.Dataset.Series.Concat(context.Dataset.Unnamed).Where(s => s.Has(ClaimKind.Share)).ToArray();
        return Single(context.Dataset).Concat(OnceEach(series.GroupBy(s => s.Voice).SelectMany(v => CheckVoice(context.Dataset, v))));
    }

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Dataset.Claims.Any(c => c.Kind == ClaimKind.Share) ? (Message?)null : $"there are no shares";

    private IEnumerable<Outcome> Single(Dataset dataset) =>
        from share in dataset.Claims
        where share.Kind == ClaimKind.Share && share.Unit.IsPercent && IsOutside(share.Pragmatic)
        select Disagreement(
            new Misfit([share]),
            $"{share.Indicator} {share.Subject}: a share cannot be {Printable.Ends(share.Pragmatic)} percent; {Describe(share)}",
            IsOutside(share.HardBound) ? Severity.Error : Severity.Warning);

    private static bool IsOutside(Interval share) => share.Low > All || share.High < 0;

    private IEnumerable<Outcome> CheckVoice(Dataset dataset, IEnumerable<SideSeries> voice) =>
        from part in voice
        from share in part.OfKind(ClaimKind.Share).Where(c => c.Unit.IsPercent && !IsOutside(c.Pragmatic)).GroupBy(c => c.Whole).SelectMany(Level.Of)
        from whole in WholesOf(dataset, share)
        group (part.Measurand, Share: share) by (part.Measurand.Indicator, share.Period, Whole: whole) into shares
        select Sum(dataset, shares.Key.Whole, [.. shares.Distinct()]) into outcome
        where outcome is not null
        select outcome;

    /// <summary>Returns the possible wholes of a share: the named one, or else those of which it is a declared part, or else an unknown one.</summary>
    private static IEnumerable<Whole> WholesOf(Dataset dataset, Level share)
    {
        var claim = share.Claims[0];
        return claim.Whole.Length > 0
            ? [new Whole(claim.Whole, null)]
            : Composition.WholesWith(dataset, claim.Measurand).Select(m => new Whole(string.Empty, m)).DefaultIfEmpty(new Whole(string.Empty, null));
    }

    private Outcome? Sum(Dataset dataset, Whole whole, (Measurand Measurand, Level Share)[] shares)
    {
        // A part that contains another given part would count it twice.
        var holding = new HashSet<Measurand>(shares.SelectMany(s => Composition.WholesWith(dataset, s.Measurand)));
        var parts = Array.FindAll(shares, s => !holding.Contains(s.Measurand));
        var (least, hardLeast) = (parts.Sum(p => p.Share.Pragmatic.Floor.Low ?? 0), parts.Sum(p => p.Share.Hard.Floor.Low ?? 0));
        var isMore = parts.Length > 1 && least > All;
        var isLess =
            IsComplete(dataset, whole, parts)
            && parts.All(p => p.Share.Pragmatic.Ceiling.High is not null)
            && parts.Sum(p => p.Share.Pragmatic.Ceiling.High!.Value) < All;
        if (!isMore && !isLess)
        {
            return null;
        }

        var members = parts.SelectMany(p => p.Share.Claims).Distinct().OrderBy(c => c.Id, StringComparer.Ordinal).ToArray();
        Message title = $"{members[0].Indicator}, {members[0].Period}";
        if (whole.IsUnknown)
        {
            return CannotDecide(
                $"{title}: whether shares of {least} percent or more in total exceed their whole, because the whole is not named",
                members);
        }

        return Disagreement(
            new Misfit(members),
            $"{title}: shares of {whole} add up to {(isMore ? (Message)$"at least {least}" : $"less than 100")} percent; "
            + $"{Message.Join($" against ", members.Select(Describe))}",
            whole.Measurand is not null && (isLess || hardLeast > All) ? Severity.Error : Severity.Warning);
    }

    /// <summary>Whether all declared parts of a whole are given.</summary>
    private static bool IsComplete(Dataset dataset, Whole whole, (Measurand Measurand, Level Share)[] parts)
    {
        var given = new HashSet<Measurand>(parts.Select(p => p.Measurand));
        return whole.Measurand is { } sum && Composition.Of(dataset, sum).Any(c => c.Parts.All(given.Contains));
    }

    private sealed record Whole(string Name, Measurand? Measurand)
    {
        public bool IsUnknown => Name.Length == 0 && Measurand is null;

        public override string ToString() => Name.Length > 0 ? Name : $"{Measurand!.Subject} {Measurand.Scope}";
    }
}
