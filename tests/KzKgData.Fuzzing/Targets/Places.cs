using KzKgData.Verification.DataPackages;

namespace KzKgData.Fuzzing.Targets;

/// <summary>Checks places in files.</summary>
internal static class Places
{
    /// <summary>Checks that a place is a range of a file.</summary>
    public static void CheckInside(Place place, TextFile file)
    {
        Hold.That(string.Equals(place.Path, file.Path, StringComparison.Ordinal), $"{place} is not in {file.Path}");
        Hold.That(
            IsInside(place.Line, place.Column, file) && IsInside(place.EndLine, place.EndColumn, file),
            $"{place} to ({place.EndLine},{place.EndColumn}) is outside the file");
        Hold.That(
            (place.Line, place.Column).CompareTo((place.EndLine, place.EndColumn)) <= 0,
            $"{place} ends before it begins, at ({place.EndLine},{place.EndColumn})");
    }

    // The column after a line break counts as the end of the line as well.
    private static bool IsInside(int line, int column, TextFile file) => file.LineAt(line) is { } text && column >= 1 && column <= text.Length + 3;
}
