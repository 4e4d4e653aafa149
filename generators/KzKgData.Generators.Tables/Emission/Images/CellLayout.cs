namespace KzKgData.Generators.Emission.Images;

/// <summary>Where the values of a column lie in the image.</summary>
/// <param name="Parts">The numbers that values are made of, in an order that their type knows.</param>
/// <param name="PresenceAt">Where the column of bits begins that says which values are there; <see cref="None"/> where all are.</param>
/// <param name="RawAt">Where values begin that take a form of their own; <see cref="None"/> where they are numbers.</param>
/// <param name="IsDouble">Whether the values are in double precision, since a decimal does not hold them all.</param>
/// <param name="Starts">Of a column of lists, where the items of each row begin.</param>
internal readonly record struct CellLayout(EquatableArray<Numbers> Parts, int PresenceAt, int RawAt, bool IsDouble, Numbers Starts)
{
    public const int None = -1;

    /// <summary>Values that are made of numbers.</summary>
    public static CellLayout Of(int presenceAt, params Numbers[] parts) => new(new EquatableArray<Numbers>(parts), presenceAt, None, IsDouble: false, default);

    /// <summary>Values that have a form of their own.</summary>
    public static CellLayout Raw(int presenceAt, int at, bool isDouble = false) => new(default, presenceAt, at, isDouble, default);

    /// <summary>An expression of a part of a value.</summary>
    public string Part(int part, string row, string suffix = "") => Parts[part].Read("Image", row, suffix);
}
