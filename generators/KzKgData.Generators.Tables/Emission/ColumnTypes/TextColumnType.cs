using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>Text, stored as its number among the texts of the table. A missing text of a required column is empty.</summary>
internal sealed record TextColumnType : ColumnType
{
    public override bool HasNone => true;

    public override string Name(Target target) => "string";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Texts();

        // The empty text means a missing value, unless the descriptor declares it as a value.
        var presence = cells.Texts.Where((text, i) => text == 0 && cells.Has[i]).Any() ? PresenceOf(image, cells) : CellLayout.None;
        return (CellLayout.Of(presence, image.Add(Array.ConvertAll(cells.Texts, text => (long)image.NumberOf(text)))), cells);
    }

    public override string Read(CellLayout layout, string row, Target target) => $"Texts[Image, {layout.Part(0, row)}]";

    public override string AreEqual(CellLayout layout, string row, string value, TableBytes image, Target target) =>
        $"Image.Is({image.TextsAt.ToString(CultureInfo.InvariantCulture)}, {layout.Part(0, row)}, {value})";
}
