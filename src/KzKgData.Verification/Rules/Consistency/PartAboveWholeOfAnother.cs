using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3026: a figure for a part is larger than another side's, or an unattributed, figure for the whole.</summary>
public sealed class PartAboveWholeOfAnother()
    : ConsistencyRule("KZKG3026", "Part exceeds whole of another side", "part above whole across sides", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var dataset = context.Dataset;
        var measurands = new HashSet<Measurand>(dataset.Compositions.SelectMany(c => c.Parts.Prepend(c.Whole)));
        var levels = dataset.Quantities.Where(q => measurands.Contains(q[0].Measurand)).ToDictionary(q => q[0].Measurand, LevelsOf);
        return dataset.Quantities.Where(OverlappingPeriods.MayOverlap)
            .SelectMany(q => Periods(LevelsOf(q)))
            .Concat(dataset.Compositions.SelectMany(c => Parts(c, levels)))
            .OfType<Finding>();
    }

    private static List<Level> LevelsOf(List<Claim> quantity) => Level.Of(quantity.FindAll(c => c.AddsUpOverTime));

    private IEnumerable<Finding?> Periods(List<Level> levels) =>
        Nesting
            .In(Level.InTime(levels))
            .Select(n =>
                Check(
                    n.Whole,
                    n.Parts,
                    () => $"figures for {Message.Join($", ", n.Parts.Select(p => p.Period))} exceed those for {n.Whole.Period}, of which they are a part"));

    private IEnumerable<Finding?> Parts(Composition composition, Dictionary<Measurand, List<Level>> levels)
    {
        var parts = composition.Parts.Where(levels.ContainsKey).SelectMany(p => levels[p]).ToLookup(l => (l.Period, l.Unit));
        foreach (var whole in parts.Count == 0 ? [] : levels[composition.Whole])
        {
            yield return Check(
                whole,
                [.. parts[(whole.Period, whole.Unit)]],
                () => $"figures for {Message.Join($" and ", composition.PartNames)} exceed those for the whole in {whole.Period}");
        }
    }

    /// <summary>Compares parts with a whole across sides. Other rules cover parts and wholes of one side, or unattributed ones of one text.</summary>
    private Finding? Check(Level whole, IReadOnlyList<Level> parts, Func<Message> what)
    {
        var lowest = whole.Pragmatic.LowestHigh;
        if (!parts.Any(p => lowest.IsBelow(p.Pragmatic.HighestLow)))
        {
            return null; // no figure for a part exceeds any for the whole
        }

        var wholes = ByVoice(whole);
        var members = new HashSet<Claim>();
        Claim? smallest = null;
        Claim? largest = null;
        foreach (var part in parts.SelectMany(ByVoice))
        {
            foreach (var other in wholes.Where(w => w.Voice != part.Voice && !w.Side.Joins(part.Side) && w.Extent.IsBelow(part.Extent)))
            {
                members.UnionWith(part.Claims);
                members.UnionWith(other.Claims);
                smallest = smallest is null || other.Smallest.Value < smallest.Value ? other.Smallest : smallest;
                largest = largest is null || part.Largest.Value > largest.Value ? part.Largest : largest;
            }
        }

        if (smallest is null || largest is null)
        {
            return null;
        }

        var gap = new Gap(smallest, largest);
        Message index = gap is { Index: { } value, IndexInterval: { } range } ? $", index {Printable.Percent(value, range)}" : Message.Empty;
        var ordered = members.OrderBy(c => c.Id, StringComparer.Ordinal).ToArray();
        return Disagreement(
            new Misfit(ordered),
            $"{smallest.Indicator} {smallest.Subject}: {what()}; {Message.Join($" against ", ordered.Select(Describe))}; gap "
            + $"{gap.Difference} {whole.Unit}{index}",
            Descriptor.Severity);
    }

    private static Told[] ByVoice(Level level) =>
        [.. level.Claims.GroupBy(SideSeries.VoiceOf).Select(g => new Told(g.Key, [.. g.OrderBy(c => c.Value).ThenBy(c => c.Id, StringComparer.Ordinal)]))];

    /// <summary>The claims of one voice about a part or a whole, smallest figure first.</summary>
    private sealed record Told((string Side, string Text, string Speakers) Voice, Claim[] Claims)
    {
        public Side Side => Claims[0].Side;

        public Extent Extent { get; } = Extent.Of(Claims, c => c.Pragmatic);

        public Claim Smallest => Claims[0];

        public Claim Largest => Claims[Claims.Length - 1];
    }
}
