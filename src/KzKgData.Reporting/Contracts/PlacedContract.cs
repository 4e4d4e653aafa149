using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Contracts;

/// <summary>
/// An object with a place in the data package. The serializer writes members of a base class after those of derived classes unless an order is set.
/// </summary>
internal abstract class PlacedContract(Place place)
{
    [Meaning("The path of the file, with forward slashes.", IsFilled = true)] public string Path => place.Path;
    [Meaning("The start line, from 1.", Minimum = 1)] public int Line => place.Line;
    [Meaning("The start column, from 1, in UTF-16 code units.", Minimum = 1)] public int Column => place.Column;
    [Meaning("The end line, from 1.", Minimum = 1)] public int EndLine => place.EndLine;
    [Meaning("The end column, exclusive, from 1, in UTF-16 code units.", Minimum = 1)] public int EndColumn => place.EndColumn;
}
