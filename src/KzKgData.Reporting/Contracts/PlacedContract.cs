using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Contracts;

/// <summary>Something at a place of the data package. Members of a base come behind those of its heirs, where no order is set.</summary>
internal abstract class PlacedContract(Place place)
{
    [Meaning("The file, with forward slashes.", IsFilled = true)] public string Path => place.Path;
    [Meaning("The line, from 1.", Minimum = 1)] public int Line => place.Line;
    [Meaning("The column, from 1, in UTF-16 units.", Minimum = 1)] public int Column => place.Column;
    [Meaning("The line of the end, from 1.", Minimum = 1)] public int EndLine => place.EndLine;
    [Meaning("The column behind the last character, from 1.", Minimum = 1)] public int EndColumn => place.EndColumn;
}
