namespace KzKgData.Generators.Emission.Images;

/// <summary>Where the rows of each value of a column lie in the image, of values in the order of their first rows.</summary>
/// <param name="Slots">Finds the number of a value.</param>
/// <param name="Cells">A cell that holds each value.</param>
/// <param name="Starts">Where the rows of each value begin in the list.</param>
/// <param name="ListAt">Where the list of rows begins in the image.</param>
internal readonly record struct GroupLayout(SlotLayout Slots, Numbers Cells, Numbers Starts, int ListAt);
