using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A calendar year.</summary>
internal sealed record YearColumnType : ColumnType
{
    public override string Name(Target target) => "int";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Values<int>(static year => KeyHash.Of((long)year));
        return (CellLayout.Of(PresenceOf(image, cells), image.Add(cells.Map(static year => year))), cells);
    }

    public override string Read(CellLayout layout, string row, Target target) => layout.Part(0, row);
}
