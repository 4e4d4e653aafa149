namespace KzKgData.Verification.Figures;

/// <summary>One way to read a printed figure.</summary>
/// <param name="Convention">The convention that gives this reading: how the separators were taken (<see cref="Separators"/>).</param>
/// <param name="Value">The value in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit: an ISO 4217 currency code, or <c>percent</c>.</param>
/// <param name="Step">The worth of the last printed digit in <paramref name="Unit"/>; above 0. Trailing zeros of a whole number leave it unknown, then it is the widest possible.</param>
public sealed record FigureReading(string Convention, decimal Value, string Unit, decimal Step)
{
    /// <summary>Where the true value lies if the figure was rounded: half a step to both sides.</summary>
    /// <remarks>Both ends count, since printers differ in how they round halves.</remarks>
    public Interval Rounded => Interval.Closed(Value - (Step / 2), Value + (Step / 2));

    /// <summary>Where the true value lies if digits were cut off: one step away from zero.</summary>
    public Interval Truncated => Value < 0 ? Interval.Closed(Value - Step, Value) : Interval.Closed(Value, Value + Step);

    /// <summary>Where the true value lies, however the figure was shortened: what conflicts are tested with.</summary>
    public Interval Hull => Rounded.Hull(Truncated);
}
