using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A Boolean, stored as a bit.</summary>
internal sealed record BooleanColumnType : ColumnType
{
    public override string Name(Target target) => "bool";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Values<bool>(KeyHash.Of);
        return (CellLayout.Raw(PresenceOf(image, cells), image.Add(cells.Values)), cells);
    }

    public override string Read(CellLayout layout, string row, Target target) => $"Image.Bit({layout.RawAt.ToString(CultureInfo.InvariantCulture)}, {row})";
}
