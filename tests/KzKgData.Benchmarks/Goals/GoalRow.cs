namespace KzKgData.Benchmarks.Goals;

/// <summary>A row of the table: what was measured, what it came to, and how that stands to its goal.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">What it came to, with its unit.</param>
/// <param name="Goal">The goal; empty for none.</param>
/// <param name="Outcome">Whether the goal is met; empty for none.</param>
internal sealed record GoalRow(string What, string Measured, string Goal, string Outcome)
{
    private static readonly NumberFormatInfo _format = new() { NumberGroupSeparator = " " };

    /// <summary>A figure that must not be above its goal.</summary>
    public static GoalRow AtMost(string what, double measured, double goal, string unit) =>
        new(what, Show(measured, unit), "≤ " + ShowGoal(goal, unit), measured <= goal ? "met" : "**missed**");

    /// <summary>A figure that must not be below its goal.</summary>
    public static GoalRow AtLeast(string what, double measured, double goal, string unit) =>
        new(what, Show(measured, unit), "≥ " + ShowGoal(goal, unit), measured >= goal ? "met" : "**missed**");

    /// <summary>A figure without a goal.</summary>
    public static GoalRow Plain(string what, double measured, string unit) => new(what, Show(measured, unit), string.Empty, string.Empty);

    /// <summary>What could not be measured.</summary>
    public static GoalRow NotMeasured(string what, string why) => new(what, "not measured: " + why, string.Empty, string.Empty);

    /// <inheritdoc/>
    public override string ToString() => $"| {What} | {Measured} | {Goal} | {Outcome} |";

    private static string ShowGoal(double value, string unit) => value.ToString("#,0.##", _format) + " " + unit;

    // Three digits say all that a measurement holds.
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
