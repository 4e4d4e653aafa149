using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>An integer.</summary>
internal sealed record WholeNumberColumnType : ColumnType
{
    public override string Name(Target target) => "long";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Values<long>(KeyHash.Of);
        return (CellLayout.Of(PresenceOf(image, cells), image.Add(cells.Values)), cells);
    }

    public override string Read(CellLayout layout, string row, Target target) => layout.Part(0, row, "L");
}
