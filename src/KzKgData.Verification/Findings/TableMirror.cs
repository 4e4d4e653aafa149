using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>One flow as both offices report it, each in its latest edition.</summary>
/// <param name="Exporter">What the office of the exporting side reports.</param>
/// <param name="Importer">What the office of the importing side reports.</param>
public sealed record TableFlow(Claim Exporter, Claim Importer)
{
    /// <summary>The larger of the two; null if they are equal or one of them is 0.</summary>
    public Claim? Larger =>
        Exporter.Value == Importer.Value || Exporter.Value <= 0 || Importer.Value <= 0 ? null
        : Exporter.Value > Importer.Value ? Exporter
        : Importer;

    /// <summary>By which share the larger exceeds the smaller; 0 if neither does.</summary>
    public decimal ExcessOfLarger => Larger is { } larger ? (larger.Value / Math.Min(Exporter.Value, Importer.Value)) - 1 : 0;

    /// <summary>The asymmetry index 2|a−b|/(a+b), from 0 to 2.</summary>
    public decimal Index => Exporter.Value + Importer.Value is > 0 and var sum ? 2 * Math.Abs(Exporter.Value - Importer.Value) / sum : 0;

    /// <summary>
    /// Whether valuation could account for the gap and its sign: imports (CIF) exceed exports (FOB) by a factor of at most
    /// <see cref="Valuation.HighCifFactor"/>.
    /// </summary>
    public bool IsCarried => Importer.Value >= Exporter.Value && Importer.Value <= Exporter.Value * Valuation.HighCifFactor;

    /// <summary>Whether the gap, in either direction, is larger than a high CIF factor could cause.</summary>
    public bool IsBeyond => !IsCarried && Index > Valuation.HighBound;

    /// <summary>The relation of the gap to valuation, in words.</summary>
    public Message Reach => IsCarried ? $"which valuation could account for (CIF factor up to {Valuation.Factor(Valuation.HighCifFactor)})"
        : !IsBeyond ? $"opposite to the effect of valuation, but no larger than that effect can be"
        : Importer.Value < Exporter.Value ? (Message)$"opposite to the effect of valuation, which makes imports higher, and larger than that effect can be"
        : $"more than valuation could account for (CIF factor up to {Valuation.Factor(Valuation.HighCifFactor)})";
}

/// <summary>The trade of two sides in one period, flow by flow, in the tables of both offices.</summary>
/// <remarks>
/// Let E and I be exports and imports as an office reports them. The totals E₁ + I₁ and E₂ + I₂ differ by (E₁ − I₂) + (I₁ − E₂), which is the sum
/// of the signed gaps of the flows.
/// </remarks>
public sealed record TableMirror
{
    private TableMirror(Official.Pair pair, Period period, IReadOnlyList<TableFlow> flows) => (Pair, Period, Flows) = (pair, period, flows);

    private Official.Pair Pair { get; }

    /// <summary>The first side.</summary>
    public Side One => Pair.One;

    /// <summary>The second side.</summary>
    public Side Other => Pair.Other;

    /// <summary>The unit of the figures.</summary>
    public Unit Unit => Pair.Unit;

    /// <summary>The indicator.</summary>
    public string Indicator => Pair.Indicator;

    /// <summary>The scope of the indicator.</summary>
    public string Scope => Pair.Scope;

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>The one or two flows that both offices report, larger first.</summary>
    public IReadOnlyList<TableFlow> Flows { get; }

    /// <summary>The total reported by the office of <see cref="One"/>; null if a flow is missing.</summary>
    public decimal? TotalOfOne => TotalOf(One);

    /// <summary>The total reported by the office of <see cref="Other"/>; null if a flow is missing.</summary>
    public decimal? TotalOfOther => TotalOf(Other);

    /// <summary>The difference between the two totals, 0 or more; null if a flow is missing.</summary>
    public decimal? Gap => TotalOfOne is { } one && TotalOfOther is { } other ? Math.Abs(one - other) : null;

    /// <summary>The asymmetry index of the totals, from 0 to 2; null if a flow is missing or there is no trade.</summary>
    public decimal? Index => TotalOfOne + TotalOfOther is > 0 and var sum ? 2 * Gap / sum : null;

    /// <summary>Whether the gap of some flow is larger than valuation could cause.</summary>
    public bool IsDisputed => Flows.Any(f => f.IsBeyond);

    /// <summary>The indicator, sides and period, in words.</summary>
    public Message Title => $"{Indicator} between {One} and {Other} in {Period} in the tables of both offices";

    /// <summary>Whether a subject is the trade of both sides, or one of its flows.</summary>
    public bool IsAbout(string subject) => Subjects.Contains(subject, StringComparer.Ordinal) || Flows.Any(f => f.Exporter.Subject == subject);

    /// <summary>Returns the figures of a side's office for the mutual trade in all its editions, earliest first.</summary>
    /// <param name="side">One of the two sides.</param>
    /// <param name="official">The figures of the official tables.</param>
    public IReadOnlyList<OfficialFigure> EditionsOf(Side side, Official official) => Subjects
        .Select(s => official.Editions(Flows[0].Exporter.Measurand with { Subject = s }, Unit, side, Period))
        .OrderBy(editions => editions.Count > 0 && !editions[0].IsSum ? 0 : 1)
        .First();

    /// <summary>The subject of the mutual trade.</summary>
    public string Subject => Subjects[0];

    private IReadOnlyList<string> Subjects => Official.SubjectsOf(One, Other, Figures.Flow.Turnover);

    /// <summary>Returns the share of a flow in the gap of the totals: positive if the office with the larger total reports more of it.</summary>
    public decimal PartOf(TableFlow flow)
    {
        var larger = TotalOfOne >= TotalOfOther ? One : Other;
        return flow.Exporter.Side == larger ? flow.Exporter.Value - flow.Importer.Value : flow.Importer.Value - flow.Exporter.Value;
    }

    /// <summary>Returns all pairs of offices in all periods, sorted by quantity, sides and period.</summary>
    public static IEnumerable<TableMirror> Of(Official official)
    {
        foreach (var pair in official.Pairs)
        {
            var (there, back) = (pair.Flow(pair.One, pair.Other), pair.Flow(pair.Other, pair.One));
            var periods = new[] { there, back }
                .SelectMany(f => new[] { pair.One, pair.Other }.SelectMany(s => official.Periods(f, pair.Unit, s)))
                .Distinct()
                .OrderBy(p => p);
            foreach (var period in periods)
            {
                TableFlow[] flows =
                [
                    .. new[] { Mirrored(there, pair.One, pair.Other), Mirrored(back, pair.Other, pair.One) }
                        .OfType<TableFlow>()
                        .OrderByDescending(f => f.Exporter.Value),
                ];
                if (flows.Length > 0)
                {
                    yield return new TableMirror(pair, period, flows);
                }

                TableFlow? Mirrored(Measurand flow, Side from, Side to) =>
                    official.Latest(flow, pair.Unit, from, period) is { Parts: [var exporter] }
                    && official.Latest(flow, pair.Unit, to, period) is { Parts: [var importer] }
                        ? new TableFlow(exporter, importer)
                        : null;
            }
        }
    }

    private decimal? TotalOf(Side side) => Flows.Count < 2 ? null : Flows.Sum(f => f.Exporter.Side == side ? f.Exporter.Value : f.Importer.Value);
}
