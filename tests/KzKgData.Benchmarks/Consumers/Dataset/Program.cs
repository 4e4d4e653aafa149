using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using Measured;

// Prints only numbers, which the calling process interprets.
switch (args)
{
    case ["first", var key]:
        var watch = Stopwatch.StartNew();
        var count = Program.CountOf(key);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        Program.Print(elapsed, count, Environment.WorkingSet);
        break;
    case ["all"]:
        Program.Print(Program.ReadAll(), Environment.WorkingSet);
        break;
    case ["warm"]:
        Program.CompareWarm();
        break;
}

internal static partial class Program
{
    private const int Rounds = 15;
    private const int MostKeys = 200_000;
    private static readonly TimeSpan _round = TimeSpan.FromMilliseconds(25);

    // Not inlined into the entry point, so that assemblies are loaded and code is compiled while the stopwatch runs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static long CountOf(string key) => Dataset.Items[key].Count;

    internal static long ReadAll()
    {
        var sum = 0L;
        foreach (var item in Dataset.Items)
        {
            sum += item.Id.Length + item.Name.Length + item.Count + (long)item.Amount + item.Day.Day;
        }

        return sum;
    }

    internal static void Print(params double[] numbers) =>
        Console.WriteLine(string.Join(' ', numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture))));

    /// <summary>
    /// Compares hits and misses with a frozen dictionary, the integer column with an array of longs, and rows with an array of objects: times in
    /// nanoseconds and ratios.
    /// </summary>
    internal static void CompareWarm()
    {
        Item[] items = [.. Dataset.Items.Select(r => new Item(r.Id, r.Name, r.Count, r.Amount, r.Day))];
        var frozen = items.ToFrozenDictionary(i => i.Id, StringComparer.Ordinal);
        var counts = Array.ConvertAll(items, i => i.Count);

        // Keys are new string objects, not those in the dictionaries, in shuffled order.
        var random = new Random(1);
        string[] keys = [.. items.Select(i => new string(i.Id.AsSpan()))];
        random.Shuffle(keys);
        keys = keys[..Math.Min(MostKeys, keys.Length)];
        string[] misses = Array.ConvertAll(keys, k => string.Concat(k.AsSpan(0, k.Length - 1), "x"));

        Compare(keys.Length, () => Hits(keys), () => FrozenHits(frozen, keys));
        Compare(keys.Length, () => Misses(misses), () => FrozenMisses(frozen, misses));
        Compare(counts.Length, SumOfColumn, () => SumOfArray(counts));
        Compare(counts.Length, SumOfRows, () => SumOfObjects(items));
    }

    /// <summary>Prints the median time per operation of each and the median of the ratios per round, after warm-up.</summary>
    private static void Compare(int operations, Func<long> ours, Func<long> theirs)
    {
        if (ours() != theirs())
        {
            throw new InvalidOperationException("The results differ.");
        }

        var times = new List<(double Ours, double Theirs)>();
        for (var i = 0; i < 2 * Rounds; i++)
        {
            // Alternating, so that both are measured under the same load.
            var first = i % 2 == 0 ? Time(ours) : 0;
            var second = Time(theirs);
            times.Add((first > 0 ? first : Time(ours), second));
        }

        var counted = times.Skip(Rounds / 2).ToArray();
        Print(Median(counted.Select(t => t.Ours)), Median(counted.Select(t => t.Theirs)), Median(counted.Select(t => t.Ours / t.Theirs)));

        double Time(Func<long> work)
        {
            var (runs, watch) = (0, Stopwatch.StartNew());
            do
            {
                work();
                runs++;
            }
            while (watch.Elapsed < _round);
            return watch.Elapsed.TotalNanoseconds / runs / operations;
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static long Hits(string[] keys)
    {
        var sum = 0L;
        foreach (var key in keys)
        {
            sum += Dataset.Items[key].Count;
        }

        return sum;
    }

    private static long FrozenHits(FrozenDictionary<string, Item> items, string[] keys)
    {
        var sum = 0L;
        foreach (var key in keys)
        {
            sum += items[key].Count;
        }

        return sum;
    }

    private static long Misses(string[] keys)
    {
        var sum = 0L;
        foreach (var key in keys)
        {
            sum += Dataset.Items.TryFind(key, out _) ? 1 : 0;
        }

        return sum;
    }

    private static long FrozenMisses(FrozenDictionary<string, Item> items, string[] keys)
    {
        var sum = 0L;
        foreach (var key in keys)
        {
            sum += items.TryGetValue(key, out _) ? 1 : 0;
        }

        return sum;
    }

    private static long SumOfColumn()
    {
        var sum = 0L;
        foreach (var count in Dataset.Items.CountColumn)
        {
            sum += count;
        }

        return sum;
    }

    private static long SumOfArray(long[] counts)
    {
        var sum = 0L;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }

    private static long SumOfRows()
    {
        var sum = 0L;
        foreach (var item in Dataset.Items)
        {
            sum += item.Count;
        }

        return sum;
    }

    private static long SumOfObjects(Item[] items)
    {
        var sum = 0L;
        foreach (var item in items)
        {
            sum += item.Count;
        }

        return sum;
    }

    private sealed record Item(string Id, string Name, long Count, decimal Amount, DateOnly Day);
}
