namespace KzKgData.Verification.Facts;

/// <summary>The kind of a claim. Packages may declare further kinds, which no rule knows.</summary>
/// <param name="Name">The name in the claims table.</param>
public sealed record ClaimKind(string Name)
{
    /// <summary>The level of a quantity.</summary>
    public static ClaimKind Actual { get; } = new("actual");

    /// <summary>The change of a quantity.</summary>
    public static ClaimKind Growth { get; } = new("growth");

    /// <summary>The share of a quantity in a whole.</summary>
    public static ClaimKind Share { get; } = new("share");

    /// <summary>
    /// The total from some earlier time up to the publication: invested since 2005, over the past 20 years. It is not the flow of a year.
    /// </summary>
    public static ClaimKind Cumulative { get; } = new("cumulative");

    /// <summary>The mean for each year, quarter, month or day of the period.</summary>
    public static ClaimKind Mean { get; } = new("mean");

    /// <summary>The intended future level.</summary>
    public static ClaimKind Target { get; } = new("target");

    /// <summary>The direction of a change: a rise or a fall.</summary>
    public static ClaimKind Direction { get; } = new("direction");

    /// <summary>The date by which something is to be done.</summary>
    public static ClaimKind Deadline { get; } = new("deadline");

    /// <summary>The rank in an order.</summary>
    public static ClaimKind Rank { get; } = new("rank");

    /// <summary>Whether the quantity is an observed one, so that two claims about it can contradict each other.</summary>
    public bool IsMeasurement => this == Actual || this == Growth || this == Share || this == Mean || this == Cumulative || this == Rank;

    /// <summary>Whether claims of the kind are printed in words, or as a bare year, rather than as an amount.</summary>
    public bool IsWorded => this == Direction || this == Rank || this == Deadline;

    /// <summary>Returns the name in the claims table.</summary>
    public override string ToString() => Name;
}
