using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>How an asymmetry index compares with the largest index that valuation can cause in trade totals.</summary>
public enum ValuationReach
{
    /// <summary>Valuation may account for it at the usual CIF factor.</summary>
    Usual,

    /// <summary>Valuation may account for it, but only at a high CIF factor.</summary>
    High,

    /// <summary>It is larger than valuation can cause.</summary>
    None,
}

/// <summary>How much of a gap between the totals of two sides valuation (exports FOB, imports CIF) can account for.</summary>
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

    /// <summary>The largest index that valuation can cause at the usual factor.</summary>
    public static decimal UsualBound { get; } = BoundAt(UsualCifFactor);

    /// <summary>The largest index that valuation can cause at a high factor.</summary>
    public static decimal HighBound { get; } = BoundAt(HighCifFactor);

    /// <summary>The gap.</summary>
    public Gap Gap { get; }

    /// <summary>The test with the flows in both directions; null if there are no figures for them.</summary>
    public ValuationTest? Test { get; }

    /// <summary>Why there is no test; null if there is one.</summary>
    public Message? Missing { get; }

    /// <summary>The verdict of the index alone, for the smallest index that the printed precision allows; null if there is no index.</summary>
    public ValuationReach? Reach { get; }

    /// <summary>Returns the largest index that valuation alone can cause in totals of both flows: 2(c−1)/(c+1).</summary>
    /// <param name="cifFactor">The factor c between CIF and FOB values, at least 1.</param>
    /// <remarks>With flows A and B the totals differ by (c−1)(A−B); the index is largest if one flow is 0.</remarks>
    public static decimal BoundAt(decimal cifFactor) => 2 * (cifFactor - 1) / (cifFactor + 1);

    /// <summary>Compares a gap with valuation; null for growth and shares, which are neither FOB nor CIF values.</summary>
    internal static Valuation? Of(Gap gap, Dataset dataset) =>
        gap.Lower.Kind == ClaimKind.Actual && !gap.Lower.Unit.IsPercent ? new Valuation(gap, dataset) : null;

    /// <summary>The verdict in words; empty if there are neither flows nor an index.</summary>
    public Message Text =>
        (Test, Reach) switch
        {
            ({ } test, _) => test.Text,
            (null, null) => Message.Empty,
            _ =>
                $"in trade totals, valuing exports FOB and imports CIF can cause an index of at most {Printable.Percent(UsualBound)} (CIF factor "
                + $"{Factor(UsualCifFactor)}) to {Printable.Percent(HighBound)} ({Factor(HighCifFactor)}), so valuation "
                + $"{(Reach is ValuationReach.None ? (Message)$"alone is not enough" : $"cannot be excluded, but this alone explains nothing")}",
        };

    /// <summary>Formats a CIF factor with two decimals.</summary>
    internal static RoundedNumber Factor(decimal cifFactor) => new(cifFactor, 2);
}
