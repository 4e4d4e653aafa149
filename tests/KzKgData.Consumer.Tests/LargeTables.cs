using System.Text;

namespace KzKgData.Consumer.Tests;

/// <summary>A table above the size limit of the compiler, and the expected output of a program that reads all of it.</summary>
internal static class LargeTables
{
    private const int Rows = 6_000;
    private static readonly DateTime _first = new(1999, 12, 31, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] _stations = ["Верхний", "Lower, south", "өзен"];

    /// <summary>Returns the table as CSV.</summary>
    public static string Readings() =>
        Enumerable
            .Range(0, Rows)
            .Aggregate(
                new StringBuilder("id,station_id,day,level,quality,remark\n"),
                (text, i) => text.Append(CultureInfo.InvariantCulture, $"r-{i},{(i % 3) + 1},{Day(i):yyyy-MM-dd},{Level(i)},{(i % 2) + 1},\"{Remark(i)}\"\n"))
            .ToString();

    /// <summary>Returns the expected output of the program for some rows.</summary>
    public static string Printed(params int[] rows)
    {
        var all = Enumerable.Range(0, Rows).ToArray();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Rows} {all.Sum(i => Level(i) ?? 0)} {all.Sum(i => Remark(i).Length + Day(i).Day + (i % 2) + 1)}\n");
        foreach (var i in rows)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"r-{i} {Day(i):yyyy-MM-dd} {Level(i)?.ToString(CultureInfo.InvariantCulture) ?? "none"} {(i % 2 == 0 ? "Measured" : "Estimated")} "
                + $"{Remark(i)} {_stations[i % 3]} {Rows / 3}\n");
        }

        return text.Append("no-row is not there\n").Append(_stations[1]).Append('\n').ToString();
    }

    /// <summary>Returns the arguments for these rows.</summary>
    public static string[] Arguments(params int[] rows) => [.. rows.Select(i => $"r-{i.ToString(CultureInfo.InvariantCulture)}"), "no-row"];

    private static DateTime Day(int i) => _first.AddDays(i);

    private static decimal? Level(int i) => i % 7 == 0 ? null : new decimal(i * 1_003, 0, 0, i % 5 == 0, 3);

    private static string Remark(int i) => i % 4 == 0 ? $"said, of {i}: уровень" : $"plain {i % 10}";
}
