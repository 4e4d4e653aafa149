using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>Any text: its number among the texts of the table. Where a text has to be there and is not, it is empty.</summary>
internal sealed record TextColumnType : ColumnType
{
    public override bool HasNone => true;

    public override string Name(Target target) => "string";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Texts(KeyHash.Of);
        return (CellLayout.Of(image.Add(cells.Map(text => image.NumberOf(text)))), cells);
    }

    public override string Read(CellLayout layout, string row, Target target) => $"Texts[Image, {layout.First.Read("Image", row)}]";

    public override string AreEqual(CellLayout layout, string row, string value, TableBytes image, Target target) =>
        $"Image.Is({image.TextsAt.ToString(CultureInfo.InvariantCulture)}, {layout.First.Read("Image", row)}, {value})";
}
