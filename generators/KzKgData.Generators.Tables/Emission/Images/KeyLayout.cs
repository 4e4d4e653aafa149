namespace KzKgData.Generators.Emission.Images;

/// <summary>The layout of the key index.</summary>
/// <param name="Places">The perfect hash of the keys.</param>
/// <param name="Rows">The row of each place; a single text key is the text with the number of the place plus 1. Unused if there are records.</param>
/// <param name="Records">The row and key of each place side by side, for short keys.</param>
internal readonly record struct KeyLayout(PlaceLayout Places, Numbers Rows, RecordLayout Records);

/// <summary>The layout of key records.</summary>
/// <param name="At">Their offset in the image.</param>
/// <param name="Stride">The length of a record in bytes; 0 if there are none.</param>
internal readonly record struct RecordLayout(int At, int Stride);
