namespace KzKgData.Generators.Emission.Images;

/// <summary>Where the values of a column lie in the image.</summary>
/// <param name="First">The numbers that values are made of.</param>
/// <param name="Second">What else they are made of: the last day of a period, the scale of a decimal.</param>
/// <param name="PresenceAt">Where the column of bits begins that says which values are there; -1 where all are.</param>
/// <param name="RawAt">Where values begin that take a form of their own; -1 where they are numbers.</param>
/// <param name="Starts">Of a column of lists, where the items of each row begin.</param>
internal readonly record struct CellLayout(Numbers First, Numbers Second, int PresenceAt, int RawAt, Numbers Starts)
{
    public const int None = -1;

    /// <summary>Values that are made of one number or two.</summary>
    public static CellLayout Of(Numbers first, Numbers second = default, int presenceAt = None) => new(first, second, presenceAt, None, default);
}

/// <summary>Where the slots of a hash table lie in the image: each holds a number from 1, or 0 where it is free.</summary>
/// <param name="Slots">The slots, their number a power of two.</param>
/// <param name="Mask">Their number less one.</param>
/// <param name="ByEnd">Whether texts are hashed by their end alone.</param>
internal readonly record struct SlotLayout(Numbers Slots, int Mask, bool ByEnd);

/// <summary>Where the rows of each value of a column lie in the image, of values in the order of their first rows.</summary>
/// <param name="Slots">Finds the number of a value.</param>
/// <param name="Cells">A cell that holds each value.</param>
/// <param name="Starts">Where the rows of each value begin in the list.</param>
/// <param name="ListAt">Where the list of rows begins in the image.</param>
internal readonly record struct GroupLayout(SlotLayout Slots, Numbers Cells, Numbers Starts, int ListAt);
