namespace KzKgData.Verification.Figures;

/// <summary>One way to read a printed figure.</summary>
/// <param name="Convention">The convention that gives this reading, most often how separators are interpreted (<see cref="Separators"/>).</param>
/// <param name="Value">The value in <paramref name="Unit"/>; of a range, the first end.</param>
/// <param name="Unit">The unit: an ISO 4217 currency code, <c>percent</c>, <c>percentage-point</c>, a unit of time such as <c>year</c>; empty for a
/// bare number.</param>
/// <param name="Step">The value of one unit in the last printed digit, in <paramref name="Unit"/>; above 0. With trailing zeros in a whole number it
/// is unknown, and the largest possible step is used.</param>
public sealed record FigureReading(string Convention, decimal Value, string Unit, decimal Step)
{
    /// <summary>The value as a cell holds it: a fraction without a finite decimal form, such as a third, is rounded to four decimals.</summary>
    public decimal Stored => DataPackages.CellValues.Shortened(Value);

    /// <summary>Whether the figure is exact, as a count is; its interval is then its value alone.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether a word for falling makes it negative; "more than" then bounds the size of the fall.</summary>
    public bool IsFall { get; init; }

    /// <summary>The other end of a range such as <c>$1.7-2 billion</c>, or null where the figure is no range.</summary>
    public FigureReading? To { get; init; }

    /// <summary>Where the true value lies if the figure was rounded: within half a step of it; for a range, between the rounded ends.</summary>
    /// <remarks>The interval is closed, since publishers round halves differently.</remarks>
    public Interval Rounded => WithOtherEnd(IsExact ? Interval.Exactly(Value) : Interval.Closed(Value - (Step / 2), Value + (Step / 2)), To?.Rounded);

    /// <summary>Where the true value lies if the figure was truncated: up to one step further from zero.</summary>
    public Interval Truncated => WithOtherEnd(
        IsExact ? Interval.Exactly(Value) : Value < 0 ? Interval.Closed(Value - Step, Value) : Interval.Closed(Value, Value + Step),
        To?.Truncated);

    /// <summary>Where the true value lies whether the figure was rounded or truncated. Conflict tests use this interval.</summary>
    public Interval Hull => IsExact && To is null ? Interval.Exactly(Value) : Rounded.Hull(Truncated);

    private static Interval WithOtherEnd(Interval own, Interval? other) => other is { } to ? own.Hull(to) : own;
}
