namespace KzKgData.Generators.Emission.Images;

/// <summary>Where rows are found by their key.</summary>
/// <param name="Places">Finds the place of a key. Of a key of one text the text of that place, counted from 1, is the key.</param>
/// <param name="Rows">The row of each place.</param>
internal readonly record struct KeyLayout(PlaceLayout Places, Numbers Rows);
