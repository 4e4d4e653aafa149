namespace KzKgData.Verification.Figures;

/// <summary>One way to read a printed figure.</summary>
/// <param name="Convention">The convention that gives this reading: how the separators were taken (<see cref="Separators"/>).</param>
/// <param name="Value">The value in <paramref name="Unit"/>; the first end of a range.</param>
/// <param name="Unit">The unit: an ISO 4217 currency code, <c>percent</c>, <c>percentage-point</c>, a unit of time such as <c>year</c>; empty for a
/// bare number.</param>
/// <param name="Step">The worth of the last printed digit in <paramref name="Unit"/>; above 0. Trailing zeros of a whole number leave it unknown,
/// then it is the widest possible.</param>
public sealed record FigureReading(string Convention, decimal Value, string Unit, decimal Step)
{
    /// <summary>The value as a cell holds it: of a part that no decimals end, as a third, four of them.</summary>
    public decimal Stored => DataPackages.CellValues.Shortened(Value);

    /// <summary>Whether the figure was counted, so that it stands for its value and nothing else.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether it is negative by a word for falling: then "more than" bounds the size of the fall.</summary>
    public bool IsFall { get; init; }

    /// <summary>The other end of a range such as <c>$1.7-2 billion</c>, or null where the figure is no range.</summary>
    public FigureReading? To { get; init; }

    /// <summary>Where the true value lies if the figure was rounded: half a step to both sides; for a range, between its ends, rounded each.</summary>
    /// <remarks>Both ends count, since printers differ in how they round halves.</remarks>
    public Interval Rounded => WithOtherEnd(IsExact ? Interval.Exactly(Value) : Interval.Closed(Value - (Step / 2), Value + (Step / 2)), To?.Rounded);

    /// <summary>Where the true value lies if digits were cut off: one step away from zero.</summary>
    public Interval Truncated => WithOtherEnd(
        IsExact ? Interval.Exactly(Value) : Value < 0 ? Interval.Closed(Value - Step, Value) : Interval.Closed(Value, Value + Step),
        To?.Truncated);

    /// <summary>Where the true value lies, however the figure was shortened: what conflicts are tested with.</summary>
    public Interval Hull => IsExact && To is null ? Interval.Exactly(Value) : Rounded.Hull(Truncated);

    private static Interval WithOtherEnd(Interval own, Interval? other) => other is { } to ? own.Hull(to) : own;
}
