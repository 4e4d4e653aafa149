using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>How an asymmetry index stands to the largest ones that valuation can carry in totals of trade.</summary>
public enum ValuationReach
{
    /// <summary>Valuation may carry it at the usual CIF factor.</summary>
    Usual,

    /// <summary>Valuation may carry it at a high CIF factor alone.</summary>
    High,

    /// <summary>It is larger than valuation can carry.</summary>
    None,
}

/// <summary>What valuing exports FOB and imports CIF can carry of a gap between the totals of two sides.</summary>
public sealed record Valuation
{
    /// <summary>The CIF factor of 1.06 that the IMF's Direction of Trade Statistics assume.</summary>
    public const decimal UsualCifFactor = 1.06m;

    /// <summary>The CIF factor of 1.20 that World Bank WITS names as the upper end.</summary>
    public const decimal HighCifFactor = 1.20m;

    private Valuation(Gap gap, Dataset dataset)
    {
        Gap = gap;
        Test = ValuationTest.Of(gap, dataset, out var missing);
        Missing = missing;
        Reach = gap.IndexInterval is not { Low: { } least } ? null
            : least > HighBound ? ValuationReach.None
            : least > UsualBound ? ValuationReach.High
            : ValuationReach.Usual;
    }

    /// <summary>The index that it can carry at the usual factor.</summary>
    public static decimal UsualBound { get; } = BoundAt(UsualCifFactor);

    /// <summary>The index that it can carry at a high factor.</summary>
    public static decimal HighBound { get; } = BoundAt(HighCifFactor);

    /// <summary>The gap.</summary>
    public Gap Gap { get; }

    /// <summary>What the flows in both directions say; null where no figures are given for them.</summary>
    public ValuationTest? Test { get; }

    /// <summary>What the test lacks; null where it is carried out.</summary>
    public Message? Missing { get; }

    /// <summary>What the index alone says, wherever the printing precision lets it lie; null where there is no index.</summary>
    public ValuationReach? Reach { get; }

    /// <summary>The largest index that valuation can carry by itself in totals of both flows: 2(c−1)/(c+1).</summary>
    /// <param name="cifFactor">The factor c between CIF and FOB values, at least 1.</param>
    /// <remarks>With flows A and B the totals differ by (c−1)(A−B); the index is largest where one flow is 0.</remarks>
    public static decimal BoundAt(decimal cifFactor) => 2 * (cifFactor - 1) / (cifFactor + 1);

    /// <summary>How a gap stands to valuation, or null: neither growth nor a share is a value that could be FOB or CIF.</summary>
    internal static Valuation? Of(Gap gap, Dataset dataset) =>
        gap.Lower.Kind == ClaimKind.Actual && !gap.Lower.Unit.IsPercent ? new Valuation(gap, dataset) : null;

    /// <summary>It in words; empty where neither flows nor an index say anything.</summary>
    public Message Text =>
        (Test, Reach) switch
        {
            ({ } test, _) => test.Text,
            (null, null) => Message.Empty,
            _ =>
                $"in trade totals, valuing exports FOB and imports CIF can carry an index of at most {Printable.Percent(UsualBound)} (CIF factor "
                + $"{Factor(UsualCifFactor)}) to {Printable.Percent(HighBound)} ({Factor(HighCifFactor)}), so valuation "
                + $"{(Reach is ValuationReach.None ? (Message)$"alone is not enough" : $"cannot be excluded, which explains nothing yet")}",
        };

    /// <summary>A CIF factor as messages write it, with its decimals.</summary>
    internal static RoundedNumber Factor(decimal cifFactor) => new(cifFactor, 2);
}
