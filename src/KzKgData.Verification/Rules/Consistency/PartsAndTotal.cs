using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3009: the figures of a side for the parts of a quantity do not add up to its figure for the whole.</summary>
public sealed class PartsAndTotal() : ConsistencyRule("KZKG3009", "Parts do not add up", "parts and total")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => OnceEach(
        context.Dataset.Compositions.SelectMany(c => c.BySide(context.Dataset).SelectMany(s => CheckSide(c, s.Whole, s.Parts))));

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) => context.Dataset.Compositions.Any(c => c.BySide(context.Dataset).Any())
        ? (Message?)null
        : $"no side gives figures for both a whole and a part of it";

    // Shares of different wholes do not add up.
    private IEnumerable<Outcome> CheckSide(Composition composition, SideSeries whole, IReadOnlyList<SideSeries?> parts) => whole.Levels
        .Where(l => !l.Unit.IsPercent)
        .Select(l => CheckLevel(composition, whole, l, [.. parts.Select(p => p?.FindLevel(l.Period, l.Unit))]))
        .OfType<Outcome>();

    private Outcome? CheckLevel(Composition composition, SideSeries series, Level total, Level?[] parts)
    {
        var present = parts.OfType<Level>().ToArray();
        if (present.Length == 0)
        {
            return null;
        }

        var claims = present.Append(total).SelectMany(l => l.Claims).Distinct().OrderBy(c => c.Id, StringComparer.Ordinal).ToArray();
        var missing = composition.PartNames.Where((_, i) => parts[i] is null).ToArray();
        var (hard, pragmatic) = (Tiling.Sum(present, l => l.Hard), Tiling.Sum(present, l => l.Pragmatic));
        bool isHard, isMisfit;
        if (missing.Length == 0)
        {
            isHard = !hard.Overlaps(total.Hard.Span);
            isMisfit = isHard || !pragmatic.Overlaps(total.Pragmatic.Span);
        }
        else
        {
            // Missing parts may have any non-negative value.
            isHard = claims.All(c => c.Value >= 0) && total.Hard.Span.IsBelow(hard);
            isMisfit = isHard || (claims.All(c => c.Value >= 0) && total.Pragmatic.Span.IsBelow(pragmatic));
        }

        Message names = Message.Join($" and ", composition.PartNames.Except(missing, StringComparer.Ordinal));
        if (isMisfit)
        {
            Message what = missing.Length == 0 ? (Message)$"not to the figure for the whole" : $"more than the whole";
            return Disagreement(
                new Misfit(claims),
                $"{series.Title}: in {total.Period} {names} add up to {Printable.Ends(pragmatic)} {total.Unit}, {what}; "
                + $"{Message.Join($" against ", claims.Select(Describe))}",
                isHard ? Severity.Error : Severity.Warning);
        }

        return missing.Length == 0
            ? null
            : CannotDecide(
                $"{series.Title}: {names} cannot be compared with the whole in {total.Period} without a figure for {Message.Join($" and ", missing)}",
                claims);
    }
}
