using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A calendar day: the number of days since 1 January of year 1.</summary>
internal sealed record DateColumnType : ColumnType
{
    public override string Name(Target target) => target.HasDateOnly ? "global::System.DateOnly" : "global::System.DateTime";

    public override string Format => ":yyyy-MM-dd";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Values<DateTime>(KeyHash.Of);
        return (CellLayout.Of(image.Add(cells.Map(NumberOf)), presenceAt: PresenceOf(image, cells)), cells);
    }

    public override string Hash(string value, Target target) => base.Hash(target.HasDateOnly ? $"(long){value}.DayNumber" : value, target);

    public override string Read(CellLayout layout, string row, Target target) => target.HasDateOnly
        ? $"global::System.DateOnly.FromDayNumber({layout.First.Read("Image", row)})"
        : $"new global::System.DateTime(({layout.First.Read("Image", row)}) * global::System.TimeSpan.TicksPerDay)";

    /// <summary>The number of a day.</summary>
    public static long NumberOf(DateTime day) => day.Ticks / TimeSpan.TicksPerDay;
}
