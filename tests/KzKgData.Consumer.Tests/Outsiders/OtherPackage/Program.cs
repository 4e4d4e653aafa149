using System;
using Example.Lakes;

foreach (var gauge in Survey.Gauges)
{
    Console.WriteLine($"{gauge.Lake.Name} {gauge.Kind} {gauge.Depth} m, {gauge.Read:yyyy-MM-dd}, tags: {string.Join("+", gauge.Tags)}");
}

Console.WriteLine($"{Survey.Lakes.BlueLake.Gauges.Count} gauges in {Survey.Lakes.BlueLake.Name}, data {Survey.DataVersion}");
