namespace KzKgData.Cli;

/// <summary>Options of the form <c>COLUMN=VALUE</c>.</summary>
internal static class CellOptions
{
    /// <summary>Parses the options into values by column. If a column is given several times, the last value wins.</summary>
    /// <exception cref="UsageException">An option has no column name before an equals sign.</exception>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> given)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in given)
        {
            var at = cell.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                throw new UsageException($"'{cell}' is not of the form COLUMN=VALUE; write it as in kind=actual");
            }

            cells[cell[..at]] = cell[(at + 1)..];
        }

        return cells;
    }
}
