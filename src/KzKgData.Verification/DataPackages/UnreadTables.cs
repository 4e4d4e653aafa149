namespace KzKgData.Verification.DataPackages;

/// <summary>The tables whose declaration could not be read as a whole: what is wrong there is told once, and what refers to it is not told again.</summary>
internal sealed class UnreadTables
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Whether there is one that not even the name of is known.</summary>
    public bool HasUnnamed { get; private set; }

    public void AddUnnamed() => HasUnnamed = true;

    public void Add(string table) => _names.Add(table);

    public bool Contains(string table) => _names.Contains(table);
}
