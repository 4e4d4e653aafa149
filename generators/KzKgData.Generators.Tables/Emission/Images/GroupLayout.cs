namespace KzKgData.Generators.Emission.Images;

/// <summary>Where the rows of each value of a column lie in the image, by the place of the value.</summary>
/// <param name="Places">Finds the place of a value.</param>
/// <param name="Cells">A cell that holds the value of each place.</param>
/// <param name="Starts">Where the rows of each place begin in the list.</param>
/// <param name="ListAt">Where the list of rows begins in the image.</param>
internal readonly record struct GroupLayout(PlaceLayout Places, Numbers Cells, Numbers Starts, int ListAt);
