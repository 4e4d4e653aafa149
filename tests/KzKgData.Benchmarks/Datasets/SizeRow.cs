namespace KzKgData.Benchmarks.Datasets;

/// <summary>A row of the table of datasets: a measurement at several sizes.</summary>
/// <param name="What">The name of the measurement, with its unit.</param>
/// <param name="Goal">The goal as text; empty for none.</param>
internal sealed record SizeRow(string What, string Goal = "")
{
    private static readonly NumberFormatInfo _format = new() { NumberGroupSeparator = " " };

    private readonly SortedDictionary<int, (string Shown, bool? IsMet)> _cells = [];

    /// <summary>Adds the result at a size.</summary>
    /// <param name="size">The size.</param>
    /// <param name="measured">The number.</param>
    /// <param name="isMet">Whether the goal is met; null if there is none at this size.</param>
    public void Add(int size, double measured, bool? isMet = null) => _cells[size] = (Show(measured), isMet);

    /// <summary>Adds the reason why there is no result at a size.</summary>
    public void AddNone(int size, string why) => _cells[size] = (why, null);

    /// <summary>Formats the row, with a column for each size.</summary>
    public string Show(IEnumerable<int> sizes)
    {
        var missed = _cells.Where(c => c.Value.IsMet == false).Select(c => c.Key.ToString("#,0", _format)).ToArray();
        var isJudged = _cells.Values.Any(c => c.IsMet is not null);
        var outcome = !isJudged ? string.Empty : missed.Length == 0 ? "met" : $"**missed** at {string.Join(", ", missed)}";
        return $"| {What} | {string.Join(" | ", sizes.Select(s => _cells.TryGetValue(s, out var cell) ? cell.Shown : "–"))} | {Goal} | {outcome} |";
    }

    private static string Show(double value) =>
        value.ToString(
            Math.Abs(value) switch
            {
                >= 100 => "#,0",
                >= 10 => "0.0",
                >= 0.1 or 0 => "0.00",
                _ => "0.000",
            },
            _format);
}
