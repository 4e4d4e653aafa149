using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults;

/// <summary>A kind of error in data.</summary>
/// <param name="name">A short name.</param>
internal abstract class FaultKind(string name)
{
    /// <summary>A short name of the kind.</summary>
    public string Name { get; } = name;

    /// <summary>The minimum percentage of the kind's faults that a finding must name.</summary>
    public virtual int Floor => 95;

    /// <summary>Returns all faults of the kind that can be made in a package.</summary>
    public abstract IEnumerable<Fault> In(DataPackage package);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Returns an evenly spread sample of rows, for faults whose detection does not depend on the content of the row.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="most">The maximum number of rows.</param>
    protected static IEnumerable<Row> Spread(IReadOnlyList<Row> rows, int most) =>
        rows.Count <= most ? rows : Enumerable.Range(0, most).Select(i => rows[i * rows.Count / most]);
}
