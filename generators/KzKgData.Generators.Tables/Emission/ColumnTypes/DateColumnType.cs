using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A date, stored as the number of days since 0001-01-01.</summary>
internal sealed record DateColumnType : ColumnType
{
    public override string Name(Target target) => target.HasDateOnly ? "global::System.DateOnly" : "global::System.DateTime";

    public override string Format(Target target) => ":yyyy-MM-dd";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Values<DateTime>(KeyHash.Of);
        return (CellLayout.Of(PresenceOf(image, cells), image.Add(cells.Map(NumberOf))), cells);
    }

    public override string Hash(string value, Target target) => base.Hash(target.HasDateOnly ? $"(long){value}.DayNumber" : value, target);

    public override string Read(CellLayout layout, string row, Target target) => target.HasDateOnly
        ? $"global::System.DateOnly.FromDayNumber({layout.Part(0, row)})"
        : $"new global::System.DateTime(({layout.Part(0, row)}) * global::System.TimeSpan.TicksPerDay)";

    /// <summary>Returns the number of a day.</summary>
    public static long NumberOf(DateTime day) => day.Ticks / TimeSpan.TicksPerDay;
}
