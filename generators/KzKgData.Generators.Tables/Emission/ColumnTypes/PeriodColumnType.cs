using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A period, stored as the numbers of its first and last day.</summary>
internal sealed record PeriodColumnType : ColumnType
{
    public override string Name(Target target) => "global::KzKgData.Period";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Values<Period>(KeyHash.Of);
        return (CellLayout.Of(
            PresenceOf(image, cells),
            image.Add(cells.Map(static p => DateColumnType.NumberOf(p.FirstDay))),
            image.Add(cells.Map(static p => DateColumnType.NumberOf(p.LastDay)))), cells);
    }

    public override string Read(CellLayout layout, string row, Target target) =>
        $"global::KzKgData.Period.OfDayNumbers({layout.Part(0, row)}, {layout.Part(1, row)})";
}
