using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;

// An array of objects, initialised in the generated file Items.cs, and a dictionary of them.
var watch = Stopwatch.StartNew();
var count = Program.CountOf(args[1]);
var elapsed = watch.Elapsed.TotalMilliseconds;
Console.WriteLine(FormattableString.Invariant($"{elapsed} {count} {Environment.WorkingSet}"));

internal static partial class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static long CountOf(string key) => Items.ById[key].Count;
}

internal sealed record Item(string Id, string Name, long Count, decimal Amount, DateOnly Day);

internal static partial class Items
{
    public static readonly Dictionary<string, Item> ById = ToDictionary();

    private static Dictionary<string, Item> ToDictionary()
    {
        var items = new Dictionary<string, Item>(StringComparer.Ordinal);
        foreach (var item in All)
        {
            items.Add(item.Id, item);
        }

        return items;
    }
}
