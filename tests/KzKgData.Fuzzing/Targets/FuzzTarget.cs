namespace KzKgData.Fuzzing.Targets;

/// <summary>A reader under test that accepts any bytes, with the invariants of its results.</summary>
/// <param name="Name">The name, also of its folder of seeds.</param>
/// <param name="Check">Reads the bytes; throws if the reader does, or if an invariant is broken.</param>
internal sealed record FuzzTarget(string Name, Action<byte[]> Check)
{
    /// <summary>All targets.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("csv", CsvTarget.Check),
        new("descriptor", DescriptorTarget.Check),
        new("figures", FigureTarget.Check),
        new("periods", PeriodTarget.Check),
    ];
}
