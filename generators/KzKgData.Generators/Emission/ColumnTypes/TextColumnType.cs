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

        // The empty text stands for none, unless the descriptor has it for a value.
        var presence = cells.Values.Where((text, i) => text.Length == 0 && cells.Has[i]).Any() ? PresenceOf(image, cells) : CellLayout.None;
        return (CellLayout.Of(presence, image.Add(cells.Map(text => image.NumberOf(text)))), cells);
    }

    public override string Read(CellLayout layout, string row, Target target) => $"Texts[Image, {layout.Part(0, row)}]";

    public override string AreEqual(CellLayout layout, string row, string value, TableBytes image, Target target) =>
        $"Image.Is({image.TextsAt.ToString(CultureInfo.InvariantCulture)}, {layout.Part(0, row)}, {value})";
}
