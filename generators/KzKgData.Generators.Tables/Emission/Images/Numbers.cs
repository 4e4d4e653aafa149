namespace KzKgData.Generators.Emission.Images;

/// <summary>A column of integers, each computed as base + unit × stored number.</summary>
/// <param name="At">Its offset in the image.</param>
/// <param name="Width">The width of a stored number in bytes: 1, 2, 4 or 8, or 0 if all equal the base.</param>
/// <param name="Base">The base.</param>
/// <param name="Unit">The unit.</param>
internal readonly record struct Numbers(int At, int Width, long Base, long Unit)
{
    /// <summary>Returns an expression that reads the number of a row; of type <c>int</c> without a suffix.</summary>
    /// <param name="image">The image.</param>
    /// <param name="row">The row.</param>
    /// <param name="suffix">The suffix of literals of the type: <c>L</c> for <c>long</c>.</param>
    public string Read(string image, string row, string suffix = "")
    {
        var start = Base == long.MinValue ? "long.MinValue" : Text(Base) + suffix;
        if (Width == 0)
        {
            return start;
        }

        var read = $"{image}.{ImageWriter.MethodOf(Width)}({Text(At)}, {row})" + (Unit == 1 ? string.Empty : $" * {Text(Unit)}{suffix}");
        return Base == 0 ? read : $"{start} + {read}";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
