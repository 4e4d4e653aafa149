namespace KzKgData.Verification.DataPackages;

/// <summary>One field of one CSV record: its value, and the stretch of the file that it stands in, quotes included.</summary>
/// <param name="Text">The value, unquoted; empty where the cell is empty or missing.</param>
/// <param name="Start">Where the cell begins in its file, in UTF-16 units.</param>
/// <param name="Length">How long the cell is in its file, in UTF-16 units.</param>
public readonly record struct Cell(string Text, int Start, int Length)
{
    /// <summary>Whether nothing stands in the cell.</summary>
    public bool IsEmpty => Text.Length == 0;
}
