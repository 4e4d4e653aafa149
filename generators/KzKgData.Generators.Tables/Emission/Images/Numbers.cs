namespace KzKgData.Generators.Emission.Images;

/// <summary>A column of whole numbers: each is what stands in the image, times a unit, on top of a base.</summary>
/// <param name="At">Where it begins in the image.</param>
/// <param name="Width">How many bytes a number takes: 0 where all are the base, 1, 2, 4 or 8.</param>
/// <param name="Base">What is added to each.</param>
/// <param name="Unit">What each is multiplied by.</param>
internal readonly record struct Numbers(int At, int Width, long Base, long Unit)
{
    /// <summary>An expression of the number of a row, an <c>int</c> where the base is to be one.</summary>
    /// <param name="image">The image.</param>
    /// <param name="row">The row.</param>
    /// <param name="suffix">What a literal of the type has behind it: <c>L</c> for <c>long</c>.</param>
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
