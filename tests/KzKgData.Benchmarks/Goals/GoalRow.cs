namespace KzKgData.Benchmarks.Goals;

/// <summary>A row of the table: a measurement, its result and its goal.</summary>
/// <param name="What">The name of the measurement.</param>
/// <param name="Measured">The result, with its unit.</param>
/// <param name="Goal">The goal; empty for none.</param>
/// <param name="Outcome">Whether the goal is met; empty for none.</param>
internal sealed record GoalRow(string What, string Measured, string Goal, string Outcome)
{
    private static readonly NumberFormatInfo _format = new() { NumberGroupSeparator = " " };

    /// <summary>Creates a row with an upper limit as its goal.</summary>
    public static GoalRow AtMost(string what, double measured, double goal, string unit) =>
        new(what, Show(measured, unit), "≤ " + ShowGoal(goal, unit), measured <= goal ? "met" : "**missed**");

    /// <summary>Creates a row with a lower limit as its goal.</summary>
    public static GoalRow AtLeast(string what, double measured, double goal, string unit) =>
        new(what, Show(measured, unit), "≥ " + ShowGoal(goal, unit), measured >= goal ? "met" : "**missed**");

    /// <summary>Creates a row without a goal.</summary>
    public static GoalRow Plain(string what, double measured, string unit) => new(what, Show(measured, unit), string.Empty, string.Empty);

    /// <summary>Creates a row for something that could not be measured.</summary>
    public static GoalRow NotMeasured(string what, string why) => new(what, "not measured: " + why, string.Empty, string.Empty);

    /// <inheritdoc/>
    public override string ToString() => $"| {What} | {Measured} | {Goal} | {Outcome} |";

    private static string ShowGoal(double value, string unit) => value.ToString("#,0.##", _format) + " " + unit;

    // More than three significant digits would be noise.
    private static string Show(double value, string unit) =>
        value.ToString(
            value switch
            {
                >= 100 => "#,0",
                >= 10 => "0.0",
                >= 0.1 => "0.00",
                _ => "0.0000",
            },
            _format
        ) + (unit.Length == 0 ? string.Empty : " " + unit);
}
