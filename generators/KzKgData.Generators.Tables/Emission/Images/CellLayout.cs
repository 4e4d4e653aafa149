namespace KzKgData.Generators.Emission.Images;

/// <summary>The layout of a column in the image.</summary>
/// <param name="Parts">The numbers that values consist of, in an order defined by the column type.</param>
/// <param name="PresenceAt">The offset of the bitmap of present values; <see cref="None"/> if all are present.</param>
/// <param name="RawAt">The offset of values stored in a form of their own; <see cref="None"/> if they are stored as numbers.</param>
/// <param name="IsDouble">Whether the values are in double precision, because decimal cannot represent them all.</param>
/// <param name="Starts">For a column of lists, the index of the first item of each row.</param>
internal readonly record struct CellLayout(EquatableArray<Numbers> Parts, int PresenceAt, int RawAt, bool IsDouble, Numbers Starts)
{
    public const int None = -1;

    /// <summary>Creates the layout of values stored as numbers.</summary>
    public static CellLayout Of(int presenceAt, params Numbers[] parts) => new(new EquatableArray<Numbers>(parts), presenceAt, None, IsDouble: false, default);

    /// <summary>Creates the layout of values stored in a form of their own.</summary>
    public static CellLayout Raw(int presenceAt, int at, bool isDouble = false) => new(default, presenceAt, at, isDouble, default);

    /// <summary>Returns an expression that reads a part of a value.</summary>
    public string Part(int part, string row, string suffix = "") => Parts[part].Read("Image", row, suffix);
}
