using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>Ties one cell of a fact to a cell of an official table.</summary>
/// <param name="Row">The row of the citation.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Field">The field whose cell is cited; null for the row as a whole.</param>
/// <param name="Cell">The cell that supports it.</param>
public sealed record CellCitation(Row Row, Fact Fact, FieldSchema? Field, SourceCell Cell);
