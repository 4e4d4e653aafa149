using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A geographic point, stored as two decimals with all digits.</summary>
internal sealed record GeoPointColumnType : ColumnType
{
    public override string Name(Target target) => "global::KzKgData.GeoPoint";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Values<GeoPoint>(KeyHash.Of);
        return (CellLayout.Raw(PresenceOf(image, cells), image.Add(cells.Values.SelectMany(static p => new[] { p.Longitude, p.Latitude }))), cells);
    }

    public override string Read(CellLayout layout, string row, Target target)
    {
        var at = layout.RawAt.ToString(CultureInfo.InvariantCulture);
        return $"new {Name(target)}(Image.SixteenBytes({at}, 2 * ({row})), Image.SixteenBytes({at}, 2 * ({row}) + 1))";
    }
}
