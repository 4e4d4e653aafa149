using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A list of values of one type, stored as a range of the items of all rows. An empty cell is an empty list, not null.</summary>
internal sealed record ListColumnType(ColumnType Item) : ColumnType
{
    public override bool HasNone => true;

    public override string Name(Target target) => NameOf(default, target);

    public override string NameOf(CellLayout layout, Target target) => $"global::System.Collections.Generic.IReadOnlyList<{Item.NameOf(layout, target)}>";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var (layout, cells) = Item.Write(image, source, context);
        return (layout with { Starts = image.Add(source.Starts!) }, cells);
    }

    public override string Read(CellLayout layout, string row, Target target) => Item.Read(layout, row, target);

    public override string AreEqual(CellLayout layout, string row, string value, TableBytes image, Target target) =>
        Item.AreEqual(layout, row, value, image, target);
}
