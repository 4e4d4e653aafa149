namespace KzKgData.Cli;

/// <summary>Options of the form <c>COLUMN=VALUE</c>.</summary>
internal static class CellOptions
{
    /// <summary>The values by column; the last of several counts.</summary>
    /// <exception cref="UsageException">One has no sign of equality.</exception>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> given)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in given)
        {
            var at = cell.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                throw new UsageException($"'{cell}' is no cell; write COLUMN=VALUE, as in kind=actual");
            }

            cells[cell[..at]] = cell[(at + 1)..];
        }

        return cells;
    }
}
