using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults;

/// <summary>One way to get data wrong.</summary>
/// <param name="name">The kind in a few words.</param>
internal abstract class FaultKind(string name)
{
    /// <summary>The kind in a few words.</summary>
    public string Name { get; } = name;

    /// <summary>How many of a hundred faults of the kind a finding has to name at least.</summary>
    public virtual int Floor => 95;

    /// <summary>Every fault of the kind that can be made in a package.</summary>
    public abstract IEnumerable<Fault> In(DataPackage package);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Some of the rows, spread evenly, for faults whose detection does not depend on what the row says.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="most">How many of them at most.</param>
    protected static IEnumerable<Row> Spread(IReadOnlyList<Row> rows, int most) =>
        rows.Count <= most ? rows : Enumerable.Range(0, most).Select(i => rows[i * rows.Count / most]);
}
