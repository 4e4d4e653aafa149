namespace KzKgData.Verification.Facts;

/// <summary>
/// The causes of a discrepancy that rules know, as spelled in the ledger. A package may declare others, whose evidence is mentions or cells that state
/// them.
/// </summary>
public static class KnownCause
{
    /// <summary>Digits lost by rounding.</summary>
    public const string Rounding = "rounding";

    /// <summary>Imports valued with freight and insurance (CIF), exports without (FOB).</summary>
    public const string Valuation = "valuation";

    /// <summary>A decimal or grouping separator that can be read in two ways.</summary>
    public const string DecimalSeparator = "decimal-separator";

    /// <summary>A figure for part of a period that is presented as that for the whole.</summary>
    public const string PartialPeriod = "partial-period";

    /// <summary>A plan that was replaced by a later one.</summary>
    public const string LaterTarget = "later-target";

    /// <summary>Two editions of one official figure that differ.</summary>
    public const string Revision = "revision";

    /// <summary>A figure of one side that is given as that of another.</summary>
    public const string Misattribution = "misattribution";

    /// <summary>The cause is unknown.</summary>
    public const string Unresolved = "unresolved";

    /// <summary>The causes that the computation of a rule can establish without further evidence.</summary>
    public static IReadOnlyList<string> Computed { get; } = [Rounding, Valuation, DecimalSeparator, PartialPeriod, LaterTarget];
}
