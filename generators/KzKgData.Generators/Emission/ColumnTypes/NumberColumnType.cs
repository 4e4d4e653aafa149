using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A decimal number, with the digits that are printed: these as one number, and how many of them stand behind the point.</summary>
internal sealed record NumberColumnType : ColumnType
{
    public override string Name(Target target) => "decimal";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Values<decimal>(KeyHash.Of);
        return (Write(image, cells), cells);
    }

    public override string Read(CellLayout layout, string row, Target target) => Read(layout, row);

    /// <summary>Lays decimals into the image.</summary>
    public static CellLayout Write(ImageWriter image, Cells<decimal> cells)
    {
        var presence = PresenceOf(image, cells);
        var digits = new long[cells.Count];
        var scales = new long[cells.Count];
        var scaleOfNone = 0L;
        for (var i = 0; i < digits.Length; i++)
        {
            var parts = decimal.GetBits(cells.Values[i]);
            if (parts[2] != 0 || parts[1] < 0)
            {
                return new CellLayout(default, default, presence, image.Add(cells.Values.AsEnumerable()), default);
            }

            scales[i] = (parts[3] >> 16) & 0xFF;
            digits[i] = (long)(((ulong)(uint)parts[1] << 32) | (uint)parts[0]) * (parts[3] < 0 ? -1 : 1);
            scaleOfNone = cells.Has[i] ? scales[i] : scaleOfNone;
        }

        // Where nothing stands any scale does.
        for (var i = 0; i < scales.Length; i++)
        {
            scales[i] = cells.Has[i] ? scales[i] : scaleOfNone;
        }

        return CellLayout.Of(image.Add(digits), image.Add(scales), presence);
    }

    /// <summary>An expression of a decimal of the image.</summary>
    public static string Read(CellLayout layout, string row) => layout.RawAt != CellLayout.None
        ? $"Image.SixteenBytes({layout.RawAt.ToString(CultureInfo.InvariantCulture)}, {row})"
        : $"global::KzKgData.Images.TableImage.Scaled({layout.First.Read("Image", row, "L")}, {layout.Second.Read("Image", row)})";
}
