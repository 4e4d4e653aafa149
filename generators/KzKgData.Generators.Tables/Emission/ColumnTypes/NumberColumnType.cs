using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>
/// A decimal number with its printed digits, stored as an integer and a scale. A column with a number outside the range of decimal (1e300, NaN) is
/// stored in double precision as a whole.
/// </summary>
internal sealed record NumberColumnType : ColumnType
{
    public override string Name(Target target) => "decimal";

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var (cells, nearest) = source.Numbers();
        return nearest is null
            ? (Write(image, cells), cells)
            : (CellLayout.Raw(PresenceOf(image, nearest), image.Add(nearest.Values.AsEnumerable()), isDouble: true), nearest);
    }

    public override string NameOf(CellLayout layout, Target target) => layout.IsDouble ? "double" : Name(target);

    public override string Read(CellLayout layout, string row, Target target) =>
        layout.IsDouble ? $"Image.Floating({layout.RawAt.ToString(CultureInfo.InvariantCulture)}, {row})" : Read(layout, row);

    /// <summary>Writes decimals to the image.</summary>
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
                return CellLayout.Raw(presence, image.Add(cells.Values.AsEnumerable()));
            }

            scales[i] = (parts[3] >> 16) & 0xFF;
            digits[i] = (long)(((ulong)(uint)parts[1] << 32) | (uint)parts[0]) * (parts[3] < 0 ? -1 : 1);
            scaleOfNone = cells.Has[i] ? scales[i] : scaleOfNone;
        }

        // A missing value takes the scale of the others, so that the column can have a constant scale.
        for (var i = 0; i < scales.Length; i++)
        {
            scales[i] = cells.Has[i] ? scales[i] : scaleOfNone;
        }

        return CellLayout.Of(presence, image.Add(digits), image.Add(scales));
    }

    /// <summary>Returns an expression that reads a decimal.</summary>
    public static string Read(CellLayout layout, string row) => layout.RawAt != CellLayout.None
        ? $"Image.SixteenBytes({layout.RawAt.ToString(CultureInfo.InvariantCulture)}, {row})"
        : $"global::KzKgData.Images.TableImage.Scaled({layout.Part(0, row, "L")}, {layout.Part(1, row)})";
}
