namespace KzKgData.Verification.Facts;

/// <summary>What kind of statement a claim is. Packages may have kinds of their own, which no rule knows.</summary>
/// <param name="Name">The kind as the claims table holds it.</param>
public sealed record ClaimKind(string Name)
{
    /// <summary>What a quantity was.</summary>
    public static ClaimKind Actual { get; } = new("actual");

    /// <summary>By how much it changed.</summary>
    public static ClaimKind Growth { get; } = new("growth");

    /// <summary>Which part of a whole it is.</summary>
    public static ClaimKind Share { get; } = new("share");

    /// <summary>
    /// What had come about by the time of the text since an earlier one: invested since 2005, over the past 20 years. It is no flow of a year.
    /// </summary>
    public static ClaimKind Cumulative { get; } = new("cumulative");

    /// <summary>What it was on the average, for each year, quarter, month or day of its period.</summary>
    public static ClaimKind Mean { get; } = new("mean");

    /// <summary>What it is meant to become.</summary>
    public static ClaimKind Target { get; } = new("target");

    /// <summary>Whether it rose or fell.</summary>
    public static ClaimKind Direction { get; } = new("direction");

    /// <summary>By when something is to be done.</summary>
    public static ClaimKind Deadline { get; } = new("deadline");

    /// <summary>Which place it takes in an order.</summary>
    public static ClaimKind Rank { get; } = new("rank");

    /// <summary>Whether the quantity is one that has come about, so that two of them can contradict each other.</summary>
    public bool IsMeasurement => this == Actual || this == Growth || this == Share || this == Mean || this == Cumulative || this == Rank;

    /// <summary>Whether claims of the kind are printed in words or as a bare year rather than as an amount.</summary>
    public bool IsWorded => this == Direction || this == Rank || this == Deadline;

    /// <summary>The kind as the claims table holds it.</summary>
    public override string ToString() => Name;
}
