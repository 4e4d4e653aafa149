namespace KzKgData.Verification.DataPackages;

/// <summary>
/// The tables whose declaration could not be read. Its problem has been reported once, so that references to such a table are not reported again.
/// </summary>
internal sealed class UnreadTables
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Whether even the name of such a table is unknown.</summary>
    public bool HasUnnamed { get; private set; }

    public void AddUnnamed() => HasUnnamed = true;

    public void Add(string table) => _names.Add(table);

    public bool Contains(string table) => _names.Contains(table);
}
