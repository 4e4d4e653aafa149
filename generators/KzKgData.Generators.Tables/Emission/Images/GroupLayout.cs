namespace KzKgData.Generators.Emission.Images;

/// <summary>The layout of an index from the values of a column to their rows.</summary>
/// <param name="Places">The perfect hash of the values.</param>
/// <param name="Cells">For each place, a cell with its value.</param>
/// <param name="Starts">For each place, the start of its rows in the list.</param>
/// <param name="ListAt">The offset of the list of rows.</param>
internal readonly record struct GroupLayout(PlaceLayout Places, Numbers Cells, Numbers Starts, int ListAt);
