using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A duration, stored as years, months, days and ticks as printed.</summary>
internal sealed record DurationColumnType : ColumnType
{
    public override string Name(Target target) => "global::KzKgData.CalendarDuration";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Values<CalendarDuration>(KeyHash.Of);
        var ticks = cells.Map(static d => d.Time.Ticks);
        return (CellLayout.Of(
            PresenceOf(image, cells),
            image.Add(cells.Map(static d => d.Years)),
            image.Add(cells.Map(static d => d.Months)),
            image.Add(cells.Map(static d => d.Days)),
            image.Add(ticks, MomentColumnType.UnitOf(ticks))), cells);
    }

    public override string Read(CellLayout layout, string row, Target target) =>
        $"new {Name(target)}({layout.Part(0, row)}, {layout.Part(1, row)}, {layout.Part(2, row)}, new global::System.TimeSpan({layout.Part(3, row, "L")}))";
}
