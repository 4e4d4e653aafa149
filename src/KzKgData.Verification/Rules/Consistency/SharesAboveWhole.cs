using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3023: a share is more than its whole, or shares of one whole come to more than all of it.</summary>
public sealed class SharesAboveWhole() : ConsistencyRule("KZKG3023", "Shares above the whole", "shares above the whole")
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
            $"{share.Indicator} {share.Subject}: no part is {Printable.Ends(share.Pragmatic)} percent of its whole; {Describe(share)}",
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

    /// <summary>What a share may be one of: the whole that it names, else the sums that it is declared to be a part of, else nobody knows what.</summary>
    private static IEnumerable<Whole> WholesOf(Dataset dataset, Level share)
    {
        var claim = share.Claims[0];
        return claim.Whole.Length > 0
            ? [new Whole(claim.Whole, null)]
            : Composition.WholesWith(dataset, claim.Measurand).Select(m => new Whole(string.Empty, m)).DefaultIfEmpty(new Whole(string.Empty, null));
    }

    private Outcome? Sum(Dataset dataset, Whole whole, (Measurand Measurand, Level Share)[] shares)
    {
        // What holds another part that is given would count it twice.
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
                $"{title}: whether shares of {least} percent and more in all come to more than one whole, since it is not said what "
                + $"they are shares of",
                members);
        }

        return Disagreement(
            new Misfit(members),
            $"{title}: shares of {whole} come to {(isMore ? (Message)$"at least {least}" : $"less than 100")} percent; "
            + $"{Message.Join($" against ", members.Select(Describe))}",
            whole.Measurand is not null && (isLess || hardLeast > All) ? Severity.Error : Severity.Warning);
    }

    /// <summary>Whether all parts that are declared to add up to a whole are given.</summary>
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
