namespace KzKgData.Data.Tests.Faults;

/// <summary>Faults that no rule can know of, since nothing else in the data or the texts says what would be right.</summary>
/// <param name="Table">The table.</param>
/// <param name="Fields">The columns.</param>
/// <param name="Kinds">The kinds of faults.</param>
/// <param name="Why">Why no rule can know.</param>
internal sealed record Unknowable(string Table, IReadOnlyList<string> Fields, IReadOnlyList<string> Kinds, string Why)
{
    /// <summary>All of them. Each kind has to occur in each column, or the test fails that keeps the list short.</summary>
    public static IReadOnlyList<Unknowable> All { get; } =
    [
    ];

    /// <summary>Whether a fault is one of these.</summary>
    public bool Covers(Trial trial) =>
        trial.Fault.Table == Table && Fields.Contains(trial.Fault.Field, StringComparer.Ordinal) && Kinds.Contains(trial.Kind.Name, StringComparer.Ordinal);
}
