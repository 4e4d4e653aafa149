namespace KzKgData.Generators.Emission.Images;

/// <summary>Where rows are found by their key.</summary>
/// <param name="Places">Finds the place of a key.</param>
/// <param name="Rows">The row of each place; of a key of one text the text of that place, counted from 1, is the key. Nothing where records hold both.</param>
/// <param name="Records">Row and key of each place side by side, where keys are short.</param>
internal readonly record struct KeyLayout(PlaceLayout Places, Numbers Rows, RecordLayout Records);

/// <summary>Where records of keys lie.</summary>
/// <param name="At">Where they begin in the image.</param>
/// <param name="Stride">How many bytes each takes; 0 where there are none.</param>
internal readonly record struct RecordLayout(int At, int Stride);
