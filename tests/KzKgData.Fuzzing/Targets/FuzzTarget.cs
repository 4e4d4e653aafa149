namespace KzKgData.Fuzzing.Targets;

/// <summary>A reader of the product that takes any bytes, and what has to hold of what it makes of them.</summary>
/// <param name="Name">The name, which is that of its folder of seeds as well.</param>
/// <param name="Check">Reads the bytes; throws where the reader does, or where what it gives cannot be right.</param>
internal sealed record FuzzTarget(string Name, Action<byte[]> Check)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("csv", CsvTarget.Check),
        new("descriptor", DescriptorTarget.Check),
        new("figures", FigureTarget.Check),
        new("periods", PeriodTarget.Check),
    ];
}
