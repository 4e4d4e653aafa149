using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A date with time, stored as the ticks since 0001-01-01 and whether they are in UTC.</summary>
internal sealed record MomentColumnType : ColumnType
{
    private static readonly long[] _units =
    [
        TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, 1,
    ];

    public override string Name(Target target) => "global::System.DateTime";

    public override string Format(Target target) => ":O";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Values<DateTime>(static moment => KeyHash.Of(moment.Ticks));
        var ticks = cells.Map(static moment => moment.Ticks);
        return (CellLayout.Of(PresenceOf(image, cells), image.Add(ticks, UnitOf(ticks)), image.Add(cells.Map(static moment => (long)moment.Kind))), cells);
    }

    public override string Read(CellLayout layout, string row, Target target) =>
        $"new global::System.DateTime({layout.Part(0, row, "L")}, (global::System.DateTimeKind)({layout.Part(1, row)}))";

    public override string Hash(string value, Target target) => base.Hash(value + ".Ticks", target);

    /// <summary>Returns the largest unit of time that all values are multiples of.</summary>
    public static long UnitOf(long[] ticks) => Array.Find(_units, unit => Array.TrueForAll(ticks, t => t % unit == 0));
}
