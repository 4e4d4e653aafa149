using System;
using Lakes;

foreach (var gauge in LakeData.Gauges)
{
    Console.WriteLine($"{gauge.Id} {gauge.Depth}");
}

Console.WriteLine(Example.Rivers.Dataset.Gauges.Count);

internal static class Uses
{
    // Declarations, which fail before any analyzer is asked where their type is not there.
    public static Gauge? First { get; } = LakeData.Gauges.Find("north");
}
